/**
 * Networks of one input: (x, 1) – n – n – 1 with ReLU, small enough to be trained while someone watches. All weights
 * stand in one array, so that a step takes no memory; `modelOf` says the same network as a `Model`.
 */
import type { Hyperprior, Model } from '../model.ts';
import { initialParameters } from '../models/draw.ts';
import { layersOf } from '../models/parameters.ts';
import { hashWord, purposes, streamKey } from '../random.ts';

/** Units of a hidden layer where nothing else is said. */
export const usualUnits = 50;

/** 1/variance of the targets' noise, which is taken as known: its standard deviation is 0.1. */
export const precision = 100;

/** Hyperprior of the scales of rows: the inverse gamma of the paper's public code. */
export const hyperprior: Hyperprior = { kind: 'inverse-gamma', alpha: 3, beta: 3 };

/** What is trained. `points`: weights are numbers, with a normal prior of variance 1; `normals`: with ARD's prior. */
export interface Kind {
  readonly weights: 'points' | 'normals';
  /** Dropout rate of both hidden layers, 0 to 0.95; inverted dropout. Only of `points`. */
  readonly rate: number;
  /** Of each of the two hidden layers, 1 or more; `usualUnits` where it is not given. */
  readonly units?: number;
}

/** Where a layer's weights, with its biases behind them, begin and end in the array of all. */
interface LayerPlace {
  readonly from: number;
  readonly to: number;
  readonly weights: number;
}

export interface Layout {
  readonly units: number;
  /** Inputs and outputs of each layer of weights. */
  readonly shapes: readonly (readonly [inputs: number, outputs: number])[];
  readonly places: readonly LayerPlace[];
  /** Weights and biases of all layers. */
  readonly size: number;
}

/** How the array of all weights is laid out. */
export function layoutOf({ units = usualUnits }: Pick<Kind, 'units'>): Layout {
  const shapes = [[2, units] as const, [units, units] as const, [units, 1] as const];
  let to = 0;
  const places = shapes.map(([inputs, outputs]) => {
    const from = to;
    to += (inputs + 1) * outputs;
    return { from, to, weights: inputs * outputs };
  });
  return { units, shapes, places, size: to };
}

/** The same network, with `count` training points, as the reference knows it. */
export const modelOf = ({ weights, rate, units = usualUnits }: Kind, count: number): Model => {
  const dense = {
    kind: 'dense',
    units,
    activation: 'relu',
    ...(rate > 0 && { noise: { kind: 'inverted', rate } as const }),
  } as const;
  return {
    input: [2],
    layers: [dense, dense],
    head: { kind: 'normal', outputs: 1, precision: { kind: 'fixed', value: precision } },
    penalty: {
      kind: 'prior',
      prior: weights === 'normals' ? { scales: 'ard', hyperprior } : { scales: 'fixed', variance: 1 },
      strength: 1 / count,
    },
    weights,
  };
};

/**
 * Before training: He-normal weights, first biases uniform between −2 and 2 so that the bends of the ReLUs lie all over
 * the picture, other biases 0; rho where weights are normals.
 */
export function initialWeights(
  kind: Kind,
  seed: number,
): { readonly values: Float64Array; readonly rho: Float64Array } {
  const { places, size, units } = layoutOf(kind);
  const values = new Float64Array(size);
  const layers = layersOf(initialParameters(modelOf({ ...kind, rate: 0 }, 1), seed));
  const rho: number[] = [];
  let l = 0;
  for (const layer of layers) {
    if (layer.inputs === 0) rho.push(...layer.values);
    else values.set(layer.values, places[l++].from);
  }
  const key = streamKey(seed, purposes.draws);
  for (let o = 0; o < units; o++) values[places[0].weights + o] = 4 * ((hashWord(key, 0, 0, o) + 0.5) / 2 ** 32) - 2;
  return { values, rho: Float64Array.from(rho) };
}
