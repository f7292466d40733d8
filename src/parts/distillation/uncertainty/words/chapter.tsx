import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, fixed, many, percent } from '../../../../charts/numbers.ts';
import { effect } from '../../../../core/statistics.ts';
import type { Difference } from '../../../../view-kit/seeds.ts';
import { threshold, type UncertaintyFacts } from '../view/chapter-facts.ts';
import { inPoints } from '../view/written.ts';

const errors = (difference: Difference): string => {
  const side = difference.interval === null ? 'none' : effect(difference.interval);
  const found = {
    below: 'makes fewer errors',
    above: 'makes more errors',
    none: 'makes neither fewer nor more errors that could be told from chance',
  }[side];
  return `${found} (${inPoints(difference)})`;
};

const lessSure = ({ interval }: Difference): string =>
  interval && effect(interval) === 'above'
    ? 'Averaging makes the network less sure where it should be.'
    : 'That averaging makes the network less sure here cannot be told from chance.';

export const words = {
  question: 'Does the average know when it does not know?',
  ask: 'A network with dropout has learnt 1,000 digits. Now it is shown test digits turned by 90°. It has never seen one. With scaled weights, how sure is it of its answers, on average?',
  options: {
    sure: 'Nearly as sure as on upright digits: above 75 %.',
    half: 'About half as sure.',
    unsure: 'It notices: below 40 %.',
  },
  short: { sure: 'nearly as sure', half: 'half as sure', unsure: 'it notices' },
  told: (chosen: string | null, facts: UncertaintyFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `mean confidence ${percent(facts.turned.scaled)} on turned digits, ${percent(facts.test.scaled)} on upright ones; with the mean of masks ${percent(facts.turned.sampled)} and ${percent(facts.test.sampled)}`,
    ),
  lead: (
    <>
      <p>
        A network always gives an answer. What it is used for decides whether a wrong answer costs little or much. Where
        it costs much, the network should say how sure it is, and ask a human where it is not sure enough.
      </p>
      <p>
        Five ways to predict are compared here. Three come from one network with dropout: scaled weights, the mean of
        its masks, and the network distilled from this mean. Two come from networks without dropout, which were trained
        one by one, each from its own random weights: the mean of several, and one of them alone. That one is the
        control: it averages nothing.
      </p>
    </>
  ),
  body: (facts: UncertaintyFacts | null) => (
    <>
      <p>
        The left chart puts test images into bins by how sure the network is, and shows the share that is right. On the
        diagonal it is right as often as it says. The <em>calibration error</em> is the mean distance from the diagonal{' '}
        <Cite id="guo" />; the <em>Brier score</em> is the mean squared distance of the probabilities from the label,
        and counts wrong answers too.
      </p>
      {facts && (
        <p>
          With {count(facts.trainImages)} training images the calibration error is {percent(facts.ece.scaled)} with
          scaled weights, {percent(facts.ece.sampled)} with the mean of masks, {percent(facts.ece.distilled)} for the
          distilled network, {percent(facts.ece.ensemble)} for the mean of {many(facts.members, 'independent network')},
          and {percent(facts.ece.plain)} for one of them.
        </p>
      )}
      {facts && (
        <p>
          None of them has ever seen a turned digit, or noise. On digits turned by 90° the mean confidence is{' '}
          {percent(facts.turned.scaled)} with scaled weights and {percent(facts.turned.sampled)} with the mean of masks
          (difference {inPoints(facts.surer)}); of the distilled network it is {percent(facts.turned.distilled)}. On
          noise it is {percent(facts.noise.scaled)} and {percent(facts.noise.sampled)}, and {percent(facts.noise.plain)}{' '}
          for one network without dropout.{' '}
          {facts.fashion &&
            `Shown pictures of clothes, it takes them for digits: with a confidence of ${percent(facts.fashion.scaled)} with scaled weights, ${percent(facts.fashion.sampled)} with the mean of masks and ${percent(facts.fashion.ensemble)} with independent networks. `}
          {lessSure(facts.surer)} It does not make it know: an answer about noise that is half sure is still wrong.
        </p>
      )}
      {facts && (
        <p>
          The entropy of a mean has two parts. Each mask may be unsure by itself, or the masks may disagree. What is due
          to disagreement is called <em>mutual information</em>: the entropy of the mean minus the mean entropy of the
          masks. For the mean of masks it is {fixed(facts.information.test, 2)} nats on upright digits,{' '}
          {fixed(facts.information.turned, 2)} on turned ones and {fixed(facts.information.noise, 2)} on noise. A single
          network has nothing to disagree with: its mutual information is 0 by definition, also for the distilled one,
          which copies the mean and not how it came about.
        </p>
      )}
      {facts && (
        <p>
          Does the average make fewer errors? Against scaled weights the mean of masks {errors(facts.masksError)}.
          Against one network, the mean of {many(facts.members, 'independent network')} {errors(facts.ensembleError)}.
          Masks of one network share their weights; independent networks do not, and cost as many trainings.
        </p>
      )}
      {facts && (
        <p>
          The right chart answers only where the confidence is high enough, and leaves the rest to a human. From{' '}
          {threshold} % on, scaled weights answer {percent(facts.answered.scaled.share)} of the test images and are
          right in {percent(facts.answered.scaled.right)} of these; the mean of masks answers{' '}
          {percent(facts.answered.sampled.share)} and is right in {percent(facts.answered.sampled.right)}. Compare the
          whole curves before you call one better: a network that is less sure answers less at the same threshold.
        </p>
      )}
      <Note>
        The paper by Bulò, Porzi and Kontschieder <Cite id="bulo" /> compares errors only. What averaging does to
        confidence is this page’s own question.
      </Note>
    </>
  ),
  tries: {
    information: 'Show mutual information: how much masks and networks disagree',
    networks: 'Put the independent networks in front',
    half: 'Turn the digits upside down: some become digits again',
    strict: 'Answer only when 95 % sure',
    many: 'Nearly all training images',
  },
} as const;
