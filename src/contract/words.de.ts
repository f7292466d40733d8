export const parameterWords = {
  rates: 'Dropout-Raten',
  rate: 'Dropout-Rate',
  networkShape: 'Netzform',
  layers: 'Wo Dropout wirkt',
  noise: 'Rauschen',
  seeds: 'Startwert',
  budget: 'Budget',
  steps: 'Schritte',
  batchSize: 'Batchgröße',
  learningRate: 'Lernrate',
  optimiser: 'Optimierer',
  testImages: 'Testbilder',
  trainImages: 'Trainingsbilder',
  samples: 'Samples',
};
export const units = { units: 'Einheiten', steps: 'Schritte', images: 'Bilder', masks: 'Masken' };

export const noLayer = (layer: number, depth: number): string =>
  `Schicht ${layer} gibt es nicht; erlaubt ist 1 bis ${depth}`;

export const resultWords = {
  missing: 'nicht vorhanden',
  finite: 'eine endliche Zahl',
  atLeast: (min: number): string => `${min} oder mehr`,
  between: (min: number, max: number): string => `${min} bis ${max}`,
  number: (range: string, whole: boolean): string => `erlaubt ist ${whole ? 'eine ganze Zahl, ' : ''}${range}`,
  is: (name: string, given: string, allowed: string): string => `${name} ist ${given}; ${allowed}`,
  list: 'erlaubt ist eine Liste',
  record: 'erlaubt ist ein Objekt',
  oneOf: (words: string): string => `erlaubt sind ${words}`,
  entries: (name: string, given: number, allowed: string): string =>
    `Anzahl der Einträge in ${name}: ${given}; erlaubt ist ${allowed}`,
  rising: (name: string, given: number, before: number): string =>
    `${name} ist "${given}"; erlaubt ist mehr als ${before}`,
};
