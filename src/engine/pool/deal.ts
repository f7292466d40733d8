import { continuousIndex, denseLayers, isUnitNoise, weightShapes } from '../../core/model.ts';
import { planOf } from '../../core/models/plan.ts';
import { modelOf, type Network } from '../../core/network.ts';
import { needsModels } from '../vector/refuse.ts';

/**
 * About what a training step of a network costs, in weights of the first layer. A weight further up costs three times as
 * much, in proportion to the units that are not dropped. Fitted to the tables in docs/performance.md. Of other models
 * than perceptrons, multiplications of a forward pass.
 */
function costOf(network: Network): number {
  const model = modelOf(network);
  if (needsModels([model])) {
    return planOf(model).weights.reduce((sum, { inputs, outputs, places }) => sum + inputs * outputs * places, 0);
  }
  const [[inputs, outputs], ...rest] = weightShapes(model);
  const upper = rest.slice(0, -1).map(([from, to], l) => {
    const { noise } = denseLayers(model)[l];
    const live = isUnitNoise(noise) && continuousIndex(noise.kind) < 0 ? Math.max(0, 1 - noise.rate) : 1;
    return 3 * live * from * to;
  });
  return upper.reduce((sum, cost) => sum + cost, inputs * outputs);
}

/**
 * Which networks each of `workers` gets, by index in order: the dearest first, each to the worker with the least to do.
 * No worker stays without one while there are as many networks.
 */
export function deal(networks: readonly Network[], workers: number): number[][] {
  const hands = Array.from({ length: workers }, () => ({ cost: 0, dealt: [] as number[] }));
  const costs = networks.map(costOf);
  for (const index of [...networks.keys()].sort((a, b) => costs[b] - costs[a])) {
    const least = hands.reduce((best, hand) => (hand.cost < best.cost ? hand : best));
    least.cost += costs[index];
    least.dealt.push(index);
  }
  return hands.map(({ dealt }) => dealt.sort((a, b) => a - b));
}
