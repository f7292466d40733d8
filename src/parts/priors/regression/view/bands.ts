/** What results say of bands: their widths where there are points and where there are none. */
import { type Method, methods } from '../../../../core/one-input/methods.ts';
import { geometricInterval, mean } from '../../../../core/statistics.ts';
import type { Sourced } from '../../../../view-kit/sources.ts';
import type { RegressionParams, RegressionResult } from '../spec.ts';

export type Sources = readonly Sourced<RegressionParams, RegressionResult>[];

/** A ratio: the geometric mean over seeds, with its 95 % interval where there are several. */
export type Ratio = ReturnType<typeof geometricInterval>;

export interface BandWidths {
  readonly near: number;
  readonly gap: number;
  /** gap/near. */
  readonly ratio: Ratio;
  /** At the left and the right end of the picture. */
  readonly ends: readonly [left: number, right: number];
  /** With more data / without, at the points; null where nothing was trained with more. */
  readonly withMore: Ratio | null;
}

const ratioOf = (above: readonly number[], below: readonly number[]): Ratio =>
  geometricInterval(above.map((value, i) => value / below[i]));

/** Null where the method is not in the result. */
export function widthsOf(result: RegressionResult, method: Method): BandWidths | null {
  const m = result.methods.indexOf(method);
  if (m < 0) return null;
  const [near, gap, sd] = [result.near[m], result.gap[m], result.sd[m]];
  const more = result.nearWithMore[m].filter((value) => value !== null);
  return {
    near: mean(near),
    gap: mean(gap),
    ratio: ratioOf(gap, near),
    ends: [mean(sd[0]), mean(sd[sd.length - 1])],
    withMore: more.length === near.length ? ratioOf(more, near) : null,
  };
}

/** Of every method; null where one is missing. */
export function allWidths(result: RegressionResult): Readonly<Record<Method, BandWidths>> | null {
  const all = methods.map((method) => [method, widthsOf(result, method)] as const);
  return all.some(([, found]) => found === null)
    ? null
    : (Object.fromEntries(all) as unknown as Readonly<Record<Method, BandWidths>>);
}

export interface AtRate {
  readonly rate: number;
  readonly near: number;
  readonly gap: number;
}

/** Dropout's band at each rate that was compared, rising. */
export const byRate = ({ rates, nearByRate, gapByRate }: RegressionResult): AtRate[] =>
  rates
    .map((rate, r) => ({ rate, near: mean(nearByRate[r]), gap: mean(gapByRate[r]) }))
    .sort((a, b) => a.rate - b.rate);
