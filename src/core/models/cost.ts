/**
 * What training and prediction of any model cost; of perceptrons it is what `core/cost.ts` counts, which knows no others
 * and is smaller. All throw RangeError where a model's shapes do not fit each other.
 */
import {
  productsOf as perceptronProducts,
  stepOf as perceptronStep,
  type Speed,
  standard,
  type Timed,
} from '../cost.ts';
import { isPerceptron, type Model } from '../model.ts';
import { planOf, type Step, stepIsRandom } from './plan.ts';

/** Numbers of a network to store: weights, biases, each weight's spread where weights are normals, and a learned precision. */
export function parametersOf(model: Model): number {
  const each = model.weights === 'normals' ? 2 : 1;
  const precision = model.head.kind === 'normal' && model.head.precision.kind === 'learned' ? 1 : 0;
  return planOf(model).weights.reduce((sum, { inputs, outputs }) => sum + (each * inputs + 1) * outputs, precision);
}

/**
 * Products of a weight and an activation for one image and one mask, by layer of weights; zeros beyond an image's edge
 * count. Pools and factors have none.
 */
export const multiplyAdds = (model: Model): number[] =>
  planOf(model).weights.map(({ inputs, outputs, places }) => inputs * outputs * places);

const total = (products: readonly number[]): number => products.reduce((sum, one) => sum + one, 0);

/** Layers of weights in a step. */
const weightsIn = (step: Step): number =>
  step.kind === 'residual'
    ? step.steps.reduce((sum, inner) => sum + weightsIn(inner), 0)
    : Number(step.kind === 'weights');

/**
 * Products of what stands before the first random step, which is computed once an image, and of the rest, computed once a
 * mask. A residual block with something random in it is computed again as a whole.
 */
export function productsOf(model: Model): { readonly first: number; readonly deep: number } {
  if (isPerceptron(model)) return perceptronProducts(model);
  const { steps, sites } = planOf(model);
  const found = steps.findIndex((step) => stepIsRandom(step, sites));
  const before = found < 0 ? steps : steps.slice(0, found);
  const layers = before.reduce((sum, step) => sum + weightsIn(step), 0);
  const all = multiplyAdds(model);
  return { first: total(all.slice(0, layers)), deep: total(all.slice(layers)) };
}

/**
 * Arithmetic of one training step of a network: outputs, gradients of weights, and of inputs, which the first layer's are
 * not needed of. Of perceptrons it is less still, since their kernels skip the pixels that are 0.
 */
function stepOf({ model, batch }: Timed): number {
  if (isPerceptron(model)) return perceptronStep({ model, batch });
  const [first, ...rest] = multiplyAdds(model);
  return batch * ((2 / 3) * first + total(rest));
}

/** Seconds that `steps` training steps of one network take, predicted from a speed measured on this or another model. */
export const trainingSeconds = (asked: Timed, steps: number, { stepMs, timed = standard }: Speed): number =>
  (steps * stepMs * (stepOf(asked) / stepOf(timed))) / 1000;

/**
 * Masks of the model timed that cost as much as one mask of this model: 0 where nothing in it is random.
 * @throws RangeError where nothing is random in the model timed, so that none of its masks was measured
 */
export function maskWork(model: Model, { timed = standard }: Pick<Speed, 'timed'> = {}): number {
  const { deep } = productsOf(timed.model);
  if (deep === 0) throw new RangeError('nothing is random in the model timed; allowed are models with noise');
  return productsOf(model).deep / deep;
}
