/** Three ways to doubt a curve, side by side: dropout's masks, five networks, and a shrinkage prior on the weights. */
import { purposes, streamKey } from '../random.ts';
import { Fit } from './fit.ts';
import { usualUnits } from './network.ts';
import type { PointXY } from './points.ts';

export const methods = ['dropout', 'ensemble', 'ard'] as const;
export type Method = (typeof methods)[number];

export const ensembleSize = 5;

/** Networks of a method before training: five for the ensemble, else one. */
export function fitsOf(method: Method, rate: number, seed: number, units = usualUnits): Fit[] {
  if (method === 'dropout') return [new Fit({ weights: 'points', rate, units }, seed)];
  if (method === 'ard') return [new Fit({ weights: 'normals', rate: 0, units }, seed)];
  return Array.from(
    { length: ensembleSize },
    (_, member) => new Fit({ weights: 'points', rate: 0, units }, streamKey(seed, purposes.weights, 0, member + 1)),
  );
}

/** The middle of the widest gap between neighbouring points; of one point, or of points at one x, their x. */
export function widestGap(points: readonly PointXY[]): number {
  const xs = points.map(({ x }) => x).sort((a, b) => a - b);
  let best = 0;
  for (let i = 1; i < xs.length - 1; i++) if (xs[i + 1] - xs[i] > xs[best + 1] - xs[best]) best = i;
  return xs.length > 1 ? (xs[best] + xs[best + 1]) / 2 : (xs[0] ?? 0);
}
