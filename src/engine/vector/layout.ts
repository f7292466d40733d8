import { trainingMaskKey } from '../../core/mask.ts';
import { weightShapes } from '../../core/model.ts';
import type { Network } from '../../core/network.ts';
import { type LayerNoise, layerNoise } from '../../core/noise.ts';
import { standardTables } from '../../core/standard-noise.ts';
import { kernelClasses as classes, modelsOf, refusesAllButPerceptrons } from '../refuse.ts';
import { maxSamples } from '../samples.ts';
import type { FamilyOptions } from '../types.ts';
import { Arena, type SparseRoom } from './arena.ts';

/** Images predicted at once. */
export const predictRows = 32;
/** Words of a layer descriptor, see Kernels.predict. */
export const descriptorWords = 12;
/** Numbers of masks × images whose sums are kept at once; at least as many as there can be numbers of masks. */
export const momentRows = 1024;

/** A layer of weights in memory: values and the optimiser's two state arrays, each [inputs + 1, 4·vectors]. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly vectors: number;
  readonly values: number;
  readonly first: number;
  readonly second: number;
  /** A byte for each input: whether it has ever been live. */
  readonly touched: number;
}

export interface Member {
  readonly network: Network;
  readonly layers: readonly Layer[];
  readonly noise: readonly LayerNoise[];
  readonly maskKeys: readonly number[];
}

/** Sparse rows of live outputs with the noise multiplier of each. */
export interface NoisyRoom extends SparseRoom {
  readonly factors: number;
}

/**
 * Minibatches whose sparse forms are kept at once. A network takes that many steps before the next one's turn, so that
 * its weights stay in the cache.
 */
const minibatchesAtOnce = (batch: number): number => Math.max(1, Math.min(16, Math.floor(1024 / batch)));

/** A minibatch in memory: its images as a sparse matrix and transposed, and their labels. */
export interface Minibatch {
  readonly labels: number;
  readonly rows: SparseRoom;
  readonly columns: SparseRoom;
}

/** Where everything of a family lies in its machine's memory, in bytes; buffers serve all networks in turn. */
export type Layout = ReturnType<typeof layOut>;

export function layOut({ networks, batch }: Pick<FamilyOptions, 'networks' | 'batch'>) {
  const models = modelsOf(networks, refusesAllButPerceptrons);
  const [[inputs]] = weightShapes(models[0]);
  const arena = new Arena();
  const rows = Math.max(batch, predictRows);
  const deepest = Math.max(...networks.map(({ units }) => units.length));
  // Rows are looked at 16 units at a time.
  const width = Math.ceil(Math.max(...networks.flatMap(({ units }) => units)) / 16) * 16;
  const noisy = (height: number): NoisyRoom => ({
    ...arena.sparse(height, width),
    factors: arena.words(height * width + 4),
  });
  const members: Member[] = networks.map((network, n) => ({
    network,
    layers: weightShapes(models[n]).map(([from, to]) => {
      const vectors = Math.ceil(to / 4);
      const room = () => arena.words((from + 1) * vectors * 4);
      return {
        inputs: from,
        outputs: to,
        vectors,
        values: room(),
        first: room(),
        second: room(),
        touched: arena.bytes(from),
      };
    }),
    noise: network.units.map((_, layer) => layerNoise(network, layer)),
    maskKeys: network.units.map((_, layer) => trainingMaskKey(network.seed, layer)),
  }));
  const deltas: readonly [number, number] = [arena.words(rows * width), arena.words(rows * width)];
  const room = {
    /** Values of an image. */
    inputs,
    members,
    deltas,
    pixels: arena.bytes(rows * inputs),
    minibatches: Array.from({ length: minibatchesAtOnce(batch) }, () => ({
      labels: arena.bytes(rows),
      rows: arena.sparse(rows, inputs),
      columns: arena.sparse(inputs, rows),
    })),
    hidden: Array.from({ length: deepest }, () => noisy(rows)),
    hiddenColumns: arena.sparse(width, rows),
    z: arena.words(rows * width),
    gradient: arena.words(width),
    zeros: arena.words(width),
    hashes: arena.words(width),
    table: arena.words(standardTables().length),
    descriptors: arena.words(deepest * descriptorWords),
    rowBuffers: Array.from({ length: deepest }, () => arena.words(width)),
    list: noisy(1),
    work: arena.words(24),
    totals: arena.bytes(4 * 8),
    curves: arena.bytes(6 * 8 * maxSamples),
    at: arena.words(maxSamples),
    scaled: arena.words(2 * predictRows * classes),
    sums: arena.words(4 * momentRows * classes),
  };
  return { ...room, size: arena.size };
}
