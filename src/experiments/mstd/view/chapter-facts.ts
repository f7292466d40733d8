/** What the recorded run says of MSTD against width. */
import { drawnValue } from '../../../article/chapters/drawn.ts';
import type { Answer, Drawing } from '../../../article/predict/types.ts';
import type { Series } from '../../../charts/series.tsx';
import { type Interval, mean, meanInterval } from '../../../core/statistics.ts';
import { type MstdResult, type Training, trainings } from '../spec.ts';
import { kappa } from '../words/explanation.tsx';
import { paperFit, pointsOf, type Selection } from './curves.ts';
import { meanings } from './drawing.ts';
import {
  type ClusteringEvidence,
  clusteringEvidence,
  type PowerEvidence,
  powerEvidence,
  slopesBySeed,
} from './evidence.ts';

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

/** Null where a line has no power law. */
export function mstdFacts(result: MstdResult, selection: Selection): MstdFacts | null {
  const clustering = clusteringEvidence(result, selection);
  const slopes = trainings.flatMap((training) => {
    const line = training === 'dropout' ? clustering.trained : clustering.control;
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
