import type { Run } from '../types.ts';
import { budgetSettings, type SamplingParams } from './spec.ts';

/**
 * About how much arithmetic a run is, in products of a weight and an activation. Only ratios of it are used. The first
 * layer counts for less, since most pixels are 0, and is computed once an image however many masks are drawn.
 */
export function costOf(params: SamplingParams): number {
  const budget = budgetSettings[params.budget];
  const sizes = [784, ...params.networkShape, 10];
  const [first, ...rest] = sizes.slice(1).map((units, l) => units * sizes[l]);
  const deep = rest.reduce((sum, weights) => sum + weights, 0);
  const steps = params.steps || budget.steps;
  const images = (params.testImages || budget.testImages) + 2000;
  const training = steps * params.batchSize * 3 * (first * 0.4 + deep);
  const measuring = images * (first * 0.2 + deep * (params.samples + 1));
  return params.rates.length * params.seeds.length * (training + measuring);
}

/** Seconds a run is expected to take where `known` was made; null where that says nothing. */
export function predictSeconds(params: SamplingParams, known: Run<SamplingParams> | null): number | null {
  if (!known || known.seconds <= 0) return null;
  return (known.seconds * costOf(params)) / costOf(known.params);
}
