/** What the recorded run says of MSTD against width. */
import type { Series } from '../../charts/series.tsx';
import type { Interval } from '../../core/statistics.ts';
import { mean, meanInterval } from '../../core/statistics.ts';
import { type Line, pointsOf, type Training } from '../../experiments/mstd/curves.ts';
import {
  type ClusteringEvidence,
  clusteringEvidence,
  type PowerEvidence,
  powerEvidence,
  slopesBySeed,
} from '../../experiments/mstd/evidence.ts';
import { kappa } from '../../experiments/mstd/explanation.tsx';
import { paperFit } from '../../experiments/mstd/paper.ts';
import type { Selection } from '../../experiments/mstd/selection.ts';
import type { MstdResult } from '../../experiments/mstd/spec.ts';
import type { Answer, Drawing } from '../predict/types.ts';
import { drawnValue } from './drawn.ts';

/** The ends of the widths that are drawn. */
export const widths = { from: 25, to: 800 } as const;

/** Apart, so that each can be taken hold of. */
const starts = { sampled: 1.35, control: 0.74 } as const;

const tick = (value: number): string => (value === 1 ? '1' : String(value));

/** MSTD relative to that of the narrowest layer, on two logarithmic axes: a slope is what is drawn. */
export const drawing = (labels: { readonly x: string; readonly y: string }): Drawing => ({
  kind: 'drawing',
  x: { domain: [21, 950], log: true, ticks: [25, 50, 100, 200, 400, 800], label: labels.x, format: String },
  y: { domain: [0.1, 2], log: true, ticks: [0.1, 0.2, 0.5, 1, 2], label: labels.y, format: tick },
  lines: (['sampled', 'control'] as const).map((meaning) => ({
    meaning,
    fixed: [{ x: widths.from, y: 1 }],
    handles: [{ x: widths.to, start: starts[meaning] }],
  })),
  step: 1.05,
  reference: 1,
});

/** The slope of a line from (from, 1) to (to, value). */
export const slopeTo = (value: number): number => Math.log(value) / Math.log(widths.to / widths.from);

export interface MstdFacts {
  readonly power: PowerEvidence;
  readonly clustering: ClusteringEvidence;
  readonly rate: number;
  readonly seeds: number;
  /** Training steps. */
  readonly steps: number;
  /** Slopes over seeds: with dropout, and of the control. */
  readonly slopes: readonly {
    readonly training: Training;
    readonly recorded: number;
    readonly interval: Interval | null;
  }[];
  readonly series: readonly Series[];
  readonly paper: { readonly slope: number; readonly printed: number; readonly corrected: number };
}

const meanings = { dropout: 'sampled', control: 'control' } as const;

/** Null where a line has no power law. */
export function mstdFacts(result: MstdResult, selection: Selection): MstdFacts | null {
  const clustering = clusteringEvidence(result, selection);
  const lineOf = (training: Training): Line => (training === 'dropout' ? clustering.trained : clustering.control);
  const slopes = (['dropout', 'control'] as const).flatMap((training) => {
    const line = lineOf(training);
    const bySeed = line.law && slopesBySeed(result, training, selection, line);
    return bySeed ? [{ training, recorded: mean(bySeed), interval: meanInterval(bySeed) }] : [];
  });
  if (slopes.length < 2) return null;
  const series = slopes.map(({ training }): Series => {
    const points = pointsOf(result, training, selection);
    const first = points.find(({ units }) => units === widths.from)?.value ?? points[0].value;
    return {
      meaning: meanings[training],
      layer: 'recorded',
      points: points.map(({ units, value }) => ({ x: units, y: value / first })),
    };
  });
  return {
    power: powerEvidence(result, 'dropout', selection),
    clustering,
    rate: result.rate,
    seeds: result.seeds.length,
    steps: result.steps,
    slopes,
    series,
    paper: { slope: paperFit.slope, ...kappa(paperFit.slope) },
  };
}

/** The slope drawn for a line; null where nothing was. */
export function drawnSlope(answer: Answer | null, handle: number): number | null {
  const value = drawnValue(answer, handle);
  return value === null ? null : slopeTo(value);
}
