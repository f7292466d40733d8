import { count, fixed, listed, many, plain } from '../../../../charts/numbers.ts';
import { mostPoints } from '../../../../contract/points.ts';
import { mostExactUnits, thinnedNetworks } from '../../../../core/one-input/exact.ts';
import type { Method } from '../../../../core/one-input/methods.ts';
import { usualUnits } from '../../../../core/one-input/network.ts';
import type { PointXY, Preset } from '../../../../core/one-input/points.ts';
import { intervalsNamed } from '../../../../view-kit/named-spread.ts';
import { seedsInWords } from '../../../../view-kit/settings.ts';
import type { RegressionParams } from '../spec.ts';
import type { AtRate, BandWidths, Ratio } from '../view/bands.ts';
import type { Phase } from '../view/live.ts';

/** The settings that make a run, in words. */
export const settings = ({ points, rate, steps, units, more, seeds }: RegressionParams): string =>
  [
    many(points.length, 'point'),
    `rate ${plain(rate)}`,
    many(steps, 'step'),
    `${units}–${units} units`,
    ...(more > 1 ? [`once more with ${more} times the data`] : []),
    seedsInWords(seeds),
  ].join(', ');

/** "1.42 times [1.30, 1.55]". */
export const ratioText = ({ value, low, high }: Ratio): string =>
  `${fixed(value, 2)} times${low === undefined || high === undefined ? '' : ` [${fixed(low, 2)}, ${fixed(high, 2)}]`}`;

const methodNames: Record<Method, string> = {
  dropout: 'MC dropout',
  ensemble: 'five networks',
  ard: 'ARD prior',
};

const withMethod: Record<Method, string> = {
  dropout: 'with MC dropout',
  ensemble: 'with five networks',
  ard: 'with the ARD prior',
};

const coordinates = ({ x, y }: PointXY): string => `x ${fixed(x, 2)}, y ${fixed(y, 2)}`;

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Where a network has seen nothing',
  lookFor: 'Move points, and see which bands are wide where there are none.',
  xAxis: 'input x',
  yAxis: 'output y',
  points: 'Points',
  presets: {
    gap: '30 with a gap',
    clusters: 'two clusters',
    full: 'no gap',
    few: 'five points',
  } satisfies Record<Preset, string>,
  own: 'your own',
  add: 'Add a point',
  clear: 'Clear',
  rate: 'Dropout rate',
  steps: 'Steps',
  units: 'Hidden units',
  unitOptions: {
    [usualUnits]: `${usualUnits}–${usualUnits}`,
    [mostExactUnits]: `${mostExactUnits}–${mostExactUnits}, every mask`,
  },
  exact: (units: number, furthest: number): string =>
    `Dotted: exact mean and band over all ${count(thinnedNetworks(units))} thinned networks; the mean of the drawn masks is at most ${fixed(furthest, 2)} away.`,
  how: 'Press an empty place to set a point, drag it to move it; press it twice, or Delete, to remove it.',
  full: `There are ${mostPoints} points, the most that fit. Remove one to set another.`,
  added: (point: PointXY): string => `Point set at ${coordinates(point)}.`,
  removed: (left: number): string => `Point removed; ${many(left, 'point')} left.`,
  at: coordinates,
  pointName: (number: number, point: PointXY): string => `Point ${number}: ${coordinates(point)}`,
  method: (method: Method, rate: number): string =>
    method === 'dropout' ? `${methodNames.dropout}, p = ${plain(rate)}` : methodNames[method],
  frame: (methods: readonly Method[], rate: number, figure: string): string =>
    `${methods.map((method) => words.method(method, rate)).join(', ')}: ${figure}`,
  chart: (method: Method): string => `${methodNames[method]}: curve and points`,
  phase: (phase: Phase | null, steps: number): string => {
    if (phase === null) return 'No points: there is nothing to learn.';
    if (phase === 'first') return `Learning: ${count(steps)} steps.`;
    if (phase === 'rest') return `Learned for ${count(steps)} steps from the start.`;
    return phase === 'following'
      ? 'Learning goes on while the points move.'
      : 'The points rest: all is learned again from the start.';
  },
  waiting: 'Learning begins when the figure is in sight.',
  readout: {
    caption: 'Standard deviation of the band',
    method: 'Method',
    near: 'at the points',
    gap: 'in the gap',
    ratio: 'gap / points',
    left: 'x = −3',
    right: 'x = 3',
    now: 'now',
    recorded: 'recorded',
    run: 'your run',
  },
  source: { recorded: 'Recorded', run: 'Your run' },
  awaited: 'No run to measure yet. Press Train.',
  table: {
    caption: `Standard deviation of the band, means over seeds${intervalsNamed}`,
    head: ['Method', 'Evidence', 'At the points', 'In the gap', 'Gap / points', 'x = −3', 'x = 3', 'With more data'],
  },
  rateTable: {
    caption: 'Standard deviation of dropout’s band, by rate',
    head: ['Rate', 'Evidence', 'At the points', 'In the gap'],
  },
  live: (found: readonly (readonly [method: Method, ratio: number])[]): string =>
    `In the widest gap the band is ${listed(found.map(([method, ratio]) => `${fixed(ratio, 1)} times as wide as at the points ${withMethod[method]}`))}.`,
} as const;

export const captionText = (rate: number, units: string, functions: boolean): string =>
  `Three ways to learn the same points with small networks (1–${units}–${units}–1, ReLU), trained in this page while you watch. MC dropout at rate ${plain(rate)} draws masks; five networks start from other weights; the ARD prior gives each unit’s weights a scale of their own, and weights are drawn from what was learned. ${
    functions
      ? 'Thin lines: single functions, each under one mask, of one network, or with one draw of the weights.'
      : 'The line is the mean, and the band two standard deviations to either side, over many single functions, without the noise of the points (standard deviation 0.1).'
  } Dashed: where the recorded band ends, two standard deviations from its mean, with the same points, rate and steps.`;

interface Told {
  readonly who: string;
  readonly rate: number;
  readonly more: number;
  readonly widths: Readonly<Record<Method, BandWidths>>;
  readonly rates: readonly AtRate[];
}

/** What one source says of the bands. */
export function evidenceText({ who, rate, more, widths, rates }: Told): string {
  const { dropout, ensemble, ard } = widths;
  const [first, last] = [rates[0], rates[rates.length - 1]];
  return [
    `${who}: in the gap dropout’s band (p = ${plain(rate)}) is ${ratioText(dropout.ratio)} as wide as at the points, that of five networks ${ratioText(ensemble.ratio)}, with the ARD prior ${ratioText(ard.ratio)}.`,
    ...(rates.length > 1
      ? [
          `From p = ${plain(first.rate)} to ${plain(last.rate)} dropout’s standard deviation at the points goes from ${fixed(first.near, 3)} to ${fixed(last.near, 3)}, with the same points.`,
        ]
      : []),
    ...(dropout.withMore
      ? [
          `With ${more} times the data it becomes ${ratioText(dropout.withMore)} as wide; a posterior’s would be about ${fixed(1 / Math.sqrt(more), 2)} times.`,
        ]
      : []),
  ].join(' ');
}

export const summaryText = (rate: number, widths: Readonly<Record<Method, BandWidths>> | null): string =>
  widths
    ? `Standard deviation of the band at the points and in the gap: MC dropout at rate ${plain(rate)} ${fixed(widths.dropout.near, 2)} and ${fixed(widths.dropout.gap, 2)}, five networks ${fixed(widths.ensemble.near, 2)} and ${fixed(widths.ensemble.gap, 2)}, ARD prior ${fixed(widths.ard.near, 2)} and ${fixed(widths.ard.gap, 2)}.`
    : words.awaited;

export const verdictRule =
  'The paper’s sentence is about other work, and this page tests it in one way. If a band were a posterior’s, its standard deviation at the points would fall to about 1/√n with n times the data. Networks are trained on the points and on n times as many, at the same rate. The band follows the data where the 95 % interval over seeds of the ratio of both widths is nearer to 1/√n than to 1 (on a logarithmic scale, below n to the power of −¼), and does not where it is nearer to 1. With one seed there is no interval, and no verdict. The control is the same ratio with the other two methods.';
