/** Index of the value nearest to `wanted`; the first of two equally near. */
export const nearestIndex = (values: readonly number[], wanted: number): number =>
  values.reduce((best, value, i) => (Math.abs(value - wanted) < Math.abs(values[best] - wanted) - 1e-9 ? i : best), 0);

export const nearest = (values: readonly number[], wanted: number): number => values[nearestIndex(values, wanted)];
