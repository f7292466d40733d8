/** Networks for views to look into: small, made up, with units that are near copies of one another. */

import type { NetworkQuery, NetworkStore } from '../../src/contract/page.ts';
import { hashNormal } from '../../src/core/random.ts';
import { dequantise, quantise, type TrainedNetwork } from '../../src/core/trained.ts';
import { clusterUnitsAtOnce } from '../../src/core/unit-clusters.ts';

const checkpointStep = [0, 0, 1, 3, 4, 7, 10];

/** Units u and u + 3 of a layer are alike; the last of the first layer is dead. */
function network({ label, source, rate, checkpoint }: NetworkQuery): TrainedNetwork {
  const units = label === 'wide' ? [12, 9, 7] : [8, 6];
  const seed = source === 'run' ? 4 : 1;
  const sizes = [784, ...units, 10];
  const random = (layer: number, copy: number, i: number) => hashNormal(seed, 10 * layer + copy, checkpoint, i);
  const layers = units.concat(10).map((outputs, l) => ({
    inputs: sizes[l],
    outputs,
    values: Float32Array.from({ length: (sizes[l] + 1) * outputs }, (_, at) => {
      const [i, o] = [Math.floor(at / outputs), at % outputs];
      const like = (l === 0 ? i : i % 3) * 1000 + (l === units.length ? o : o % 3);
      return 0.1 * (random(l, 0, like) + (1.2 - rate) * random(l, 1, at));
    }),
  }));
  return {
    network: { units, rates: units.map(() => rate), noise: 'classic', seed },
    step: checkpointStep[checkpoint],
    layers: layers.map(quantise),
    active: units.map((size, l) =>
      Float32Array.from({ length: size }, (_, u) => (l === 0 && u === size - 1 ? 0 : 0.4)),
    ),
  };
}

const known = <T>(made: Map<string, T>, key: string, make: () => T): T => {
  const found = made.get(key) ?? make();
  made.set(key, found);
  return found;
};

/** A store that has every network asked for and its clusters at once. */
export function networkStore(): NetworkStore {
  const networks = new Map<string, TrainedNetwork>();
  const clusters = new Map<string, ReturnType<typeof clusterUnitsAtOnce>>();
  const merging = { side: 'outgoing', factor: 1.25 } as const;
  return {
    network: (query) => known(networks, JSON.stringify(query), () => network(query)),
    clusters(trained, hiddenLayer, k) {
      const layers = trained.layers.map(dequantise);
      const key = [...networks].find(([, one]) => one === trained)?.[0] ?? '';
      const make = () =>
        clusterUnitsAtOnce(layers[hiddenLayer - 1], layers[hiddenLayer], k, {
          seed: trained.network.seed,
          hiddenLayer,
        });
      return { clusters: known(clusters, `${key} ${hiddenLayer} ${k}`, make), k, pending: false };
    },
    merging: () => merging,
    getProblem: () => null,
  };
}

/** A store whose networks are on their way. */
export const emptyStore: NetworkStore = {
  network: () => null,
  clusters: (_, __, k) => ({ clusters: null, k, pending: true }),
  merging: () => null,
  getProblem: () => null,
};
