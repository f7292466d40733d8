/** The network that is drawn, and what a mask makes of it at one point. */
import type { Layer } from '../../../../core/layer.ts';
import { noiseRows, predictionMaskKey } from '../../../../core/mask.ts';
import { perceptron } from '../../../../core/model.ts';
import { sigmoid } from '../../../../core/models/logistic.ts';
import { nearest } from '../../../../core/nearest.ts';
import { networkOf } from '../../../../core/network.ts';
import type { PointSet } from '../../../../core/point-sets.ts';
import { forward } from '../../../../core/reference.ts';
import { startLayers } from '../../../../core/reference-training.ts';
import type { Sourced } from '../../../../view-kit/sources.ts';
import type { Convention, ThinnedParams, ThinnedResult, WalkStep } from '../spec.ts';

/** The results shown together, the recorded one first. */
export type Sources = readonly Sourced<ThinnedParams, ThinnedResult>[];

export interface ShownNetwork {
  readonly layers: readonly Layer[];
  /** Units of both hidden layers. */
  readonly units: readonly number[];
  readonly rate: number;
  readonly seed: number;
  readonly data: PointSet;
  /** Training points. */
  readonly points: number;
  /** Null where nothing is trained yet. */
  readonly source: 'recorded' | 'run' | null;
}

const cut = (weights: readonly number[], units: readonly number[]): Layer[] => {
  const sizes = [2, ...units, 2];
  let from = 0;
  return sizes.slice(1).map((outputs, l) => {
    const inputs = sizes[l];
    const values = weights.slice(from, from + (inputs + 1) * outputs);
    from += values.length;
    return { inputs, outputs, values };
  });
};

/** The newest result that is of the points asked for, else the newest. */
export const frontOf = (sources: Sources, data: PointSet): Sources[number] | undefined =>
  [...sources].reverse().find(({ result }) => result.data === data) ?? sources.at(-1);

/** Which rate of a result is nearest. */
export const rateIndex = ({ rates }: ThinnedResult, rate: number): number => rates.indexOf(nearest(rates, rate));

const untrained = { units: [5, 5], points: 200 } as const;

/** The network nearest to what the page asks for; with its first weights where nothing is trained. */
export function shownNetwork(
  sources: Sources,
  { data, dropout, seed }: { readonly data: PointSet; readonly dropout: number; readonly seed: number },
): ShownNetwork {
  const front = frontOf(sources, data);
  if (!front) {
    const { units, points } = untrained;
    const model = perceptron({ input: [2], classes: 2, units, rates: [dropout, dropout], noise: 'classic' });
    return { layers: startLayers(networkOf(model, seed)), units, rate: dropout, seed, data, points, source: null };
  }
  const { result, source } = front;
  const r = rateIndex(result, dropout);
  const s = Math.max(0, result.seeds.indexOf(seed));
  return {
    layers: cut(result.weights[r][s], result.units),
    units: result.units,
    rate: result.rates[r],
    seed: result.seeds[s],
    data: result.data,
    points: result.points,
    source,
  };
}

/** Which example a point counts as: each has masks of its own, unless the mask is frozen. */
export const exampleAt = (point: readonly number[], frozen: boolean): number =>
  frozen ? 0 : 1 + point.reduce((sum, x) => sum * 1000 + Math.round((x + 3) * 50), 0);

/** Factors D, [hidden layer][unit], of one draw. */
export const maskOf = ({ units, rate, seed }: ShownNetwork, draw: number, example: number): Float64Array[] =>
  units.map(
    (_, l) =>
      noiseRows(
        { units, rates: units.map(() => rate), noise: 'classic' },
        l,
        predictionMaskKey(seed, l, 0),
        draw,
        example,
        1,
      )[0],
  );

/** Factors of the scaled network, or of the whole one. */
export const filled = ({ units }: ShownNetwork, factor: number): Float64Array[] =>
  units.map((width) => new Float64Array(width).fill(factor));

export interface DrawnUnit {
  /** X: the output before its own factor. */
  readonly output: number;
  /** What is written in it. */
  readonly value: number;
  /** What it is multiplied by; null where no factor is shown. */
  readonly factor: number | null;
  readonly dropped: boolean;
}

export interface DrawnNetwork {
  /** [hidden layer][unit] */
  readonly hidden: readonly (readonly DrawnUnit[])[];
  readonly logits: readonly number[];
  /** Of class 1. */
  readonly probability: number;
}

/** The factors of a step of the walk, as classic dropout has them. */
export const factorsAt = (network: ShownNetwork, mask: readonly Float64Array[], step: WalkStep): Float64Array[] =>
  step === 'drop' ? [...mask] : filled(network, step === 'test' ? 1 - network.rate : 1);

/**
 * Every number of the drawing. With inverted dropout a unit's output is 1/(1 − p) times as large and its outgoing weights
 * are 1 − p times those of classic dropout, so that what comes out is the same.
 */
export function drawnNetwork(
  network: ShownNetwork,
  point: readonly number[],
  mask: readonly Float64Array[],
  step: WalkStep,
  convention: Convention,
): DrawnNetwork {
  const factors = factorsAt(network, mask, step);
  const { preactivations, logits } = forward(
    network.layers,
    [point],
    factors.map((row) => [row]),
  );
  const gain = convention === 'inverted' && (step === 'drop' || step === 'test') ? 1 / (1 - network.rate) : 1;
  return {
    hidden: factors.map((row, l) =>
      Array.from(row, (classic, u) => {
        const output = Math.max(0, preactivations[l][0][u]);
        const factor = step === 'whole' ? null : step === 'draw' ? mask[l][u] : classic * gain;
        return {
          output,
          value: output * (step === 'drop' || step === 'test' ? (factor ?? 1) : 1),
          factor,
          dropped: (step === 'draw' || step === 'drop') && mask[l][u] === 0,
        };
      }),
    ),
    logits: [...logits[0]],
    probability: sigmoid(logits[0][1] - logits[0][0]),
  };
}

/** D·X of one hidden unit under draws 1 … count, and the mean of the draws up to each. */
export function meansOver(
  network: ShownNetwork,
  point: readonly number[],
  example: number,
  [layer, unit]: readonly [number, number],
  count: number,
): Float64Array {
  let total = 0;
  return Float64Array.from({ length: count }, (_, i) => {
    const mask = maskOf(network, i + 1, example);
    const { activations } = forward(
      network.layers,
      [point],
      mask.map((row) => [row]),
    );
    total += activations[layer][0][unit];
    return total / (i + 1);
  });
}

/** The hidden unit of a number from 1, the first layer's before the second's. */
export const placeOf = ({ units: [first, second] }: Pick<ShownNetwork, 'units'>, hidden: number): [number, number] => {
  const at = Math.min(hidden, first + second) - 1;
  return at < first ? [0, at] : [1, at - first];
};
