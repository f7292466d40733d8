import { MaskFormula, SampledFormula, ScaledFormula } from '../formulas.tsx';
import { Cite } from '../references.tsx';

export const definition = {
  title: 'One set of weights, many networks',
  /** @param digits of 2^units */
  body: (units: number, digits: number) => (
    <>
      <p>
        For every training image, dropout flips a coin for each hidden unit <Cite id="srivastava" />. With probability{' '}
        <i>p</i>, the <em>dropout rate</em>, the unit is <em>dropped</em>: its output <i>h</i> is replaced by 0.
        Otherwise it works as usual.
      </p>
      <MaskFormula />
      <p>
        The coins together form a <em>mask</em> <i>M</i>, and each mask selects one <em>thinned network</em>, made of
        the units that are left
        {units > 0 && (
          <>
            . The laboratory’s network has {units} hidden units that can be dropped, hence 2<sup>{units}</sup> masks, a
            number of {digits} digits
          </>
        )}
        . Training uses a tiny random sample of this cloud, and each training step changes weights that all the other
        networks share.
      </p>
      <p>When training is over, one prediction is needed, not a cloud of them. There are three candidates.</p>
      <p>
        <b className="mark-single">One random mask</b> keeps dropping units, as in training. It is one network of the
        cloud.
      </p>
      <p>
        <b className="mark-scaled">Scaled weights</b> replace the mask by its mean: no unit is dropped, and each output
        is multiplied by 1 − <i>p</i>. It takes one pass through one network, and nearly everyone predicts in this way.
      </p>
      <ScaledFormula />
      <p>
        <b className="mark-sampled">The mean of n masks</b> uses many networks of the cloud: draw <i>n</i> masks,
        predict with each, and average. Lin, Wang and Chen <Cite id="lin" /> take the geometric mean of the
        probabilities (the <i>n</i>-th root of their product), divided by its sum over the classes; the cloud above
        shows the arithmetic mean. Either takes <i>n</i> passes.
      </p>
      <SampledFormula />
      <p>
        The laboratory trains and measures all this, in four views. The chapters below it ask eight questions, and
        before each answer they ask you for yours.
      </p>
    </>
  ),
} as const;
