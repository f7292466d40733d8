/** What training and prediction cost: counted in arithmetic, and in time where a device's speed was measured. */
import { mnist } from './mnist.ts';
import { type Model, perceptron, weightShapes } from './model.ts';

/** What a speed was measured on. */
export interface Timed {
  readonly model: Model;
  /** Images a training step. */
  readonly batch: number;
}

/** How fast a backend is on this device, in a family of ten networks of one model. */
export interface Speed {
  /** Milliseconds of one network's training step. */
  readonly stepMs: number;
  /** Microseconds of one network's prediction of one image under one mask. */
  readonly maskUs: number;
  /** `standard` where it is not given. */
  readonly timed?: Timed;
}

/** What is timed where nothing else is asked for. */
export const standard: Timed = {
  model: perceptron({
    input: mnist.shape,
    classes: mnist.classes,
    units: [100, 100, 100],
    rates: [0.5, 0.5, 0.5],
    noise: 'classic',
  }),
  batch: 64,
};

/** Numbers of a network to store: weights and biases. */
export const parametersOf = (model: Model): number =>
  weightShapes(model).reduce((sum, [inputs, outputs]) => sum + (inputs + 1) * outputs, 0);

/** Products of a weight and an activation for one image and one mask, by layer of weights. */
export const multiplyAdds = (model: Model): number[] =>
  weightShapes(model).map(([inputs, outputs]) => inputs * outputs);

/** The same of the first layer, which is computed once an image, and of the rest, computed once a mask. */
export function productsOf(model: Model): { readonly first: number; readonly deep: number } {
  const [first, ...rest] = multiplyAdds(model);
  return { first, deep: rest.reduce((sum, products) => sum + products, 0) };
}

/** Arithmetic of one training step of a network; the first layer counts for less, since most pixels are 0. */
export function stepOf({ model, batch }: Timed): number {
  const { first, deep } = productsOf(model);
  return batch * (0.4 * first + deep);
}

/** Seconds that `steps` training steps of one network take, predicted from a speed measured on another. */
export const trainingSeconds = (asked: Timed, steps: number, { stepMs, timed = standard }: Speed): number =>
  (steps * stepMs * (stepOf(asked) / stepOf(timed))) / 1000;

/** Masks of the model timed that cost as much as one mask of this model. */
export const maskWork = (model: Model, { timed = standard }: Pick<Speed, 'timed'> = {}): number =>
  productsOf(model).deep / productsOf(timed.model).deep;
