/** A residual network's sums forwards and backwards for a block of cases, in memory that is there. */
import { drawRow, meaningOf } from '../models/draw.ts';
import type { Products64 } from '../products64.ts';
import { purposes, streamKey } from '../random.ts';
import { isNormal, type Kind, type Layout, layoutOf } from './network.ts';

/** How many numbers the arrays of a pass have that products are made of, at most, and how many arrays there are. */
export function roomOf(kind: Kind, most: number): { readonly numbers: number; readonly arrays: number } {
  const { shapes } = layoutOf(kind);
  const sums = shapes.reduce((sum, [inputs, outputs]) => sum + inputs + 4 * outputs, kind.inputs);
  return { numbers: most * sums, arrays: 5 * shapes.length + 1 };
}

/** What a block of `most` cases at most has at each layer; all arrays are [case, unit]. */
export class Pass {
  readonly layout: Layout;
  /** What comes into each layer of weights, and last what comes out of the head. */
  readonly inputs: Float64Array[];
  private readonly normal: boolean;
  private readonly dropout: boolean;
  private readonly biases: boolean;
  /** What a hidden layer makes before what passes by is added: ReLU of the sums, times the factors. */
  readonly made: Float64Array[];
  private readonly spreads: Float64Array[];
  private readonly squares: Float64Array[];
  private readonly drawn: Float64Array[];
  private readonly deltas: Float64Array[];
  private readonly meaning: (word: number) => number;

  constructor(
    kind: Kind,
    readonly most: number,
    private readonly by: Products64,
  ) {
    this.layout = layoutOf(kind);
    this.normal = isNormal(kind);
    this.dropout = kind.prior === 'dropout' && kind.rate > 0;
    this.biases = kind.biases;
    const { shapes } = this.layout;
    const perOutput = () => shapes.map(([, outputs]) => by.array(most * outputs));
    this.inputs = [by.array(most * kind.inputs), ...perOutput()];
    this.squares = shapes.map(([inputs]) => by.array(most * inputs));
    this.made = perOutput();
    this.spreads = perOutput();
    this.drawn = shapes.map(([, outputs]) => new Float64Array(most * outputs));
    this.deltas = perOutput();
    this.meaning = meaningOf(this.normal ? 'normals' : { kind: 'inverted', rate: this.dropout ? kind.rate : 0 });
  }

  /** Outputs of the head, [case]. */
  get outputs(): Float64Array {
    return this.inputs[this.inputs.length - 1];
  }

  /**
   * Draws for cases from number `first` on what `drawNoise` gives: factors of hidden units, or normals of sums.
   * @param stream of prediction; left out, it is training
   */
  draw(seed: number, step: number, first: number, count: number, stream?: number): void {
    if (!this.normal && !this.dropout) return;
    const purpose = stream === undefined ? purposes.trainingMask : purposes.predictionMask;
    const layers = this.layout.shapes.length - (this.normal ? 0 : 1);
    for (let l = 0; l < layers; l++) {
      const key = streamKey(seed, purpose, l, stream ?? 0);
      const width = this.layout.shapes[l][1];
      for (let e = 0; e < count; e++) drawRow(this.drawn[l], e * width, width, this.meaning, key, step, first + e);
    }
  }

  /** Without noise: sums at the means of the weights, and all factors 1. */
  quiet(): void {
    for (const row of this.drawn) row.fill(this.normal ? 0 : 1);
  }

  /** @param variances of the weights, at their weights' places; only where weights are normals */
  forward(values: Float64Array, variances: Float64Array, count: number): void {
    const { shapes, from } = this.layout;
    const last = shapes.length - 1;
    for (let l = 0; l <= last; l++) {
      const [width, outputs] = shapes[l];
      const [x, z, spread] = [this.inputs[l], l === last ? this.inputs[l + 1] : this.made[l], this.spreads[l]];
      const [squares, drawn] = [this.squares[l], this.drawn[l]];
      const size = { width, outputs, count };
      const bias = from[l] + width * outputs;
      for (let e = 0; e < count; e++) for (let o = 0; o < outputs; o++) z[e * outputs + o] = values[bias + o];
      this.by.addProducts(x, values, from[l], size, z);
      if (this.normal) {
        for (let i = 0; i < count * width; i++) squares[i] = x[i] * x[i];
        spread.fill(0, 0, count * outputs);
        this.by.addProducts(squares, variances, from[l], size, spread);
        for (let i = 0; i < count * outputs; i++) {
          spread[i] = Math.sqrt(spread[i]);
          z[i] += spread[i] * drawn[i];
        }
      }
      if (l === last) return;
      const out = this.inputs[l + 1];
      for (let i = 0; i < count * outputs; i++) {
        if (z[i] < 0) z[i] = 0;
        else if (this.dropout) z[i] *= drawn[i];
        out[i] = l > 0 ? x[i] + z[i] : z[i];
      }
    }
  }

  /**
   * Adds to `gradient` the derivative by weights and biases, and to `byVariance` that by the variances of the weights.
   * @param byOutputs the derivative by each output; is overwritten
   */
  backward(
    values: Float64Array,
    variances: Float64Array,
    count: number,
    byOutputs: Float64Array,
    gradient: Float64Array,
    byVariance: Float64Array,
  ): void {
    const { shapes, from } = this.layout;
    const last = shapes.length - 1;
    this.deltas[last].set(byOutputs.subarray(0, count));
    for (let l = last; l >= 0; l--) {
      const [width, outputs] = shapes[l];
      const [x, delta, spread, drawn] = [this.inputs[l], this.deltas[l], this.spreads[l], this.drawn[l]];
      const size = { width, outputs, count };
      const before = l > 0 ? this.deltas[l - 1] : null;
      // A block passes on what comes in; its own sums have part in it where the ReLU is open.
      if (before && l < last) before.set(delta);
      else before?.fill(0);
      if (l < last) {
        const made = this.made[l];
        for (let i = 0; i < count * outputs; i++)
          delta[i] = made[i] > 0 ? (this.dropout ? delta[i] * drawn[i] : delta[i]) : 0;
      }
      if (l === 0 || l === last || this.biases) {
        const bias = from[l] + width * outputs;
        for (let e = 0; e < count; e++) for (let o = 0; o < outputs; o++) gradient[bias + o] += delta[e * outputs + o];
      }
      this.by.addOuter(x, delta, size, gradient, from[l]);
      if (before) this.by.addBack(delta, values, from[l], size, before);
      if (!this.normal) continue;
      for (let i = 0; i < count * outputs; i++) spread[i] = spread[i] > 0 ? (delta[i] * drawn[i]) / (2 * spread[i]) : 0;
      const squares = this.squares[l];
      this.by.addOuter(squares, spread, size, byVariance, from[l]);
      if (!before) continue;
      // By the squares of the inputs, in their place: they are needed no more.
      squares.fill(0);
      this.by.addBack(spread, variances, from[l], size, squares);
      for (let i = 0; i < count * width; i++) before[i] += 2 * x[i] * squares[i];
    }
  }
}
