/**
 * What a network computes and what it is trained for, whatever its weights: a plain value, so that it crosses threads
 * and lies in files. What engines can train today is the multilayer perceptron of `perceptron`; other layers, heads and
 * penalties become members of the unions here, and a backend that cannot train one says so (`Backend.refuses`).
 */

/** Sizes of the axes of one example: [values], or [height, width, channels]. */
export type Shape = readonly number[];

/** Values in one example. */
export const sizeOf = (shape: Shape): number => shape.reduce((product, size) => product * size, 1);

/**
 * The noise that dropout multiplies each hidden unit's output with, for a dropout rate p (the probability to drop):
 *
 * - `classic` ("vanilla" in Lin, Wang & Chen): 0 with probability p, else 1; prediction with scaled weights
 *   multiplies by the mean, 1 − p.
 * - `inverted`: 0 with probability p, else 1/(1 − p); the mean is 1, so prediction with scaled weights changes nothing.
 * - `gaussian`: normal with mean 1 and variance p/(1 − p), the mean and variance of `inverted`.
 */
export type NoiseKind = 'classic' | 'inverted' | 'gaussian';
export const noiseKinds = ['classic', 'inverted', 'gaussian'] as const satisfies readonly NoiseKind[];

/** Multiplicative noise on the outputs of a layer. */
export interface UnitNoise {
  readonly kind: NoiseKind;
  /** Dropout rate, 0 ≤ p < 1; 0 is no noise. */
  readonly rate: number;
}

/** Every output of the layer before is an input of every unit; what comes in as an image is read row by row. */
export interface DenseLayer {
  readonly kind: 'dense';
  readonly units: number;
  readonly activation: 'relu';
  readonly noise: UnitNoise;
}

/** A layer between input and head. */
export type HiddenLayer = DenseLayer;

/** The output layer and the loss: `softmax` is dense, with the mean cross-entropy of labels. */
export type Head = { readonly kind: 'softmax'; readonly classes: number };

/** What is added to the loss. */
export type Penalty = { readonly kind: 'none' };

export interface Model {
  readonly input: Shape;
  readonly layers: readonly HiddenLayer[];
  readonly head: Head;
  readonly penalty: Penalty;
}

export interface PerceptronOptions {
  readonly input: Shape;
  readonly classes: number;
  /** Units of each hidden layer. */
  readonly units: readonly number[];
  /** Dropout rate of each hidden layer; 0 where there is none. */
  readonly rates: readonly number[];
  readonly noise: NoiseKind;
}

/** A multilayer perceptron with ReLU, softmax cross-entropy, and one kind of noise on its hidden outputs. */
export const perceptron = ({ input, classes, units, rates, noise: kind }: PerceptronOptions): Model => ({
  input,
  layers: units.map((width, l) => ({
    kind: 'dense',
    units: width,
    activation: 'relu',
    noise: { kind, rate: rates[l] ?? 0 },
  })),
  head: { kind: 'softmax', classes },
  penalty: { kind: 'none' },
});

/** Units that go into and come out of each layer of weights, the head's included. */
export function weightShapes({ input, layers, head }: Model): [inputs: number, outputs: number][] {
  const sizes = [sizeOf(input), ...layers.map(({ units }) => units), head.classes];
  return sizes.slice(1).map((outputs, l) => [sizes[l], outputs]);
}

type Fields = Record<string, unknown>;
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) > 0;
const isRate = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value < 1;

const isHiddenLayer = (layer: unknown): boolean =>
  isRecord(layer) &&
  layer.kind === 'dense' &&
  layer.activation === 'relu' &&
  isCount(layer.units) &&
  isRecord(layer.noise) &&
  noiseKinds.includes(layer.noise.kind as NoiseKind) &&
  isRate(layer.noise.rate);

/** Whether a value, from a file or another build of the page, is a model that this build knows. */
export const isModel = (value: unknown): value is Model =>
  isRecord(value) &&
  Array.isArray(value.input) &&
  value.input.every(isCount) &&
  Array.isArray(value.layers) &&
  value.layers.every(isHiddenLayer) &&
  isRecord(value.head) &&
  value.head.kind === 'softmax' &&
  isCount(value.head.classes) &&
  isRecord(value.penalty) &&
  value.penalty.kind === 'none';
