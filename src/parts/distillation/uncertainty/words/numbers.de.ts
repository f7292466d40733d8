import type { NumberNames } from '../../../../contract/number-names.ts';
import { measured, ways } from '../../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [
    {
      error: measured.error,
      'calibration-error': measured.calibrationError,
      brier: 'Brier-Score',
      'sure-test': 'wie sicher bei Ziffern',
      'sure-turned': 'wie sicher bei gedrehten Ziffern',
      'sure-noise': 'wie sicher bei Rauschen',
      answered: 'beantworteter Anteil',
      'right-of-answered': 'richtig unter den beantworteten',
      'drawn-digit': 'Ziffer zur Zeichnung',
      'drawn-confidence': 'Konfidenz bei der Zeichnung',
      'drawn-entropy': 'Entropie bei der Zeichnung',
      'drawn-information': 'Transinformation bei der Zeichnung',
    },
    {
      scaled: ways.scaled,
      sampled: ways.sampled,
      distilled: ways.distilled,
      ensemble: 'unabhängige Netze',
      plain: 'ein Netz',
    },
  ],
];
