/**
 * A perceptron with two hidden layers and two classes, small enough to run every mask at thousands of points: what the
 * first layer says of a point is computed once. `core/reference.ts` and `core/exact-average.ts` say what must come out.
 */
import { allMasks, maxDroppedUnits, type WeightedMask } from './exact-average.ts';
import { hiddenUnits, type Layer, type Rows } from './layer.ts';
import { sigmoid } from './models/logistic.ts';
import { checkRates, forward } from './reference.ts';

/** Over all masks, at each point. */
export interface PointAverage {
  /** Mean probability of class 1. */
  readonly mean: Float64Array;
  /** Probability that a mask predicts class 1. */
  readonly votes: Float64Array;
}

const relu = (value: number): number => Math.max(0, value);

/** Every mask of one layer of units under classic dropout. */
const masksOf = (units: number, rate: number): WeightedMask[] => allMasks([units], [rate], 'classic');

export class SmallNetwork {
  private readonly first: readonly Float64Array[];
  private readonly units: readonly number[];
  /** Of the difference of both logits: by the units of the second layer, and by itself. */
  private readonly outgoing: Float64Array;
  private readonly bias: number;
  private readonly middle: Layer;

  /** @throws RangeError unless there are two hidden layers of at most 12 units together, and two classes */
  constructor(layers: readonly Layer[], points: Rows) {
    this.units = hiddenUnits(layers);
    const [first, middle, last] = layers;
    const all = this.units.reduce((sum, width) => sum + width, 0);
    if (this.units.length !== 2 || all > maxDroppedUnits || last.outputs !== 2) {
      throw new RangeError(
        `hidden layers of ${this.units} units and ${layers.at(-1)?.outputs} classes; allowed are two of at most ${maxDroppedUnits} units together, and 2 classes`,
      );
    }
    this.middle = middle;
    this.first = forward([first], points).logits.map((row) => row.map(relu));
    const difference = (i: number) => last.values[2 * i + 1] - last.values[2 * i];
    this.outgoing = Float64Array.from({ length: this.units[1] }, (_, i) => difference(i));
    this.bias = difference(this.units[1]);
  }

  /** Outputs of the second hidden layer, before any factor of its own, of one point. */
  private second(active: Float64Array, mask: ArrayLike<number>, into: Float64Array): void {
    const { inputs, outputs, values } = this.middle;
    for (let o = 0; o < outputs; o++) {
      let z = values[inputs * outputs + o];
      for (let i = 0; i < inputs; i++) z += mask[i] * active[i] * values[i * outputs + o];
      into[o] = relu(z);
    }
  }

  /** Probability of class 1 at each point under factors [hidden layer][unit]. */
  probabilities(mask: Rows): Float64Array {
    const hidden = new Float64Array(this.units[1]);
    return Float64Array.from(this.first, (active) => {
      this.second(active, mask[0], hidden);
      return sigmoid(hidden.reduce((z, value, u) => z + mask[1][u] * value * this.outgoing[u], this.bias));
    });
  }

  /** With every unit's output multiplied by one factor: 1 − rate where it is scaled. */
  scaledBy(factor: number): Float64Array {
    return this.probabilities(this.units.map((width) => new Float64Array(width).fill(factor)));
  }

  /** The average over every mask of classic dropout at one rate in both layers, exactly. */
  average(rate: number): PointAverage {
    checkRates([rate], 1);
    const [before, after] = this.units.map((width) => masksOf(width, rate));
    const mean = new Float64Array(this.first.length);
    const votes = new Float64Array(this.first.length);
    const hidden = new Float64Array(this.units[1]);
    const sums = new Float64Array(after.length);
    sums[0] = this.bias;
    for (const { mask, probability } of before) {
      for (let p = 0; p < this.first.length; p++) {
        this.second(this.first[p], mask[0], hidden);
        if (rate === 0) sums[0] = hidden.reduce((z, value, u) => z + value * this.outgoing[u], this.bias);
        for (let m = 0; m < after.length; m++) {
          // A mask's units are its bits: its sum is that without the lowest one, and that one's share.
          const lowest = m & -m;
          if (m > 0) {
            const unit = 31 - Math.clz32(lowest);
            sums[m] = sums[m - lowest] + hidden[unit] * this.outgoing[unit];
          }
          const weight = probability * after[m].probability;
          mean[p] += weight * sigmoid(sums[m]);
          if (sums[m] > 0) votes[p] += weight;
        }
      }
    }
    return { mean, votes };
  }
}

/** A hidden unit's output X before its own factor, at one point. */
export interface UnitMoments {
  /** Where the units before it are scaled by 1 − rate. */
  readonly scaled: number;
  /** E[X] over the masks of the layer before, and E[X²]. */
  readonly mean: number;
  readonly square: number;
}

/** Of every hidden unit, [hidden layer][unit]. In the first layer X is no random number. */
export function unitMoments(layers: readonly Layer[], point: ArrayLike<number>, rate: number): UnitMoments[][] {
  const [width] = hiddenUnits(layers);
  const outputs = (mask: Float64Array) => forward(layers.slice(0, 2), [point], [[mask]]).logits[0].map(relu);
  const first = forward(layers.slice(0, 1), [point]).logits[0].map(relu);
  const scaled = outputs(new Float64Array(width).fill(1 - rate));
  const mean = new Float64Array(scaled.length);
  const square = new Float64Array(scaled.length);
  for (const { mask, probability } of masksOf(width, rate)) {
    for (const [u, value] of outputs(mask[0]).entries()) {
      mean[u] += probability * value;
      square[u] += probability * value ** 2;
    }
  }
  return [
    Array.from(first, (value) => ({ scaled: value, mean: value, square: value ** 2 })),
    Array.from(scaled, (value, u) => ({ scaled: value, mean: mean[u], square: square[u] })),
  ];
}

/** Standard deviation of D·X of a unit whose factor D is 0 with probability `rate`, else 1. */
export const droppedSd = ({ mean, square }: UnitMoments, rate: number): number =>
  Math.sqrt(Math.max(0, (1 - rate) * square - ((1 - rate) * mean) ** 2));
