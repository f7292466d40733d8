import { isUnitNoise, type Model, sizeOf } from '../core/model.ts';
import { modelOf, type Network } from '../core/network.ts';
import { refusals } from './words.ts';

/** Classes that all kernels are written for: on the CPU three vectors of four floats, the last two of them padding. */
export const kernelClasses = 10;

/**
 * Why kernels for perceptrons cannot train a model, in one sentence; null where they can. A model from elsewhere may
 * have parts that this build does not know.
 */
export function refusesAllButPerceptrons({ layers, head, penalty, weights = 'points' }: Model): string | null {
  if (layers.length === 0) return refusals.noLayers;
  for (const [l, layer] of layers.entries()) {
    const where = refusals.hidden(l + 1);
    if (layer.kind !== 'dense') return refusals.dense(where, layer.kind);
    const { activation, noise } = layer;
    if (activation !== 'relu') return refusals.relu(where, activation);
    if (!noise) return refusals.noNoise(where);
    if (!isUnitNoise(noise)) return refusals.noise(where, noise.kind);
    const { on = 'units', per = 'example' } = noise;
    if (on !== 'units') return refusals.on(where, on);
    if (per !== 'example') return refusals.per(where, per);
  }
  if (head.kind !== 'softmax') return refusals.softmax(head.kind);
  if (head.classes !== kernelClasses) return refusals.classes(kernelClasses, head.classes);
  if (head.targets === 'soft') return refusals.soft;
  if (penalty.kind !== 'none') return refusals.penalty(penalty.kind);
  if (weights !== 'points') return refusals.weights(weights);
  return null;
}

/**
 * Models of a family's networks, one each.
 * @throws RangeError where a model is refused, or inputs differ: a minibatch is shared
 */
export function modelsOf(networks: readonly Network[], refuses: (model: Model) => string | null): Model[] {
  const models = networks.map(modelOf);
  models.forEach((model, n) => {
    const refusal = refuses(model);
    if (refusal !== null) throw new RangeError(refusals.network(n + 1, refusal));
  });
  const sizes = models.map((model) => sizeOf(model.input));
  if (sizes.some((size) => size !== sizes[0]))
    throw new RangeError(`Networks of one family need as many inputs as each other; got ${sizes}.`);
  return models;
}
