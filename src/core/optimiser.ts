/** One step of training in float64: how a gradient becomes new weights. */
import { copyLayer, type Layer, type Layer64, zeroLayer } from './layer.ts';
import type { Optimiser } from './network.ts';

/** What an optimiser carries from step to step; every array is in the layout of the weights. */
export interface Training {
  readonly steps: number;
  readonly layers: readonly Layer64[];
  /** Momentum's velocity, or Adam's running mean of the gradient. */
  readonly first: readonly Layer64[];
  /** Adam's running mean of the squared gradient. */
  readonly second: readonly Layer64[];
}

export const momentumDecay = 0.9;
export const adamDecays = [0.9, 0.999] as const;
/** ε of Adam where none is given. */
export const adamEpsilon = 1e-8;

/** Training that has not yet taken a step, on a copy of `layers`. */
export const startTraining = (layers: readonly Layer[]): Training => {
  const zeros = layers.map(({ inputs, outputs }) => zeroLayer(inputs, outputs));
  return { steps: 0, layers: layers.map(copyLayer), first: zeros, second: zeros };
};

type Rule = (w: number, g: number, m: number, v: number) => readonly [w: number, m: number, v: number];

/** The rule for one weight w with gradient g; `step` counts from 1. */
function ruleOf({ kind, learningRate, epsilon = adamEpsilon }: Optimiser, step: number): Rule {
  if (!(learningRate > 0)) throw new RangeError(`learning rate ${learningRate} is not allowed; allowed is above 0`);
  if (!(epsilon >= 0)) throw new RangeError(`epsilon ${epsilon} is not allowed; allowed is 0 and above`);
  if (kind === 'sgd') return (w, g, m, v) => [w - learningRate * g, m, v];
  if (kind === 'momentum') {
    return (w, g, m, v) => {
      const velocity = momentumDecay * m + g;
      return [w - learningRate * velocity, velocity, v];
    };
  }
  const [beta1, beta2] = adamDecays;
  const [warmth1, warmth2] = [1 - beta1 ** step, 1 - beta2 ** step];
  return (w, g, m, v) => {
    const mean = beta1 * m + (1 - beta1) * g;
    const square = beta2 * v + (1 - beta2) * g * g;
    const denominator = Math.sqrt(square / warmth2) + epsilon;
    return [w - (learningRate * mean) / warmth1 / denominator, mean, square];
  };
}

/**
 * Training after one more step along `gradient` (of the loss, one layer for each layer); the given training is left
 * as it is.
 *
 * - `sgd`: w ← w − η g
 * - `momentum`: v ← 0.9 v + g, w ← w − η v
 * - `adam` (Kingma & Ba, Algorithm 1): m ← 0.9 m + 0.1 g, v ← 0.999 v + 0.001 g²,
 *   w ← w − η m̂ / (√v̂ + ε) with m̂ = m / (1 − 0.9ᵗ), v̂ = v / (1 − 0.999ᵗ)
 *
 * Throws RangeError for a learning rate that is not above 0 and for a gradient of another shape.
 */
export function optimiserStep(training: Training, gradient: readonly Layer[], optimiser: Optimiser): Training {
  const steps = training.steps + 1;
  const rule = ruleOf(optimiser, steps);
  const layers = training.layers.map(copyLayer);
  const first = training.first.map(copyLayer);
  const second = training.second.map(copyLayer);
  if (gradient.length !== layers.length) {
    throw new RangeError(`the gradient has ${gradient.length} layers; allowed is ${layers.length}`);
  }
  layers.forEach(({ values }, l) => {
    const g = gradient[l].values;
    if (g.length !== values.length) {
      throw new RangeError(`the gradient of layer ${l} has ${g.length} values; allowed is ${values.length}`);
    }
    for (let i = 0; i < values.length; i++) {
      const next = rule(values[i], g[i], first[l].values[i], second[l].values[i]);
      values[i] = next[0];
      first[l].values[i] = next[1];
      second[l].values[i] = next[2];
    }
  });
  return { steps, layers, first, second };
}
