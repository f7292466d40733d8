import { count, many, percent, plain } from '../../../../charts/numbers.ts';
import { mean } from '../../../../core/statistics.ts';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { type Difference, known, type Row } from '../../../../view-kit/seeds.ts';
import { networkInWords, optimiserInWords, seedsInWords } from '../../../../view-kit/settings.ts';
import { type PredictionKind, type Signal, sizesOf, type UncertaintyParams } from '../spec.ts';
import type { Sources } from '../view/curves.ts';
import { inPoints, sureness } from '../view/written.ts';

/** The settings that make a run, in words. */
export function settings(params: UncertaintyParams): string {
  const { networkShape, rate, members, targetMasks, seeds, batchSize, optimiser, learningRate } = params;
  const { train, steps, distillSteps } = sizesOf(params);
  return [
    networkInWords(networkShape),
    `classic dropout ${plain(rate)}, and ${many(members, 'network')} without`,
    `${optimiserInWords(optimiser, learningRate)}, ${count(steps)} steps of ${batchSize} on ${count(train)} images`,
    `distilled in ${count(distillSteps)} steps on training images with a fifth of the pixels 0, ${many(targetMasks, 'mask')} a target`,
    seedsInWords(seeds),
  ].join(', ');
}

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Does it know when it does not know?',
  lookFor: 'Turn the digits, and see which ways to predict become less sure.',
  predictionLabel: 'In front',
  signalLabel: 'How sure',
  signal: {
    confidence: 'confidence',
    entropy: 'entropy',
    information: 'mutual information',
  } satisfies Record<Signal, string>,
  signalAxis: {
    confidence: 'mean confidence',
    entropy: 'mean entropy, nats',
    information: 'mutual information, nats',
  } satisfies Record<Signal, string>,
  thresholdLabel: 'Answer, or ask a human below',
  threshold: (hundredths: number): string => `${hundredths}\u00a0% sure`,
  prediction: {
    scaled: 'scaled weights',
    sampled: 'mean of masks',
    distilled: 'distilled network',
    ensemble: 'independent networks',
    plain: 'one of them',
  } satisfies Record<PredictionKind, string>,
  short: {
    scaled: 'scaled',
    sampled: 'sampled',
    distilled: 'distilled',
    ensemble: 'ensemble',
    plain: 'one network',
  } satisfies Record<PredictionKind, string>,
  confidenceAxis: 'confidence',
  accuracyAxis: 'share right',
  angleAxis: 'turned by, degrees',
  coverageAxis: 'share answered, %',
  answeredAxis: 'right of these, %',
  angle: 'Turned by',
  angleText: (degrees: number, sure: number | null, signal: Signal): string =>
    `${degrees} degrees: ${sure === null ? 'not measured yet' : `${words.signal[signal]} ${sureness(sure)}`}`,
  column: {
    error: 'Error',
    ece: 'Calibration error',
    brier: 'Brier score',
    test: 'Digits',
    noise: 'Noise',
    share: 'Answered',
    right: 'Right of these',
  },
  brief: {
    error: 'Error',
    ece: 'Calib. error',
    brier: 'Brier',
    test: 'Digits',
    noise: 'Noise',
    share: 'Answers',
    right: 'Right',
  },
  turned: (degrees: number): string => `Turned ${degrees}°`,
  columnHelp: {
    error: 'Share of test images that are predicted wrong',
    ece: 'How far confidence lies from accuracy, over 15 bins of confidence',
    brier: 'Mean squared distance of the probabilities from the label, 0 to 2; less is better',
    test: 'On test images',
    turned: 'On test images turned by this angle',
    noise: 'On images whose pixels are drawn evenly from black to white',
    share: 'Share of test images on which the confidence is at least as chosen',
    right: 'Share of the images answered that are right',
  },
  group: (who: string, signal: Signal, answers: boolean): string =>
    `${who}: ${words.signal[signal]} on digits and on noise${answers ? ', and answers given' : ''}`,
  source: { recorded: 'Recorded', run: 'Your run' },
  who: (source: 'recorded' | 'run', train: number): string =>
    `${words.source[source]} (${count(train)} training images)`,
  awaited: 'No numbers yet: waiting for the recorded run, or press Train.',
  single: 'One network averages nothing: its mutual information is 0 by definition.',
  none: '–',
  table: {
    caption: `Five ways to predict the same test images${spreadNamed}`,
    head: ['Prediction', 'Evidence', 'Error', 'Cross-entropy', 'Calibration error', 'Brier score'],
  },
  sureTable: {
    caption: `How sure five ways to predict are${spreadNamed}`,
    head: ['Prediction', 'Evidence', 'Input', 'Confidence', 'Entropy, nats', 'Mutual information, nats'],
  },
  input: { test: 'test digits', turned: 'turned by 90°', noise: 'noise', fashion: 'clothes (Fashion-MNIST)' },
  angleTable: {
    caption: `The same on test digits turned by an angle${spreadNamed}`,
    head: ['Prediction', 'Evidence', 'Angle, degrees', 'Confidence', 'Entropy, nats', 'Mutual information, nats'],
  },
  binTable: {
    caption: 'The reliability diagram: test images by confidence',
    head: ['Prediction', 'Evidence', 'Confidence from', 'Images', 'Mean confidence', 'Share right'],
  },
};

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]}: ${many(result.images, 'test image')}, ${count(result.angleImages)} of them turned; means of ${many(result.samples, 'mask')} and of ${many(result.members, 'network')}.`;

export const captionText = (sources: Sources): string =>
  [
    'Left: for images by confidence, the share that is right; on the diagonal confidence is honest, below it the network is too sure. Under it, how many images each bin has.',
    'Beside it: how sure each way to predict is while the test digits are turned. Last, where there is room: the share of right answers where only those of enough confidence are given.',
    'Squares: scaled weights. Circles: mean of masks. Triangles: distilled. Diamonds: independent networks without dropout. Dashed: one of them. Bands: one standard deviation over seeds.',
    ...sources.map(made),
  ].join(' ');

interface Told {
  readonly who: string;
  readonly samples: number;
  readonly members: number;
  readonly ece: readonly [scaled: Row, sampled: Row];
  readonly error: Difference | null;
  readonly turned: readonly [scaled: Row, sampled: Row, ensemble: Row];
  readonly ensemble: Difference | null;
}

const inShort = (row: Row): string => (known(row).length > 0 ? percent(mean(known(row))) : words.none);

/** What one source of evidence says of averaging. */
export function evidenceText({ who, samples, members, ece, error, turned, ensemble }: Told): string {
  if (!error) return `${who}: the network with dropout is not measured yet.`;
  const told = [
    `${who}: calibration error ${inShort(ece[0])} with scaled weights, ${inShort(ece[1])} with the mean of ${many(samples, 'mask')}; errors differ by ${inPoints(error)}.`,
  ];
  if (known(turned[0]).length > 0)
    told.push(
      `On digits turned by 90° the mean confidence is ${inShort(turned[0])} with scaled weights, ${inShort(turned[1])} with the mean of masks and ${inShort(turned[2])} with ${many(members, 'independent network')}.`,
    );
  if (ensemble)
    told.push(`Averaging ${many(members, 'independent network')} changes the error of one by ${inPoints(ensemble)}.`);
  return told.join(' ');
}

/** What the charts show, for someone who cannot see them. */
export const summaryText = (
  who: string,
  signal: Signal,
  degrees: number,
  rows: readonly (readonly [PredictionKind, Readonly<Record<'test' | 'turned' | 'noise', Row>>])[],
): string => {
  const one = (row: Row) => (known(row).length > 0 ? sureness(mean(known(row))) : 'not known');
  const parts = rows.flatMap(([kind, { test, turned, noise }]) =>
    known(test).length > 0 ? [`${words.prediction[kind]} ${one(test)}, ${one(turned)}, ${one(noise)}`] : [],
  );
  return `${who}: ${words.signalAxis[signal]} on test digits, on digits turned by ${degrees} degrees and on noise: ${parts.join('; ')}.`;
};

export const verdictRule =
  'All predictions are of the same test images, and differences are paired by seed. The claim that the average over masks makes fewer errors than scaled weights holds where the 95 % interval of the difference of their errors over seeds lies below zero, and does not hold where it lies above; else it is undecided. The control is the same difference for independent networks without dropout. With one seed the interval is over test images, and wider than it has to be.';
