import type { NumberNames } from '../../../../contract/number-names.ts';
import { measured, ways } from '../../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [
    {
      error: measured.error,
      'calibration-error': measured.calibrationError,
      brier: 'score de Brier',
      'sure-test': 'certitude sur les chiffres',
      'sure-turned': 'certitude sur les chiffres tournés',
      'sure-noise': 'certitude sur du bruit',
      answered: 'part de réponses',
      'right-of-answered': 'justes parmi les réponses',
      'drawn-digit': 'chiffre dit du dessin',
      'drawn-confidence': 'confiance sur le dessin',
      'drawn-entropy': 'entropie sur le dessin',
      'drawn-information': 'information mutuelle sur le dessin',
    },
    {
      scaled: ways.scaled,
      sampled: ways.sampled,
      distilled: ways.distilled,
      ensemble: 'réseaux indépendants',
      plain: 'un seul réseau',
    },
  ],
];
