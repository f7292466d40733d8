import { layerSizesOf } from '../../core/initial-weights.ts';
import type { Network } from '../../core/network.ts';
import { weightRows } from './programs.ts';

/**
 * Layer `l` of all networks as its tensor holds it, padded to the widest.
 *
 * @param of gives what each network has, packed like its weights; zeros where it gives nothing
 */
export function pack(
  networks: readonly Network[],
  [inputs, units]: readonly [number, number],
  l: number,
  of: (index: number) => Float32Array | undefined,
): Float32Array {
  const all = new Float32Array(networks.length * weightRows(inputs) * units);
  networks.forEach((network, m) => {
    const values = of(m);
    if (!values) return;
    for (const { packed, padded } of rowsOf(network, l, m, inputs, units)) all.set(values.subarray(...packed), padded);
  });
  return all;
}

/** Layer `l` of network `index` out of its tensor's values, packed like its weights; zeros where there are none. */
export function unpack(
  network: Network,
  { inputs, units }: { readonly inputs: number; readonly units: number },
  l: number,
  all: Float32Array | null,
  index: number,
): Float32Array {
  const [rows, columns] = layerSizesOf(network)[l];
  const values = new Float32Array((rows + 1) * columns);
  if (all === null) return values;
  for (const { packed, padded } of rowsOf(network, l, index, inputs, units)) {
    values.set(all.subarray(padded, padded + columns), packed[0]);
  }
  return values;
}

/** Where each row of a network's layer is among its own values, and where it begins in the tensor. */
function rowsOf(network: Network, l: number, index: number, inputs: number, units: number) {
  const [rows, columns] = layerSizesOf(network)[l];
  return Array.from({ length: rows + 1 }, (_, row) => ({
    packed: [row * columns, (row + 1) * columns] as const,
    // The biases stand after the widest network's inputs.
    padded: (index * weightRows(inputs) + (row === rows ? inputs : row)) * units,
  }));
}
