import { keptInWords } from './figure.tsx';

/** What stands beside the paper's own words; numbers come in as text. */
export const words = {
  where: 'Section 5.3, figure 3',
  better: { short: 'Distillé bat étiquettes' },
  keeps: {
    short: 'Moins de paramètres et d’erreurs',
    paper: 'erreur de test 18,02 % avec ≈ 60 % des paramètres, 18,15 % avec tous (CIFAR10 Quick, une couche réduite)',
  },
  worse: { short: 'Très petit : les étiquettes gagnent' },
  at: (kept: number): string => `${keptInWords(kept)} gardés`,
  value: (first: string, second: string): string => `erreur ${first} contre ${second}`,
  error: (error: string): string => `erreur ${error}`,
  control: (error: string): string => `étiquettes sur images avec des pixels à 0 : erreur ${error}`,
};
