import { many, plain } from '../../../../charts/numbers.ts';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import { trainingInWords } from '../../../../view-kit/settings.ts';
import { budgets, type FeaturesParams, type FeaturesResult, type Measure, most } from '../spec.ts';
import type { NetworkKind, Sources, Told } from '../view/curves.ts';
import { inShort, writing } from '../view/numbers.ts';

/** "Recorded (28 × 28 pixels)". */
export const whoInWords = (source: string, side: number): string => `${source} (${side} × ${side} pixels)`;

/** The settings that make a run, in words. */
export function settings(params: FeaturesParams): string {
  const { rate, side, units } = params;
  const pixels = Number(side) ** 2;
  return [
    `autoencoder ${pixels}–${units}–${pixels}`,
    `inverted dropout ${plain(rate)} on the hidden units, and without`,
    ...trainingInWords(params, budgets),
  ].join(', ');
}

const kinds: Readonly<Record<NetworkKind, string>> = { without: 'Without dropout', with: 'With dropout' };

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'What hidden units learn',
  lookFor: 'Train further: with dropout tiles become strokes, and fewer units are awake.',
  after: 'Steps trained',
  afterSteps: (steps: number): string => (steps === 0 ? 'untrained' : `after ${many(steps, 'step')}`),
  network: kinds,
  tiles: (kind: NetworkKind): string => `Units, ${kinds[kind].toLowerCase()}`,
  same: 'At rate 0 there is no second network. Choose a rate above 0.',
  awaited: 'No features yet: waiting for the recorded run, or press Train.',
  short: { without: 'without', with: 'dropout' } satisfies Record<NetworkKind, string>,
  stepsAxis: 'training steps',
  axis: {
    locality: 'squared weights in one window, %',
    active: 'units awake, %',
    correlation: 'correlation of two units',
  },
  column: {
    locality: 'In one window',
    active: 'Awake',
    correlation: 'Correlation',
    squaredError: 'Squared error',
  } satisfies Record<Measure, string>,
  help: {
    locality: 'Share of the squares of a unit’s decoder weights in the window that holds the most of them',
    active: 'Share of units whose output is above 0 on a test image, without noise',
    correlation: 'Of two units’ outputs over test images, without sign; mean over all pairs of units that vary',
    squaredError: 'Of a test image, summed over its pixels, without noise',
  } satisfies Record<Measure, string>,
  readout: (source: 'recorded' | 'run' | null): string =>
    `${source === 'run' ? 'Your run' : 'Recorded'}: at the step shown`,
  source: { recorded: 'Recorded', run: 'Your run' },
  none: '–',
  scale: (limit: number | null): string =>
    `Red: a unit adds ink there. Blue: it takes ink away. Full colour from ${limit === null ? '…' : plain(limit)} on, either way, the same in both grids; it changes with the step.`,
  tileText: (result: FeaturesResult, place: number, step: number, tile: number): string => {
    const { gallery, units } = result;
    const one = gallery.tiles[step][tile - 1];
    const labels = one.wakers[place].map((image) => gallery.labels[image]);
    return `unit ${tile} of ${units}, ${words.afterSteps(result.steps[step])}: ${
      labels.length > 0 ? `most awake on ${labels.join(', ')}` : 'awake on no digit shown'
    }`;
  },
  wakers: {
    title: (tile: number): string => `Unit ${tile}: digits that wake it most`,
    never: (tile: number): string => `Unit ${tile}: no digit wakes it`,
    digit: (label: number): string => `a ${label}, output `,
    caption: (tile: number): string => `Test digits that wake unit ${tile} most, each with the unit's output`,
    table: { head: ['Evidence', 'Dropout rate', 'Steps', 'Digits (output)'] },
  },
  table: {
    caption: `Hidden units with dropout and without, on test images${spreadNamed}`,
    head: [
      'Evidence',
      'Dropout rate',
      'Steps',
      'In one window',
      'Units awake',
      'Correlation of two units',
      'Squared error',
    ],
  },
};

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]}: images of ${result.side} × ${result.side} pixels, ${many(result.units, 'hidden unit')}, window ${result.window} × ${result.window}, ${many(result.images, 'test image')}.`;

export const captionText = (sources: Sources): string =>
  [
    `Each tile is one hidden unit: the weights from it to the pixels of the image that the network writes. Shown are the first ${most.tiles} units, the same in both grids, which begin with the same weights.`,
    `Under each grid, the unit under the pointer, and those of ${most.digits} test digits on which its output is largest.`,
    'Right: the share of a unit’s squared weights in the window that holds the most of them, the share of units that are awake on a test digit, and the correlation of two units’ outputs. All are measured without noise. Squares: with dropout. Triangles, dashed: without. Bands: one standard deviation over seeds.',
    ...sources.map(made),
  ].join(' ');

/** What one source of evidence says of units with dropout and without. */
export function evidenceText({ who, steps, of }: Told): string {
  const told = (measure: Measure) => {
    const { difference, ...rows } = of(measure);
    const by = difference ? ` (difference ${differenceInWords(difference, writing[measure])})` : '';
    return {
      with: inShort(measure, rows.with, words.none),
      without: inShort(measure, rows.without, words.none),
      by,
      rows,
    };
  };
  const [locality, active, correlation] = [told('locality'), told('active'), told('correlation')];
  return [
    `${who}, after ${many(steps, 'step')}: with dropout a unit has ${locality.with} of its squared weights in one window, without ${locality.without}${locality.by}.`,
    `On a test digit ${active.with} of the units are awake, without dropout ${active.without}${active.by}.`,
    `Two units correlate by ${correlation.with}, without dropout by ${correlation.without}${correlation.by}; before training it was ${inShort('correlation', correlation.rows.untrained, words.none)}.`,
  ].join(' ');
}

export const nothingMeasured = (who: string): string => `${who}: there are not two networks to compare yet.`;

/** What the tiles show, for someone who cannot see them. */
export const summaryText = (evidence: readonly string[], steps: number, tile: number): string =>
  `Two grids of tiles, ${words.afterSteps(steps)}, one for each of the first hidden units; unit ${tile} is chosen. ${evidence.join(' ')}`;

export const verdictRule =
  'The two networks begin with the same weights and see the same minibatches; differences are paired by seed, at the last step. A claim holds where the 95 % interval of the difference over seeds lies wholly on the side that it names, and does not hold where it lies on the other; else, and with one seed, it is undecided. Independence is read as less correlation of two units. A distributed representation is read as more units that are awake on an image. The controls are the network without dropout and the untrained one.';
