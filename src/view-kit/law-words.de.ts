import type { LawName, SizeName } from '../contract/noise-laws.ts';

export const lawWords = {
  label: 'Rauschen',
  name: {
    classic: 'Bernoulli (Dropout)',
    inverted: 'Bernoulli, invertiert',
    normal: 'normal, Mittel 0',
    gaussian: 'normal, Mittel 1 (Gauß-Dropout)',
    rayleigh: 'Rayleigh',
    'inverse-nakagami': 'inverse Nakagami',
    'half-cauchy': 'Halb-Cauchy',
    beta: 'Beta, Mittel 1',
    uniform: 'gleichverteilt, Mittel 1',
  } satisfies Record<LawName, string>,
  brief: {
    classic: 'Bernoulli',
    inverted: 'Bernoulli, invertiert',
    normal: 'normal mit Mittel 0',
    gaussian: 'normal mit Mittel 1',
    rayleigh: 'Rayleigh',
    'inverse-nakagami': 'inverse Nakagami',
    'half-cauchy': 'Halb-Cauchy',
    beta: 'Beta',
    uniform: 'gleichverteilt',
  } satisfies Record<LawName, string>,
  /** "Rayleigh-Rauschen". */
  noise: (name: LawName): string =>
    ({
      classic: 'Bernoulli-Rauschen',
      inverted: 'invertiertes Bernoulli-Rauschen',
      normal: 'normalverteiltes Rauschen mit Mittel 0',
      gaussian: 'normalverteiltes Rauschen mit Mittel 1',
      rayleigh: 'Rayleigh-Rauschen',
      'inverse-nakagami': 'inverses Nakagami-Rauschen',
      'half-cauchy': 'Halb-Cauchy-Rauschen',
      beta: 'Beta-Rauschen',
      uniform: 'gleichverteiltes Rauschen',
    })[name],
  size: (law: LawName, size: SizeName): string => {
    if (size === 'rate') return 'Dropout-Rate p';
    if (size === 'shape') return law === 'beta' ? 'Form a' : 'Form m';
    return (
      { rayleigh: 'Skala b', 'half-cauchy': 'Skala η', 'inverse-nakagami': 'Skala 1/√Ω' }[law as string] ??
      'Standardabw. s'
    );
  },
} as const;
