import type { Counts, DatasetFacts } from './dataset.ts';

/**
 * The facts of MNIST, the data set that the page trains on: the only place where they are numbers. `first` is its first
 * packed file, a sample stratified by class; `all` is all of it.
 */
export const mnist = {
  id: 'mnist',
  shape: [28, 28, 1],
  classes: 10,
  encoding: 'bytes',
  first: { train: 6000, test: 2000 },
  all: { train: 60000, test: 10000 },
} as const satisfies DatasetFacts & { readonly first: Counts; readonly all: Counts };
