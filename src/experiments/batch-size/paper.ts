/**
 * Table 1 of Lin, Wang & Chen, "Clustering Phenomena in Dropout": test accuracy after 320,000 examples, one run each,
 * with dropout 0.4 in all three hidden layers (predicted with 200 masks) and without. The optimiser, the learning rate
 * and the initialisation are not stated.
 */
export const paperTable = {
  name: 'Table 1',
  rate: 0.4,
  samples: 200,
  examples: 320000,
  batches: [16, 32, 64, 128, 256, 512],
  dropout: [0.765, 0.787, 0.797, 0.697, 0.815, 0.836],
  noDropout: [0.891, 0.897, 0.892, 0.907, 0.906, 0.918],
} as const;

/** The paper's accuracy at a batch size; null where it has none. */
export function paperAt(training: 'dropout' | 'noDropout', batch: number): number | null {
  const batches: readonly number[] = paperTable.batches;
  const index = batches.indexOf(batch);
  return index < 0 ? null : paperTable[training][index];
}
