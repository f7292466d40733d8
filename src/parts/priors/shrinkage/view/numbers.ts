/** What results say of networks under priors: errors, ranks, and how their weights lie. */

import { spread } from '../../../../charts/estimates.ts';
import type { SetName } from '../../../../contract/regression-sets.ts';
import type { PriorName } from '../../../../core/residual/network.ts';
import { geometricInterval, mean } from '../../../../core/statistics.ts';
import { type Difference, differenceIn, type Writing } from '../../../../view-kit/seeds.ts';
import type { Sourced } from '../../../../view-kit/sources.ts';
import type { MeasureName, ShrinkageParams, ShrinkageResult } from '../spec.ts';

export type Sources = readonly Sourced<ShrinkageParams, ShrinkageResult>[];
export type Ratio = ReturnType<typeof geometricInterval>;

/** A block is switched off where it adds less than this share of what passes by it. */
export const offBelow = 0.05;

/** Decimals of errors, by the size that they have. */
const decimals: Partial<Record<SetName, number>> = { toy: 3, kin8nm: 4, wine: 3 };
export const decimalsOf = (set: SetName, measure: MeasureName): number =>
  measure === 'logLikelihood' ? 2 : (decimals[set] ?? 2);

/** Of differences of a set's errors. */
export const inUnit = (set: SetName, name: string): Writing => [1, decimalsOf(set, 'rmse'), name];

/** Decimals of a ratio: at least two digits of it are seen. */
export const ratioDigits = ({ value }: Ratio): number => Math.max(2, 1 - Math.floor(Math.log10(value)));

/** Mean ± sd over seeds; "–" of none. */
export const amount = (values: readonly number[], digits = 2): string =>
  values.length > 0 ? spread(values, digits) : '–';

/** Number of the stage nearest to a share of the training, in hundredths. */
export function stageAt({ stages, steps }: Pick<ShrinkageResult, 'stages' | 'steps'>, moment: number): number {
  const away = stages.map((stage) => Math.abs(stage - (moment * steps) / 100));
  return away.indexOf(Math.min(...away));
}

type Single = MeasureName | 'rowVariation' | 'norm';

/** Values of the seeds, none where there is no such prior or set. */
export const valuesOf = (result: ShrinkageResult, name: Single, prior: PriorName, set: SetName): readonly number[] =>
  result[name][result.priors.indexOf(prior)]?.[result.sets.indexOf(set)] ?? [];

/** How many blocks of a network are switched off at a stage, [seed]. */
export const switchedOff = (result: ShrinkageResult, prior: PriorName, set: SetName, stage: number): number[] => {
  const blocks = result.added[result.priors.indexOf(prior)]?.[result.sets.indexOf(set)]?.[stage] ?? [];
  return result.seeds.map((_, s) => blocks.filter((seeds) => seeds[s] < offBelow).length);
};

/** Norm of each block at a stage, mean over seeds. */
export const normsOf = (result: ShrinkageResult, prior: PriorName, set: SetName, stage: number): number[] =>
  (result.blockNorm[result.priors.indexOf(prior)]?.[result.sets.indexOf(set)]?.[stage] ?? []).map(mean);

/** Standard deviation of the prior that the weights of a layer share, mean over blocks, [seed]. */
export const layerScales = (result: ShrinkageResult, prior: PriorName, set: SetName): number[] => {
  const blocks = result.layerScale[result.priors.indexOf(prior)]?.[result.sets.indexOf(set)] ?? [];
  return result.seeds.map((_, s) => mean(blocks.map((seeds) => seeds[s])));
};

/** Ratio of what two priors have, paired by seed, of the first set; null where one is missing. */
export function ratioOf(result: ShrinkageResult, name: Single, prior: PriorName, over: PriorName): Ratio | null {
  const [a, b] = [prior, over].map((one) => valuesOf(result, name, one, result.sets[0]));
  return a.length > 0 && b.length > 0 ? geometricInterval(a.map((value, s) => value / b[s])) : null;
}

/** First less second on one set, paired by seed. */
export const differenceOf = (
  result: ShrinkageResult,
  name: MeasureName,
  first: PriorName,
  second: PriorName,
  set: SetName,
): Difference | null => differenceIn(valuesOf(result, name, first, set), valuesOf(result, name, second, set));
