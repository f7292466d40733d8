import { notFinite } from './words.ts';

/**
 * A copy of a family's losses, one a network.
 * @throws RangeError naming the first network, counted from 1, whose loss is not finite
 */
export function finiteLosses(losses: Float32Array): Float32Array {
  const bad = losses.findIndex((loss) => !Number.isFinite(loss));
  if (bad >= 0) throw new RangeError(notFinite(bad + 1, losses[bad]));
  return losses.slice();
}
