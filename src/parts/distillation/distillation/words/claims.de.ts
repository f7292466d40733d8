import { many } from '../../../../charts/numbers.ts';
import type { UnlabelledSource } from '../../../../contract/teachers.ts';
import { sourceNames } from './sources.ts';

/** What stands beside the paper's own words; numbers come in as text. */
export const words = {
  where: 'Abschnitt 5.1, Tabelle 1',
  whereSources: 'Abschnitt 5.1, Tabelle 1, rechts',
  distilledBetter: {
    short: 'Destilliert schlägt skaliert',
    paper: 'Testfehler 18,15 % Standard, 17,20 % destilliert (CIFAR10 Quick); 0,67 % beide (MNIST LeNet)',
  },
  sampledBetter: {
    short: 'Monte Carlo schlägt destilliert',
    paper: 'Testfehler 16,78 % Monte Carlo, 17,20 % destilliert (CIFAR10 Quick)',
  },
  insensitive: {
    short: 'Jedes Bild ohne Label taugt',
    paper: 'Testfehler 17,15 % auf Trainingsbildern, 17,20 % auf gestörten, 17,23 % auf Testbildern (CIFAR10 Quick)',
  },
  at: (images: number): string => many(images, 'Bild', 'Bilder'),
  value: (first: string, second: string): string => `Fehler ${first} gegen ${second}`,
  error: (error: string): string => `Fehler ${error}`,
  crossEntropy: (crossEntropy: string): string => `Kreuzentropie ${crossEntropy}`,
  errorsOn: (errors: readonly (readonly [source: UnlabelledSource, error: string])[]): string =>
    `Fehler je Quelle: ${errors.map(([source, error]) => `${error} (${sourceNames[source]})`).join('; ')}`,
  gap: (source: UnlabelledSource, error: string): string => `größter Abstand: ${sourceNames[source]}, Fehler ${error}`,
  noise: (distance: string): string => `Rauschen, um ${distance} weiter vom Ideal entfernt`,
};
