/**
 * What a network computes and what it is trained for, whatever its weights: a plain value, so that it crosses threads
 * and lies in files. `models/check.ts` says whether a value is one, `models/reference.ts` computes all of them in
 * float64. Engines train them too, and refuse what they cannot with a sentence (`Backend.refuses`).
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
 * - `uniform-dropout`, `beta-dropout`, `rayleigh-dropout`: with that mean and variance too, and the shape of a uniform,
 *   of an arcsine (Beta(½, ½)) or of a Rayleigh distribution, stretched and shifted. Like normal numbers they can be
 *   negative: below p = ¼, ⅓ and 0.21 they are not.
 */
export const continuousKinds = ['gaussian', 'uniform-dropout', 'beta-dropout', 'rayleigh-dropout'] as const;
export const noiseKinds = ['classic', 'inverted', ...continuousKinds] as const;
export type NoiseKind = (typeof noiseKinds)[number];

/** Which of the kinds that never drop a unit it is; −1 for those that do. */
export const continuousIndex = (kind: string): number => (continuousKinds as readonly string[]).indexOf(kind);

/** Multiplicative noise on the outputs of a layer. */
export interface UnitNoise {
  readonly kind: NoiseKind;
  /** Dropout rate, 0 ≤ p < 1; 0 is no noise. */
  readonly rate: number;
}

/**
 * What a factor λ is drawn from (Nalisnick, Hernández-Lobato & Smyth, "Dropout as a Structured Shrinkage Prior", the
 * table of noise distributions). Where nothing else is said the mean is 1 or follows from the parameters, all above 0:
 *
 * - `normal`: of any mean, with a variance.
 * - `uniform`: with mean 1 and a variance, so between 1 ± √(3 · variance); where `clipped`, a negative factor is 0.
 * - `beta`: 2 · Beta(a, a), of mean 1 and variance 1/(2a + 1); a → 0 is inverted dropout of rate ½.
 * - `rayleigh`: of scale b, its mode; the mean is b√(π/2).
 * - `inverse-nakagami`: 1/y with y² ~ Gamma(shape m, scale omega/m).
 * - `half-cauchy`: of scale eta; a factor above `most`, where it is given, is `most`.
 */
export type NoiseLaw =
  | (UnitNoise & { readonly kind: 'classic' | 'inverted' | 'gaussian' })
  | { readonly kind: 'normal'; readonly mean: number; readonly variance: number }
  | { readonly kind: 'uniform'; readonly variance: number; readonly clipped?: boolean }
  | { readonly kind: 'beta'; readonly a: number }
  | { readonly kind: 'rayleigh'; readonly scale: number }
  | { readonly kind: 'inverse-nakagami'; readonly m: number; readonly omega: number }
  | { readonly kind: 'half-cauchy'; readonly eta: number; readonly most?: number };

/**
 * What shares a factor: each output has its own (`units`), or the outputs of a channel share one (`channels`), or all of
 * a layer's (`layer`, as in stochastic depth), or each weight into the layer has its own (`weights`, DropConnect).
 */
export type NoisePlace = 'units' | 'channels' | 'weights' | 'layer';
export const noisePlaces = ['units', 'channels', 'weights', 'layer'] as const satisfies readonly NoisePlace[];

/** Whatever the factors of a model are drawn from. */
export type FactorLaw = NoiseLaw | UnitNoise;

/** Multiplicative noise in full; left out, it is on units, and drawn anew for each example. */
export type Noise = FactorLaw & {
  readonly on?: NoisePlace;
  /** `batch`: the examples of a minibatch share what is drawn. */
  readonly per?: 'example' | 'batch';
  /**
   * Of noise on weights: the sum that a unit receives is drawn, as a normal with the mean and variance that it has,
   * instead of each weight's factor (Kingma, Salimans & Welling, 2015, "local reparametrisation").
   */
  readonly local?: boolean;
};

export type Activation = 'relu' | 'tanh' | 'sigmoid' | 'none';
export const activations = ['relu', 'tanh', 'sigmoid', 'none'] as const satisfies readonly Activation[];

/** Every output of the layer before is an input of every unit; what comes in as an image is read row by row. */
export interface DenseLayer {
  readonly kind: 'dense';
  readonly units: number;
  readonly activation: Activation;
  /** After the activation; on weights, before it. */
  readonly noise?: Noise;
}

/** Cross-correlation of square kernels with the image, one step at a time; around the image are zeros. */
export interface ConvolutionLayer {
  readonly kind: 'convolution';
  readonly channels: number;
  /** Side of a kernel. */
  readonly kernel: number;
  /** Zeros beyond each edge, 0 to kernel − 1. */
  readonly padding: number;
  readonly activation: Activation;
  /** After the activation, so before a pool that follows: for a max-pool that is another network than noise after it. */
  readonly noise?: Noise;
}

/** The largest or the mean of each square window, channel by channel; what does not fill a window is left out. */
export interface PoolLayer {
  readonly kind: 'max-pool' | 'average-pool';
  readonly size: number;
  readonly stride: number;
  /** After the pool; `none` where it is left out. */
  readonly activation?: Activation;
  /** After the activation. */
  readonly noise?: Noise;
}

/** Its input plus what its layers make of it, which has the same shape. */
export interface ResidualBlock {
  readonly kind: 'residual';
  readonly layers: readonly HiddenLayer[];
  /** On what the layers made, not on the input passed by. */
  readonly noise?: Noise;
}

/** Noise alone: on a network's inputs, or on what goes into a residual block's layers. */
export interface NoiseLayer {
  readonly kind: 'noise';
  readonly noise: Noise;
}

/** A layer between input and head. */
export type HiddenLayer = DenseLayer | ConvolutionLayer | PoolLayer | ResidualBlock | NoiseLayer;

/** The precision of a normal: 1/variance of what a target differs by, the same for all outputs. */
export interface Precision {
  readonly kind: 'fixed' | 'learned';
  /** Above 0; where it is learned, the one to begin with. */
  readonly value: number;
}

/**
 * The output layer, which is dense, and the loss: summed over outputs, averaged over examples.
 *
 * - `softmax`: cross-entropy of labels; of soft targets their Kullback–Leibler divergence from what is predicted (Bulò,
 *   Porzi & Kontschieder, "Dropout Distillation", Algorithm 2).
 * - `normal`: −ln of the target's density.
 * - `sigmoid`: each output by itself, targets between 0 and 1.
 */
export type Head =
  | { readonly kind: 'softmax'; readonly classes: number; readonly targets?: 'labels' | 'soft' }
  | { readonly kind: 'normal'; readonly outputs: number; readonly precision: Precision }
  | { readonly kind: 'sigmoid'; readonly outputs: number; readonly loss: 'squared-error' | 'cross-entropy' };

/**
 * What the scales of a prior are drawn from: `inverse-gamma`, of a variance; `half-cauchy`, of a standard deviation, with
 * density in proportion to 1/(s² + eta²).
 */
export type Hyperprior =
  | { readonly kind: 'inverse-gamma'; readonly alpha: number; readonly beta: number }
  | { readonly kind: 'half-cauchy'; readonly eta: number };

/**
 * A normal with mean 0 for each weight, not for biases. Its variance is `fixed` for all, or one for each unit whose
 * outgoing weights they are (`ard`), or one for each layer of weights (`add`), or the product of both (`ard-add`)
 * (Nalisnick and others; MacKay's automatic relevance determination, and "automatic depth determination").
 */
export type Prior =
  | { readonly scales: 'fixed'; readonly variance: number }
  | { readonly scales: 'ard' | 'add' | 'ard-add'; readonly hyperprior: Hyperprior };

/**
 * What is added to the loss, of weights without biases:
 *
 * - `l2`: strength/2 times the sum of their squares ("weight decay").
 * - `group`: strength times the sum of the norms of each unit's outgoing weights.
 * - `prior`: strength times the divergence of the weights from a prior; −ln of their density where they are points. One
 *   over the number of training examples makes the loss the negative evidence bound for each example.
 */
export type Penalty =
  | { readonly kind: 'none' }
  | { readonly kind: 'l2' | 'group'; readonly strength: number }
  | { readonly kind: 'prior'; readonly prior: Prior; readonly strength: number };

/** Weights are numbers, or independent normals about their means (Graves, 2011), of which biases are the means alone. */
export type WeightKind = 'points' | 'normals';

export interface Model {
  readonly input: Shape;
  readonly layers: readonly HiddenLayer[];
  readonly head: Head;
  readonly penalty: Penalty;
  /** `points` where it is left out. */
  readonly weights?: WeightKind;
}

/** Of a layer of a perceptron. */
export interface PerceptronLayer extends DenseLayer {
  readonly activation: 'relu';
  readonly noise: UnitNoise;
}

/** The model that networks have in files and messages, and that engines train fastest. */
export interface Perceptron extends Model {
  readonly layers: readonly PerceptronLayer[];
  readonly head: { readonly kind: 'softmax'; readonly classes: number };
  readonly penalty: { readonly kind: 'none' };
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
export const perceptron = ({ input, classes, units, rates, noise: kind }: PerceptronOptions): Perceptron => ({
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

/** Whether noise is dropout's, with a rate, wherever it is. */
export const isUnitNoise = (noise?: Noise): noise is UnitNoise & Noise =>
  noise !== undefined && (noiseKinds as readonly string[]).includes(noise.kind);

/** Numbers that a head has for each example. */
export const outputsOf = (head: Head): number => (head.kind === 'softmax' ? head.classes : head.outputs);

/** The hidden layers of a model that has dense ones alone. @throws RangeError where it has others */
export const denseLayers = ({ layers }: Pick<Model, 'layers'>): DenseLayer[] =>
  layers.map((layer) => {
    if (layer.kind === 'dense') return layer;
    throw new RangeError(`a layer is "${layer.kind}"; allowed here is "dense"`);
  });

/**
 * Units that go into and come out of each layer of weights, the head's included.
 * @throws RangeError where layers are not dense; `models/plan.ts` knows them all
 */
export function weightShapes(model: Model): [inputs: number, outputs: number][] {
  const sizes = [sizeOf(model.input), ...denseLayers(model).map(({ units }) => units), outputsOf(model.head)];
  return sizes.slice(1).map((outputs, l) => [sizes[l], outputs]);
}

type Fields = Record<string, unknown>;
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) > 0;
const isRate = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value < 1;

const isPerceptronLayer = (layer: unknown): boolean =>
  isRecord(layer) &&
  layer.kind === 'dense' &&
  layer.activation === 'relu' &&
  isCount(layer.units) &&
  isRecord(layer.noise) &&
  layer.noise.on === undefined &&
  layer.noise.per === undefined &&
  noiseKinds.includes(layer.noise.kind as NoiseKind) &&
  isRate(layer.noise.rate);

/** Whether a value, from a file or another build of the page, is a model that networks have there in this build. */
export const isPerceptron = (value: unknown): value is Perceptron =>
  isRecord(value) &&
  Array.isArray(value.input) &&
  value.input.every(isCount) &&
  Array.isArray(value.layers) &&
  value.layers.every(isPerceptronLayer) &&
  isRecord(value.head) &&
  value.head.kind === 'softmax' &&
  isCount(value.head.classes) &&
  value.head.targets === undefined &&
  value.weights === undefined &&
  isRecord(value.penalty) &&
  value.penalty.kind === 'none';
