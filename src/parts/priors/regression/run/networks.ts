import { exactBand, hasExactBand } from '../../../../core/one-input/exact.ts';
import type { Fit } from '../../../../core/one-input/fit.ts';
import { bandOf, functionsOf } from '../../../../core/one-input/functions.ts';
import { fitsOf, methods, widestGap } from '../../../../core/one-input/methods.ts';
import { type PointXY, repeated } from '../../../../core/one-input/points.ts';
import { mean } from '../../../../core/statistics.ts';
import { grid, type RegressionParams } from '../spec.ts';

/** Single functions that make a band. */
const functions = 100;

export const kept = (value: number): number => Number(value.toPrecision(5));

export interface Measured {
  readonly mean: number[];
  readonly sd: number[];
  readonly near: number;
  readonly gap: number;
}

/** At the points on average, and in the middle of the widest gap; `sd` at the points and there. */
const widthsOf = (sd: Float64Array) => ({ near: kept(mean(sd.subarray(0, -1))), gap: kept(sd[sd.length - 1]) });

const placesOf = (points: readonly PointXY[]): number[] => [...points.map(({ x }) => x), widestGap(points)];

function measured(fits: readonly Fit[], points: readonly PointXY[]): Measured {
  const band = bandOf(functionsOf(fits, [...grid, ...placesOf(points)], functions));
  const onGrid = (values: Float64Array) => Array.from(values.subarray(0, grid.length), kept);
  return { mean: onGrid(band.mean), sd: onGrid(band.sd), ...widthsOf(band.sd.subarray(grid.length)) };
}

interface Data {
  readonly x: readonly number[];
  readonly y: readonly number[];
}
const dataOf = (points: readonly PointXY[]): Data => ({ x: points.map(({ x }) => x), y: points.map(({ y }) => y) });

/** What one seed has: measured as its networks are now. */
export interface SeedOutcome {
  readonly own: readonly Measured[];
  readonly withMore: readonly (number | null)[];
  readonly byRate: readonly Measured[];
  /** Dropout's band over every mask; null where there are too many. */
  readonly exact: Pick<Measured, 'near' | 'gap'> | null;
}

/** The networks of one seed, trained together: every method, again with more data, and dropout at every rate. */
export class SeedNetworks {
  stepsDone = 0;
  private readonly own: readonly Fit[][];
  private readonly withMore: readonly Fit[][];
  private readonly byRate: readonly Fit[][];
  private readonly data: Data;
  private readonly moreData: Data;

  constructor(
    private readonly params: RegressionParams,
    seed: number,
  ) {
    const { points, rate, rates, more, units } = params;
    this.data = dataOf(points);
    this.moreData = dataOf(repeated(points, more, seed));
    this.own = methods.map((method) => fitsOf(method, rate, seed, units));
    this.withMore = more > 1 ? methods.map((method) => fitsOf(method, rate, seed, units)) : [];
    this.byRate = rates.map((one) => (one === rate ? this.own[0] : fitsOf('dropout', one, seed, units)));
  }

  train(steps: number): void {
    const usual = [...new Set([...this.own, ...this.byRate].flat())];
    for (const fit of usual) for (let s = 0; s < steps; s++) fit.step(this.data.x, this.data.y);
    for (const fit of this.withMore.flat()) for (let s = 0; s < steps; s++) fit.step(this.moreData.x, this.moreData.y);
    this.stepsDone += steps;
  }

  outcome(): SeedOutcome {
    const { points } = this.params;
    const [dropout] = this.own[0];
    const own = this.own.map((fits) => measured(fits, points));
    return {
      own,
      withMore: methods.map((_, m) => (this.withMore[m] ? measured(this.withMore[m], points).near : null)),
      byRate: this.byRate.map((fits) => (fits === this.own[0] ? own[0] : measured(fits, points))),
      exact: hasExactBand(dropout.kind) ? widthsOf(exactBand(dropout, placesOf(points)).sd) : null,
    };
  }
}
