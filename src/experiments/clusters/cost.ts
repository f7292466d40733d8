/** What parts of a run cost against each other, for its progress bar and for the time it is expected to take. */
import { checkpointCount } from '../../contract/checkpoints.ts';
import { trainingSeconds } from '../../contract/cost.ts';
import { sizesOf } from '../../contract/parameters.ts';
import type { Speed } from '../../engine/types.ts';
import { budgets, type ClustersParams } from './spec.ts';

/** Restarts of k-means for pictures during training and for checkpoints on the way. */
export const restartsOnTheWay = ({ restarts }: Pick<ClustersParams, 'restarts'>): number => Math.min(3, restarts);

/** Milliseconds of a network's training step on the processor that `typical` was measured on. */
export const stepMs = 0.5;
/**
 * Milliseconds to find the units' activity in one network, and to cluster the units of its hidden layers once for every
 * number of clusters, for 784-100-100-100-10; the rest is distances and chance.
 */
const typical = { activity: 30, restart: 11, rest: 40 };
/** Pictures during training take this much on top of it. */
const pictures = 1.2;

/** Milliseconds to measure the networks of one seed with so many restarts; grows with their units. */
export function measureMs({ networkShape, rates }: ClustersParams, restarts: number): number {
  const size = networkShape.reduce((sum, units) => sum + (units / 100) ** 1.5, 0) / 3;
  return rates.length * size * (typical.activity + typical.rest + typical.restart * restarts);
}

/** Milliseconds of all measuring: at the end of every seed, and on the way of the first. */
export const measuringMs = (params: ClustersParams): number =>
  params.seeds.length * measureMs(params, params.restarts) +
  (checkpointCount - 1) * measureMs(params, restartsOnTheWay(params));

/** Seconds that a run takes at a measured speed; clustering is as much slower or faster as training is. */
export function seconds(params: ClustersParams, speed: Speed): number {
  const networks = params.rates.length * params.seeds.length;
  const steps = networks * sizesOf(params, budgets).steps;
  const training = trainingSeconds(params.networkShape, params.batchSize, steps, speed);
  return pictures * training + (measuringMs(params) / 1000) * Math.max(1, speed.stepMs / stepMs);
}
