import { ConventionsFormula } from '../../../article/formulas-more.tsx';
import { Note } from '../../../article/note.tsx';
import type { Answer } from '../../../article/predict/types.ts';
import { Cite } from '../../../article/references.tsx';
import { Term } from '../../../article/term.tsx';
import { intervalExample } from '../../../article/words/examples.ts';
import { chosenSentence } from '../../../article/words/predict.ts';
import { percents, pointsInterval } from '../../../charts/estimates.ts';
import { count, listed, plain, ratesInWords } from '../../../charts/numbers.ts';
import type { ConventionsFacts } from '../view/chapter-facts.ts';

const at = (rate: number): string => `at p\u00a0=\u00a0${plain(rate)}`;

const short = { same: 'equally well', better: 'better', worse: 'worse' } as const;

const numbers = (facts: ConventionsFacts): string => {
  const { rate, classic, inverted, difference, seeds, steps } = facts;
  const gap = difference ? `, a difference of ${pointsInterval(difference)} over ${seeds} seeds` : '';
  return `${at(rate)}, after ${count(steps)} steps, inverted dropout reaches ${percents(inverted)}, classic ${percents(classic)}${gap}`;
};

export const words = {
  question: 'Does it matter when you scale?',
  ask: (rate: number): string =>
    `Two programs train the same network from the same first weights, at the same learning rate, with p = ${plain(rate)}. One scales when predicting, the other while training. How well does the second one predict test images, compared with the first?`,
  options: {
    same: 'Equally well: both stand for the same functions.',
    better: 'Better: it needs no correction afterwards.',
    worse: 'Worse: the correction disturbs its training.',
  },
  told: (answer: Answer | null, facts: ConventionsFacts): string =>
    chosenSentence(typeof answer === 'string' ? answer : null, facts.found, short, numbers(facts)),
  lead: (
    <>
      <p>
        Above, dropout flipped a coin for each <Term id="unit" />, and a <Term id="mask" /> was the result of all coins.
        A unit that is 0 for a share <i>p</i> of the time passes on less, on average, than a unit that is always on. So
        something must be scaled by 1 − <i>p</i>, and there are two places for it.
      </p>
      <ConventionsFormula />
      <p>
        The first is the original <Cite id="srivastava" /> and what the paper calls vanilla. The second leaves
        prediction alone, which is convenient, and is what today’s libraries do.
      </p>
    </>
  ),
  body: (facts: ConventionsFacts | null) => (
    <>
      <p>
        Both conventions can express the same functions: a network with inverted dropout and outgoing weights <i>V</i>{' '}
        computes exactly the same as one with classic dropout and weights <i>W</i> = <i>V</i>/(1 − <i>p</i>). But
        training starts from some weights, and changes them step by step.
      </p>
      <p>
        Expressed in the weights <i>W</i>, inverted dropout starts with weights 1/(1 − <i>p</i>) times as large after
        every layer that is dropped, and takes steps larger by the same factor. The noise in its sums grows with it. At
        low rates that changes little; at high ones it is a different training run.
      </p>
      <Note>
        With plain gradient descent it is worse: the gradient contains the factor once more, so that a step in <i>W</i>{' '}
        is longer by the square of the factor.
      </Note>
      {facts && (
        <p>
          {facts.worse.length > 0
            ? `In the recorded runs inverted dropout is worse beyond noise at ${ratesInWords(facts.worse, facts.rates)}`
            : 'In the recorded runs inverted dropout is worse beyond noise at no rate'}
          {facts.better.length > 0 && `, and better at ${ratesInWords(facts.better, facts.rates)}`}
          {facts.collapsed.length > 0 &&
            `; at p\u00a0=\u00a0${listed(facts.collapsed.map(plain))} it collapses to guessing where classic dropout still learns`}
          . Would a lower <Term id="learningRate" /> help? Set one in the laboratory, and train. To compare results of
          several papers, one must know which convention each of them used; the claims of this paper are about the
          classic one.
        </p>
      )}
      <p>
        Numbers in brackets, here and in every figure, are <Term id="interval">95 % intervals</Term>: each experiment
        was repeated with several <Term id="seed">seeds</Term>, and the interval says how exactly the seeds determine
        the number.{' '}
        {facts?.difference && intervalExample(`${at(facts.rate)}, inverted minus classic,`, facts.difference)}{' '}
        <Term id="spread">± and a band</Term> around a line stand for one standard deviation over seeds.
      </p>
      <p>
        Everything from here on uses classic dropout unless it says otherwise, and <i>p</i> always means the{' '}
        <Term id="rate">rate of dropping</Term>.
      </p>
    </>
  ),
  source: (
    <p>
      Section 1 defines <i>p</i> as the rate of dropping, as this page does; the poster writes <i>p</i> for the
      probability to keep a unit. Section 4.1.1 speaks of scaling the weights at test time by 1/(1 − <i>p</i>), the
      inverse of what classic dropout needs. Kinds of dropout are compared in section 4.2.
    </p>
  ),
  tries: {
    inverted: 'Show the inverted convention in the laboratory',
    gaussian: 'Multiply by Gaussian noise instead of dropping',
    classic: 'Back to classic dropout',
  },
  chart: {
    x: 'dropout rate p',
    y: 'test accuracy, scaled weights',
    classic: 'classic',
    inverted: 'inverted',
    note: ({ seeds, steps, usualSteps }: ConventionsFacts, mark: string): string =>
      `Recorded after ${count(steps)} steps${usualSteps ? ` (figure ${mark}: ${count(usualSteps)} steps)` : ''}; ${seeds} seeds: mean, and a band of one standard deviation over seeds.`,
  },
} as const;
