/** Points to learn from: y = sin 2x + 0.3x + noise, where the presets have x. */
import { hashNormal, hashWord, purposes, streamKey } from '../random.ts';

export interface PointXY {
  readonly x: number;
  readonly y: number;
}

export const presets = ['gap', 'clusters', 'full', 'few'] as const;
export type Preset = (typeof presets)[number];

type Stretch = readonly [from: number, to: number, count: number];

const stretches: Record<Preset, readonly Stretch[]> = {
  gap: [
    [-2, -0.6, 16],
    [0.8, 2, 14],
  ],
  clusters: [
    [-1.6, -1.3, 15],
    [1.3, 1.6, 15],
  ],
  full: [[-2.5, 2.5, 30]],
  few: [[-1.8, 1.8, 5]],
};

/** Standard deviation of the noise of y. */
export const noiseSd = 0.1;

export const truth = (x: number): number => Math.sin(2 * x) + 0.3 * x;

const rounded = (value: number): number => Math.round(100 * value) / 100;

/** A preset's points, to two decimals; x is uniform within each stretch. Always the same. */
export function pointsOf(preset: Preset): PointXY[] {
  const key = streamKey(presets.indexOf(preset) + 1, purposes.subset);
  let index = 0;
  return stretches[preset].flatMap(([from, to, count]) =>
    Array.from({ length: count }, () => {
      const u = (hashWord(key, 0, 0, index) + 0.5) / 2 ** 32;
      const x = rounded(from + (to - from) * u);
      return { x, y: rounded(truth(x) + noiseSd * hashNormal(key, 1, 0, index++)) };
    }),
  );
}

/** Every point `times` times, the copies with new noise: the data that so many measurements at the same x would be. */
export function repeated(points: readonly PointXY[], times: number, seed: number): PointXY[] {
  const key = streamKey(seed, purposes.subset, 1);
  return points.flatMap(({ x, y }, p) =>
    Array.from({ length: times }, (_, t) => ({
      x,
      y: t === 0 ? y : y + noiseSd * hashNormal(key, 0, t, p),
    })),
  );
}
