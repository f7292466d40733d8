/** Index of the value nearest to `wanted`; the first of two equally near. */
export const nearestIndex = (values: readonly number[], wanted: number): number =>
  values.reduce((best, value, i) => (Math.abs(value - wanted) < Math.abs(values[best] - wanted) - 1e-9 ? i : best), 0);

/** The same by ratio, for values above 0. */
export const nearestIndexByRatio = (values: readonly number[], wanted: number): number =>
  nearestIndex(values.map(Math.log), Math.log(wanted));

export const nearest = (values: readonly number[], wanted: number): number => values[nearestIndex(values, wanted)];
