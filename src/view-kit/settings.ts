/** The settings that make a run, in words that experiments share. */
import type { BudgetSettings, Sizes } from '../contract/parameters.ts';
import { type Budget, sizesOf } from '../contract/parameters.ts';
import { classes, inputs, type OptimiserKind } from '../core/network.ts';
import { imagesInWords, optimiserInWords, seedsInWords, stepsInWords } from './settings-words.ts';

export { dropoutName, layersInWords, optimiserInWords, seedsInWords } from './settings-words.ts';

/** Units from the input to the output: "784–100–10". */
export const networkInWords = (hidden: readonly (number | string)[]): string => [inputs, ...hidden, classes].join('–');

interface Trained {
  readonly optimiser: OptimiserKind;
  readonly learningRate: number;
  readonly batchSize: number;
  readonly seeds: readonly number[];
  readonly budget: Budget;
  readonly steps: number;
  readonly testImages: number;
  readonly trainImages: number;
}

/** Optimiser, steps, images and seeds; `images` says it where not all are trained on. */
export function trainingInWords(params: Trained, budgets: BudgetSettings, images = imagesInWords): string[] {
  const { steps, train }: Sizes = sizesOf(params, budgets);
  return [
    optimiserInWords(params.optimiser, params.learningRate),
    stepsInWords(steps, params.batchSize, images(train)),
    seedsInWords(params.seeds),
  ];
}
