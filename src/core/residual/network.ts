/**
 * Residual networks for regression: a hidden layer, blocks that each add ReLU(W·h) to what comes in, and one output. The
 * same for every way to keep weights small, so that nothing else differs.
 */
import type { Hyperprior, Model, Noise, Penalty } from '../model.ts';
import { initialParameters } from '../models/draw.ts';
import { layersOf } from '../models/parameters.ts';

/**
 * What keeps the weights small. `none` and `dropout`: weights are numbers, with a weak normal prior of variance 1; the
 * others: weights are normals, with a prior of fixed variance 1 (`normal`) or of scales that are found.
 */
export const priors = ['none', 'normal', 'ard', 'add', 'ard-add', 'dropout'] as const;
export type PriorName = (typeof priors)[number];

export interface Shape {
  readonly inputs: number;
  readonly units: number;
  readonly blocks: number;
}

export interface Kind extends Shape {
  readonly prior: PriorName;
  /** Of ARD, ADD and ARD-ADD. */
  readonly hyperprior: Hyperprior;
  /** Dropout rate of all hidden units, 0 to 0.95; inverted dropout. Of `dropout` alone. */
  readonly rate: number;
  /** Factor on the first weights of the blocks, above 0. */
  readonly start: number;
  /** Whether blocks have biases; elsewhere there always are. */
  readonly biases: boolean;
}

export const isNormal = ({ prior }: Pick<Kind, 'prior'>): boolean => prior !== 'none' && prior !== 'dropout';

/** Inputs and outputs of each layer of weights: the first, one a block, the head. */
export const shapesOf = ({ inputs, units, blocks }: Shape): (readonly [inputs: number, outputs: number])[] => [
  [inputs, units],
  ...Array.from({ length: blocks }, () => [units, units] as const),
  [units, 1],
];

function priorOf({ prior, hyperprior }: Kind): Extract<Penalty, { kind: 'prior' }>['prior'] {
  const found = prior === 'ard' || prior === 'add' || prior === 'ard-add';
  return found ? { scales: prior, hyperprior } : { scales: 'fixed', variance: 1 };
}

/**
 * The same network, with `count` training cases, as the reference knows it; there blocks have biases, which stay 0 in a
 * network whose blocks have none.
 */
export function modelOf(kind: Kind, count: number): Model {
  const noise: Noise | undefined =
    kind.prior === 'dropout' && kind.rate > 0 ? { kind: 'inverted', rate: kind.rate } : undefined;
  const dense = { kind: 'dense', units: kind.units, activation: 'relu', ...(noise && { noise }) } as const;
  return {
    input: [kind.inputs],
    layers: [dense, ...Array.from({ length: kind.blocks }, () => ({ kind: 'residual', layers: [dense] }) as const)],
    head: { kind: 'normal', outputs: 1, precision: { kind: 'learned', value: 1 } },
    penalty: { kind: 'prior', prior: priorOf(kind), strength: 1 / count },
    weights: isNormal(kind) ? 'normals' : 'points',
  };
}

/** Where the numbers of a network lie in one array: weights and biases of all layers, then rho, then the log precision. */
export interface Layout {
  readonly shapes: readonly (readonly [inputs: number, outputs: number])[];
  /** Of each layer: where its weights begin, with its biases behind them, and where its rho begin. */
  readonly from: readonly number[];
  readonly rhoFrom: readonly number[];
  /** Weights and biases. */
  readonly points: number;
  /** All numbers; the last is the log precision. */
  readonly size: number;
}

export function layoutOf(kind: Kind): Layout {
  const shapes = shapesOf(kind);
  const [from, rhoFrom]: [number[], number[]] = [[], []];
  let at = 0;
  for (const [inputs, outputs] of shapes) {
    from.push(at);
    at += (inputs + 1) * outputs;
  }
  const points = at;
  for (const [inputs, outputs] of shapes) {
    rhoFrom.push(at);
    if (isNormal(kind)) at += inputs * outputs;
  }
  return { shapes, from, rhoFrom, points, size: at + 1 };
}

/** Before training: He-normal weights, those of the blocks times `start`; biases and the log precision 0. */
export function initialValues(kind: Kind, seed: number): Float64Array {
  const { shapes, from, rhoFrom, size } = layoutOf(kind);
  const values = new Float64Array(size);
  const layers = layersOf(initialParameters(modelOf(kind, 1), seed));
  shapes.forEach((_, l) => {
    const block = l > 0 && l <= kind.blocks;
    const { values: points } = layers[isNormal(kind) ? 2 * l : l];
    values.set(block ? points.map((value) => kind.start * value) : points, from[l]);
    if (isNormal(kind)) values.set(layers[2 * l + 1].values, rhoFrom[l]);
  });
  return values;
}
