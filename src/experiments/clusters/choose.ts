/** What a run is asked for in a state of the page, and which recorded run fits it. */

import { trainingSeconds } from '../../contract/cost.ts';
import type { PageState } from '../../contract/page.ts';
import type { RecordedEntry } from '../../contract/view.ts';
import type { Speed } from '../../engine/types.ts';
import { budgetSettings, type ClustersParams } from './spec.ts';
import { measureMs, measurements, restartsOnTheWay } from './work.ts';

export function paramsFor(state: PageState): ClustersParams {
  const { rates, networkShape, noise, budget, steps, batchSize, learningRate, optimiser, trainImages } = state;
  return {
    rates,
    networkShape,
    layers: state.layers.filter((layer) => layer <= networkShape.length),
    noise,
    layer: Math.min(state.layer, networkShape.length),
    k: Math.max(1, Math.min(400, state.clusters)),
    seeds: [state.seed],
    budget,
    steps,
    batchSize,
    learningRate,
    optimiser,
    testImages: 0,
    trainImages,
    restarts: 10,
  };
}

/** Whether two sets of parameters ask for the same networks; layer, clusters and restarts only look at them. */
export function sameNetworks(a: ClustersParams, b: ClustersParams): boolean {
  const key = ({ layer: _, k: __, restarts: ___, testImages: ____, ...rest }: ClustersParams) =>
    JSON.stringify(Object.entries(rest).sort());
  return key(a) === key(b);
}

/** The recorded run whose networks are most like those of the state: the same kind of noise, then the same shape. */
export function choose(entries: readonly RecordedEntry<ClustersParams>[], state: PageState) {
  const own = paramsFor(state);
  const same = (a: unknown, b: unknown, points: number) => (JSON.stringify(a) === JSON.stringify(b) ? points : 0);
  const closeness = ({ params }: RecordedEntry<ClustersParams>) =>
    same(params.noise, own.noise, 8) +
    same(params.layers, own.layers, 4) +
    same(params.networkShape, own.networkShape, 2) +
    same([params.optimiser, params.learningRate], [own.optimiser, own.learningRate], 1);
  return entries.reduce<RecordedEntry<ClustersParams> | null>(
    (best, entry) => (best === null || closeness(entry) > closeness(best) ? entry : best),
    null,
  );
}

/** Milliseconds of a training step on the device for which `work.ts` says what measuring takes. */
const referenceStepMs = 0.5;
/** Pictures during training take this much on top of it. */
const pictures = 1.2;

/** Seconds that a run takes at a measured speed; clustering is as much slower or faster as training is. */
export function secondsAt(params: ClustersParams, speed: Speed): number {
  const steps = params.steps || budgetSettings[params.budget].steps;
  const { whole, onTheWay } = measurements(params);
  const measuring = whole * measureMs(params, params.restarts) + onTheWay * measureMs(params, restartsOnTheWay);
  const training = trainingSeconds(params.networkShape, params.batchSize, whole * steps, speed);
  return pictures * training + (measuring / 1000) * Math.max(1, speed.stepMs / referenceStepMs);
}
