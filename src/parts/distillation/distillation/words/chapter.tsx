import type { ReactElement } from 'react';
import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, fixed, percent } from '../../../../charts/numbers.ts';
import type { UnlabelledSource } from '../../../../contract/teachers.ts';
import { inUnits } from '../../../../view-kit/outcomes.ts';
import type { DistillationFacts } from '../view/chapter-facts.ts';
import { sourceNames } from './sources.ts';

const numbers = ({ error, crossEntropy, ece }: DistillationFacts): string =>
  `error ${inUnits('error', error)}, cross-entropy ${inUnits('crossEntropy', crossEntropy)}, calibration error ${percent(ece[0])} with scaled weights and ${percent(ece[1])} with the mean`;

const inWords = {
  surer: 'knows better how sure to be',
  right: 'makes fewer errors',
  worse: 'is further off in how sure it is',
  nothing: 'changes nothing that could be told from chance',
} as const;

export const tableWords = {
  caption: 'Test errors of the paper’s Table 1, and what was recorded here; behind ± stands one standard deviation',
  repeated: (mean: string, sd: string): string => `${mean} ± ${sd} %`,
  head: ['Network', 'Evidence', 'Standard', 'Monte Carlo', 'Distilled'],
  paper: 'paper',
  recorded: (seeds: number): string => `recorded, ${seeds} seeds`,
};

export const words = {
  question: 'What does averaging over masks change, and can one network learn it?',
  ask: 'A network with dropout was trained on 1,000 images to the end. It predicts with scaled weights, or with the mean of 100 random masks. What does the mean change?',
  options: {
    right: 'It makes fewer errors: many networks know more than one.',
    surer: 'It makes as many errors, but it knows better how sure to be.',
    nothing: 'Next to nothing: scaled weights are the mean already.',
  },
  short: {
    right: 'fewer errors',
    surer: 'as many errors, better confidence',
    nothing: 'next to nothing',
    worse: 'worse confidence',
  },
  told: (chosen: string | null, facts: DistillationFacts): string =>
    chosenSentence(chosen, facts.found, words.short, numbers(facts)),
  lead: (
    <>
      <p>
        Training with dropout makes a cloud of thinned networks. The <em>ideal</em> prediction is the mean of what all
        of them say. Scaled weights are a guess at that mean with one pass through one network; the mean of <i>n</i>{' '}
        random masks comes as close as one likes, and takes <i>n</i> passes.
      </p>
      <p>
        Bulò, Porzi and Kontschieder <Cite id="bulo" /> train one more network, without dropout, to say what the mean
        says. They show it images without labels, ask the teacher about each under a fresh random mask, and let the
        student learn the answers, probabilities and all <Cite id="hinton" />. Each answer is of one thinned network;
        that the student meets many of them makes it learn their mean.
      </p>
      <p>
        A network can be wrong in two ways. It may choose the wrong class: that is its <em>error</em>. Or it may be too
        sure, or not sure enough. Of all images on which a well <em>calibrated</em> network says “90 % sure”, nine in
        ten are right; the <em>calibration error</em> is how far it is from that, on average. <em>Cross-entropy</em>{' '}
        counts both.
      </p>
    </>
  ),
  body: (
    usual: DistillationFacts | null,
    many: DistillationFacts | null,
    table: ReactElement,
    pictures: ReadonlyMap<UnlabelledSource, number> | null,
  ) => (
    <>
      {usual && (
        <p>
          With {count(usual.trainImages)} training images the mean of masks {inWords[usual.found]}: {numbers(usual)}.
          The network with scaled weights has seen its few images so often that it is far too sure of itself. Thinned
          networks disagree where the image is hard, and their mean is as unsure as it should be.
        </p>
      )}
      {many && (
        <p>
          The number of images matters. With {count(many.trainImages)} images and the same steps the mean{' '}
          {inWords[many.found]}: {numbers(many)}. Here dropout has left the network with too little confidence to begin
          with, and the mean takes away still more. Change the number of images or of steps above the charts: what
          averaging does to confidence changes its sign, while the errors hardly move.
        </p>
      )}
      <p>
        The <em>geometric</em> mean of masks nearly equals scaled weights everywhere. So what separates scaled weights
        from the ideal is not that they guess the mean badly; they guess another mean.
      </p>
      {usual && (
        <p>
          The distilled network says in one pass nearly what the mean of a great many masks says: its distance from the
          ideal falls from {fixed(usual.kl[0], 3)} to {fixed(usual.kl[1], 3)} nats. Its error stays where it was (
          {inUnits('error', usual.distilled)} against scaled weights).
        </p>
      )}
      <p>
        The paper compares errors only. Its two networks for MNIST were trained here as it says, for 20 epochs and 10
        more at a tenth of the learning rate, with fewer units (8 and 16 channels, 128 units) and with Adam; the last
        1,000 training images stayed unseen. As in the paper, the three ways to predict differ by a tenth of a point or
        two. CIFAR10 Quick was trained here at half its width on 2,000 of the 50,000 pictures, so that its errors are
        far higher: compare the three ways, not the rows. The other rows stand as the paper prints them.
      </p>
      {table}
      <p>
        Where the unlabelled images come from hardly matters, says the paper. Here four students of each teacher learnt
        from four sources; the table below the charts compares them. On digits, images that the teacher knows, changed
        or not, and test images bring the student about as far. Noise leaves it further from the mean, and still far
        closer than scaled weights are.
        {pictures &&
          ` On the photographs of CIFAR-10 the source does matter: ${[...pictures].map(([source, error]) => `${percent(error)} errors after ${sourceNames[source]}`).join('; ')}. A photograph with a fifth of its pixels black looks like no photograph that is asked about in the test.`}
      </p>
      <Note>
        There is a cheaper way to repair confidence, which the paper does not try: divide the logits of the scaled
        network by one number, its <em>temperature</em> <Cite id="guo" />. It takes a thousand labels that the network
        was not trained on, which averaging and distillation do not need.
      </Note>
    </>
  ),
  tries: {
    many: 'Nearly all training images: averaging now makes it worse',
    long: 'A thousand images, 4,000 steps: far too sure',
    few: 'A thousand images, 500 steps: not sure enough',
    noise: 'Distil on nothing but noise',
    errors: 'Look at the errors alone',
    start: 'Distil from random weights: further from the mean, and fewer errors?',
    pools: 'A convolutional network with dropout before its pools: scaling fails',
  },
} as const;
