import type { NoiseKind } from '../../../core/network.ts';
import type { PowerLaw } from '../../../core/power-law.ts';
import { paperFit } from '../view/curves.ts';
import { kappa } from '../view/kappa.ts';
import { round, rSquared, two, withInterval } from '../view/numbers.ts';

interface ExplanationProps {
  readonly noise: NoiseKind;
  readonly trained: PowerLaw | null;
  readonly control: PowerLaw | null;
  /** The line through the untrained networks, where it is known. */
  readonly untrained: PowerLaw | null;
}

/** The paper's argument from the power law to clusters, what is wrong with it, and what the control adds. */
export function Explanation({ noise, trained, control, untrained }: ExplanationProps) {
  const { printed, corrected } = kappa(paperFit.slope);
  const factor = noise === 'classic' ? 'p(1 − p)' : 'p/(1 − p)';
  return (
    <details className="mstd-details">
      <summary>What the control says about the paper’s argument</summary>
      <div className="explanation">
        <p>
          <b>The argument.</b> Let the h units of a layer form k even clusters, with covariance σ between two units of
          one cluster and none otherwise. The variance of their mean is then about σ times the probability that two
          units share a cluster. The paper takes k/h for that probability; with k ∝ h<sup>κ</sup> it finds MSTD ∝ h
          <sup>(κ − 1)/2</sup>, sees a power law, and reads it as a sign of clusters.
        </p>
        <p>
          <b>An error.</b> Of the h − 1 other units, h/k − 1 are in the same cluster as a given unit, so the probability
          is <b>(h/k − 1)/(h − 1)</b>, about 1/k where clusters are large. Check the extreme cases: in a single cluster
          (k = 1) two units are always together, yet k/h says almost never; with a cluster for each unit (k = h) they
          never are, yet k/h says always. Corrected, the model gives about MSTD ∝ h<sup>−κ/2</sup> where clusters are
          large, and over the widths here the paper’s slope of {two(paperFit.slope)} means κ = {round(corrected)}{' '}
          instead of {round(printed)}.
        </p>
        <p>
          <b>Nothing to correlate.</b> MSTD fixes the image and varies the mask. The outputs x<sub>j</sub> of the first
          layer are then plain numbers, and a unit of the second layer receives z = Σ w<sub>j</sub>m<sub>j</sub>x
          <sub>j</sub> + b, where each m<sub>j</sub> is drawn on its own. Variances of independent terms add: Var z ={' '}
          {factor} Σ w<sub>j</sub>²x<sub>j</sub>². There is one term for each unit and none for a pair, so it makes no
          difference whether two units are copies of each other. (The logits lie two layers further on; as far as those
          are linear, the same formula holds for the logits, with w the total weight from unit j to the logit.) What
          makes MSTD fall with h is how the sizes of weights and outputs change with it.
          {untrained && (
            <>
              {' '}
              Before training the squared weights into a unit sum to the same at every width, and the line
              {untrained.slopeInterval[0] <= 0 && untrained.slopeInterval[1] >= 0
                ? ' cannot be told from a flat one: '
                : ' has '}
              slope {withInterval(untrained)}.
            </>
          )}
        </p>
        <p>
          <b>The control.</b> Networks that were trained without masks, with the same first weights, data and masks when
          measured,{' '}
          {control && trained ? (
            <>
              have slope {withInterval(control)} and R² = {rSquared(control.r2)}, against {withInterval(trained)} and{' '}
              {rSquared(trained.r2)} for those trained with dropout.
            </>
          ) : (
            <>show whether the law needs dropout at all; here one of the two lines is missing.</>
          )}{' '}
          A law that appears without dropout cannot show what dropout does to units. The corrected exponent, with which
          fewer clusters mean a flatter line, does not save the argument: clusters have no covariance to act through.
          Whether dropout makes units alike is a good question, but the weights have to answer it.
        </p>
      </div>
    </details>
  );
}
