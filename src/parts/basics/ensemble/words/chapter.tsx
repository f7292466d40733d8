import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, fixed, many, percent, plain } from '../../../../charts/numbers.ts';
import { inUnits } from '../../../../view-kit/outcomes.ts';
import type { EnsembleFacts } from '../view/chapter-facts.ts';
import { asGoodInWords, errorsInWords } from './figure.tsx';

const nats = (value: number): string => fixed(value, 3);

/** Whether masks differ from each other more than networks of a bagged ensemble do. */
const compared = ({ errorCorrelation: { masks, bootstrap } }: EnsembleFacts): string =>
  masks < bootstrap
    ? 'So two masks fail on the same images less often than two networks of a bagged ensemble do, although they share every weight.'
    : 'So two networks of a bagged ensemble fail on the same images less often than two masks do, as the slide says.';

export const words = {
  question: 'Can one network with masks replace many networks?',
  ask: 'Twenty networks without dropout learn the same 1,000 digits, one by one, and their predictions are averaged. One network learns with dropout, and twenty of its masks are averaged. Which average makes fewer errors on new digits?',
  options: {
    masks: 'The masks of the one network.',
    same: 'Neither: they cannot be told apart.',
    networks: 'The twenty networks.',
  },
  short: { masks: 'the masks', same: 'they cannot be told apart', networks: 'the networks' },
  told: (chosen: string | null, facts: EnsembleFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `error ${percent(facts.error.masks)} with masks, ${percent(facts.error.independent)} with networks (${inUnits('error', facts.errorOfAll)})`,
    ),
  lead: (
    <>
      <p>
        <em>Bagging</em> trains many networks, each on its own <em>bootstrap sample</em>: as many images as there are,
        drawn from them with replacement, so that some come twice and others not at all. The prediction is the mean of
        what all networks say. It makes fewer errors than one network does where the networks fail on different images.
      </p>
      <p>
        The slides call dropout a bagging method, “inexpensive but powerful” <Cite id="barra" />. Every mask is a
        network of its own. But all masks use the same weights, and they are trained together, in the time of one.
      </p>
    </>
  ),
  body: (facts: EnsembleFacts | null) =>
    facts && (
      <>
        <p>
          With {count(facts.trainImages)} training images the mean of {many(facts.members, 'mask')} has an error of{' '}
          {percent(facts.error.masks)}. One network without dropout, which costs the same training, has{' '}
          {percent(facts.oneError.independent)}: the mean of masks {errorsInWords(facts.errorOfOne)} (
          {inUnits('error', facts.errorOfOne)}). What it does better is to know how sure to be: its cross-entropy is{' '}
          {nats(facts.crossEntropy.masks)} against {nats(facts.oneCrossEntropy)}, a difference of{' '}
          {inUnits('crossEntropy', facts.lossOfOne)}. {asGoodInWords(facts.asGood, facts.members)}
        </p>
        <p>
          {many(facts.members, 'independent network')} have an error of {percent(facts.error.independent)} and a
          cross-entropy of {nats(facts.crossEntropy.independent)}. They are {count(facts.members)} times the training,
          and {count(facts.members * facts.parameters)} weights instead of {count(facts.parameters)}. On bootstrap
          samples, each of which has about two thirds of the images, one network makes{' '}
          {percent(facts.oneError.bootstrap)} errors and the mean of all {percent(facts.error.bootstrap)}: against
          networks on all images {inUnits('error', facts.bagging)}.
        </p>
        <p>
          How independent are the members? Two networks trained on the same images predict different digits of{' '}
          {percent(facts.disagreement.independent)} of the test images, two on bootstrap samples of{' '}
          {percent(facts.disagreement.bootstrap)}, two masks of {percent(facts.disagreement.masks)}. A member that errs
          more also disagrees more, so look at errors themselves: the correlation of the errors of two members is{' '}
          {fixed(facts.errorCorrelation.independent, 2)}, {fixed(facts.errorCorrelation.bootstrap, 2)} and{' '}
          {fixed(facts.errorCorrelation.masks, 2)}. {compared(facts)} A mask leaves out {percent(facts.rate)} of the
          hidden units, and alone errs in {percent(facts.oneError.masks)}; averaging takes most of that away, and ends
          where the weights that all masks share end.
        </p>
        <p>
          Scaled weights need one pass instead of {count(facts.members)}. Their error is {percent(facts.scaledError)},
          their cross-entropy {nats(facts.scaledCrossEntropy)}; one network without dropout has{' '}
          {percent(facts.oneError.independent)} and {nats(facts.oneCrossEntropy)}.
        </p>
        <Note>
          All of this is with {count(facts.trainImages)} images, classic dropout at rate {plain(facts.rate)} and one
          size of network. With more images single networks are less often too sure, and less is left for an average to
          repair.
        </Note>
      </>
    ),
  tries: {
    one: 'One network, or one mask, alone',
    all: 'The mean of all twenty',
    low: 'A lower dropout rate: masks that are more alike',
    many: 'More training images',
  },
} as const;
