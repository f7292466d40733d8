import { expect, test, vi } from 'vitest';
import { initialWeights, layerSizes } from '../../src/core/initial-weights.ts';
import { dequantise, quantise, type TrainedNetwork } from '../../src/core/trained.ts';
import { clusterUnitsAtOnce, type UnitClusters } from '../../src/core/unit-clusters.ts';
import { type ClusterQuestion, createClusterer, serveClustering } from '../../src/protocol/clustering.ts';
import type { WorkerLike } from '../../src/protocol/page-end-types.ts';
import { createNetworkStore } from '../../src/state/networks.ts';

const trained = (rate: number, seed = 1): TrainedNetwork => {
  const network = { units: [12, 8], rates: [rate, rate], noise: 'classic', seed } as const;
  const sizes = layerSizes(network.units);
  const layers = initialWeights(network).map((values, l) =>
    quantise({ inputs: sizes[l][0], outputs: sizes[l][1], values }),
  );
  return { network, step: 10, layers, active: [] };
};

/** A worker in this thread. */
function spawn(): WorkerLike {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  serveClustering(port2 as never);
  return {
    postMessage: (message) => port1.postMessage(message),
    terminate: () => port1.close(),
    addEventListener: (type, listener) => port1.addEventListener(type, listener),
  };
}

/** A clusterer whose answers come when the test says so. */
function slow() {
  const asked: { question: Omit<ClusterQuestion, 'id'>; answer: () => void; forgotten: boolean }[] = [];
  return {
    asked,
    clusterer: {
      ask(question: Omit<ClusterQuestion, 'id'>, answered: (clusters: UnitClusters | null) => void) {
        const entry = {
          question,
          forgotten: false,
          answer: () => answered({ rand: question.k } as UnitClusters),
        };
        asked.push(entry);
        return () => {
          entry.forgotten = true;
        };
      },
    },
  };
}

const nothing = () => Promise.reject(new Error('nothing to load'));
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('clusters come from the other thread and are those of the core', async () => {
  const store = createNetworkStore({ load: nothing, clusterer: createClusterer(spawn), eager: () => false });
  const network = trained(0.5);
  expect(store.clusters(network, 1, 4)).toEqual({ clusters: null, k: 4, pending: true });
  await vi.waitFor(() => expect(store.clusters(network, 1, 4).pending).toBe(false));
  const [incoming, outgoing] = network.layers.map(dequantise);
  const expected = clusterUnitsAtOnce(incoming, outgoing, 4, { seed: 1, hiddenLayer: 1 });
  expect(store.clusters(network, 1, 4).clusters).toEqual(expected);
});

test('that clusters are looked for is told, without another answer for those who show them', async () => {
  const { asked, clusterer } = slow();
  const store = createNetworkStore({ load: nothing, clusterer, eager: () => false });
  const network = trained(0.5);
  const heard: boolean[] = [];
  store.subscribe(() => heard.push(store.isClustering()));
  const version = store.getVersion();
  store.clusters(network, 1, 4);
  store.clusters(network, 1, 5);
  await settled();
  expect({ heard, version: store.getVersion() }).toEqual({ heard: [true], version });
  asked[1].answer();
  await settled();
  expect(heard).toEqual([true, false]);
});

test('while another number of clusters is computed, the last one is answered; the newest question replaces older ones', () => {
  const { asked, clusterer } = slow();
  const store = createNetworkStore({ load: nothing, clusterer, eager: () => false });
  const network = trained(0.5);
  store.clusters(network, 1, 4);
  store.clusters(network, 1, 4);
  expect(asked).toHaveLength(1);
  asked[0].answer();
  expect(store.clusters(network, 1, 4)).toEqual({ clusters: { rand: 4 }, k: 4, pending: false });
  for (const k of [5, 6, 7])
    expect(store.clusters(network, 1, k)).toEqual({ clusters: { rand: 4 }, k: 4, pending: true });
  expect(asked.map(({ forgotten }) => forgotten)).toEqual([false, true, true, false]);
  asked[3].answer();
  expect(store.clusters(network, 1, 7)).toEqual({ clusters: { rand: 7 }, k: 7, pending: false });
});

test('two places that show clusters do not disturb each other', () => {
  const { asked, clusterer } = slow();
  const store = createNetworkStore({ load: nothing, clusterer, eager: () => false });
  const network = trained(0.5);
  store.clusters(network, 1, 4);
  store.clusters(network, 2, 4);
  expect(asked.some(({ forgotten }) => forgotten)).toBe(false);
});

test('a recorded network is loaded once, told of, and the nearest rate and checkpoint are taken', async () => {
  const kept = [0, 6].flatMap((checkpoint) =>
    [0, 0.5].map((rate) => ({ id: `${rate}@${checkpoint}`, rate, checkpoint })),
  );
  const load = vi.fn(async (id: string) => trained(Number(id.split('@')[0])));
  const store = createNetworkStore({ load, clusterer: slow().clusterer, eager: () => false });
  store.offer('clusters', { recorded: kept, run: [] });
  await settled();
  const told = vi.fn();
  store.subscribe(told);
  const query = { label: 'clusters', source: 'recorded', rate: 0.4, checkpoint: 5 } as const;
  expect(store.network(query)).toBeNull();
  expect(store.network(query)).toBeNull();
  await settled();
  expect(load.mock.calls).toEqual([['0.5@6']]);
  expect(told).toHaveBeenCalledTimes(1);
  expect(store.network(query)?.network.rates).toEqual([0.5, 0.5]);
});

test('a recorded network that cannot be loaded is told of until it has come, whatever else comes', async () => {
  vi.useFakeTimers();
  const lost = new Set(['a']);
  const load = async (id: string) => {
    if (lost.has(id)) throw new Error('nothing to load');
    return trained(id === 'a' ? 0.5 : 0.1);
  };
  const store = createNetworkStore({ load, clusterer: slow().clusterer, eager: () => false });
  const recorded = [
    { id: 'a', rate: 0.5, checkpoint: 6 },
    { id: 'b', rate: 0.1, checkpoint: 6 },
  ];
  store.offer('clusters', { recorded, run: [] });
  const shown = (rate: number) => store.network({ label: 'clusters', source: 'recorded', rate, checkpoint: 6 });
  const told = 'Recorded weights could not be loaded: nothing to load. It is tried again.';
  // As a view does.
  store.subscribe(() => shown(0.5));
  expect(shown(0.5)).toBeNull();
  await vi.advanceTimersByTimeAsync(10);
  expect(store.getProblem()).toBe(told);
  shown(0.1);
  await vi.advanceTimersByTimeAsync(10);
  expect(shown(0.1)).not.toBeNull();
  expect(store.getProblem()).toBe(told);
  lost.clear();
  await vi.advanceTimersByTimeAsync(6000);
  expect(shown(0.5)?.network.rates).toEqual([0.5, 0.5]);
  expect(store.getProblem()).toBeNull();
  vi.useRealTimers();
});

test('networks of a run are found by checkpoint and rate; rates the slider may reach next are clustered ahead', () => {
  const { asked, clusterer } = slow();
  const store = createNetworkStore({ load: nothing, clusterer, eager: () => true });
  const networks = [trained(0), trained(0.5), trained(0.9)];
  store.offer('clusters', { recorded: [], run: [{ index: 3, networks }] });
  const query = { label: 'clusters', source: 'run', rate: 0.45, checkpoint: 3 } as const;
  expect(store.network({ ...query, checkpoint: 2 })).toBeNull();
  const found = store.network(query);
  expect(found).toBe(networks[1]);
  store.clusters(networks[1], 1, 3);
  for (let i = 0; i < asked.length; i++) asked[i].answer();
  expect(asked).toHaveLength(3);
  for (const network of networks) expect(store.clusters(network, 1, 3).pending).toBe(false);
});

test('a thread that cannot be had answers nothing and breaks nothing', async () => {
  const clusterer = createClusterer(() => {
    throw new Error('no workers here');
  });
  const store = createNetworkStore({ load: nothing, clusterer, eager: () => false });
  const network = trained(0.5);
  store.clusters(network, 1, 4);
  await settled();
  expect(store.clusters(network, 1, 4)).toEqual({ clusters: null, k: 4, pending: false });
});
