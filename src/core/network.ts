/**
 * What one member of a family of networks is. A network is a multilayer perceptron 784-h1-…-hL-10 with ReLU, softmax
 * cross-entropy, and multiplicative noise on the outputs of its hidden layers.
 */

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

export type OptimiserKind = 'sgd' | 'momentum' | 'adam';
export const optimiserKinds = ['sgd', 'momentum', 'adam'] as const satisfies readonly OptimiserKind[];

export interface Optimiser {
  readonly kind: OptimiserKind;
  /** Step size, > 0. */
  readonly learningRate: number;
  /** Adam's ε, 1e-8 where it is not given. Momentum is 0.9; Adam's decays are 0.9 and 0.999. */
  readonly epsilon?: number;
}

export interface Network {
  /** Units of each hidden layer, at least one layer. */
  readonly units: readonly number[];
  /** Dropout rate of each hidden layer, 0 ≤ p < 1; 0 is no dropout there. */
  readonly rates: readonly number[];
  readonly noise: NoiseKind;
  /**
   * The network's own 32-bit seed: initial weights and masks follow from it alone, so that a network comes out the
   * same whatever family it is trained in.
   */
  readonly seed: number;
}

export const inputs = 784;
export const classes = 10;

/** Mean of what a hidden unit's output is multiplied by: what scaled prediction multiplies by. */
export const noiseMean = (kind: NoiseKind, rate: number): number => (kind === 'classic' ? 1 - rate : 1);
