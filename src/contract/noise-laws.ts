/** Noise as the views of priors offer it: which kinds there are, and what the sliders set of each. */
import { choice, number } from '../core/codec.ts';
import type { NoiseLaw } from '../core/model.ts';
import { lawLabels } from './law-words.ts';

export const lawNames = [
  'classic',
  'inverted',
  'normal',
  'gaussian',
  'rayleigh',
  'inverse-nakagami',
  'half-cauchy',
  'beta',
  'uniform',
] as const;
/**
 * - `classic`, `inverted`: λ is 0 with probability `rate`, else 1, or 1/(1 − rate).
 * - `normal`: mean 0, standard deviation `spread`. `gaussian`: mean 1, variance rate/(1 − rate), as in Gaussian dropout.
 * - `rayleigh`: scale b = `spread`. `half-cauchy`: scale η = `spread`.
 * - `inverse-nakagami`: m = `shape`, Ω = 1/spread², so that weights are Student-t with scale `spread`.
 * - `beta`: 2 · Beta(shape, shape), with mean 1. `uniform`: mean 1, standard deviation `spread`.
 */
export type LawName = (typeof lawNames)[number];

export const sizeNames = ['rate', 'spread', 'shape'] as const;
export type SizeName = (typeof sizeNames)[number];
export type LawSizes = Readonly<Record<SizeName, number>>;

/** What of the sizes each kind has. */
export const sizesOfLaw: Readonly<Record<LawName, readonly SizeName[]>> = {
  classic: ['rate'],
  inverted: ['rate'],
  normal: ['spread'],
  gaussian: ['rate'],
  rayleigh: ['spread'],
  'inverse-nakagami': ['spread', 'shape'],
  'half-cauchy': ['spread'],
  beta: ['shape'],
  uniform: ['spread'],
};

export function lawOf(name: LawName, { rate, spread, shape }: LawSizes): NoiseLaw {
  switch (name) {
    case 'normal':
      return { kind: name, mean: 0, variance: spread ** 2 };
    case 'rayleigh':
      return { kind: name, scale: spread };
    case 'inverse-nakagami':
      return { kind: name, m: shape, omega: 1 / spread ** 2 };
    case 'half-cauchy':
      return { kind: name, eta: spread };
    case 'beta':
      return { kind: name, a: shape };
    case 'uniform':
      return { kind: name, variance: spread ** 2 };
    default:
      return { kind: name, rate };
  }
}

/** Whether two settings mean the same noise of this kind. */
export const sameLaw = (name: LawName, a: LawSizes, b: LawSizes): boolean =>
  sizesOfLaw[name].every((size) => a[size] === b[size]);

/** The settings of the address that the views share. */
export const lawSlice = {
  law: { codec: choice(lawNames, 'classic'), label: lawLabels.law },
  spread: { codec: number({ default: 1, min: 0.25, max: 2 }), label: lawLabels.spread },
  shape: { codec: number({ default: 2, min: 0.25, max: 8 }), label: lawLabels.shape },
} as const;
