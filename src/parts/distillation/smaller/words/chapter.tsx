import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { percent } from '../../../../charts/numbers.ts';
import { effect } from '../../../../core/statistics.ts';
import { inUnits } from '../../../../view-kit/outcomes.ts';
import type { Difference } from '../../../../view-kit/seeds.ts';
import type { SmallerFacts } from '../view/chapter-facts.ts';
import { keptInWords } from './figure.tsx';

const numbers = ({ half, ece }: SmallerFacts): string =>
  `against labels of the same zeroed images, error ${inUnits('error', half.teacher)}; calibration error ${percent(ece.distilled)} with the teacher, ${percent(ece['labels-perturbed'])} without it`;

const compared = ({ interval, estimate }: Difference): string => {
  const side = interval === null ? 'none' : effect(interval);
  if (side === 'none') return 'makes neither fewer nor more errors that could be told from chance than';
  return estimate < 0 ? 'makes fewer errors than' : 'makes more errors than';
};

export const words = {
  question: 'What does the teacher add to a smaller network?',
  ask: 'A network of half the units learns what the teacher says of images on which a fifth of the pixels were set to 0. Another learns the labels of the same images and meets no teacher. What does the one with a teacher do better?',
  options: {
    both: 'It makes fewer errors, and it knows better how sure to be.',
    errors: 'It makes fewer errors, and is as far off in how sure it is.',
    confidence: 'It makes no fewer errors, but it knows better how sure to be.',
    nothing: 'Nothing: the zeroed pixels do it all.',
  },
  short: {
    both: 'fewer errors, better confidence',
    errors: 'fewer errors',
    confidence: 'better confidence',
    nothing: 'nothing',
  },
  told: (chosen: string | null, facts: SmallerFacts): string =>
    chosenSentence(chosen, facts.found, words.short, numbers(facts)),
  lead: (
    <>
      <p>
        The network that learns the mean over masks need not have the teacher’s shape. Bulò, Porzi and Kontschieder{' '}
        <Cite id="bulo" /> distil into smaller and smaller networks and draw the error against the share of parameters
        that are left. They compare with the same small network trained on labels, and find the distilled one better
        until some 40 % of the parameters are gone.
      </p>
      <p>
        Two things differ between those networks. One has a teacher; and it sees other images, for the teacher is asked
        about training images with a fifth of their pixels set to 0. To tell the two apart, a third network is needed:
        one that sees the zeroed images, and learns their labels.
      </p>
    </>
  ),
  body: (facts: SmallerFacts | null) =>
    facts && (
      <>
        <p>
          With {keptInWords(facts.half.kept)} (half of the units of each layer), the distilled network{' '}
          {compared(facts.half.gain)} one trained on labels: {inUnits('error', facts.half.gain)}. Zeroed pixels alone
          change the error by {inUnits('error', facts.half.zeroed)}. Against that control the distilled network{' '}
          {compared(facts.half.teacher)} the one on labels: {inUnits('error', facts.half.teacher)}.
        </p>
        <p>
          How sure to be is another matter. The calibration error is {percent(facts.ece.labels)} on labels,{' '}
          {percent(facts.ece['labels-perturbed'])} on labels of zeroed images, and {percent(facts.ece.distilled)} with
          the teacher. A label says that the digit is certain; the teacher’s thinned networks disagree where it is not.
        </p>
        <p>
          The paper finds that labels win where the network is very small. Here, with {keptInWords(facts.least.kept)},
          the errors are {percent(facts.least.error.distilled)} distilled, {percent(facts.least.error.labels)} on labels
          and {percent(facts.least.error['labels-perturbed'])} on labels of zeroed images.
        </p>
        <p>
          There is a way without any training: to merge the teacher’s units by clusters, as Lin, Wang and Chen do{' '}
          <Cite id="lin" />. With half of the units its error is {percent(facts.half.error.merged)}, where the whole
          teacher’s is {percent(facts.teacherError)}; with the fewest, {percent(facts.least.error.merged)}. A few steps
          of distillation from there bring that to {percent(facts.least.error['merged-distilled'])}.
        </p>
        <Note>
          The paper’s network is convolutional and learns small photographs. Where only one layer becomes smaller, its
          other layers begin with the teacher’s weights; here all weights of a student are random at first.
        </Note>
      </>
    ),
  tries: {
    least: 'Read the smallest students: a tenth of the units',
    one: 'Make only the last hidden layer smaller',
    long: 'A teacher trained for 4,000 steps: does it teach worse?',
  },
} as const;
