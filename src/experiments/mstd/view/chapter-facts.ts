/** What the recorded run says of MSTD against width. */
import { drawnValue } from '../../../article/chapters/drawn.ts';
import type { Answer, Drawing } from '../../../article/predict/types.ts';
import { plain } from '../../../charts/numbers.ts';
import type { Series } from '../../../charts/series.tsx';
import { mean, meanInterval } from '../../../core/statistics.ts';
import { type MstdResult, trainings } from '../spec.ts';
import { paperFit, pointsOf, type Selection } from './curves.ts';
import { meanings } from './drawing.ts';
import { clusteringEvidence, powerEvidence, slopesBySeed } from './evidence.ts';
import { kappa } from './kappa.ts';

/** The ends of the widths that are drawn. */
export const widths = { from: 25, to: 800 } as const;

/** MSTD relative to that of the narrowest layer, on two logarithmic axes: a slope is what is drawn. */
export const drawing = (labels: { readonly x: string; readonly y: string }): Drawing => ({
  kind: 'drawing',
  x: { domain: [21, 950], log: true, ticks: [25, 50, 100, 200, 400, 800], label: labels.x, format: String },
  y: { domain: [0.1, 2], log: true, ticks: [0.1, 0.2, 0.5, 1, 2], label: labels.y, format: plain },
  // They start apart, so that each can be taken hold of.
  lines: [
    { meaning: 'sampled', fixed: [{ x: widths.from, y: 1 }], handles: [{ x: widths.to, start: 1.35 }] },
    { meaning: 'control', fixed: [{ x: widths.from, y: 1 }], handles: [{ x: widths.to, start: 0.74 }] },
  ],
  step: 1.05,
  reference: 1,
});

/** The slope of a line from (from, 1) to (to, value). */
export const slopeTo = (value: number): number => Math.log(value) / Math.log(widths.to / widths.from);

/** What the chapter quotes of a result; null where a line has no power law. */
export function mstdFacts(result: MstdResult, selection: Selection) {
  const clustering = clusteringEvidence(result, selection);
  /** Over seeds: with dropout, and of the control. */
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
      source: 'recorded',
      points: points.map(({ units, value }) => ({ x: units, y: value / first })),
    };
  });
  return {
    power: powerEvidence(result, 'dropout', selection),
    clustering,
    /** Training steps. */
    steps: result.steps,
    slopes,
    series,
    paper: { slope: paperFit.slope, ...kappa(paperFit.slope) },
  };
}

export type MstdFacts = NonNullable<ReturnType<typeof mstdFacts>>;

/** The slope drawn for a line; null where nothing was. */
export function drawnSlope(answer: Answer | null, handle: number): number | null {
  const value = drawnValue(answer, handle);
  return value === null ? null : slopeTo(value);
}
