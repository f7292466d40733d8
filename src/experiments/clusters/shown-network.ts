/** Which network's weights are shown, found in the store. */

import type { Merging, NetworkStore, PageState } from '../../contract/page.ts';
import { mergeUnits } from '../../core/merge.ts';
import { quantise, type TrainedNetwork } from '../../core/trained.ts';
import type { UnitClusters } from '../../core/unit-clusters.ts';
import { layersOf } from './fields.ts';

export interface ShownNetwork {
  readonly network: TrainedNetwork;
  readonly source: 'recorded' | 'run';
  /** How units of the first hidden layer were merged, and [unit] how many each was made of; null where none were. */
  readonly merged: (Merging & { readonly sizes: readonly number[] }) | null;
}

/** The same object for the same network, so that what follows from it is computed once. */
const plain = new WeakMap<TrainedNetwork, ShownNetwork>();
const folded = new WeakMap<UnitClusters, ShownNetwork>();

function asItIs(network: TrainedNetwork, source: ShownNetwork['source']): ShownNetwork {
  const known = plain.get(network);
  if (known?.source === source) return known;
  const shown: ShownNetwork = { network, source, merged: null };
  plain.set(network, shown);
  return shown;
}

/** The network with the units of its first hidden layer merged by cluster. */
export function foldNetwork(shown: ShownNetwork, clusters: UnitClusters, merging: Merging): ShownNetwork {
  const { side, factor } = merging;
  const known = folded.get(clusters);
  const same = known?.merged?.side === side && known.merged.factor === factor;
  if (same && known.source === shown.source && known.network.step === shown.network.step) return known;
  const [first, second, ...rest] = layersOf(shown.network);
  const { labels } = clusters[side];
  const { incoming, outgoingSum, sizes } = mergeUnits(first, second, labels);
  // Biases, behind the weights, are those of the next layer's units, which stay.
  const outgoing = outgoingSum.values.map((value, i) => (i < sizes.length * second.outputs ? value * factor : value));
  const names = [...new Set(labels)].sort((a, b) => a - b);
  const { network, active } = shown.network;
  const share = new Float32Array(names.length);
  labels.forEach((label, unit) => {
    const c = names.indexOf(label);
    share[c] = Math.max(share[c], active[0][unit]);
  });
  const made: ShownNetwork = {
    source: shown.source,
    merged: { ...merging, sizes },
    network: {
      ...shown.network,
      network: { ...network, units: [sizes.length, ...network.units.slice(1)] },
      layers: [incoming, { ...outgoingSum, values: outgoing }, ...rest].map(quantise),
      active: [share, ...active.slice(1)],
    },
  };
  folded.set(clusters, made);
  return made;
}

type Asked = Pick<PageState, 'network' | 'dropout' | 'checkpoint' | 'clusters' | 'run'>;

/**
 * The network that the page asks for: the visitor's own where there is a run and its networks have come, else the
 * recorded one; null while it is not at hand. `compressed` is the wide one until its clusters are known.
 */
export function findNetwork(networks: NetworkStore, state: Asked, hasRun: boolean): ShownNetwork | null {
  const experiment = state.network === 'lab' ? 'clusters' : 'compression';
  const query = { experiment, rate: state.dropout, checkpoint: state.checkpoint };
  const own = state.run === 'live' && (hasRun || state.network !== 'lab');
  for (const source of own ? (['run', 'recorded'] as const) : (['recorded'] as const)) {
    const network = networks.network({ ...query, source });
    if (!network) continue;
    const shown = asItIs(network, source);
    if (state.network !== 'compressed') return shown;
    const { clusters, k } = networks.clusters(network, 1, state.clusters);
    if (!clusters) return shown;
    return foldNetwork(shown, clusters, networks.merging(network, k) ?? { side: 'incoming', factor: 1 });
  }
  return null;
}
