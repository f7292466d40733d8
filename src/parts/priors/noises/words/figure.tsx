import { count, percent, plain } from '../../../../charts/numbers.ts';
import { clippedEnd, halfCauchyEnd, type NoiseName, noiseNames } from '../../../../contract/compared-noises.ts';
import { intervalsNamed } from '../../../../view-kit/named-spread.ts';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import { networkInWords, optimiserInWords, seedsInWords } from '../../../../view-kit/settings.ts';
import { type NoisesParams, sizesOf } from '../spec.ts';
import { inPoints, margin, type Sources, type Told, varianceText } from '../view/numbers.ts';

/** The settings that make a run, in words. */
export function settings(params: NoisesParams): string {
  const { networkShape, noises, learningRate, batchSize, seeds } = params;
  const { train, steps } = sizesOf(params);
  return [
    networkInWords(networkShape),
    noises.length === noiseNames.length ? 'all noises' : noises.map((noise) => words.noise[noise]).join(', '),
    `${optimiserInWords('adam', learningRate)}, ${count(steps)} steps of ${batchSize} on ${count(train)} images`,
    seedsInWords(seeds),
  ].join(', ');
}

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Which noise works',
  lookFor: 'Compare noises of one variance with each other, then small variances with large ones.',
  noise: {
    none: 'no noise',
    'bernoulli-quarter': 'Bernoulli, p = 0.2',
    'normal-quarter': 'normal, variance ¼',
    'uniform-quarter': 'uniform, variance ¼',
    'beta-quarter': 'beta, a = 1.5',
    rayleigh: 'Rayleigh',
    'uniform-clipped': 'uniform, cut at 0',
    beta: 'beta, a = 0.05',
    'half-cauchy-clipped': `half-Cauchy, cut at ${clippedEnd}`,
    bernoulli: 'Bernoulli, p = 0.5',
    normal: 'normal, variance 1',
    uniform: 'uniform, variance 1',
    'half-cauchy': 'half-Cauchy',
    dropconnect: 'DropConnect, p = 0.5',
    residual: 'residual, no noise',
    'depth-fifth': 'stochastic depth, p = 0.2',
    'depth-half': 'stochastic depth, p = 0.5',
  } satisfies Record<NoiseName, string>,
  front: 'Noise in front',
  accuracyAxis: 'test accuracy',
  varianceAxis: 'variance of the noise',
  varianceHead: 'Variance',
  noNoise: 'no noise',
  /** Of the numbers below the charts. */
  read: (noise: NoiseName): string =>
    `${words.noise[noise]}: accuracy as mean ± standard deviation over seeds, differences in points with 95 % intervals`,
  source: { recorded: 'Recorded', run: 'Your run' },
  column: {
    accuracy: 'Accuracy',
    crossEntropy: 'Cross-entropy',
    control: 'Less no noise',
    dropout: 'Less Bernoulli',
  },
  columnHelp: {
    accuracy: 'Share of test images that the network with scaled weights gets right, mean over seeds',
    crossEntropy: 'Cross-entropy of the network with scaled weights, nats, mean over seeds',
    control: 'Accuracy minus that of the same network without noise, with its 95 % interval over seeds',
    dropout: 'Accuracy minus that of Bernoulli noise of about the same variance, with its 95 % interval over seeds',
  },
  awaited: 'No numbers yet: waiting for the recorded run, or press Train.',
  none: '–',
  /** A noise with which networks learn nothing. */
  fails: (who: string, noise: NoiseName, accuracy: number, variance: number): string =>
    `${who}: a network with ${words.noise[noise]} noise does not learn. Its accuracy is ${percent(accuracy)}; guessing has about 10 %. The variance is ${varianceText(variance)}.`,
  offAxis: (noise: NoiseName, variance: number, accuracy: number): string =>
    `${words.noise[noise]}: variance ${varianceText(variance)}, ${percent(accuracy)} →`,
  table: {
    caption: `Test accuracy with scaled weights, mean ± standard deviation over seeds${intervalsNamed}`,
    head: [
      ...['Noise', 'Evidence', 'Variance', 'Accuracy', 'Cross-entropy, nats'],
      ...['Minus no noise', 'Minus Bernoulli of that variance'],
    ],
  },
} as const;

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]}: ${count(result.steps)} steps on ${count(result.trainImages)} images, ${count(result.images)} test images.`;

export const captionText = (sources: Sources): string =>
  [
    'One network for each noise, all from the same first weights and on the same minibatches; no noise acts when they are tested. Marks are means over seeds, lines their 95 % intervals; the axis does not begin at 0. The dashed line is the network without noise; residual networks have one of their own.',
    `The variance is that of a factor whose mean is 1. A half-Cauchy has no mean: here it ends at ${count(halfCauchyEnd)} times its scale, or at ${clippedEnd} times, and is divided by the mean that it then has. DropConnect draws a factor for each weight, once a minibatch; stochastic depth one for each block of a residual network.`,
    ...sources.map(made),
  ].join(' ');

/** What one source of evidence says. */
export function evidenceText({ who, most, variance, control }: Told): string {
  if (most.length === 0 || !variance) return `${who}: the run has too few of the noises to compare them.`;
  return [
    `${who}: against Bernoulli noise of the same variance, the shape that differs most is ${most.map(({ noise, difference }) => `${words.noise[noise]} (${differenceInWords(difference, inPoints)})`).join(', and ')}.`,
    `A quarter of the variance, same shape: ${differenceInWords(variance, inPoints)} for normal noise.`,
    ...(control ? [`No noise minus Bernoulli, p = 0.5: ${differenceInWords(control, inPoints)}.`] : []),
  ].join(' ');
}

/** What the charts show, for someone who cannot see them. */
export const summaryText = (who: string, rows: readonly (readonly [noise: NoiseName, accuracy: number])[]): string =>
  `${who}, test accuracy: ${rows.map(([noise, accuracy]) => `${words.noise[noise]} ${percent(accuracy)}`).join('; ')}.`;

export const verdictRule = `All networks of a seed begin with the same weights and see the same minibatches and test images; differences of accuracy are paired by seed. Normal, beta and uniform noise are each compared with Bernoulli noise of about the same variance, once at variance 1 (beta: 0.91) and once at ¼. A comparison speaks for “works as well” where the whole 95 % interval lies above −${plain(100 * margin)} points, and against it where it lies below; the claim holds where more than half speak for it and none against. The controls are no noise, and normal noise of a quarter of the variance: what a change of variance does. With one seed the interval is a bound over test images.`;
