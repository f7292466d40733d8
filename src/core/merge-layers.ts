/** Compression of every hidden layer by clusters, one layer after another (Lin, Wang & Chen, section 4.4). */
import { reduceLayers } from './compress.ts';
import { clusterRows } from './kmeans-rows.ts';
import type { Layer } from './layer.ts';
import { incomingRows } from './unit-clusters.ts';

export interface MergeOptions {
  readonly seed: number;
  /** k-means clusterings, of which the best is kept. */
  readonly restarts: number;
}

/**
 * A network without noise with the units of its hidden layers merged, the first layer first: units are clustered by their
 * incoming weights as they are once the layers before are merged; a cluster's mean of incoming weights and biases and its
 * sum of outgoing weights make one unit. No images and no labels are needed. Yields the share of the work done.
 *
 * @param layers [layer of weights]
 * @param units [hidden layer]: units that are left; a layer that has no more stays as it is
 */
export function* mergeLayers(
  layers: readonly Layer[],
  units: readonly number[],
  { seed, restarts }: MergeOptions,
): Generator<number, readonly Layer[]> {
  let merged = layers;
  for (const [l, count] of units.entries()) {
    const rows = incomingRows(merged[l]);
    if (count >= rows.units) continue;
    let labels = new Int32Array(rows.units);
    const options = { dimensions: rows.dimensions, seed, layer: l + 1, restarts };
    for (const { fraction, clustering } of clusterRows(rows.values, count, options)) {
      if (clustering) labels = Int32Array.from(clustering.labels);
      yield (l + fraction) / units.length;
    }
    // An empty cluster, which duplicates make, becomes a unit whose weights are 0.
    const reduction = { units: count, labels, scale: 1 };
    merged = [...merged.slice(0, l), ...reduceLayers(merged.slice(l), reduction)];
  }
  return merged;
}
