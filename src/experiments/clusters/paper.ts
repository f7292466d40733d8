/**
 * What the paper prints: Lin, Wang & Chen, "Clustering Phenomena in Dropout", Table 2: the plain Rand index of two
 * clusterings of "a fixed three-layer network". Neither the layer nor the number of clusters is stated.
 */
export const paperRand = [
  { rate: 0, rand: 0.65 },
  { rate: 0.2, rand: 0.81 },
  { rate: 0.4, rand: 0.77 },
  { rate: 0.6, rand: 0.82 },
  { rate: 0.8, rand: 0.84 },
] as const;

export const paperAt = (rate: number): number | null =>
  paperRand.find((row) => Math.abs(row.rate - rate) < 1e-9)?.rand ?? null;
