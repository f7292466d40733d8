/** Training of networks of one input: the whole batch, Adam, in float64, without new memory in a step. */
import { sdOf, sdSlope } from '../models/mean-field.ts';
import { rowScales } from '../models/shrinkage.ts';
import { adamDecays, adamEpsilon } from '../optimiser.ts';
import { hyperprior, initialWeights, type Kind, type Layout, layoutOf, precision } from './network.ts';
import { Noise } from './noise.ts';

export const learningRate = 5e-3;

/** One network in training. Points may differ from step to step: it goes on from what it has learned. */
export class Fit {
  /** Weights and biases of all layers, then rho of all layers. */
  readonly values: Float64Array;
  /** Derivative of loss and penalty in the last step, in the same layout. */
  readonly gradient: Float64Array;
  steps = 0;
  private readonly first: Float64Array;
  private readonly second: Float64Array;
  private readonly normal: boolean;
  private readonly noise: Noise;
  /** Variances of all weights, at their weights' places; 0 where they are numbers. */
  private readonly variances: Float64Array;
  private readonly byVariance: Float64Array;
  private readonly outs: readonly Float64Array[];
  private readonly spreads: readonly Float64Array[];
  private readonly deltas: readonly Float64Array[];
  private readonly input = new Float64Array([0, 1]);
  private readonly layout: Layout;
  /** Where a layer's rho stand behind all weights and biases. */
  private readonly rhoFrom: readonly number[];

  constructor(
    readonly kind: Kind,
    readonly seed: number,
  ) {
    const { values, rho } = initialWeights(kind, seed);
    this.normal = kind.weights === 'normals';
    this.layout = layoutOf(kind);
    const { size, places, shapes } = this.layout;
    this.rhoFrom = places.map((_, l) => places.slice(0, l).reduce((sum, { weights }) => sum + weights, size));
    [this.variances, this.byVariance] = [0, 1].map(() => new Float64Array(size));
    [this.outs, this.spreads, this.deltas] = [0, 1, 2].map(() => shapes.map(([, width]) => new Float64Array(width)));
    this.values = new Float64Array(size + rho.length);
    this.values.set(values);
    this.values.set(rho, size);
    [this.gradient, this.first, this.second] = [0, 1, 2].map(() => new Float64Array(this.values.length));
    this.noise = new Noise(kind, seed);
  }

  /** One step on the points (x, y). @throws RangeError where there are none, or not as many x as y */
  step(x: ArrayLike<number>, y: ArrayLike<number>): void {
    if (x.length === 0 || x.length !== y.length)
      throw new RangeError(`there are ${x.length} x and ${y.length} y; allowed is 1 or more, as many of both`);
    this.gradient.fill(0);
    if (this.normal) {
      this.byVariance.fill(0);
      for (const [l, { from, weights }] of this.layout.places.entries())
        for (let i = 0; i < weights; i++) this.variances[from + i] = sdOf(this.values[this.rhoFrom[l] + i]) ** 2;
    }
    for (let e = 0; e < x.length; e++) {
      this.noise.draw(this.steps, e);
      this.input[0] = x[e];
      for (let l = 0; l < 3; l++) this.forward(l);
      this.deltas[2][0] = (precision * (this.outs[2][0] - y[e])) / x.length;
      for (let l = 2; l >= 0; l--) this.backward(l);
    }
    this.penalty(1 / x.length);
    this.adam();
  }

  private forward(l: number): void {
    const [inputs, outputs] = this.layout.shapes[l];
    const { from, weights } = this.layout.places[l];
    const { values, variances, normal } = this;
    const [row, out, spread, drawn] = [
      l ? this.outs[l - 1] : this.input,
      this.outs[l],
      this.spreads[l],
      this.noise.layers[l],
    ];
    for (let o = 0; o < outputs; o++) out[o] = values[from + weights + o];
    if (normal) spread.fill(0);
    for (let i = 0; i < inputs; i++) {
      const h = row[i];
      if (h === 0) continue;
      const at = from + i * outputs;
      for (let o = 0; o < outputs; o++) out[o] += h * values[at + o];
      if (normal) for (let o = 0; o < outputs; o++) spread[o] += h * h * variances[at + o];
    }
    if (normal) {
      for (let o = 0; o < outputs; o++) {
        spread[o] = Math.sqrt(spread[o]);
        out[o] += spread[o] * drawn[o];
      }
    }
    if (l === 2) return;
    for (let o = 0; o < outputs; o++) out[o] = out[o] > 0 ? (normal ? out[o] : out[o] * drawn[o]) : 0;
  }

  /** From the derivative by a layer's sums to that by its weights and by the sums of the layer before. */
  private backward(l: number): void {
    const [inputs, outputs] = this.layout.shapes[l];
    const { from, weights } = this.layout.places[l];
    const { values, variances, gradient, byVariance, normal } = this;
    const [row, delta, spread, drawn] = [
      l ? this.outs[l - 1] : this.input,
      this.deltas[l],
      this.spreads[l],
      this.noise.layers[l],
    ];
    for (let o = 0; o < outputs; o++) {
      gradient[from + weights + o] += delta[o];
      // From here on the derivative by the variance of the sum.
      if (normal) spread[o] = spread[o] > 0 ? (delta[o] * drawn[o]) / (2 * spread[o]) : 0;
    }
    const before = l ? this.deltas[l - 1] : null;
    const factors = l && !normal ? this.noise.layers[l - 1] : null;
    for (let i = 0; i < inputs; i++) {
      const h = row[i];
      if (h === 0) {
        if (before) before[i] = 0;
        continue;
      }
      const at = from + i * outputs;
      let by = 0;
      for (let o = 0; o < outputs; o++) {
        gradient[at + o] += h * delta[o];
        by += values[at + o] * delta[o];
      }
      if (normal) {
        for (let o = 0; o < outputs; o++) {
          byVariance[at + o] += h * h * spread[o];
          by += 2 * h * variances[at + o] * spread[o];
        }
      }
      if (before) before[i] = factors ? by * factors[i] : by;
    }
  }

  private penalty(strength: number): void {
    const { values, variances, gradient, byVariance } = this;
    for (const [l, { from, weights }] of this.layout.places.entries()) {
      const outputs = this.layout.shapes[l][1];
      const rows = this.normal ? this.rows(l) : null;
      for (let i = 0; i < weights; i++) {
        const scale = rows ? rows[Math.floor(i / outputs)] : 1;
        gradient[from + i] += (strength * values[from + i]) / scale;
        if (!rows) continue;
        const rho = values[this.rhoFrom[l] + i];
        const sd = Math.sqrt(variances[from + i]);
        gradient[this.rhoFrom[l] + i] =
          (byVariance[from + i] * 2 * sd + strength * (sd / scale - 1 / sd)) * sdSlope(rho);
      }
    }
  }

  /** The prior's variances of a layer's rows, the best ones for its weights. */
  private rows(l: number): Float64Array {
    const { from, weights } = this.layout.places[l];
    const moments = this.variances.slice(from, from + weights);
    for (let i = 0; i < weights; i++) moments[i] += this.values[from + i] ** 2;
    return rowScales(moments, this.layout.shapes[l][1], hyperprior);
  }

  private adam(): void {
    this.steps++;
    const { values, gradient, first, second } = this;
    const [beta1, beta2] = adamDecays;
    const [warmth1, warmth2] = [1 - beta1 ** this.steps, 1 - beta2 ** this.steps];
    for (let i = 0; i < values.length; i++) {
      const g = gradient[i];
      first[i] = beta1 * first[i] + (1 - beta1) * g;
      second[i] = beta2 * second[i] + (1 - beta2) * g * g;
      values[i] -= (learningRate * first[i]) / warmth1 / (Math.sqrt(second[i] / warmth2) + adamEpsilon);
    }
  }
}
