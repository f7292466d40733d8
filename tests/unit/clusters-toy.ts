/** Small networks with units that are alike by construction, and results made of them. */

import { checkParams } from '../../src/contract/check.ts';
import { hashNormal, purposes, streamKey } from '../../src/core/random.ts';
import { quantise, type TrainedNetwork } from '../../src/core/trained.ts';
import { type LayerMeasured, measureNetwork } from '../../src/core/unit-agreement.ts';
import { buildResult, checkpointOf, clusterCounts, type Outcome } from '../../src/experiments/clusters/run/outcomes.ts';
import { type ClustersParams, type ClustersResult, spec } from '../../src/experiments/clusters/spec.ts';

export const toyParams = (given: Partial<ClustersParams> = {}): ClustersParams => {
  const checked = checkParams(spec as never, {
    networkShape: [12, 9],
    layers: [1, 2],
    rates: [0, 0.5],
    restarts: 3,
    k: 3,
    ...given,
  });
  if ('problem' in checked) throw new Error(checked.problem);
  return checked.params as unknown as ClustersParams;
};

/**
 * Units 0, 3, 6 … are near copies of one another, and so are 1, 4, 7 … and 2, 5, 8 …
 *
 * @param noise how far copies differ, in standard deviations of what they are copies of
 */
export function toyNetwork({
  units = [12, 9],
  noise = 0.1,
  seed = 1,
  rate = 0.5,
  dead = [] as readonly number[],
  step = 100,
}): TrainedNetwork {
  const sizes = [784, ...units, 10];
  const random = (layer: number, variant: number, i: number) =>
    hashNormal(streamKey(seed, purposes.weights, layer, variant), 0, 0, i);
  const layers = sizes.slice(1).map((outputs, l) => {
    const inputs = sizes[l];
    const values = Float32Array.from({ length: (inputs + 1) * outputs }, (_, at) => {
      const [i, o] = [Math.floor(at / outputs), at % outputs];
      // Outgoing weights of hidden units repeat with them; so do incoming ones.
      const [from, to] = [l === 0 ? i : i % 3, l === units.length ? o : o % 3];
      return 0.1 * (random(l, 0, from * 1000 + to) + noise * random(l, 1, at));
    });
    return { inputs, outputs, values };
  });
  return {
    network: { units, rates: units.map(() => rate), noise: 'classic', seed },
    step,
    layers: layers.map(quantise),
    active: units.map((size) => Float32Array.from({ length: size }, (_, u) => (dead.includes(u) ? 0 : 0.4))),
  };
}

export function measured(network: TrainedNetwork, ks: readonly number[], restarts = 3): LayerMeasured[] {
  const steps = measureNetwork(network, ks, restarts);
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}

/** A result in which units are unlike without dropout (the more noise, the less alike) and alike with it. */
export function toyResult(
  seeds: readonly number[],
  given: Partial<ClustersParams> = {},
  dead: number[] = [],
): ClustersResult {
  const params = toyParams({ ...given, seeds });
  const outcomes = seeds.map((seed) =>
    params.rates.map((rate): Outcome => {
      const network = toyNetwork({ seed, rate, units: [...params.networkShape], noise: rate > 0 ? 0.1 : 30, dead });
      return { measured: measured(network, clusterCounts(params)), accuracy: 0.9 };
    }),
  );
  const checkpoints = Array.from({ length: 7 }, (_, i) => checkpointOf(outcomes[0], i * 10));
  return buildResult(params, outcomes, { steps: 60, images: 100, activityImages: 1000, checkpoints });
}
