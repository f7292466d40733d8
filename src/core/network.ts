/** What one member of a family of networks is: a model and a seed; and how it is trained. */
import { mnist } from './mnist.ts';
import { denseLayers, isUnitNoise, type Model, type NoiseKind, perceptron, sizeOf } from './model.ts';

export { type NoiseKind, noiseKinds } from './model.ts';

export type OptimiserKind = 'sgd' | 'momentum' | 'adam';
export const optimiserKinds = ['sgd', 'momentum', 'adam'] as const satisfies readonly OptimiserKind[];

export interface Optimiser {
  readonly kind: OptimiserKind;
  /** Step size, > 0. */
  readonly learningRate: number;
  /** Adam's ε, 1e-8 where it is not given. Momentum is 0.9; Adam's decays are 0.9 and 0.999. */
  readonly epsilon?: number;
}

/** A network's hidden layers in short. */
export interface Hidden {
  /** Units of each hidden layer, at least one layer. */
  readonly units: readonly number[];
  /** Dropout rate of each hidden layer, 0 ≤ p < 1; 0 is no dropout there. */
  readonly rates: readonly number[];
  /** Kind of noise in the first hidden layer, and in all of a perceptron's. */
  readonly noise: NoiseKind;
}

export interface Network extends Hidden {
  /** In full, as `networkOf` keeps it; left out, it is the perceptron on MNIST with these hidden layers. */
  readonly model?: Model;
  /**
   * The network's own 32-bit seed: initial weights and masks follow from it alone, so that a network comes out the
   * same whatever family it is trained in.
   */
  readonly seed: number;
}

/** Inputs and classes of MNIST. */
export const inputs = sizeOf(mnist.shape);
export const classes: number = mnist.classes;

/** Of a model with other layers or other noise, those of its dense layers; noise without a rate counts as none. */
function hiddenOf({ layers }: Model): Hidden {
  const dense = layers.filter((layer) => layer.kind === 'dense');
  const noise = dense.map(({ noise }) => (isUnitNoise(noise) ? noise : none));
  return {
    units: dense.map(({ units }) => units),
    rates: noise.map(({ rate }) => rate),
    noise: (noise[0] ?? none).kind,
  };
}
const none = { kind: 'classic', rate: 0 } as const;

/** The network of a model and a seed. */
export const networkOf = (model: Model, seed: number): Network => ({ model, ...hiddenOf(model), seed });

/** A network's model. @throws RangeError where the network has one that its own units, rates and noise contradict. */
export function modelOf({ model, units, rates, noise }: Omit<Network, 'seed'>): Model {
  if (!model) return perceptron({ input: mnist.shape, classes, units, rates, noise });
  const own = hiddenOf(model);
  if (`${own.units} ${own.rates} ${own.noise}` !== `${units} ${rates} ${noise}`) {
    throw new RangeError(
      `hidden layers of ${units} units at rates ${rates} with noise "${noise}" are not the model's; allowed is ${own.units} at ${own.rates} with "${own.noise}"`,
    );
  }
  return model;
}

/**
 * A network like another but for the units of its hidden layers, as many layers as it has.
 * @throws RangeError where it has layers that are not dense
 */
export const withUnits = (network: Network, units: readonly number[]): Network =>
  network.model
    ? networkOf(
        { ...network.model, layers: denseLayers(network.model).map((layer, l) => ({ ...layer, units: units[l] })) },
        network.seed,
      )
    : { ...network, units };

/** Mean of what a hidden unit's output is multiplied by: what scaled prediction multiplies by. */
export const noiseMean = (kind: NoiseKind, rate: number): number => (kind === 'classic' ? 1 - rate : 1);
