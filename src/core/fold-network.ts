import { mergeUnits } from './merge.ts';
import { dequantise, quantise, type TrainedNetwork } from './trained.ts';

export interface FoldedNetwork {
  readonly network: TrainedNetwork;
  /** [unit]: how many old units each new one stands for. */
  readonly sizes: readonly number[];
}

/**
 * The network with the units of its first hidden layer merged by cluster: means of their incoming weights, sums of their
 * outgoing ones times `factor`. A merged unit is active on as many images as the most active of its old ones.
 *
 * @param labels [unit], the cluster of each
 */
export function foldNetwork(trained: TrainedNetwork, labels: Int32Array, factor: number): FoldedNetwork {
  const { network, active, step } = trained;
  const [first, second, ...rest] = trained.layers.map(dequantise);
  const { incoming, outgoingSum, sizes } = mergeUnits(first, second, labels);
  // Biases, behind the weights, are those of the next layer's units, which stay.
  const values = outgoingSum.values.map((value, i) => (i < sizes.length * second.outputs ? value * factor : value));
  const names = [...new Set(labels)].sort((a, b) => a - b);
  const share = new Float32Array(names.length);
  labels.forEach((label, unit) => {
    const c = names.indexOf(label);
    share[c] = Math.max(share[c], active[0][unit]);
  });
  return {
    sizes,
    network: {
      step,
      network: { ...network, units: [sizes.length, ...network.units.slice(1)] },
      layers: [incoming, { ...outgoingSum, values }, ...rest].map(quantise),
      active: [share, ...active.slice(1)],
    },
  };
}
