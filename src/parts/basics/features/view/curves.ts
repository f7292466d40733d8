/** The numbers that are drawn and told, by network and step. */
import type { Meaning } from '../../../../charts/encoding.ts';
import { nearestIndex } from '../../../../core/nearest.ts';
import { readWeights } from '../../../../core/weights-text.ts';
import { type Difference, differenceIn, known, type Row } from '../../../../view-kit/seeds.ts';
import type { Sourced } from '../../../../view-kit/sources.ts';
import type { FeaturesParams, FeaturesResult, Measure } from '../spec.ts';

/** The results shown together, the recorded one first. */
export type Sources = readonly Sourced<FeaturesParams, FeaturesResult>[];

/** The two networks: the one without dropout is the control. */
export const networks = ['without', 'with'] as const;
export type NetworkKind = (typeof networks)[number];
export const meanings: Readonly<Record<NetworkKind, Meaning>> = { without: 'control', with: 'scaled' };

type Rates = Pick<FeaturesResult, 'rates'>;

/** Where a network stands in a result; −1 where it is not there. */
export const placeOf = ({ rates }: Rates, kind: NetworkKind): number =>
  rates.findIndex((rate) => (kind === 'without' ? rate === 0 : rate > 0));

/** Where the step looked at that is nearest stands. */
export const stepAt = ({ steps }: Pick<FeaturesResult, 'steps'>, after: number): number => nearestIndex(steps, after);

/** Values of the seeds; empty where the network or the step is not there. */
export const rowOf = (result: FeaturesResult, measure: Measure, kind: NetworkKind, step: number): Row =>
  result[measure][placeOf(result, kind)]?.[step] ?? [];

/** The last step at which both networks are measured; −1 where there is none. */
export const lastMeasured = (result: FeaturesResult): number =>
  result.steps.reduce(
    (last, _, i) => (networks.every((kind) => known(rowOf(result, 'locality', kind, i)).length > 0) ? i : last),
    -1,
  );

/** With dropout less without, at a step; null where one of them is not known. */
export const differenceOf = (result: FeaturesResult, measure: Measure, step: number): Difference | null =>
  differenceIn(rowOf(result, measure, 'with', step), rowOf(result, measure, 'without', step));

/** The untrained networks, which are the same with dropout and without. */
export const untrained = (result: FeaturesResult, measure: Measure): Row =>
  rowOf(result, measure, 'without', result.steps.indexOf(0));

/** A network's tiles beside one another, `columns` in a row, as one matrix. */
export function sheetOf({ gallery, side }: FeaturesResult, place: number, step: number, columns: number) {
  const tiles = gallery.tiles[step];
  const rows = Math.ceil(tiles.length / columns);
  const width = columns * side;
  const values = new Float32Array(rows * side * width);
  tiles.forEach(({ weights }, t) => {
    const one = readWeights(weights[place], gallery.limits[step]);
    const corner = Math.floor(t / columns) * side * width + (t % columns) * side;
    for (let y = 0; y < side; y++) values.set(one.subarray(y * side, (y + 1) * side), corner + y * width);
  });
  return { values, rows: rows * side, columns: width };
}

/** What one source says. */
export interface Told {
  readonly who: string;
  readonly steps: number;
  readonly of: (measure: Measure) => {
    readonly with: Row;
    readonly without: Row;
    readonly untrained: Row;
    /** With dropout less without. */
    readonly difference: Difference | null;
  };
}
