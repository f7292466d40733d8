/** Names and units of the parameters that experiments share. */
export const parameterWords = {
  rates: 'Dropout rates',
  rate: 'Dropout rate',
  networkShape: 'Network shape',
  layers: 'Where dropout acts',
  noise: 'Noise',
  seeds: 'Seed',
  budget: 'Budget',
  steps: 'Steps',
  batchSize: 'Batch size',
  learningRate: 'Learning rate',
  optimiser: 'Optimiser',
  testImages: 'Test images',
  trainImages: 'Training images',
  samples: 'Samples',
};
export const units = { units: 'units', steps: 'steps', images: 'images', masks: 'masks' };

export const noLayer = (layer: number, depth: number): string =>
  `layer ${layer} does not exist; allowed is 1 to ${depth}`;

/** What is wrong with a file's result. */
export const resultWords = {
  missing: 'missing',
  finite: 'finite',
  atLeast: (min: number): string => `${min} or more`,
  between: (min: number, max: number): string => `${min} to ${max}`,
  number: (range: string, whole: boolean): string => `allowed is ${whole ? 'a whole number, ' : ''}${range}`,
  is: (name: string, given: string, allowed: string): string => `${name} is ${given}; ${allowed}`,
  list: 'allowed is a list',
  record: 'allowed is a record',
  oneOf: (words: string): string => `allowed are ${words}`,
  entries: (name: string, given: number, allowed: string): string =>
    `${name} has ${given} entries; allowed is ${allowed}`,
  rising: (name: string, given: number, before: number): string =>
    `${name} is "${given}"; allowed is more than ${before}`,
};
