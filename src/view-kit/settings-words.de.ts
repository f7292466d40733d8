import { count, listed, many, plain } from '../charts/numbers.ts';
import type { NoiseKind, OptimiserKind } from '../core/network.ts';

const optimiserNames = { sgd: 'SGD', momentum: 'SGD mit Momentum 0,9', adam: 'Adam' };

const dropoutNames: Readonly<Record<NoiseKind, string>> = {
  classic: 'klassischer Dropout',
  inverted: 'invertierter Dropout',
  gaussian: 'Gauß-Dropout',
  'uniform-dropout': 'gleichverteilter Dropout',
  'beta-dropout': 'Beta-Dropout',
  'rayleigh-dropout': 'Rayleigh-Dropout',
};
export const dropoutName = (kind: NoiseKind): string => dropoutNames[kind];

/** Behind "in". */
export const layersInWords = (layers: readonly number[], depth: number): string =>
  layers.length === depth
    ? 'jeder verdeckten Schicht'
    : layers.length === 0
      ? 'keiner Schicht'
      : layers.length > 1
        ? `den verdeckten Schichten ${listed(layers.map(String))}`
        : `der verdeckten Schicht ${layers[0]}`;

export const seedsInWords = (seeds: readonly number[]): string =>
  seeds.length > 1 ? many(seeds.length, 'Startwert', 'Startwerte') : `Startwert ${seeds[0]}`;

export const optimiserInWords = (optimiser: OptimiserKind, learningRate: number): string =>
  `${optimiserNames[optimiser]} mit Lernrate ${plain(learningRate)}`;

export const imagesInWords = (images: number): string => many(images, 'Bild', 'Bildern');

export const stepsInWords = (steps: number, batch: number, images: string): string =>
  `${count(steps)} Schritte zu je ${batch} auf ${images}`;
