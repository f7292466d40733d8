import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, percent, plain } from '../../../../charts/numbers.ts';
import { effect } from '../../../../core/statistics.ts';
import { type Difference, differenceInWords } from '../../../../view-kit/seeds.ts';
import type { ConvolutionFacts, SetFacts } from '../view/chapter-facts.ts';
import { accuracyUnit } from '../view/numbers.ts';
import { words as figure, looksInWords } from './figure.tsx';

const inPoints = (difference: Difference): string => differenceInWords(difference, accuracyUnit);

/** "is more accurate than without dropout (+0.3 …)". */
function compared(difference: Difference): string {
  const side = difference.interval === null ? 'none' : effect(difference.interval);
  const found = {
    above: 'is more accurate than without dropout',
    below: 'is less accurate than without dropout',
    none: 'cannot be told from no dropout',
  }[side];
  return `${found} (${inPoints(difference)})`;
}

const bestInWords = ({ best: { place, rate, gain } }: SetFacts): string =>
  `${figure.place[place]} at p = ${plain(rate)}: ${inPoints(gain)}`;

export const words = {
  question: 'Where should dropout act in a convolutional network?',
  ask: 'A small convolutional network learns digits, with dropout at rate 0.5. In one network only the units of the dense layer are dropped; in another, values of every hidden layer. Which of them predict new digits worse than the same network without dropout?',
  options: {
    all: 'Only the one with dropout on all layers.',
    both: 'The one with dropout on the dense layer too.',
    neither: 'Neither: dropout does no harm.',
  },
  short: { all: 'only all layers', both: 'the dense layer too', neither: 'neither' },
  told: (chosen: string | null, facts: ConvolutionFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `accuracy ${percent(facts.plain)} without dropout; on the dense layer ${inPoints(facts.gain.dense)}, on all layers ${inPoints(facts.gain.all)}`,
    ),
  lead: (
    <>
      <p>
        A convolution <Cite id="lecun" /> moves a small set of weights over the whole image. It has few weights and many
        outputs, and neighbouring outputs say nearly the same. A dense layer has most of the weights. Should dropout act
        on both?
      </p>
      <p>
        There are three ways. Dropout on the <em>dense layers</em> only; dropout on <em>all layers</em>, where every
        value of a pooled image is dropped by itself; or dropout of <em>whole channels</em>: where one value of a
        channel goes, all of them go. The slides <Cite id="barra" /> say that dropout “generally improves performance”,
        and that its effect depends on <i>p</i>; their network learns the small photographs of CIFAR-10.
      </p>
    </>
  ),
  body: (facts: ConvolutionFacts | null, photographs: SetFacts | null) => (
    <>
      {facts && (
        <p>
          Digits first: {count(facts.trainImages)} training images, {count(facts.parameters)} weights. Without dropout{' '}
          {percent(facts.plain)} of the test images are right. At p = {plain(facts.rate)} the network with dropout on
          its dense layer {compared(facts.gain.dense)}; on all layers it {compared(facts.gain.all)}; on whole channels
          it {compared(facts.gain.channels)}.
        </p>
      )}
      {facts && (
        <p>
          Over all rates and places dropout is {looksInWords(facts.sides)}. The best of them is {bestInWords(facts)}.
          Without dropout the network is right on {percent(facts.plainSeen)} of the images that it was trained on: this
          is all that dropout could keep it from learning by heart.
        </p>
      )}
      {photographs && (
        <p>
          Photographs are harder. With {count(photographs.trainImages)} of them and {count(photographs.parameters)}{' '}
          weights, the network without dropout is right on {percent(photographs.plainSeen)} of its training images and
          on {percent(photographs.plain)} of the test images. There dropout is {looksInWords(photographs.sides)}; the
          best of them is {bestInWords(photographs)}.
        </p>
      )}
      <p>
        Look at the learning curves. With dropout a network learns more slowly, for every step trains another part of
        it. Where training ends early, this alone can make it worse. A rate is never good or bad by itself: it depends
        on the layer, on the number of images, and on how long one trains.
      </p>
      <Note>
        The slides’ network has eight times as many units in each layer, and they do not say how it was trained. Here
        dropout acts after the pools. Before a max-pool it would be another network: the largest of what is left is not
        the largest times 1 − <i>p</i>.
      </Note>
    </>
  ),
  tries: {
    low: 'A low rate, everywhere',
    high: 'A high rate: channels against single values',
    loss: 'Cross-entropy instead of accuracy',
    photographs: 'Photographs: CIFAR-10',
  },
} as const;
