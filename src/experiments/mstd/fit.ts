import { fitPowerLaw, type PowerLaw } from '../../core/power-law.ts';
import { mean } from '../../core/statistics.ts';
import type { Fit } from './spec.ts';

export const noFit: Fit = { slope: null, slopeCi95: null, intercept: null, r2: null };

/** The mean over seeds of logarithms, as a number: the geometric mean; 0 where a value is 0. */
export const geometricMean = (values: readonly number[]): number =>
  values.some((value) => value <= 0) ? 0 : Math.exp(mean(values.map(Math.log)));

/** The power law through values at widths; null where there is none (see `Fit`). */
export function lawThrough(units: readonly number[], values: readonly number[]): PowerLaw | null {
  if (units.length < 3 || !values.every((value) => value > 0 && Number.isFinite(value))) return null;
  return fitPowerLaw(units, values);
}

/** The power law through the mean over seeds of ln values, [h][seed]. */
export function fitTable(units: readonly number[], table: readonly (readonly number[])[]): Fit {
  const law = lawThrough(units, table.map(geometricMean));
  if (!law) return noFit;
  const { slope, slopeInterval, intercept, r2 } = law;
  return { slope, slopeCi95: slopeInterval, intercept, r2 };
}
