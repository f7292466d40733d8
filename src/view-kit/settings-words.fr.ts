import { count, listed, many, plain } from '../charts/numbers.ts';
import type { NoiseKind, OptimiserKind } from '../core/network.ts';

const optimiserNames = { sgd: 'SGD', momentum: 'SGD avec momentum 0,9', adam: 'Adam' };

const dropoutNames: Readonly<Record<NoiseKind, string>> = {
  classic: 'dropout classique',
  inverted: 'dropout inversé',
  gaussian: 'dropout gaussien',
  'uniform-dropout': 'dropout uniforme',
  'beta-dropout': 'dropout bêta',
  'rayleigh-dropout': 'dropout de Rayleigh',
};
export const dropoutName = (kind: NoiseKind): string => dropoutNames[kind];

/** Behind "dans". */
export const layersInWords = (layers: readonly number[], depth: number): string =>
  layers.length === depth
    ? 'chaque couche cachée'
    : layers.length === 0
      ? 'aucune couche'
      : layers.length > 1
        ? `les couches cachées ${listed(layers.map(String))}`
        : `la couche cachée ${layers[0]}`;

export const seedsInWords = (seeds: readonly number[]): string =>
  seeds.length > 1 ? many(seeds.length, 'graine', 'graines') : `graine ${seeds[0]}`;

export const optimiserInWords = (optimiser: OptimiserKind, learningRate: number): string =>
  `${optimiserNames[optimiser]} à ${plain(learningRate)}`;

export const imagesInWords = (images: number): string => many(images, 'image', 'images');

export const stepsInWords = (steps: number, batch: number, images: string): string =>
  `${count(steps)} étapes de ${batch} sur ${images}`;
