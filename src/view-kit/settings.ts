/** The settings that make a run, in words that experiments share. */
import { count, listed, plain } from '../charts/numbers.ts';
import type { BudgetSettings, Sizes } from '../contract/parameters.ts';
import { type Budget, sizesOf } from '../contract/parameters.ts';
import { classes, inputs, type NoiseKind, type OptimiserKind } from '../core/network.ts';

const optimiserNames = { sgd: 'SGD', momentum: 'SGD with momentum 0.9', adam: 'Adam' };

/** Units from the input to the output: "784–100–10". */
export const networkInWords = (hidden: readonly (number | string)[]): string => [inputs, ...hidden, classes].join('–');

/** "classic dropout", "uniform dropout". */
export const dropoutName = (kind: NoiseKind): string => `${kind.replace('-dropout', '')} dropout`;

/** "every hidden layer", "no layer", "hidden layers 1 and 3". */
export const layersInWords = (layers: readonly number[], depth: number): string =>
  layers.length === depth
    ? 'every hidden layer'
    : layers.length === 0
      ? 'no layer'
      : `hidden layer${layers.length > 1 ? 's' : ''} ${listed(layers.map(String))}`;

export const seedsInWords = (seeds: readonly number[]): string =>
  seeds.length > 1 ? `${seeds.length} seeds` : `seed ${seeds[0]}`;

export const optimiserInWords = (optimiser: OptimiserKind, learningRate: number): string =>
  `${optimiserNames[optimiser]} at ${plain(learningRate)}`;

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
export function trainingInWords(
  params: Trained,
  budgets: BudgetSettings,
  images = (train: number): string => `${count(train)} images`,
): string[] {
  const { steps, train }: Sizes = sizesOf(params, budgets);
  return [
    optimiserInWords(params.optimiser, params.learningRate),
    `${count(steps)} steps of ${params.batchSize} on ${images(train)}`,
    seedsInWords(params.seeds),
  ];
}
