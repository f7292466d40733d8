import type { KeptNetwork } from '../contract/kept-network.ts';
import type { ClusterAnswer, Merging, NetworkQuery, NetworkStore } from '../contract/page.ts';
import type { Checkpoint } from '../contract/run.ts';
import { nearest } from '../core/nearest.ts';
import type { TrainedNetwork } from '../core/trained.ts';
import type { UnitClusters } from '../core/unit-clusters.ts';
import type { Clusterer } from '../protocol/clustering.ts';
import { networkLost } from './words.ts';

/** Networks of one experiment that can be shown. */
export interface NetworkSource {
  /** Networks kept with the recorded run that is shown. */
  readonly recorded: readonly KeptNetwork[];
  /** Checkpoints of the visitor's run. */
  readonly run: readonly Checkpoint[];
  /** What the runs' results choose for one of these networks. */
  readonly merging?: MergingChoice;
}

export type MergingChoice = (source: NetworkQuery['source'], network: TrainedNetwork, k: number) => Merging | null;

export interface NetworkStoreOptions {
  /** Loads one recorded network. */
  readonly load: (id: string) => Promise<TrainedNetwork>;
  readonly clusterer: Clusterer;
  /** Whether more may be loaded than is shown, so that sliders need not wait. */
  readonly eager: () => boolean;
}

export interface OpenNetworkStore extends NetworkStore {
  readonly subscribe: (listener: () => void) => () => void;
  /** Changes whenever an answer may have changed. For useSyncExternalStore. */
  readonly getVersion: () => number;
  /** Whether clusters that a view asked for are being looked for. */
  readonly isClustering: () => boolean;
  /** Says what there is under a label; a later offer replaces an earlier one. */
  offer(label: string, source: NetworkSource): void;
}

/** Those of the checkpoint nearest to one. */
function keptAt(networks: readonly KeptNetwork[], checkpoint: number): readonly KeptNetwork[] {
  if (networks.length === 0) return [];
  const at = nearest(
    networks.map((kept) => kept.checkpoint),
    checkpoint,
  );
  return networks.filter((kept) => kept.checkpoint === at);
}

/** The dropout rate of a network: the highest of its layers'. */
const rateOf = ({ network }: TrainedNetwork): number => Math.max(0, ...network.rates);

interface Asking {
  readonly network: TrainedNetwork;
  readonly key: string;
  readonly forget: () => void;
}

export function createNetworkStore({ load, clusterer, eager }: NetworkStoreOptions): OpenNetworkStore {
  const listeners = new Set<() => void>();
  const sources = new Map<string, NetworkSource>();
  /** Recorded networks by id; null while one is loaded or where that failed. */
  const loaded = new Map<string, TrainedNetwork | null>();
  const answers = new WeakMap<TrainedNetwork, Map<string, UnitClusters | null>>();
  /** The question under way for each place that clusters are shown for: the newest replaces it. */
  const asking = new Map<string, Asking>();
  /** Questions nobody has asked yet, for rates that the slider may reach next. */
  let ahead: (() => void)[] = [];
  let underWay = 0;
  let version = 0;
  /** What is wrong with recorded networks, by id, until they have come. */
  const problems = new Map<string, string>();
  let told = false;

  /** Tells the listeners once a turn, never while one of them is asking. */
  const tell = (changed = true) => {
    if (changed) version += 1;
    if (told) return;
    told = true;
    queueMicrotask(() => {
      told = false;
      for (const listener of [...listeners]) listener();
    });
  };

  function recordedNetwork({ id }: KeptNetwork): TrainedNetwork | null {
    if (!loaded.has(id)) {
      loaded.set(id, null);
      load(id).then(
        (network) => {
          loaded.set(id, network);
          problems.delete(id);
          tell();
        },
        (error) => {
          const why = error instanceof Error ? error.message : String(error);
          problems.set(id, networkLost(why));
          tell();
          // By whoever shows it, though not at once.
          setTimeout(() => {
            loaded.delete(id);
            tell();
          }, 5000);
        },
      );
    }
    return loaded.get(id) ?? null;
  }

  /** Networks of every rate at one checkpoint, as far as they are at hand. */
  function siblings({ label, source, checkpoint }: Omit<NetworkQuery, 'rate'>): TrainedNetwork[] {
    const offered = sources.get(label);
    if (source === 'run') return [...(offered?.run.find(({ index }) => index === checkpoint)?.networks ?? [])];
    return keptAt(offered?.recorded ?? [], checkpoint).flatMap((kept) => recordedNetwork(kept) ?? []);
  }

  function network(query: NetworkQuery): TrainedNetwork | null {
    const offered = sources.get(query.label);
    if (query.source === 'run') {
      const all = siblings(query);
      const rate = nearest(all.map(rateOf), query.rate);
      return all.find((one) => rateOf(one) === rate) ?? null;
    }
    const kept = keptAt(offered?.recorded ?? [], query.checkpoint);
    if (kept.length === 0) return null;
    const rates = kept.map(({ rate }) => rate);
    return recordedNetwork(kept[rates.indexOf(nearest(rates, query.rate))]);
  }

  const known = (network: TrainedNetwork): Map<string, UnitClusters | null> => {
    const found = answers.get(network) ?? new Map<string, UnitClusters | null>();
    answers.set(network, found);
    return found;
  };

  function ask(network: TrainedNetwork, hiddenLayer: number, k: number, done: () => void): () => void {
    const [incoming, outgoing] = network.layers.slice(hiddenLayer - 1, hiddenLayer + 1);
    underWay += 1;
    const over = () => {
      underWay -= 1;
      done();
      if (underWay === 0) ahead.shift()?.();
    };
    const forget = clusterer.ask({ incoming, outgoing, k, seed: network.network.seed, hiddenLayer }, (clusters) => {
      known(network).set(`${hiddenLayer}:${k}`, clusters);
      over();
      tell();
    });
    return () => {
      forget();
      over();
    };
  }

  function clusters(network: TrainedNetwork, hiddenLayer: number, k: number): ClusterAnswer {
    const key = `${hiddenLayer}:${k}`;
    const found = known(network);
    const answer = found.get(key);
    if (answer !== undefined) return { clusters: answer, k, pending: false };
    const place = `${network.network.units.join('-')}:${hiddenLayer}`;
    const before = asking.get(place);
    if (before?.network !== network || before.key !== key) {
      asking.delete(place);
      before?.forget();
      const forget = ask(network, hiddenLayer, k, () => {
        if (asking.get(place)?.forget !== forget) return;
        asking.delete(place);
        tell(false);
      });
      asking.set(place, { network, key, forget });
      tell(false);
      lookAhead(network, hiddenLayer, k);
    }
    for (const [other, answer] of [...found].reverse()) {
      const [layer, count] = other.split(':').map(Number);
      if (answer && layer === hiddenLayer) return { clusters: answer, k: count, pending: true };
    }
    return { clusters: null, k, pending: true };
  }

  function merging(network: TrainedNetwork, k: number): Merging | null {
    for (const { run, merging } of sources.values()) {
      const own = run.some(({ networks }) => networks.includes(network));
      const chosen = merging?.(own ? 'run' : 'recorded', network, k);
      if (chosen) return chosen;
    }
    return null;
  }

  /** Queues the same question about the networks of other rates. */
  function lookAhead(network: TrainedNetwork, hiddenLayer: number, k: number): void {
    ahead = [];
    if (!eager()) return;
    for (const [label, { run, recorded }] of sources) {
      const checkpoint = run.find(({ networks }) => networks.includes(network));
      const ofRecorded = recorded.find(({ id }) => loaded.get(id) === network)?.checkpoint;
      const others = checkpoint
        ? checkpoint.networks
        : ofRecorded === undefined
          ? []
          : siblings({ label, source: 'recorded', checkpoint: ofRecorded });
      for (const other of others) {
        ahead.push(() => {
          if (known(other).has(`${hiddenLayer}:${k}`)) ahead.shift()?.();
          else ask(other, hiddenLayer, k, () => {});
        });
      }
    }
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getVersion: () => version,
    isClustering: () => asking.size > 0,
    getProblem: () => [...problems.values()].at(-1) ?? null,
    network,
    clusters,
    merging,
    offer(label, source) {
      const before = sources.get(label);
      const same = before?.run === source.run && before.recorded === source.recorded;
      if (same && before.merging === source.merging) return;
      sources.set(label, source);
      tell();
    },
  };
}
