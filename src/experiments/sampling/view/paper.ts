/**
 * What the paper prints: Lin, Wang & Chen, "Clustering Phenomena in Dropout". Its Figure 1 (accuracy against dropout
 * rate) comes without numbers; Table 1 gives the test accuracy of the same network (100-100-100 hidden units, 200
 * samples) at batch size 64 after 5,000 steps, with dropout 0.4 in each hidden layer and without. The optimiser, the
 * learning rate and the initialisation are not stated.
 */
export const paperAccuracy = [
  { rate: 0, accuracy: 0.892 },
  { rate: 0.4, accuracy: 0.797 },
] as const;

export const paperSetting = { table: 'Table 1', batch: 64, steps: 5000, samples: 200 } as const;

export const paperAt = (rate: number): number | null =>
  paperAccuracy.find((row) => Math.abs(row.rate - rate) < 1e-9)?.accuracy ?? null;
