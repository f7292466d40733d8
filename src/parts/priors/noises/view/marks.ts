/** What is drawn of each noise, and over which axes. */
import type { MarkShape } from '../../../../charts/encoding.ts';
import { plain } from '../../../../charts/numbers.ts';
import { type Axis, stepped } from '../../../../charts/scale.ts';
import { kindOf, type NoiseName, type NoiseShape, relativeVariance } from '../../../../contract/compared-noises.ts';
import { meanInterval } from '../../../../core/statistics.ts';
import type { NoisesResult } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { failed, meanOf, type Sources, valuesOf, varianceText } from './numbers.ts';

/** A symbol for each shape; the rare ones share the small circle, and are named where they stand alone. */
const symbols: Readonly<Record<NoiseShape, MarkShape>> = {
  bernoulli: 'circle',
  normal: 'square',
  uniform: 'triangle',
  beta: 'diamond',
  rayleigh: 'small-circle',
  'half-cauchy': 'small-circle',
};
/** Networks without noise have the controls' triangle, and their ink. */
export const symbolOf = (noise: NoiseName): MarkShape => {
  const kind = kindOf(noise);
  return kind ? symbols[kind.shape] : 'triangle';
};
export const inkOf = (noise: NoiseName): string => (kindOf(noise) ? 'ink-scaled' : 'ink-control');

/** Mean over seeds with its 95 % interval. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}
export function estimateOf(result: NoisesResult, noise: NoiseName): Estimate | null {
  const mean = meanOf(result, noise);
  if (mean === null) return null;
  const interval = meanInterval(valuesOf(result, noise));
  return { mean, low: interval?.low ?? mean, high: interval?.high ?? mean };
}

/** Highest accuracy of the axis, and how far down it may reach: rarely another while accuracies rise. */
const top = 0.98;
const depths = [0.06, 0.1, 0.16, 0.3, 0.5, 0.9];

/** An axis of accuracies that holds all networks that have learnt something. */
export function accuracyAxis(sources: Sources): Axis {
  const means = sources.flatMap(({ result }) =>
    result.noises.flatMap((noise) => {
      const mean = meanOf(result, noise);
      return mean === null || failed(mean) ? [] : [mean];
    }),
  );
  const low = top - stepped(Math.max(0, ...means.map((mean) => top - mean + 0.003)), depths);
  return {
    domain: [low, top],
    count: 4,
    label: words.accuracyAxis,
    format: (share) => `${plain(Number((100 * share).toFixed(1)))} %`,
  };
}

export const varianceAxis: Axis = {
  domain: [-0.06, 1.1],
  ticks: [0, 0.25, 0.5, 0.75, 1],
  label: words.varianceAxis,
  format: varianceText,
};

/** px between marks of noises that have the same variance. */
const apart = 7;

/** How far aside each of some noises is drawn, px: those of one variance stand beside each other. */
export function asideOf(noises: readonly NoiseName[]): (noise: NoiseName) => number {
  const key = (noise: NoiseName) => relativeVariance(noise).toFixed(6);
  return (noise) => {
    const same = noises.filter((one) => key(one) === key(noise));
    return apart * (same.indexOf(noise) - (same.length - 1) / 2);
  };
}
