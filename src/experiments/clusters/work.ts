/** What parts of a run cost against each other, for its progress bar and for the time it is expected to take. */
import { checkpointCount } from '../../contract/checkpoints.ts';
import type { ClustersParams } from './spec.ts';

/** Restarts of k-means for pictures during training and for checkpoints on the way. */
export const restartsOnTheWay = 3;
/** Training images on which units are looked at. */
export const activityImages = 1000;
/** Test images of a picture during training. */
export const previewImages = 500;

/**
 * Milliseconds that one processor takes to find the units' activity in one network, and to cluster the units of its
 * hidden layers once for every number of clusters, measured for 784-100-100-100-10; the rest is distances and chance.
 */
const typical = { activity: 30, restart: 11, rest: 40 };

/** Milliseconds to measure one network with so many restarts; grows with its units. */
export function measureMs({ networkShape }: Pick<ClustersParams, 'networkShape'>, restarts: number): number {
  const size = networkShape.reduce((sum, units) => sum + (units / 100) ** 1.5, 0) / 3;
  return size * (typical.activity + typical.rest + typical.restart * restarts);
}

/** Networks measured with all restarts, and with fewer on the way. */
export function measurements({ rates, seeds }: Pick<ClustersParams, 'rates' | 'seeds'>) {
  return { whole: rates.length * seeds.length, onTheWay: rates.length * (checkpointCount - 1) };
}
