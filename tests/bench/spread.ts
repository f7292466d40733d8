/** Several measurements of one thing. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

export const spread = (values: readonly number[]): Spread => ({
  median: quantile(values, 0.5),
  min: Math.min(...values),
  max: Math.max(...values),
});

/** Spread of a over b, repetition by repetition; null where either is not at hand. */
export function ratio(a: readonly number[] | null, b: readonly number[] | null): Spread | null {
  if (!a || !b || a.length === 0 || b.length === 0) return null;
  return spread(a.slice(0, b.length).map((value, i) => value / b[i]));
}
