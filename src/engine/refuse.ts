import { isUnitNoise, type Model, sizeOf } from '../core/model.ts';
import { modelOf, type Network } from '../core/network.ts';

/** Classes that all kernels are written for: on the CPU three vectors of four floats, the last two of them padding. */
export const kernelClasses = 10;

/**
 * Why kernels for perceptrons cannot train a model, in one sentence; null where they can. A model from elsewhere may
 * have parts that this build does not know.
 */
export function refusesAllButPerceptrons({ layers, head, penalty, weights = 'points' }: Model): string | null {
  if (layers.length === 0) return 'It trains networks with hidden layers; this model has none.';
  for (const [l, layer] of layers.entries()) {
    const where = `hidden layer ${l + 1}`;
    if (layer.kind !== 'dense') return `It trains dense layers; ${where} is "${layer.kind}".`;
    const { activation, noise } = layer;
    if (activation !== 'relu') return `It trains layers with ReLU; ${where} has "${activation}".`;
    if (!noise) return `It trains layers with noise, of rate 0 where there is none; ${where} has no noise.`;
    if (!isUnitNoise(noise)) return `It has no "${noise.kind}" noise; ${where} has it.`;
    const { on = 'units', per = 'example' } = noise;
    if (on !== 'units') return `It has noise on units; ${where} has it on "${on}".`;
    if (per !== 'example') return `It draws noise for each example; ${where} has it for each "${per}".`;
  }
  if (head.kind !== 'softmax') return `It trains a softmax; this model's head is "${head.kind}".`;
  if (head.classes !== kernelClasses) return `It tells ${kernelClasses} classes apart; this model has ${head.classes}.`;
  if (head.targets === 'soft') return 'It learns from labels; this model has soft targets.';
  if (penalty.kind !== 'none') return `It trains without penalty; this model has "${penalty.kind}".`;
  if (weights !== 'points') return `It trains weights that are points; this model's are "${weights}".`;
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
    if (refusal !== null) throw new RangeError(`Network ${n + 1} cannot be trained on this backend. ${refusal}`);
  });
  const sizes = models.map((model) => sizeOf(model.input));
  if (sizes.some((size) => size !== sizes[0]))
    throw new RangeError(`Networks of one family need as many inputs as each other; got ${sizes}.`);
  return models;
}
