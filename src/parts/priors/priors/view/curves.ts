/** Points of the exact curves, and the counts that are drawn behind them. */
import { type LawName, type LawSizes, lawOf, sameLaw } from '../../../../contract/noise-laws.ts';
import type { NoiseLaw } from '../../../../core/model.ts';
import {
  factorDensity,
  shapeAtZero,
  shrinkForce,
  squareDensity,
  tailProbability,
  weightDensity,
  zeroProbability,
} from '../../../../core/noise-laws/density.ts';
import { momentsOf, weightKurtosis } from '../../../../core/noise-laws/moments.ts';
import { constantFactor, spreadOf } from '../../../../core/noise-laws/spread.ts';
import { sum } from '../../../../core/statistics.ts';
import type { Sourced } from '../../../../view-kit/sources.ts';
import { binWidth, farOut, lastEdge, type PriorsParams, type PriorsResult } from '../spec.ts';

/** The results shown together, the recorded one first. */
export type Sources = readonly Sourced<PriorsParams, PriorsResult>[];

export interface At {
  readonly x: number;
  readonly y: number;
}
/** A point that has a probability. */
export interface Stem {
  readonly x: number;
  readonly mass: number;
}

const steps = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
const ratios = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from * (to / from) ** (i / (count - 1)));

/** |w| at which densities are drawn: dense near 0, where some are infinite. */
const weights = [...ratios(0.002, 0.19, 24), ...steps(0.2, lastEdge, 0.1)];
export const pullsFrom = 0.03;
const pulled = ratios(pullsFrom, lastEdge, 36);
export const factorRange = [-2.5, 4.5] as const;
export const squareRange = [0, 8] as const;

const at = (xs: readonly number[], of: (x: number) => number | null): At[] =>
  xs.flatMap((x) => {
    const y = of(x);
    return y === null || Number.isNaN(y) ? [] : [{ x, y }];
  });
const mirrored = (half: readonly At[]): At[] => [...half.map(({ x, y }) => ({ x: -x, y })).reverse(), ...half];

const stemsOf = (law: NoiseLaw, square: boolean): Stem[] => {
  if (law.kind === 'gaussian' && law.rate === 0) return [{ x: 1, mass: 1 }];
  if (law.kind !== 'classic' && law.kind !== 'inverted') return [];
  const gain = law.kind === 'inverted' ? 1 / (1 - law.rate) : 1;
  return [
    { x: 0, mass: law.rate },
    { x: square ? gain ** 2 : gain, mass: 1 - law.rate },
  ].filter(({ mass }) => mass > 0);
};

/** Whether a density runs to infinity at a point: it goes on growing where it is looked at ever more closely. */
const grows = (density: (x: number) => number | null, point: number, side: 1 | -1): boolean =>
  (density(point + side * 1e-10) ?? 0) > 1.5 * (density(point + side * 1e-6) ?? 0);

function made(name: LawName, sizes: LawSizes) {
  const law = lawOf(name, sizes);
  const normal = spreadOf(law);
  const plainNormal = constantFactor(normal);
  const factor = (x: number) => factorDensity(law, x);
  const square = (x: number) => (x > 0 ? squareDensity(law, x) : null);
  const { second } = momentsOf(law);
  return {
    law,
    /** Standard deviation of the normal that is as wide. */
    normal,
    infinite: second === Infinity,
    weight: mirrored(at(weights, (w) => weightDensity(law, w))),
    normalWeight: mirrored(at(weights, (w) => weightDensity(plainNormal, w))),
    factor: at(
      steps(factorRange[0], factorRange[1], 0.02).map((x) => x + 1e-9),
      factor,
    ),
    square: at([...ratios(0.001, 0.09, 12), ...steps(0.1, squareRange[1], 0.04)], square),
    factorStems: stemsOf(law, false),
    squareStems: stemsOf(law, true),
    /** Where the densities of λ and of λ² are infinite. */
    factorEnds: [...(grows(factor, 0, 1) ? [0] : []), ...(grows(factor, 2, -1) ? [2] : [])],
    squareEnds: [...(grows(square, 0, 1) ? [0] : []), ...(grows(square, 4, -1) ? [4] : [])],
    pull: at(pulled, (w) => shrinkForce(law, w)),
    normalPull: at(pulled, (w) => w / normal ** 2),
    zero: shapeAtZero(law),
    mass: zeroProbability(law),
    /** Density at 0 apart from a mass there. */
    peak: weightDensity(law, 1e-9),
    normalPeak: weightDensity(plainNormal, 1e-9),
    tail: tailProbability(law, farOut * normal),
    kurtosis: weightKurtosis(law),
    pullAt: (w: number) => shrinkForce(law, w),
  };
}
export type Exact = ReturnType<typeof made>;

/** Picture, caption and summary ask for the same. */
let latest: { readonly key: string; readonly exact: Exact } | null = null;

/** All that is exact of a noise, as it is drawn and told; the latest is kept. */
export function exactOf(name: LawName, sizes: LawSizes): Exact {
  const key = JSON.stringify(lawOf(name, sizes));
  if (latest?.key !== key) latest = { key, exact: made(name, sizes) };
  return latest.exact;
}

/** What a result's draws with one noise come to, all seeds together. */
export interface Drawn {
  readonly drawn: number;
  readonly zeros: number;
  readonly far: number;
  /** Densities of |w|, half of it on either side, [bin]. */
  readonly heights: readonly number[];
  /** Lower edges of the bins. */
  readonly bins: readonly number[];
}

/** Null where the result has no draws of the noise with these sizes. */
export function drawnOf({ params, result }: Sources[number], name: LawName, sizes: LawSizes): Drawn | null {
  const i = result.noises.indexOf(name);
  if (i < 0 || !sameLaw(name, sizes, params)) return null;
  const drawn = sum(result.drawn[i]);
  if (drawn === 0) return null;
  return {
    drawn,
    zeros: sum(result.zeros[i]),
    far: sum(result.far[i]),
    heights: result.counts[i].map((seeds) => sum(seeds) / (2 * binWidth * drawn)),
    bins: result.bins,
  };
}
