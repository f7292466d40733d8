/** Kinds of noise in words, and what their sliders are called. */
import type { LawName, SizeName } from '../contract/noise-laws.ts';

export const lawWords = {
  label: 'Noise',
  name: {
    classic: 'Bernoulli (dropout)',
    inverted: 'Bernoulli, inverted',
    normal: 'normal, mean 0',
    gaussian: 'normal, mean 1 (Gaussian dropout)',
    rayleigh: 'Rayleigh',
    'inverse-nakagami': 'inverse Nakagami',
    'half-cauchy': 'half-Cauchy',
    beta: 'beta, mean 1',
    uniform: 'uniform, mean 1',
  } satisfies Record<LawName, string>,
  /** In a sentence. */
  brief: {
    classic: 'Bernoulli',
    inverted: 'Bernoulli, inverted',
    normal: 'normal with mean 0',
    gaussian: 'normal with mean 1',
    rayleigh: 'Rayleigh',
    'inverse-nakagami': 'inverse Nakagami',
    'half-cauchy': 'half-Cauchy',
    beta: 'beta',
    uniform: 'uniform',
  } satisfies Record<LawName, string>,
  /** "Rayleigh noise". */
  noise: (name: LawName): string =>
    ({
      normal: 'normal noise with mean 0',
      gaussian: 'normal noise with mean 1',
      inverted: 'inverted Bernoulli noise',
    })[name as string] ?? `${lawWords.brief[name]} noise`,
  /** What each size is of each kind. */
  size: (law: LawName, size: SizeName): string => {
    if (size === 'rate') return 'Dropout rate p';
    if (size === 'shape') return law === 'beta' ? 'Shape a' : 'Shape m';
    return (
      { rayleigh: 'Scale b', 'half-cauchy': 'Scale η', 'inverse-nakagami': 'Scale 1/√Ω' }[law as string] ??
      'Standard deviation s'
    );
  },
} as const;
