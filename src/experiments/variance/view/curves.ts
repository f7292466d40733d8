import { nearestIndex } from '../../core/nearest.ts';
import type { NoiseKind } from '../../core/network.ts';
import { mean } from '../../core/statistics.ts';
import type { Selection } from './selection.ts';
import type { ByRule, Outcomes, VarianceResult } from './spec.ts';

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

/** The variances looked at: on logits or probabilities, absolute or by power. */
export const variancesOf = (result: VarianceResult, { outputs, scale }: Selection): ByRule =>
  scale === 'relative' ? result[outputs].relative : result[outputs];

/** Cross-entropies or accuracies, sampled by the mean of the outputs looked at. */
export function outcomesOf(outcomes: Outcomes, { outputs }: Pick<Selection, 'outputs'>): ByRule {
  return outputs === 'logits' ? { ...outcomes, sampled: outcomes.sampledLogits } : outcomes;
}

/** One rule's values at a place, [seed]. */
export const valuesAt = (table: ByRule, rule: Rule, { kind, rate, n }: Place): readonly number[] =>
  rule === 'scaled' ? table.scaled[kind][rate] : table.sampled[kind][rate][n];

/** The mask noise in the sampled variance at a place, [seed], by power where the variances are. */
export function maskNoiseAt(result: VarianceResult, { outputs, scale }: Selection, place: Place): number[] {
  const { maskNoise, sampled, relative } = result[outputs];
  const { kind, rate, n } = place;
  return maskNoise[kind][rate][n].map((noise, s) => {
    const variance = sampled[kind][rate][n][s];
    return scale === 'absolute' || variance === 0 ? noise : (noise * relative.sampled[kind][rate][n][s]) / variance;
  });
}

/** Mean and range of one standard deviation over seeds at one rate. */
export interface RatePoint {
  readonly x: number;
  readonly y: number;
  /** Absent for one seed. */
  readonly low?: number;
  readonly high?: number;
}

export function pointOf(x: number, values: readonly number[]): RatePoint {
  const y = mean(values);
  if (values.length < 2) return { x, y };
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - y) ** 2, 0) / (values.length - 1));
  return { x, y, low: Math.max(0, y - sd), high: y + sd };
}

/** One line against the dropout rate, from the networks without dropout on. */
export const lineOf = (
  result: VarianceResult,
  table: ByRule,
  rule: Rule,
  at: Pick<Place, 'kind' | 'n'>,
): RatePoint[] => [
  pointOf(0, table.noDropout),
  ...result.rates.flatMap((rate, r) => (rate > 0 ? [pointOf(rate, valuesAt(table, rule, { ...at, rate: r }))] : [])),
];

/** Whether at least half of the networks at a place do no better than guessing: nothing to judge. */
export const hasCollapsed = ({ collapsed, models }: VarianceResult, { kind, rate }: Pick<Place, 'kind' | 'rate'>) =>
  mean(collapsed.scaled[kind][rate]) >= models / 2;
