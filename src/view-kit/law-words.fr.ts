import type { LawName, SizeName } from '../contract/noise-laws.ts';

export const lawWords = {
  label: 'Bruit',
  name: {
    classic: 'Bernoulli (dropout)',
    inverted: 'Bernoulli, inversé',
    normal: 'normal, moyenne 0',
    gaussian: 'normal, moyenne 1 (dropout gaussien)',
    rayleigh: 'Rayleigh',
    'inverse-nakagami': 'Nakagami inverse',
    'half-cauchy': 'demi-Cauchy',
    beta: 'bêta, moyenne 1',
    uniform: 'uniforme, moyenne 1',
  } satisfies Record<LawName, string>,
  brief: {
    classic: 'Bernoulli',
    inverted: 'Bernoulli, inversé',
    normal: 'normal de moyenne 0',
    gaussian: 'normal de moyenne 1',
    rayleigh: 'Rayleigh',
    'inverse-nakagami': 'Nakagami inverse',
    'half-cauchy': 'demi-Cauchy',
    beta: 'bêta',
    uniform: 'uniforme',
  } satisfies Record<LawName, string>,
  /** "bruit de Rayleigh". */
  noise: (name: LawName): string =>
    ({
      classic: 'bruit de Bernoulli',
      inverted: 'bruit de Bernoulli inversé',
      normal: 'bruit normal de moyenne 0',
      gaussian: 'bruit normal de moyenne 1',
      rayleigh: 'bruit de Rayleigh',
      'inverse-nakagami': 'bruit de Nakagami inverse',
      'half-cauchy': 'bruit demi-Cauchy',
      beta: 'bruit bêta',
      uniform: 'bruit uniforme',
    })[name],
  size: (law: LawName, size: SizeName): string => {
    if (size === 'rate') return 'Taux de dropout p';
    if (size === 'shape') return law === 'beta' ? 'Forme a' : 'Forme m';
    return (
      { rayleigh: 'Échelle b', 'half-cauchy': 'Échelle η', 'inverse-nakagami': 'Échelle 1/√Ω' }[law as string] ??
      'Écart-type s'
    );
  },
} as const;
