import { GradientFormula } from '../../../article/formulas-more.tsx';
import { Note } from '../../../article/note.tsx';
import { Cite } from '../../../article/references.tsx';
import { Term } from '../../../article/term.tsx';
import { chosenSentence } from '../../../article/words/predict.ts';
import { signedInterval } from '../../../charts/estimates.ts';
import { count, plain } from '../../../charts/numbers.ts';
import type { BatchFacts } from '../view/chapter-facts.ts';
import type { Trend } from '../view/evidence.ts';

const per = ({ interval }: Trend): string => `${signedInterval(interval, 2)} points for each doubling of the batch`;

/** What one recorded run says, in one clause. */
function trendsInWords({ trends, learningRate, seeds, rate }: BatchFacts): string {
  const { dropout, noDropout } = trends;
  if (!dropout) return 'too few batch sizes are recorded';
  const without = noDropout ? `, without dropout ${signedInterval(noDropout.interval, 2)}` : '';
  return `at a learning rate of ${plain(learningRate)} accuracy with p\u00a0=\u00a0${plain(rate)} changes by ${per(dropout)}${without}, ${seeds} seeds`;
}

export const words = {
  question: 'Does dropout ask for larger batches?',
  ask: 'Networks with dropout see the same number of images, in small batches or in large ones, at the usual learning rate. How does test accuracy change with the batch size?',
  options: {
    rises: 'It rises: larger batches average over more masks.',
    flat: 'It stays the same: the networks see the same images.',
    falls: 'It falls: larger batches mean fewer steps.',
  },
  short: { rises: 'it rises', flat: 'it stays the same', falls: 'it falls' },
  told: (chosen: string | null, facts: BatchFacts): string =>
    facts.found === null
      ? `Recorded: ${trendsInWords(facts)}.`
      : chosenSentence(chosen, facts.found, words.short, trendsInWords(facts)),
  lead: (
    <>
      <p>
        Dropout minimises an average over masks. A training step sees only a few of them: every image of its{' '}
        <Term id="batch" /> gets a mask of its own. So the gradient is an estimate, and the larger the batch <i>B</i>,
        the better the estimate.
      </p>
      <GradientFormula />
      <p>
        The paper regards a network with dropout as a stochastic network, and concludes that it must gain more from
        large batches than a network without. It trains both with batches of several sizes at the same number of
        examples, so that a larger batch also means fewer steps.
      </p>
    </>
  ),
  body: (usual: BatchFacts | null, high: BatchFacts | null, paper: Trend | null) => (
    <>
      <p>
        Two things change with the batch. The estimate gets better: its variance falls as 1/<i>B</i>. And there are
        fewer steps
        {usual && (
          <>
            , {count(usual.steps[0])} at a batch of {usual.batches[0]} but {count(usual.steps[1])} at {usual.batches[1]}
          </>
        )}
        . Which of the two wins depends on the size of a step. Small steps average over batches by themselves, since the
        next steps correct what one step gets wrong; then there is little noise left to reduce, and large batches only
        mean fewer steps.
      </p>
      {usual && high && (
        <p>
          Two recorded runs: {trendsInWords(usual)}; {trendsInWords(high)}.
          {high.found === 'rises' &&
            ' At the higher rate single steps are so large that their errors do harm in small batches, and averaging helps.'}
        </p>
      )}
      <Note>
        The variance of a gradient has two parts, from the choice of images and from the masks. Dropout adds the second,
        so training with it gains more from averaging where the noise of the gradient is the problem. That would be true
        of any noise.
      </Note>
      {paper && (
        <p>
          The paper’s own table has one run for each size. By the same rule its trend with dropout is {per(paper)}: its
          interval {paper.interval.low > 0 ? 'lies above zero' : 'contains zero'}. The paper states no learning rate
          {high?.found === 'rises' && '; here, its pattern appears at a rate chosen too high'}. The claim is about the
          learning rate as much as about dropout <Cite id="smith" />.
        </p>
      )}
    </>
  ),
  tries: {
    high: 'Learning rate 0.03: too high for small batches',
    usual: 'Back to the usual learning rate',
    sgd: 'Plain gradient descent at 0.05',
    scaled: 'Let the learning rate grow as the root of the batch',
  },
} as const;
