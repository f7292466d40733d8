import { IndependenceFormula, PowerFormula } from '../../../article/formulas-more.tsx';
import { Note } from '../../../article/note.tsx';
import type { Answer } from '../../../article/predict/types.ts';
import { Term } from '../../../article/term.tsx';
import { slopeExample } from '../../../article/words/examples.ts';
import { drawnSentence } from '../../../article/words/predict.ts';
import { count } from '../../../charts/numbers.ts';
import { effect } from '../../../core/statistics.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import { drawnSlope, type MstdFacts, slopeTo, widths } from '../view/chapter-facts.ts';
import { round, rSquared, two } from '../view/numbers.ts';
import { words as figure } from './figure.tsx';

const slope = (value: number): string => `slope ${two(value)}`;
/** How the line with dropout bends, behind its R². */
const bent = ({ power: { bend, ends } }: MstdFacts): string =>
  bend && ends && effect(bend) !== 'none'
    ? `, and the line bends, from a slope of ${two(ends[0])} between the two narrowest widths to ${two(ends[1])} between the two widest`
    : '';

export const words = {
  question: 'Wider networks vary less over masks. Is that a sign of clusters?',
  ask: 'From a narrow first layer to a wide one, how does the spread over masks change? Draw it twice: for networks trained with dropout, and for networks trained without, with masks only when they are measured.',
  handles: ['Your guess with dropout in training', 'Your guess without dropout in training'],
  write: (value: number): string => slope(slopeTo(value)),
  axes: { x: figure.xAxis, y: 'MSTD, relative to the narrowest layer' },
  told: (answer: Answer | null, { slopes }: MstdFacts): string =>
    drawnSentence(
      slopes.map(({ training, recorded, interval }, i) => ({
        where: figure.trainedShort[training],
        drawn: drawnSlope(answer, i),
        recorded,
        interval,
      })),
      { write: slope, brief: two, far: (drawn, recorded) => two(Math.abs(drawn - recorded)) },
    ),
  lead: (
    <>
      <p>
        Keep the image and draw one mask after another: the logits vary. Their standard deviation, averaged over logits
        and images, is the <Term id="mstd" />. The paper trains networks whose first layer has <i>h</i> units, with
        dropout in that layer alone, and finds a <Term id="powerLaw" />:
      </p>
      <PowerFormula />
      <p>
        It derives such a law from a model in which units come in clusters, fits the line, and takes the good fit as
        support for the clusters. Every such argument needs a <Term id="control" />: would the line be there without the
        cause?
      </p>
    </>
  ),
  /** @param longer the same trained for more steps */
  body: (facts: MstdFacts | null, longer: MstdFacts | null) => (
    <>
      {facts?.power.line.law && (
        <p>
          After {count(facts.steps)} steps, the claim that MSTD is a power of <i>h</i>{' '}
          {verdictSaid[facts.power.verdict]}: R² is {rSquared(facts.power.line.law.r2)} with dropout
          {facts.clustering.control.law && ` and ${rSquared(facts.clustering.control.law.r2)} without`}
          {bent(facts)}. The control follows a power law as well
          {facts.clustering.difference &&
            (facts.clustering.difference.low > 0
              ? ', even a steeper one'
              : facts.clustering.difference.high < 0
                ? ', though a flatter one'
                : ', as steep within noise')}
          .{' '}
          {facts.clustering.verdict === 'does not hold'
            ? 'What appears without dropout cannot show what dropout does.'
            : 'How much of it dropout brings is the difference of the two slopes.'}
        </p>
      )}
      {facts?.power.line.law && longer?.power.line.law && longer.steps > facts.steps && (
        <p>
          The line also depends on how long one trains. After {count(longer.steps)} steps instead of{' '}
          {count(facts.steps)}, as many examples as the paper trains on, the slope with dropout is{' '}
          {two(longer.power.line.law.slope)} instead of {two(facts.power.line.law.slope)}, and R² is{' '}
          {rSquared(longer.power.line.law.r2)}
          {bent(longer)}: the claim that MSTD is a power of <i>h</i> {verdictSaid[longer.power.verdict]} there.
          {facts.clustering.control.law &&
            longer.clustering.control.law &&
            ` Without dropout the slope is ${two(longer.clustering.control.law.slope)} instead of ${two(facts.clustering.control.law.slope)}, and R² ${rSquared(longer.clustering.control.law.r2)}.`}
        </p>
      )}
      {facts?.power.line.law && <p>{slopeExample('MSTD', facts.power.line.law.slope, widths)}</p>}
      <p>Why does it appear? For one image, a unit of the second layer receives a sum in which only the masks vary:</p>
      <IndependenceFormula />
      <p>
        The masks of two units are independent, so variances add and no covariance enters: one term for each unit, none
        for a pair. Two units that are copies of each other make the sum vary exactly as much as two different units of
        the same size. So clusters cannot make a difference here. What falls with <i>h</i> is the whole sum: more units
        share the work, and each term shrinks faster than the number of terms grows.
      </p>
      <Note>
        The logits lie two layers further on. As far as those layers are linear, the same formula holds for the logits,
        with <i>w</i> the total weight from the unit to the logit.
      </Note>
      <h3>An error in the model</h3>
      <p>
        The model itself contains an error. Let <i>h</i> units form <i>k</i> even clusters. The paper puts the
        probability that two units share a cluster at <i>k</i>/<i>h</i>. Check the extreme cases: with one cluster it
        should be 1, and with as many clusters as units 0. Of the <i>h</i> − 1 other units, <i>h</i>/<i>k</i> − 1 are in
        the same cluster as a given unit, so it is (<i>h</i>/<i>k</i> − 1)/(<i>h</i> − 1): about 1/<i>k</i> where
        clusters are large.
      </p>
      {facts && (
        <p>
          Corrected, the model gives about MSTD ∝ <i>h</i>
          <sup>−κ/2</sup> for <i>k</i> = <i>h</i>
          <sup>κ</sup> and large clusters. Over the widths here, the paper’s slope of {two(facts.paper.slope)} would
          mean κ = {round(facts.paper.corrected)} instead of {round(facts.paper.printed)}. This does not save the
          argument, for the reason above.
        </p>
      )}
      <p>
        None of this says that dropout makes no clusters; the chapter before looks for them where they can be seen, in
        the weights. It says that this line is no evidence for them.
      </p>
    </>
  ),
  tries: {
    log: 'Both lines on logarithmic axes',
    linear: 'The same on linear axes',
    probabilities: 'Measured on probabilities',
    low: 'At a low dropout rate',
    long: 'Trained on as many examples as in the paper',
    untrained: 'Back to the untrained networks',
  },
} as const;
