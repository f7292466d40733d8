/** Where a selection looks in a result's tables, and what stands there. */
import type { PageState } from '../../../contract/page.ts';
import { nearestIndex } from '../../../core/nearest.ts';
import type { NoiseKind } from '../../../core/network.ts';
import { mean } from '../../../core/statistics.ts';
import type { Source } from '../../../view-kit/sources.ts';
import type { ByRule, Outcomes, Tables, VarianceResult, VarianceSlice } from '../spec.ts';

/** What of a result is shown. Selecting never computes. */
export type Selection = Pick<PageState & VarianceSlice, 'dropout' | 'samples' | 'noise' | 'outputs' | 'varianceUnit'>;
/** The results shown together, the recorded one first. */
export type Sources = readonly { readonly source: Source; readonly result: VarianceResult }[];

export type Rule = 'scaled' | 'sampled';
export const rules: readonly Rule[] = ['scaled', 'sampled'];

/** Where in a result's tables the selection lies. */
export interface Place {
  readonly kind: number;
  readonly rate: number;
  readonly n: number;
}

/** The kind asked for where the result has it, else classic, else the first. */
export function kindIndex({ kinds }: Pick<VarianceResult, 'kinds'>, noise: NoiseKind): number {
  const found = [noise, 'classic' as const].map((kind) => kinds.indexOf(kind)).find((index) => index >= 0);
  return found ?? 0;
}

export const placeIn = (result: VarianceResult, { dropout, samples, noise }: Selection): Place => ({
  kind: kindIndex(result, noise),
  rate: nearestIndex(result.rates, dropout),
  n: nearestIndex(result.n, samples),
});

/** The same in the result's own words. */
export function cursorIn(result: VarianceResult, selection: Selection) {
  const { kind, rate, n } = placeIn(result, selection);
  return { rate: result.rates[rate], n: result.n[n], kind: result.kinds[kind] };
}

/** The variances looked at: on logits or probabilities, absolute or by power. */
export const variancesOf = (result: VarianceResult, { outputs, varianceUnit }: Selection): ByRule =>
  varianceUnit === 'relative' ? result[outputs].relative : result[outputs];

/** Cross-entropies or accuracies, sampled by the mean of the outputs looked at. */
export const outcomesOf = (outcomes: Outcomes, { outputs }: Pick<Selection, 'outputs'>): ByRule =>
  outputs === 'logits' ? { ...outcomes, sampled: outcomes.sampledLogits } : outcomes;

/** One rule's values at a place, [seed]. */
export const valuesAt = <T>({ scaled, sampled }: Tables<T>, rule: Rule, { kind, rate, n }: Place): readonly T[] =>
  rule === 'scaled' ? scaled[kind][rate] : sampled[kind][rate][n];

/** The mask noise in the sampled variance at a place, [seed], by power where the variances are. */
export function maskNoiseAt(result: VarianceResult, { outputs, varianceUnit }: Selection, place: Place): number[] {
  const { maskNoise, sampled, relative } = result[outputs];
  const { kind, rate, n } = place;
  return maskNoise[kind][rate][n].map((noise, s) => {
    const variance = sampled[kind][rate][n][s];
    return varianceUnit === 'absolute' || variance === 0
      ? noise
      : (noise * relative.sampled[kind][rate][n][s]) / variance;
  });
}

/** A value at each rate above 0. */
export const aboveZero = <T>({ rates }: VarianceResult, each: (rate: number, index: number) => T): T[] =>
  rates.flatMap((rate, index) => (rate > 0 ? [each(rate, index)] : []));

/** Whether at least half of the networks at a place do no better than guessing: nothing to judge. */
export const hasCollapsed = ({ collapsed, models }: VarianceResult, { kind, rate }: Pick<Place, 'kind' | 'rate'>) =>
  mean(collapsed.scaled[kind][rate]) >= models / 2;
