/** Which network's weights the page asks for, found in the store. */
import type { Merging, NetworkStore, PageState } from '../../contract/page.ts';
import { foldNetwork } from '../../core/fold-network.ts';
import type { TrainedNetwork } from '../../core/trained.ts';
import type { Source } from '../sources.ts';
import { type LayerMaps, layerMaps } from './layer-maps.ts';

export interface ShownNetwork {
  readonly network: TrainedNetwork;
  readonly source: Source;
  /** How units of the first hidden layer were merged, and [unit] how many each was made of; null where none were. */
  readonly merged: (Merging & { readonly sizes: readonly number[] }) | null;
}

const known = new WeakMap<object, { readonly asked: string; readonly shown: ShownNetwork }>();

/** The same object for the same question, so that what follows from it is computed once. */
function once(key: object, asked: string, make: () => ShownNetwork): ShownNetwork {
  const before = known.get(key);
  if (before?.asked === asked) return before.shown;
  const shown = make();
  known.set(key, { asked, shown });
  return shown;
}

/**
 * The network that the page asks for: the visitor's own where there is a run and its networks have come, else the
 * recorded one; null while it is not at hand. `compressed` is the wide one until its clusters are known.
 */
export function findNetwork(networks: NetworkStore, state: PageState, hasRun: boolean): ShownNetwork | null {
  const { weightsShown, dropout: rate, checkpoint } = state;
  const label = weightsShown === 'lab' ? 'lab' : 'wide';
  const own = state.run === 'live' && (hasRun || label === 'wide');
  for (const source of own ? (['run', 'recorded'] as const) : (['recorded'] as const)) {
    const network = networks.network({ label, source, rate, checkpoint });
    if (!network) continue;
    const whole = once(network, source, () => ({ network, source, merged: null }));
    if (weightsShown !== 'compressed') return whole;
    const { clusters, k } = networks.clusters(network, 1, state.clusters);
    if (!clusters) return whole;
    const merging = networks.merging(network, k) ?? { side: 'incoming', factor: 1 };
    return once(clusters, `${source} ${network.step} ${merging.side} ${merging.factor}`, () => {
      const folded = foldNetwork(network, clusters[merging.side].labels, merging.factor);
      return { network: folded.network, source, merged: { ...merging, sizes: folded.sizes } };
    });
  }
  return null;
}

/** The network, its layer's two heat maps and its clusters; null while its weights are not at hand. */
export function findMaps(networks: NetworkStore, state: PageState, by: LayerMaps['by'], hasRun: boolean) {
  const shown = findNetwork(networks, state, hasRun);
  if (!shown) return null;
  const { network, merged } = shown;
  const layer = Math.min(state.layer, network.network.units.length);
  const { clusters, k } = networks.clusters(network, layer, state.clusters);
  return { shown, maps: layerMaps(network, merged?.sizes, layer, clusters, by), clusters, k };
}
export type FoundMaps = NonNullable<ReturnType<typeof findMaps>>;

/** Both clusters of each unit of the layer that the heat maps show, one unit a line, numbered as there. */
export function unitsCsv(maps: Pick<LayerMaps, 'order' | 'dead'> | null): string {
  const { incoming, outgoing } = maps?.order ?? { incoming: [], outgoing: [] };
  const lines = incoming.map((cluster, u) => [u + 1, cluster, outgoing[u], maps?.dead[u] ? 'yes' : 'no'].join(','));
  return `${['unit,cluster_by_incoming,cluster_by_outgoing,dead', ...lines].join('\r\n')}\r\n`;
}
