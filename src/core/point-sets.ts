/** Points of a plane in two classes, to train small networks on. */
import { hashNormal, hashWord, purposes, streamKey } from './random.ts';

export const pointSets = ['moons', 'circles', 'clouds'] as const;
export type PointSet = (typeof pointSets)[number];

/** Both coordinates of nearly all points lie within ± this. */
export const planeReach = 2.4;

export interface Points {
  /** [point][coordinate]. */
  readonly points: readonly Float64Array[];
  /** 0 or 1, by turns. */
  readonly labels: Uint8Array;
}

type Place = (share: number, label: number) => readonly [x: number, y: number];

/** Where a point lies without noise, and the standard deviation of the noise in each coordinate. */
const places: Readonly<Record<PointSet, { readonly at: Place; readonly sd: number }>> = {
  moons: {
    at: (share, label) => {
      const [cos, sin] = [Math.cos(Math.PI * share), Math.sin(Math.PI * share)];
      return label === 0 ? [cos - 0.5, sin - 0.25] : [0.5 - cos, 0.25 - sin];
    },
    sd: 0.2,
  },
  circles: {
    at: (share, label) => {
      const radius = label === 0 ? 1.25 : 0.5;
      return [radius * Math.cos(2 * Math.PI * share), radius * Math.sin(2 * Math.PI * share)];
    },
    sd: 0.18,
  },
  clouds: { at: (_, label) => (label === 0 ? [-0.6, -0.4] : [0.6, 0.4]), sd: 0.6 },
};

/** The first `count` training or test points of a seed. */
export function drawPoints(set: PointSet, count: number, seed: number, part: 'train' | 'test'): Points {
  const key = streamKey(seed, purposes.draws, part === 'train' ? 0 : 1, pointSets.indexOf(set));
  const { at, sd } = places[set];
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 2);
  const points = Array.from(labels, (label, i) => {
    const place = at((hashWord(key, 0, i, 0) + 0.5) / 2 ** 32, label);
    return Float64Array.from(place, (value, axis) => value + sd * hashNormal(key, 1, i, axis));
  });
  return { points, labels };
}
