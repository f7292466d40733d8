import { signedInterval } from '../../../../charts/estimates.ts';
import { count, fixed, many, percent, plain } from '../../../../charts/numbers.ts';
import type { PointSet } from '../../../../core/point-sets.ts';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { seedsInWords } from '../../../../view-kit/settings.ts';
import { type Convention, type MapShown, stepsOf, type ThinnedParams, type WalkStep } from '../spec.ts';
import type { Estimate, Told } from '../view/evidence.ts';
import { differenceInWords } from '../view/numbers.ts';

/** "Recorded (moons)". */
export const whoInWords = (source: string, data: PointSet): string => `${source} (${data})`;

/** The settings that make a run, in words. */
export const settings = (params: ThinnedParams): string =>
  [
    `2–${params.units.join('–')}–2`,
    `${count(params.points)} points of ${params.data}`,
    many(params.rates.length, 'dropout rate'),
    `Adam at ${plain(params.learningRate)}, ${count(stepsOf(params))} steps of ${params.batchSize}`,
    seedsInWords(params.seeds),
  ].join(', ');

/** "1.01 [0.95, 1.07] standard errors". */
export const errorsInWords = ({ estimate, interval }: Estimate): string =>
  `${interval ? signedInterval(interval, 2).replaceAll('+', '') : fixed(estimate, 2)} standard errors`;

const times = (factor: number): string => `×${plain(Number(factor.toFixed(2)))}`;
const keep = (rate: number): string => plain(Number((1 - rate).toFixed(2)));
const layerName = ['first', 'second'];

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Dropout, unit by unit',
  lookFor: 'Go through the four steps, then draw again: other units are dropped.',
  networkLabel: 'Hidden unit',
  planeLabel: 'Point shown to the network',
  columns: ['inputs', 'hidden 1', 'hidden 2', 'classes'],
  next: 'Next step',
  newDraw: 'New draw',
  manyDraws: '100 draws',
  freeze: 'Freeze mask',
  drawnTag: (factor: number): string => `D=${factor}`,
  factorTag: times,
  share: (probability: number): string => `${Math.round(100 * probability)}\u00a0%`,
  unitLabel: (layer: number, unit: number, value: string, tag: string, dropped: boolean): string =>
    `Hidden layer ${layer + 1}, unit ${unit + 1}: ${dropped ? 'dropped' : value}${tag === '' ? '' : `, ${tag}`}`,
  told: {
    whole: () => 'The whole network, without dropout: each circle holds its unit’s output X.',
    draw: (rate: number) =>
      `For this point, a number D is drawn for every hidden unit: 0 with probability ${plain(rate)}, else 1.`,
    drop: (rate: number, convention: Convention) =>
      convention === 'classic'
        ? 'Training: outputs are multiplied by D. Where it is 0, the unit is dropped, with all its connections.'
        : `Training: outputs are multiplied by D/(1 − p), here 0 or ${plain(Number((1 / (1 - rate)).toFixed(2)))}. Crossed units are dropped.`,
    test: (rate: number, convention: Convention) =>
      convention === 'classic'
        ? `Test: all units are back, and each output is multiplied by 1 − p = ${keep(rate)}.`
        : 'Test: all units are back. Training has done the scaling, so nothing is multiplied.',
  } satisfies Record<WalkStep, (rate: number, convention: Convention) => string>,
  pointText: ([x1, x2]: readonly number[], here: Readonly<Record<MapShown, number>>): string =>
    `Point ${fixed(x1, 2)}, ${fixed(x2, 2)}. Probability of red: this mask ${percent(here.mask)}, scaled weights ${percent(here.scaled)}, all masks ${percent(here.average)}.`,
  drawsAxis: 'draws of this unit’s D',
  meanAxis: 'mean of D·X, classic',
  convention: { classic: 'classic', inverted: 'inverted' } satisfies Record<Convention, string>,
  conventionNote: {
    classic: (rate: number) => `train ×D, test ×${keep(rate)}`,
    inverted: (rate: number) => `train ×D/${keep(rate)}, test ×1`,
  } satisfies Record<Convention, (rate: number) => string>,
  unitCaption: (layer: number, unit: number): string => `Unit ${unit + 1} of the ${layerName[layer]} hidden layer`,
  unitHead: {
    now: 'This draw',
    mean: (draws: number): string => `Mean of ${many(draws, 'draw')}`,
    settled: 'Mean of all masks',
    test: 'Test',
  },
  now: (value: string, dropped: boolean): string => (dropped ? '0 (dropped)' : value),
  readout: {
    caption: 'Probability of red at the point, and test points right',
    here: 'at the point',
    recorded: 'right, recorded',
    run: 'right, your run',
    mask: 'one mask',
    scaled: 'scaled weights',
    average: 'average of all masks',
  },
  source: { recorded: 'Recorded', run: 'Your run' },
  none: '–',
  awaited: 'Nothing is trained yet: the network has its first, random weights. Press Train.',
  table: {
    caption: `Test points that are predicted right, and how far masks differ${spreadNamed}`,
    head: [
      'Rate',
      'Evidence',
      'One mask',
      'Scaled',
      'Average of all',
      'No factor',
      'Masks disagree',
      'Gap',
      'Shortfall',
    ],
  },
  settlingTable: {
    caption: `Error of the mean over draws, in the standard errors that theory gives${spreadNamed}`,
    head: ['Draws', 'Rate', 'Evidence', 'Mean(DX)/(1 − p) − X', 'Mean(DX) − X'],
  },
};

export const captionText = (data: PointSet, trained: boolean): string =>
  [
    `Left: the network at the point with the cross. Circles hold numbers; lines are weights, blue below 0 and red above, as thick as they are large; dropped units are crossed. Right: two classes of points (${data}), colour for the probability of the red class, and where it is one half: dotted for this mask, thin for others, dashed blue for scaled weights, orange for the average of all masks, which is exact.`,
    'Below: one hidden unit in both conventions, and the mean of D·X over draws, with two standard errors around what it settles on; blue is what scaling puts in its place. At the point, one mask is the one drawn; of test points, the mean over masks is told. Each point has a mask of its own; a frozen mask is the same for all. The network was trained with classic dropout: shown with inverted dropout, it has outgoing weights 1 − p times as large, and says the same.',
    ...(trained ? [] : [words.awaited]),
  ].join(' ');

/** What one source says of one rate. */
export const evidenceText = ({ who, rate, single, averaging, scaling, disagreement, gap }: Told): string =>
  rate === 0
    ? `${who}: without dropout there is one mask, which drops nothing; it gets ${percent(single)} of the test points right.`
    : `${who}, p = ${plain(rate)}: one mask gets ${percent(single)} of the test points right, the average of all masks ${differenceInWords(averaging)} against that; scaled weights differ from the average by ${differenceInWords(scaling)}, in the probability by ${percent(gap)} on average. Two masks predict different classes of ${percent(disagreement)} of the points.`;

export const summaryText = (step: WalkStep, dropped: number, total: number, rate: number, told: string): string =>
  `Step “${step}” at rate ${plain(rate)}: this draw drops ${dropped} of ${many(total, 'hidden unit')}. ${told}`;

export const verdictRule = ([low, high]: readonly [number, number], same: number): string =>
  `Draws: the error of mean(DX)/(1 − p) is divided by the standard error that theory gives; chance alone makes ${plain(1)}. The equation holds where the 95 % interval over seeds lies between ${plain(low)} and ${plain(high)}, and does not hold where it lies outside. Averaging improves where the interval of the difference of accuracies, paired by seed, lies above 0. Scaling stands for the average where the interval lies within ${plain(100 * same)} point to either side of 0, and does not where it lies outside. With one seed there is no interval, and no verdict. All masks are run: the average is exact.`;
