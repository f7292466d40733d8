/** The settings that make a run. */
import { count, listed, many, plain } from '../charts/numbers.ts';
import type { NoiseKind, OptimiserKind } from '../core/network.ts';

const optimiserNames = { sgd: 'SGD', momentum: 'SGD with momentum 0.9', adam: 'Adam' };

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
  seeds.length > 1 ? many(seeds.length, 'seed') : `seed ${seeds[0]}`;

export const optimiserInWords = (optimiser: OptimiserKind, learningRate: number): string =>
  `${optimiserNames[optimiser]} at ${plain(learningRate)}`;

export const imagesInWords = (images: number): string => `${count(images)} images`;

/** @param images what it is on, in words */
export const stepsInWords = (steps: number, batch: number, images: string): string =>
  `${count(steps)} steps of ${batch} on ${images}`;
