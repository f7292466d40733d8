import { lastCheckpoint } from '../../../contract/checkpoints.ts';
import type { Merging, NetworkStore, PageState } from '../../../contract/page.ts';
import { nearestIndex } from '../../../core/nearest.ts';
import type { TrainedNetwork } from '../../../core/trained.ts';
import { sourcesOf } from '../../../view-kit/sources.ts';
import type { FoldedNetwork } from '../../../view-kit/weights/fold-panel.tsx';
import { type CompressionResult, spec } from '../spec.ts';
import { type All, measuredC } from './curves.ts';

/** The label under which this experiment keeps its networks. */
export const label = spec.keeps ?? spec.id;

/** The visitor's network where it has come, else the recorded one; null while neither is at hand. */
export function findNetwork(networks: NetworkStore, all: All, state: PageState): FoldedNetwork | null {
  for (const { source, result } of [...sourcesOf(all)].reverse()) {
    const network = networks.network({ label, source, rate: state.dropout, checkpoint: lastCheckpoint });
    if (!network) continue;
    const answer = networks.clusters(network, 1, state.clusters);
    const rate = Math.max(0, ...network.network.rates);
    const whole = answer.k >= network.network.units[0];
    const measured = whole ? answer.k : measuredC(result, answer.k);
    return { network, source, rate, ...answer, measured, ...mergingOf(result, network, answer.k) };
  }
  return null;
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
