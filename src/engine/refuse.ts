import { type Model, weightShapes } from '../core/model.ts';
import { modelOf, type Network } from '../core/network.ts';

/** Classes that all kernels are written for: on the CPU three vectors of four floats, the last two of them padding. */
export const kernelClasses = 10;

/**
 * Why kernels for perceptrons cannot train a model, in one sentence; null where they can. A model from elsewhere may
 * have parts that this build does not know.
 */
export function refusesAllButPerceptrons({ layers, head, penalty }: Model): string | null {
  const kinds: readonly string[] = layers.map(({ kind }) => kind);
  const strange = kinds.findIndex((kind) => kind !== 'dense');
  if (layers.length === 0) return 'It trains networks with hidden layers; this model has none.';
  if (strange >= 0) return `It trains dense layers; hidden layer ${strange + 1} is "${kinds[strange]}".`;
  const bent = layers.findIndex(({ activation }) => (activation as string) !== 'relu');
  if (bent >= 0) return `It trains layers with ReLU; hidden layer ${bent + 1} has "${layers[bent].activation}".`;
  if ((head.kind as string) !== 'softmax') return `It trains a softmax; this model's head is "${head.kind}".`;
  if (head.classes !== kernelClasses) return `It tells ${kernelClasses} classes apart; this model has ${head.classes}.`;
  if ((penalty.kind as string) !== 'none') return `It trains without penalty; this model has "${penalty.kind}".`;
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
  const sizes = models.map((model) => weightShapes(model)[0][0]);
  if (sizes.some((size) => size !== sizes[0]))
    throw new RangeError(`Networks of one family need as many inputs as each other; got ${sizes}.`);
  return models;
}
