/** What the recorded run says of similar units. */
import type { Measured } from '../../../article/chapters/drawn.ts';
import type { Drawing } from '../../../article/predict/types.ts';
import { pointOf } from '../../../charts/estimates.ts';
import { plain } from '../../../charts/numbers.ts';
import type { Series } from '../../../charts/series.tsx';
import { nearestIndex } from '../../../core/nearest.ts';
import { mean, meanInterval } from '../../../core/statistics.ts';
import type { ClustersResult } from '../spec.ts';
import { type ClustersEvidence, clustersEvidence } from './evidence.ts';
import { collapsedRates, lookAtEnd, type Selection, trivialRates } from './selection.ts';

export const askedRates = [0, 0.8] as const;

/** Adjusted Rand index of the live units' two clusterings against the rate. */
export const drawing = (labels: { readonly x: string; readonly y: string }): Drawing => ({
  kind: 'drawing',
  x: { domain: [0, 0.92], ticks: [0, 0.2, 0.4, 0.6, 0.8], label: labels.x, format: plain },
  y: { domain: [-0.1, 1], ticks: [0, 0.25, 0.5, 0.75, 1], label: labels.y, format: plain },
  lines: [{ meaning: 'sampled', fixed: [], handles: askedRates.map((x) => ({ x, start: 0.5 })) }],
  step: 0.05,
  reference: 0,
});

export interface ClustersFacts {
  readonly layer: number;
  readonly k: number;
  readonly seeds: number;
  readonly evidence: ClustersEvidence;
  readonly asked: readonly Measured[];
  readonly series: readonly Series[];
  /** Plain Rand index without dropout and at the highest rate shown, and what permuted labels reach at both. */
  readonly plain: readonly { readonly rate: number; readonly rand: number; readonly chance: number }[];
  /** Mean cosine of a unit's incoming weights and the most similar unit's, at the same rates. */
  readonly cosine: readonly { readonly rate: number; readonly value: number }[];
  /** Adjusted index over the run of the first seed, at the rate nearest to a half; empty where it is not kept. */
  readonly growth: readonly { readonly step: number; readonly index: number }[];
  readonly growthRate: number;
}

/** Null where no rate says anything. */
export function clustersFacts(
  result: ClustersResult,
  selection: Selection,
  where: (rate: number) => string,
): ClustersFacts | null {
  const { grid, k, indices, seeds } = lookAtEnd(result, selection);
  const { rand, chanceRand, liveAdjustedRand } = indices;
  const out = [...collapsedRates(result), ...trivialRates(result, indices)];
  const rows = result.rates
    .flatMap((rate, i) => (out.includes(rate) ? [] : [{ rate, i }]))
    .sort((a, b) => a.rate - b.rate);
  if (rows.length === 0) return null;
  const rates = rows.map(({ rate }) => rate);
  const asked = askedRates.map((rate) => rows[nearestIndex(rates, rate)]);
  const which = grid.byK.findIndex((one) => one.k === k);
  const half = nearestIndex(result.rates, 0.5);
  const l = result.grid.indexOf(grid);
  const points = rows.map(({ rate, i }) => pointOf(rate, liveAdjustedRand[i], -1));
  return {
    layer: grid.layer,
    k,
    seeds,
    evidence: clustersEvidence(result, selection),
    asked: asked.map(({ rate, i }) => ({
      where: where(rate),
      recorded: mean(liveAdjustedRand[i]),
      interval: meanInterval(liveAdjustedRand[i]),
    })),
    series: [{ meaning: 'sampled', source: 'recorded', points }],
    plain: asked.map(({ rate, i }) => ({ rate, rand: mean(rand[i]), chance: mean(chanceRand[i]) })),
    cosine: asked.map(({ rate, i }) => ({ rate, value: mean(grid.nearestCosine[i]) })),
    growth: result.checkpoints.map(({ step, adjustedRand }) => ({ step, index: adjustedRand[l][which][half] })),
    growthRate: result.rates[half],
  };
}
