import { count, listed, many, percent, plain } from '../../../../charts/numbers.ts';
import { intervalsNamed, spreadNamed } from '../../../../view-kit/named-spread.ts';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import { dropoutName, optimiserInWords, seedsInWords } from '../../../../view-kit/settings.ts';
import { type ConvolutionParams, type MeasureName, networks, type PlaceKind, type SetName, sizesOf } from '../spec.ts';
import type { Sources } from '../view/curves.ts';
import type { Sides, Told } from '../view/looks.ts';
import { accuracyUnit, write } from '../view/numbers.ts';

/** "convolutions of 8 and 16 channels (5 × 5) with pools, 128 dense units". */
function layersInWords(set: SetName): string {
  const { channels, kernel, dense } = networks[set];
  return `convolutions of ${listed(channels.map(String))} channels (${kernel} × ${kernel}) with pools, ${listed(dense.map(String))} dense units`;
}

/** The settings that make a run, in words. */
export function settings(params: ConvolutionParams): string {
  const { set, noise, rates, seeds, batchSize, optimiser, learningRate } = params;
  const { train, steps } = sizesOf(params);
  return [
    `${words.setName[set]}: ${layersInWords(set)}`,
    `${dropoutName(noise)} at ${many(rates.length, 'rate')}`,
    `${optimiserInWords(optimiser, learningRate)}, ${count(steps)} steps of ${batchSize} on ${count(train)} images`,
    seedsInWords(seeds),
  ].join(', ');
}

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Dropout in convolutional networks',
  lookFor: 'Move the rate, and see where dropout helps and where it costs accuracy.',
  setName: { mnist: 'MNIST', 'fashion-mnist': 'Fashion-MNIST', 'cifar-10': 'CIFAR-10' } satisfies Record<
    SetName,
    string
  >,
  measureAxis: {
    accuracy: 'test accuracy, %',
    'cross-entropy': 'test cross-entropy, nats',
  } satisfies Record<MeasureName, string>,
  place: {
    dense: 'dense layers',
    all: 'all layers, each value',
    channels: 'all layers, whole channels',
  } satisfies Record<PlaceKind, string>,
  short: { dense: 'dense', all: 'all', channels: 'channels' } satisfies Record<PlaceKind, string>,
  without: 'no dropout',
  withoutShort: 'no dropout',
  rateAxis: 'dropout rate p',
  stepAxis: 'training steps',
  cursor: 'Dropout rate read',
  pointer: (rate: number, place: string, value: number | null, as: (value: number) => string): string =>
    `${plain(rate)}: ${place}, ${value === null ? 'not measured yet' : as(value)}`,
  source: { recorded: 'Recorded', run: 'Your run' },
  column: { test: 'Test', seen: 'Training', gain: 'Against no dropout' },
  seenHelp: 'The same on the first of the images that the network was trained on',
  gainHelp: 'On test images, with dropout minus without, paired by seed, with a 95 % interval',
  share: (value: number | null): string => (value === null ? words.none : percent(value)),
  awaited: 'No numbers yet: waiting for the recorded run, or press Train.',
  none: '–',
  table: {
    caption: `Networks by where dropout acts and by its rate${spreadNamed}${intervalsNamed}`,
    head: [
      ...['Dropout on', 'Evidence', 'Rate', 'Test accuracy', 'Against no dropout'],
      ...['Test cross-entropy', 'Accuracy on training images'],
    ],
  },
  stepTable: {
    caption: 'Learning curves on test images',
    head: ['Dropout on', 'Evidence', 'Rate', 'Steps', 'Accuracy', 'Cross-entropy'],
  },
};

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]}: ${words.setName[result.set]}, ${many(result.images, 'test image')}, curves on ${count(result.curveImages)} of them; ${count(result.trainImages)} training images; networks of ${count(result.parameters)} weights, ${result.noise} dropout, scaled weights in the test.`;

export const captionText = (sources: Sources): string =>
  [
    'Left: test images against the dropout rate; all lines begin in the same network, without dropout. Right: the same during training, at the rate of the left chart’s cursor; what lies outside the axis is cut off. The upright axes do not begin at 0.',
    'Squares: dropout on the units of dense layers. Circles: on these and on every value of the pooled convolutions. Diamonds: on whole channels instead of values. Dashed green: no dropout. Bands: one standard deviation over seeds.',
    ...sources.map(made),
  ].join(' ');

/** "better at 3 of 12 places and rates, worse at 5". */
export const looksInWords = ({ judged, supporting, opposing }: Sides): string =>
  `more accurate at ${count(supporting)} of ${count(judged)} places and rates, less at ${count(opposing)}`;

/** What one source of evidence says. */
export const evidenceText = (who: string, told: Told | null): string =>
  told === null
    ? `${who}: not all networks are trained yet.`
    : `${who}: against no dropout, dropout is ${looksInWords(told.sides)}, as far as can be told from chance; the best of them changes accuracy by ${differenceInWords(told.best.gain, accuracyUnit)} (${words.place[told.best.place]}, p = ${plain(told.best.rate)}).`;

/** What the charts show, for someone who cannot see them. */
export const summaryText = (
  who: string,
  measure: MeasureName,
  rate: number,
  rows: readonly (readonly [name: string, value: number | null])[],
): string =>
  `${who}: ${words.measureAxis[measure]} at rate ${plain(rate)}: ${rows
    .flatMap(([name, value]) => (value === null ? [] : [`${name} ${write[measure](value)}`]))
    .join(', ')}.`;

export const verdictRule =
  'With dropout and without, networks begin with the same weights, see the same minibatches and are measured on the same test images; differences are paired by seed. Each place and rate speaks for “improves” where the 95 % interval of the difference lies above zero, and against it where it lies below. The claim holds where more than half speak for it and none against, does not hold where no more speak for it than against, and holds in part else. With so many comparisons one in twenty is on either side by chance. “Depends on p” asks in how many places accuracy at the highest rate differs from that at the lowest. The control is the same difference on images that the networks were trained on. With one seed the interval is over test images, and wider than it has to be.';
