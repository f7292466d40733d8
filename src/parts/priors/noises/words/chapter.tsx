import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, listed, percent } from '../../../../charts/numbers.ts';
import { clippedEnd } from '../../../../contract/compared-noises.ts';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import type { NoisesFacts } from '../view/chapter-facts.ts';
import { inPoints, varianceText } from '../view/numbers.ts';
import { words as figure } from './figure.tsx';

const mostOf = ({ noise, difference }: NoisesFacts['most'][number]): string =>
  `${figure.noise[noise]}, ${differenceInWords(difference, inPoints)}`;

const betterThanNone = ({ better }: NoisesFacts): string =>
  better.length === 0
    ? 'No noise on units or weights makes the network better than no noise at all.'
    : `Better than no noise at all, by its mean, is ${listed(better.map((noise) => figure.noise[noise]))}.`;

export const words = {
  question: 'Which noise works?',
  ask: 'Dropout multiplies a unit by 0 or by 2, each half of the time. Let us multiply by other random numbers with mean 1 instead: normal ones, some of them negative, or uniform ones. Which change does more to the accuracy on new digits?',
  options: {
    shape: 'Another shape with the same variance.',
    size: 'The same shape with a quarter of the variance.',
    neither: 'Neither changes it.',
  },
  short: { shape: 'another shape', size: 'another variance', neither: 'neither' },
  told: (chosen: string | null, facts: NoisesFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `the shape that differs most from dropout at variance 1: ${mostOf(facts.most[0])}; a quarter of the variance: ${differenceInWords(facts.smaller, inPoints)}`,
    ),
  lead: (
    <p>
      The noise of the priors above can be any random number. Dropout’s is Bernoulli <Cite id="srivastava" />. The paper
      says of others: “other noise distributions (Gauss., Beta, uniform) have been shown to work as well”{' '}
      <Cite id="nalisnick" />. Here the same network is trained with each of them, from the same first weights and on
      the same minibatches. When it is tested, every random number is replaced by its mean.
    </p>
  ),
  body: (facts: NoisesFacts | null) =>
    facts && (
      <>
        <p>
          After {count(facts.steps)} steps dropout (Bernoulli, p = 0.5, variance 1) has an accuracy of{' '}
          {percent(facts.accuracy.bernoulli)}, normal noise of the same variance {percent(facts.accuracy.normal)},
          uniform noise {percent(facts.accuracy.uniform)}, and beta noise, which is almost Bernoulli,{' '}
          {percent(facts.accuracy.beta)}. The largest difference from dropout is {mostOf(facts.most[0])}. At a quarter
          of the variance it is {mostOf(facts.most[1])}.
        </p>
        <p>
          Now keep the shape and change the variance. Normal noise of variance ¼ has{' '}
          {percent(facts.accuracy['normal-quarter'])}: {differenceInWords(facts.smaller, inPoints)} against variance 1.
          What lies between, lies between: uniform noise cut at 0 has a variance of{' '}
          {varianceText(facts.variance['uniform-clipped'])} by the square of its mean, and an accuracy of{' '}
          {percent(facts.accuracy['uniform-clipped'])}. So the noises work as well as each other where their variances
          are alike. A possible reason: a unit adds up a hundred noisy inputs, and such a sum is nearly normal whatever
          the shape of each; of the noise, little more than its variance is left.
        </p>
        <p>
          “Work” means here that the network learns in spite of the noise. {betterThanNone(facts)} Without noise it has{' '}
          {percent(facts.accuracy.none)}, {differenceInWords(facts.control, inPoints)} against dropout: with so many
          images and so few steps there is little that noise could repair.
        </p>
        <p>
          A shape can matter where it has no variance. The half-Cauchy has neither mean nor variance, and a network does
          not learn under it: {percent(facts.accuracy['half-cauchy'])}, where guessing has about 10 %. Cut at{' '}
          {clippedEnd} times its scale, its variance is {varianceText(facts.variance['half-cauchy-clipped'])}, and it
          has {percent(facts.accuracy['half-cauchy-clipped'])}, close to the others of that variance.
        </p>
        <p>
          Where the noise sits matters too. DropConnect <Cite id="wan" /> drops weights; with one mask for a whole
          minibatch it has {percent(facts.accuracy.dropconnect)}. Stochastic depth <Cite id="huang" /> drops whole
          blocks of a residual network: {percent(facts.accuracy['depth-half'])} at rate 0.5, against{' '}
          {percent(facts.accuracy.residual)} of the same residual network without noise.
        </p>
        <Note>
          Left out: DropConnect with a mask for each image, by drawing the sums that units receive (local
          reparametrisation). This program trains it too slowly for a page.
        </Note>
      </>
    ),
  tries: {
    negative: 'Normal noise: some factors are negative',
    small: 'Rayleigh noise, of small variance',
    heavy: 'A half-Cauchy that is cut',
    weights: 'Noise on weights instead of units',
    few: 'Few training images, where noise may help: press Train',
  },
} as const;
