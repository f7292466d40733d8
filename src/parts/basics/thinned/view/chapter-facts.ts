/** What the recorded networks say of one unit, of one mask and of all masks, for the chapter. */
import type { Choice } from '../../../../article/predict/types.ts';
import { effect, mean, sum } from '../../../../core/statistics.ts';
import type { ThinnedResult } from '../spec.ts';
import { sameAccuracy } from './claims.ts';
import { differenceOf, type Estimate, settledOf } from './evidence.ts';
import { rateIndex } from './network.ts';

export const answers = ['better', 'same', 'worse'] as const;
export type Answer = (typeof answers)[number];

export const prediction: Choice = { kind: 'choice', options: answers.map((id) => ({ id })) };

/** The rate that the chapter tells of. */
const told = 0.5;

export interface ThinnedFacts {
  readonly rate: number;
  /** Of the hidden units. */
  readonly masks: number;
  readonly single: number;
  readonly average: number;
  readonly none: number;
  readonly averaging: Estimate;
  readonly scaling: Estimate;
  readonly settled: Estimate;
  readonly draws: number;
  readonly disagreement: number;
  readonly gap: number;
  readonly shortfall: number;
  readonly found: Answer | 'unsure';
}

/** Null where the run lacks a part. */
export function factsOf(result: ThinnedResult): ThinnedFacts | null {
  const r = rateIndex(result, told);
  const none = result.rates.indexOf(0);
  const settled = settledOf(result, told, 'settling');
  if (!settled || none < 0) return null;
  const averaging = differenceOf(result, told, 'average', 'single');
  const { interval } = averaging;
  const side = interval ? effect(interval) : 'none';
  const same = interval !== null && interval.low > -sameAccuracy && interval.high < sameAccuracy;
  return {
    rate: result.rates[r],
    masks: 2 ** sum(result.units),
    single: mean(result.single[r]),
    average: mean(result.average[r]),
    none: mean(result.scaled[none]),
    averaging,
    scaling: differenceOf(result, told, 'scaled', 'average'),
    settled,
    draws: result.draws.at(-1) ?? 0,
    disagreement: mean(result.disagreement[r]),
    gap: mean(result.gap[r]),
    shortfall: mean(result.shortfall[r]),
    found: same ? 'same' : side === 'above' ? 'better' : side === 'below' ? 'worse' : 'unsure',
  };
}
