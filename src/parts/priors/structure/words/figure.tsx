import { count, fixed, many, plain } from '../../../../charts/numbers.ts';
import type { LawName } from '../../../../contract/noise-laws.ts';
import type { Sharing } from '../../../../core/noise-laws/sharing.ts';
import { lawWords } from '../../../../view-kit/law-words.ts';
import { intervalsNamed } from '../../../../view-kit/named-spread.ts';
import { seedsInWords } from '../../../../view-kit/settings.ts';
import type { StructureParams } from '../spec.ts';
import { estimateText, type Told } from '../view/correlations.ts';

/** The settings that make a run, in words. */
export const settings = ({ noises, rate, spread, shape, rows, columns, draws, seeds }: StructureParams): string =>
  [
    many(noises.length, 'kind of noise', 'kinds of noise'),
    `rate ${plain(rate)}, scale ${plain(spread)}, shape ${plain(shape)}`,
    `${count(draws)} matrices of ${rows} × ${columns} of each kind`,
    seedsInWords(seeds),
  ].join(', ');

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'What shares a scale',
  lookFor: 'Choose what the noise is on; point at a weight to see its partners.',
  size: 'Size',
  again: 'Draw again',
  maps: { factors: 'noise Λ', normals: 'normal z', weights: 'weights Λz' },
  range: (limit: number): string => `full colour where it is ${fixed(limit, 1)} or more from 0`,
  mapLabel: (name: string): string => `Matrix of ${name}: one row a unit`,
  sharing: {
    units: 'units',
    weights: 'weights',
    layer: 'the layer',
    'units-layer': 'units and layer',
  } satisfies Record<Sharing, string>,
  called: {
    units: 'dropout, ARD',
    weights: 'DropConnect',
    layer: 'stochastic depth, ADD',
    'units-layer': 'ARD-ADD',
  } satisfies Record<Sharing, string>,
  partners: {
    units: 'It shares λ with the other weights of its row.',
    weights: 'It shares λ with no other weight.',
    layer: 'It shares λ with all weights of the matrix.',
    'units-layer': 'It shares one factor with its row and one with the whole matrix.',
  } satisfies Record<Sharing, string>,
  cell: (row: number, column: number, factor: number, normal: number): string =>
    `Unit ${row + 1}, weight ${column + 1}: λ = ${fixed(factor, 2)}, z = ${fixed(normal, 2)}, λz = ${fixed(factor * normal, 2)}.`,
  noCell: 'Point at a weight, or move to one with the arrow keys.',
  readout: {
    caption: (intervals: boolean): string =>
      `Correlation of the squares of two weights${intervals ? intervalsNamed : ''}`,
    on: 'Noise on',
    within: 'of one unit',
    between: 'of different units',
    exact: (kind: 'within' | 'between'): string => `${words.readout[kind]}, exact`,
    recorded: 'recorded',
    run: 'your run',
  },
  none: 'none',
  noneHelp: 'The fourth moment of this noise is infinite: there is no correlation.',
  source: { recorded: 'Recorded', run: 'Your run' },
  awaited: 'No draws to estimate from yet: the exact numbers need none. Press Draw.',
  table: {
    caption: `Correlation of the squares of two weights${intervalsNamed}`,
    head: [
      'Noise',
      'On',
      'Evidence',
      'One unit, exact',
      'One unit, drawn',
      'Different units, exact',
      'Different units, drawn',
    ],
  },
  summary: (law: LawName, sharing: Sharing, within: string, between: string): string =>
    `With ${lawWords.noise(law)} on ${words.sharing[sharing]}, squares of two weights of one unit correlate by ${within}, of different units by ${between}.`,
};

export const exactText = (value: number | null): string => (value === null ? words.none : fixed(value, 3));

export const captionText = (law: LawName, sharing: Sharing): string =>
  `One draw of ${lawWords.noise(law)} on ${words.sharing[sharing]} (${words.called[sharing]}). Each row is a unit, and holds its outgoing weights. Left: the noise, spread over the weights that share it. Middle: normal weights. Right: their product, on the same scale as the middle. Below: how the squares of two weights go together, exactly and over many draws. Dropout draws such noise for every example; a prior draws it once.`;

/** What one source's draws say. */
export function evidenceText({ who, law, sharing, drawn, within, between, exact }: Told): string {
  const noise = `${lawWords.noise(law)} on ${words.sharing[sharing]}`;
  if (drawn === 0 || !within || !between) return `${who}: no draws of ${noise} at these settings.`;
  if (exact.within === null)
    return `${who}: with ${noise} the squares have no correlation, since the fourth moment is infinite; what draws give (${estimateText(within)} for one unit) does not settle.`;
  return `${who}: over ${count(drawn)} matrices with ${noise}, the squares of two weights of one unit correlate by ${estimateText(within)} (exactly ${exactText(exact.within)}), of different units by ${estimateText(between)} (exactly ${exactText(exact.between)}).`;
}

export const verdictRule = (near: number): string =>
  `The correlation of the squares of two weights is estimated for each seed from many matrices with Bernoulli noise. Weights go together where the 95 % interval over seeds lies above 0; they have no structure where it lies within ${plain(near)} to either side of 0, and have one where it lies beyond. With one seed there is no interval, and no verdict. The control is the same correlation where the noise is on something else.`;
