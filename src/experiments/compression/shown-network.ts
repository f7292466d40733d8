import { lastCheckpoint } from '../../contract/checkpoints.ts';
import { layersOf } from '../../contract/layers.ts';
import type { Merging, NetworkStore, PageState } from '../../contract/page.ts';
import { nearestIndex } from '../../core/nearest.ts';
import type { TrainedNetwork } from '../../core/trained.ts';
import type { UnitClusters } from '../../core/unit-clusters.ts';
import type { All, ShownResult } from './curves.ts';
import { measuredC } from './curves.ts';
import type { CompressionResult, Side } from './spec.ts';

/** The network whose layer is drawn, with its clusters. */
export interface ShownNetwork {
  readonly network: TrainedNetwork;
  readonly source: 'recorded' | 'run';
  readonly rate: number;
  /** Its clusters and how many; another number than asked for while those are being computed. */
  readonly clusters: UnitClusters | null;
  readonly k: number;
  readonly pending: boolean;
  /** The measured C nearest to `k`; which clustering was chosen there, and its factor. */
  readonly measured: number;
  readonly side: Side;
  readonly factor: number;
}

type Asked = Pick<PageState, 'dropout' | 'clusters' | 'run'>;

/** The visitor's network where it has come, else the recorded one; null while neither is at hand. */
export function findNetwork(networks: NetworkStore, all: All, state: Asked): ShownNetwork | null {
  for (const shown of [...layersOf(all)].reverse()) {
    const network = networks.network({
      experiment: 'compression',
      source: shown.layer,
      rate: state.dropout,
      checkpoint: lastCheckpoint,
    });
    if (network) return withClusters(networks, network, shown, state.clusters);
  }
  return null;
}

function withClusters(
  networks: NetworkStore,
  network: TrainedNetwork,
  { layer, result }: ShownResult,
  clusters: number,
): ShownNetwork {
  const answer = networks.clusters(network, 1, clusters);
  const rate = Math.max(0, ...network.network.rates);
  const whole = answer.k >= network.network.units[0];
  const measured = whole ? answer.k : measuredC(result, answer.k);
  return { network, source: layer, rate, ...answer, measured, ...mergingOf(result, network, answer.k) };
}

/** What was chosen for this network at the measured C nearest to k. */
export function mergingOf(result: CompressionResult, { network }: TrainedNetwork, k: number): Merging {
  const r = nearestIndex(result.rates, Math.max(0, ...network.rates));
  const c = result.C.indexOf(measuredC(result, k));
  const s = result.seeds.indexOf(network.seed);
  return {
    side: result.chosenSide[r]?.[c]?.[s] ?? 'incoming',
    // With every unit left it is the whole network.
    factor: k >= network.units[0] ? 1 : (result.factor[r]?.[c]?.[s] ?? 1),
  };
}

/** Units that a number of the page's is of; null for another layer's. */
export type Meant = 'old' | 'new' | null;

/**
 * What the page's unit is a number of: of the `old` units drawn, where view `clusters` shows this very layer; of the
 * `new` ones, where it shows that layer merged; else of units of another layer, null.
 */
export function unitsMeant(networks: NetworkStore, state: PageState, shown: ShownNetwork): Meant {
  const { network, layer, dropout: rate, checkpoint } = state;
  if (network === 'lab' || layer !== 1) return null;
  const there = networks.network({ experiment: 'compression', source: shown.source, rate, checkpoint });
  if (there !== shown.network) return null;
  return network === 'wide' ? 'old' : 'new';
}

/** Mean incoming weights of some units of the first hidden layer, [input]. */
export function fieldOf({ layers: [first] }: TrainedNetwork, units: readonly number[]): Float32Array {
  const field = new Float32Array(first.inputs);
  for (const unit of units) {
    const scale = first.scales[unit] / units.length;
    for (let i = 0; i < first.inputs; i++) field[i] += first.values[i * first.outputs + unit] * scale;
  }
  return field;
}
