import { placesOf } from '../../../article/chapters/drawn.ts';
import { LinearFormula } from '../../../article/formulas.tsx';
import { Note } from '../../../article/note.tsx';
import type { Answer } from '../../../article/predict/types.ts';
import { Cite } from '../../../article/references.tsx';
import { Term } from '../../../article/term.tsx';
import { drawnSentence } from '../../../article/words/predict.ts';
import { pointsInterval } from '../../../charts/estimates.ts';
import { listed, nats, percent, plain, ratesInWords, size } from '../../../charts/numbers.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import { type SamplingFacts, signed } from '../view/chapter-facts.ts';
import { judgedRates } from '../view/evidence.ts';
import { enoughSentence } from './figure.tsx';

const withUnit = (value: number): string => `${signed(value)} points`;

/** What the recorded differences over all rates come to. */
export function gains({ evidence }: Pick<SamplingFacts, 'evidence'>): string {
  const all = judgedRates(evidence);
  if (!evidence.gain) return `sampling is better than scaling beyond noise at none of the ${all.length} rates judged`;
  return `sampling is better by ${size(evidence.gain.estimate)} points at ${ratesInWords(evidence.better, all)}`;
}

/** How the mean difference goes with the number of masks, and which rates the last one comes from. */
export function byMasksSentence({ byMasks, evidence }: Pick<SamplingFacts, 'byMasks' | 'evidence'>): string {
  const told = byMasks.flatMap(({ samples, overall }, i) =>
    overall && (i === byMasks.length - 1 || samples === 5 || samples === 50)
      ? [`${pointsInterval(overall)} with ${samples}`]
      : [],
  );
  if (told.length < 2) return '';
  const { from } = evidence;
  const source = from?.rest
    ? ` The remaining difference comes from ${ratesInWords(from.rates, judgedRates(evidence))}; elsewhere it is ${pointsInterval(from.rest)}.`
    : '';
  return `Averaged over all rates judged, sampled minus scaled is ${listed(told)} masks: too few masks make scaling look better than it is.${source}`;
}

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

export const words = {
  question: 'Should the cloud decide, or one network in its place?',
  ask: 'By how many percentage points is the test accuracy of the mean of many masks above that of scaled weights, at a low dropout rate and at a high one? Below the zero line, scaled weights are better.',
  where: (rate: number): string => `at p\u00a0=\u00a0${plain(rate)}`,
  handle: (rate: number): string => `Your guess at p = ${plain(rate)}`,
  write: withUnit,
  line: 'mean of masks minus scaled weights',
  masks: {
    x: 'masks averaged, n',
    y: 'sampled − scaled, points',
    name: 'mean over the rates judged',
    note: (seeds: number): string =>
      `Recorded, ${seeds} seeds: mean, and a band of one standard deviation over seeds. Above 0 sampling is better.`,
  },
  axes: { x: 'dropout rate p', y: 'sampled − scaled, points' },
  told: (answer: Answer | null, facts: SamplingFacts): string =>
    drawnSentence(placesOf(answer, facts.asked), {
      write: withUnit,
      brief: signed,
      far: (drawn, recorded) => `${size((drawn - recorded) / 100)} points`,
    }),
  lead: (letter: string) => (
    <>
      <p>
        Training minimises the mean loss over all masks. So one would expect a prediction to average over masks too. The
        network with scaled weights is a shortcut: it uses the mean of all masks instead, and calculates once. The paper
        trains one network for each rate, predicts in both ways, and reports that sampling generally does better,
        especially at high rates.
      </p>
      <p>
        Figure {letter} of the laboratory shows the same experiment. If you have looked closely, you may know the
        answer; if not, guess.
      </p>
    </>
  ),
  body: (usual: SamplingFacts | null, high: SamplingFacts | null) => (
    <>
      <p>
        The geometric mean of <Term id="softmax" /> outputs is the softmax of the mean <Term id="logits" />. So the mean
        of all masks and the scaled network agree exactly when averaging over masks and computing the logits <i>z</i>{' '}
        may change places:
      </p>
      <LinearFormula />
      <p>
        If only the last hidden layer is dropped, this is no approximation: the logits are linear in the mask, so with
        enough masks the geometric mean <em>is</em> the scaled network <Cite id="baldi" />. With dropout further down, a{' '}
        <Term id="relu" /> stands between mask and logits. It is not linear, and the mean of its values is not its value
        at the mean. How much that matters depends on how often a mask takes the sum of a unit from one side of 0 to the
        other, and on how much the later layers depend on that unit <Cite id="wan" />.
      </p>
      <Note>
        The paper’s formula for its approximation contains the mean of the probabilities as an intermediate step. In
        section 4.1 it samples the geometric mean, which is also meant here unless another mean is named.
      </Note>
      {usual && (
        <p>
          In the recorded run this {usual.evidence.verdict === 'holds' ? 'does matter' : 'hardly matters'}. At <i>p</i>
          &nbsp;=&nbsp;{plain(usual.rate)} scaled weights get {percent(usual.scaled)} of test images right, the mean of{' '}
          {usual.most} masks {percent(usual.sampled)}, one mask alone {percent(usual.single)}. Over all rates,{' '}
          {gains(usual)}; judged with {usual.evidence.samples} masks, the claim {verdictSaid[usual.evidence.verdict]}.
        </p>
      )}
      <h3>When sampling wins</h3>
      <p>
        The paper does not state its optimiser, learning rate or initial weights
        {usual && (
          <>
            , and at <i>p</i>&nbsp;=&nbsp;{plain(usual.beside.rate)} it reports {percent(usual.beside.paper)} where the
            recorded run, with as many training examples, reaches {percent(usual.beside.here)}
          </>
        )}
        . That is a clue.
        {high && (
          <>
            {' '}
            In the run recorded at a learning rate of {plain(high.learningRate)}, {gains(high)}. At <i>p</i>
            &nbsp;=&nbsp;
            {plain(high.rate)} scaled weights get {percent(high.scaled)} of test images right there, the mean of{' '}
            {high.most} masks {percent(high.sampled)}, one mask alone {percent(high.single)}.
          </>
        )}
      </p>
      {high?.evidence.gain && (
        <p>
          There, scaled weights make an error that sampling does not make. Of these two runs, the one whose networks
          predict worse gains more by averaging over masks: the claim is about how well a network was trained as much as
          about dropout.
        </p>
      )}
      <h3>Which mean, and how many masks?</h3>
      <p>
        Averaging probabilities themselves, the arithmetic mean, is what “Monte Carlo dropout” usually does{' '}
        <Cite id="gal" />. Its answer is never more certain than those of the single masks are on average.
        {usual && (
          <>
            {' '}
            At <i>p</i>&nbsp;=&nbsp;{plain(usual.rate)} it gets {percent(usual.arithmetic)} of test images right, the
            geometric mean {percent(usual.sampled)}; the recorded <Term id="entropy" /> is{' '}
            {nats(usual.crossEntropy.scaled)} for scaled weights, {nats(usual.crossEntropy.geometric)} for the geometric
            and {nats(usual.crossEntropy.arithmetic)} for the arithmetic mean.
          </>
        )}{' '}
        Whether less certain answers are better depends on the network: try it with networks trained on few images.
      </p>
      <p>
        The error of a mean of <i>n</i> masks shrinks as 1/√<i>n</i>, so the first ten masks bring more than the next
        hundred.
        {usual && (
          <>
            {' '}
            In the recorded run at <i>p</i>&nbsp;=&nbsp;{plain(usual.rate)}: {lower(enoughSentence(usual.enough))}
          </>
        )}{' '}
        {usual && byMasksSentence(usual)} Scaling takes a single pass
        {usual &&
          `; at p = ${plain(usual.rate)} it is ${size(usual.sampled - usual.scaled)} points from the mean of ${usual.most} masks`}
        .
      </p>
    </>
  ),
  tries: {
    'high-rate': 'Go to a high dropout rate',
    'last-layer': 'Drop layer 3 alone, where scaling is exact, and train',
    rough: 'Learning rate 0.03, where sampling wins',
    'few-images': '2,000 training images, predicted by the arithmetic mean',
    'few-masks': 'Average five masks only',
  },
} as const;
