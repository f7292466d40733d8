import { many } from '../../../../charts/numbers.ts';

/** What stands beside the paper's own words; numbers come in as text. */
export const words = {
  where: 'Abschnitt 1',
  fewerErrors: {
    short: 'Das Mittel macht weniger Fehler',
    paper:
      'Testfehler 18,15 % skaliert, 16,78 % Mittel von 100 Masken (CIFAR10 Quick); 0,51 % und 0,49 % (MNIST LeNetAll)',
  },
  at: (images: number): string => many(images, 'Bild', 'Bilder'),
  value: (first: string, second: string): string => `Fehler ${first} gegen ${second}`,
  error: (error: string): string => `Fehler ${error}`,
  control: (members: number, error: string): string =>
    `${many(members, 'unabhängiges Netz', 'unabhängige Netze')} gegen eines: Fehler ${error}`,
};
