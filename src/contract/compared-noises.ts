/** The noises that are compared, and the networks that have them. */
import type { HiddenLayer, Model, Noise, NoiseLaw } from '../core/model.ts';
import { factorMoments } from '../core/noise-laws/moments.ts';

export const noiseNames = [
  'none',
  'bernoulli-quarter',
  'normal-quarter',
  'uniform-quarter',
  'beta-quarter',
  'rayleigh',
  'uniform-clipped',
  'beta',
  'half-cauchy-clipped',
  'bernoulli',
  'normal',
  'uniform',
  'half-cauchy',
  'dropconnect',
  'residual',
  'depth-fifth',
  'depth-half',
] as const;
export type NoiseName = (typeof noiseNames)[number];

/** Of the factor λ, whatever its size. */
export const shapes = ['bernoulli', 'normal', 'uniform', 'beta', 'rayleigh', 'half-cauchy'] as const;
export type NoiseShape = (typeof shapes)[number];

/** What shares a factor: a unit has its own, each weight, or a whole residual block. */
export type NoiseOn = 'units' | 'weights' | 'layers';

/**
 * A half-Cauchy has no mean, which scaled weights need: its factors end here. One factor in 7,854 would be larger; the
 * engine draws none above 5,215 anyway.
 */
export const halfCauchyEnd = 5000;
export const clippedEnd = 5;

interface Kind {
  readonly on: NoiseOn;
  readonly shape: NoiseShape;
  readonly law: NoiseLaw;
}
const unit = (shape: NoiseShape, law: NoiseLaw): Kind => ({ on: 'units', shape, law });
const keepOrDrop = (rate: number): NoiseLaw => ({ kind: 'inverted', rate });
const normal = (variance: number): NoiseLaw => ({ kind: 'normal', mean: 1, variance });
/** A half-Cauchy of scale 1 that ends somewhere, divided by its mean. */
function halfCauchy(most: number): NoiseLaw {
  const { mean } = factorMoments({ kind: 'half-cauchy', eta: 1, most });
  return { kind: 'half-cauchy', eta: 1 / mean, most: most / mean };
}

/** Of each noise where it is and its law; of networks without noise null. All have mean 1 but the clipped uniform one. */
const kinds: Readonly<Record<NoiseName, Kind | null>> = {
  none: null,
  'bernoulli-quarter': unit('bernoulli', keepOrDrop(0.2)),
  'normal-quarter': unit('normal', normal(0.25)),
  'uniform-quarter': unit('uniform', { kind: 'uniform', variance: 0.25 }),
  'beta-quarter': unit('beta', { kind: 'beta', a: 1.5 }),
  rayleigh: unit('rayleigh', { kind: 'rayleigh', scale: Math.sqrt(2 / Math.PI) }),
  'uniform-clipped': unit('uniform', { kind: 'uniform', variance: 1, clipped: true }),
  beta: unit('beta', { kind: 'beta', a: 0.05 }),
  'half-cauchy-clipped': unit('half-cauchy', halfCauchy(clippedEnd)),
  bernoulli: unit('bernoulli', keepOrDrop(0.5)),
  normal: unit('normal', normal(1)),
  uniform: unit('uniform', { kind: 'uniform', variance: 1 }),
  'half-cauchy': unit('half-cauchy', halfCauchy(halfCauchyEnd)),
  dropconnect: { on: 'weights', shape: 'bernoulli', law: keepOrDrop(0.5) },
  residual: null,
  'depth-fifth': { on: 'layers', shape: 'bernoulli', law: keepOrDrop(0.2) },
  'depth-half': { on: 'layers', shape: 'bernoulli', law: keepOrDrop(0.5) },
};

export const kindOf = (name: NoiseName): Kind | null => kinds[name];

/** The network without noise that a noise is compared with. */
export const controlOf = (name: NoiseName): NoiseName =>
  name === 'residual' || kinds[name]?.on === 'layers' ? 'residual' : 'none';

/**
 * Var λ/(E λ)²: the variance of a factor by the square of its mean, since weights make up for the mean. 0 without noise.
 */
export function relativeVariance(name: NoiseName): number {
  const kind = kinds[name];
  if (!kind) return 0;
  const { mean, variance } = factorMoments(kind.law);
  return variance / mean ** 2;
}

/** Those of the names given that put noise on units, least variance first, equal ones by shape. */
export const onUnits = (names: readonly NoiseName[]): NoiseName[] =>
  names.filter((name) => kinds[name]?.on === 'units');

interface Sizes {
  readonly input: Model['input'];
  readonly classes: number;
  /** Units of each hidden layer. */
  readonly units: readonly number[];
}

/**
 * A perceptron with a noise on every hidden layer. DropConnect's is on the weights into each hidden layer, drawn once a
 * minibatch. Residual networks are as wide as the first layer throughout: each layer but the first is passed by, and
 * with stochastic depth one factor is on all that it makes.
 */
export function modelWith(name: NoiseName, { input, classes, units }: Sizes): Model {
  const kind = kinds[name];
  const dense = (width: number, noise?: Noise): HiddenLayer => ({
    ...({ kind: 'dense', units: width, activation: 'relu' } as const),
    ...(noise && { noise }),
  });
  const block = (noise?: Noise): HiddenLayer => ({
    ...({ kind: 'residual', layers: [dense(units[0])] } as const),
    ...(noise && { noise }),
  });
  const layers = (): HiddenLayer[] => {
    if (controlOf(name) === 'residual') {
      const noise = kind ? ({ ...kind.law, on: 'layer' } as const) : undefined;
      return units.map((width, l) => (l === 0 ? dense(width) : block(noise)));
    }
    if (!kind) return units.map((width) => dense(width));
    const noise: Noise = kind.on === 'weights' ? { ...kind.law, on: 'weights', per: 'batch' } : kind.law;
    return units.map((width) => dense(width, noise));
  };
  return { input, layers: layers(), head: { kind: 'softmax', classes }, penalty: { kind: 'none' } };
}
