import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, fixed } from '../../../../charts/numbers.ts';
import type { TheoremFacts } from '../view/chapter-facts.ts';

const numbers = ({ kl, absolute }: TheoremFacts): string =>
  `J′ − J is ${fixed(kl.least, 3)} at every place for the KL divergence, and from ${fixed(absolute.least, 3)} to ${fixed(absolute.most, 3)} for the absolute distance`;

export const words = {
  question: 'Why may a student learn from one random mask at a time?',
  ask: 'The student should come close to the average of all thinned networks. But at each step it is shown the answer of one of them, drawn at random. Where does it end?',
  options: {
    average: 'At the average, if the loss is of the right kind.',
    always: 'At the average, whatever the loss: random answers average out.',
    member: 'At the network that is drawn most often.',
  },
  short: { average: 'at the average, for the right loss', always: 'at the average always', member: 'at one network' },
  told: (chosen: string | null, facts: TheoremFacts): string =>
    chosenSentence(chosen, facts.found, words.short, numbers(facts)),
  lead: (
    <p>
      Call <i>J</i> the loss between the student and the average over all masks. That is what should be small, but the
      average of a large network cannot be computed. Distillation makes something else small: <i>J′</i>, the loss
      between the student and <em>one</em> thinned network, averaged over all of them <Cite id="bulo" />. A network with
      twelve hidden units has only 4,096 masks. Here all of them are run, so that both are known exactly.
    </p>
  ),
  body: (facts: TheoremFacts | null) => (
    <>
      {facts && (
        <p>
          Walk along a line of networks, from the scaled teacher to the distilled network and beyond. For the KL
          divergence and the squared distance, <i>J′</i> lies above <i>J</i> by the same amount at all{' '}
          {count(facts.places)} places: {fixed(facts.kl.least, 3)} nats and {fixed(facts.squared.least, 3)}. So both are
          least at the same network, and a student that follows the one follows the other.
        </p>
      )}
      <p>
        The reason is short. Such a loss can be written as something of the target, something of the student, and a term
        in which the target stands alone, to the first power. Averaging over targets changes the first part only, which
        the student has no hand in. The amount that is left says how much the thinned networks disagree among
        themselves: for the squared distance it is their variance.
      </p>
      {facts && (
        <Note>
          The absolute distance has no such form. There a student that follows one mask at a time goes towards the{' '}
          <em>median</em> of the answers, not their mean: <i>J</i> is least at {fixed(facts.absolute.lowest.ideal, 2)},{' '}
          <i>J′</i> at {fixed(facts.absolute.lowest.sampled, 2)}.
        </Note>
      )}
    </>
  ),
  tries: {
    distilled: 'Go to the distilled network',
    beyond: 'Go beyond it: J still falls a little',
  },
} as const;
