/** Training of residual networks for regression: Adam on minibatches in float64, without new memory for a case. */
import type { Penalty } from '../model.ts';
import { sdOf, sdSlope } from '../models/mean-field.ts';
import { type Scales, scalesOf } from '../models/shrinkage.ts';
import { adamDecays, adamEpsilon } from '../optimiser.ts';
import { type MakeProducts, plainProducts } from '../products64.ts';
import { drawIndex, purposes, streamKey } from '../random.ts';
import type { Cases } from '../standardise.ts';
import { initialValues, isNormal, type Kind, type Layout, layoutOf, modelOf } from './network.ts';
import { Pass, roomOf } from './pass.ts';

export const learningRate = 5e-3;
/** Share of all steps over which the prior's part in the loss grows from 0 to 1. */
const warmShare = 0.2;

export interface FitOptions {
  /** Cases of a step. */
  readonly batch: number;
  /** All steps there will be: the learning rate falls to 0 over their second half. */
  readonly steps: number;
  readonly seed: number;
}

/** One network in training. */
export class Fit {
  /** Weights and biases of all layers, rho of all layers, the log precision. */
  readonly values: Float64Array;
  /** Derivative of loss and penalty in the last step, in the same layout. */
  readonly gradient: Float64Array;
  /** Scales of each layer's prior, as they were in the last step. */
  scales: Scales[] = [];
  done = 0;
  readonly layout: Layout;
  private readonly normal: boolean;
  private readonly first: Float64Array;
  private readonly second: Float64Array;
  private readonly variances: Float64Array;
  private readonly byVariance: Float64Array;
  private readonly moments: Float64Array[];
  private readonly pass: Pass;
  private readonly slots: Int32Array;
  private readonly byOutputs: Float64Array;
  private readonly penalty: Extract<Penalty, { kind: 'prior' }>;
  private readonly order: number;

  constructor(
    readonly kind: Kind,
    readonly cases: Cases,
    readonly options: FitOptions,
    products: MakeProducts = plainProducts,
  ) {
    this.layout = layoutOf(kind);
    const { size, points, shapes } = this.layout;
    const room = roomOf(kind, options.batch);
    const by = products(room.numbers + 2 * size + 2 * points, room.arrays + 4);
    this.values = by.array(size);
    this.values.set(initialValues(kind, options.seed));
    this.normal = isNormal(kind);
    this.pass = new Pass(kind, options.batch, by);
    this.gradient = by.array(size);
    [this.first, this.second] = [0, 1].map(() => new Float64Array(size));
    [this.variances, this.byVariance] = [0, 1].map(() => by.array(points));
    this.moments = shapes.map(([inputs, outputs]) => new Float64Array(inputs * outputs));
    this.slots = new Int32Array(options.batch);
    this.byOutputs = new Float64Array(options.batch);
    this.penalty = modelOf(kind, cases.count).penalty as Extract<Penalty, { kind: 'prior' }>;
    this.order = streamKey(options.seed, purposes.order);
    this.settle();
  }

  get precision(): number {
    return Math.exp(this.values[this.values.length - 1]);
  }

  /** Places of the cases of the step to come. */
  draw(): ArrayLike<number> {
    for (let slot = 0; slot < this.slots.length; slot++)
      this.slots[slot] = drawIndex(this.order, this.done, slot, this.cases.count);
    return this.slots;
  }

  step(): void {
    const { pass, values, gradient, byVariance, byOutputs, cases, slots } = this;
    const { inputs } = this.kind;
    const batch = slots.length;
    this.draw();
    for (let e = 0; e < batch; e++)
      for (let i = 0; i < inputs; i++) pass.inputs[0][e * inputs + i] = cases.inputs[slots[e] * inputs + i];
    pass.draw(this.options.seed, this.done, 0, batch);
    pass.forward(values, this.variances, batch);
    gradient.fill(0);
    byVariance.fill(0);
    const { precision } = this;
    let squares = 0;
    for (let e = 0; e < batch; e++) {
      const miss = pass.outputs[e] - cases.targets[slots[e]];
      squares += miss * miss;
      byOutputs[e] = (precision * miss) / batch;
    }
    gradient[gradient.length - 1] = 0.5 * ((precision * squares) / batch - 1);
    pass.backward(values, this.variances, batch, byOutputs, gradient, byVariance);
    this.addPenalty();
    this.adam();
    this.settle();
  }

  /** What follows from the weights: their variances, second moments, and the best scales. */
  private settle(): void {
    const { values, variances, moments, layout, normal } = this;
    this.scales = layout.shapes.map(([inputs, outputs], l) => {
      const [from, rho] = [layout.from[l], layout.rhoFrom[l]];
      for (let i = 0; i < inputs * outputs; i++) {
        if (normal) variances[from + i] = sdOf(values[rho + i]) ** 2;
        moments[l][i] = values[from + i] ** 2 + variances[from + i];
      }
      return scalesOf(this.penalty.prior, moments[l], outputs, this.scales[l]?.layer);
    });
  }

  private addPenalty(): void {
    const { values, variances, gradient, byVariance, layout, scales, normal } = this;
    const strength = this.penalty.strength * Math.min(1, (this.done + 1) / (warmShare * this.options.steps));
    for (const [l, [inputs, outputs]] of layout.shapes.entries()) {
      const [from, rhoFrom] = [layout.from[l], layout.rhoFrom[l]];
      for (let i = 0; i < inputs; i++) {
        const scale = scales[l].layer * scales[l].rows[i];
        for (let at = i * outputs; at < (i + 1) * outputs; at++) {
          gradient[from + at] += (strength * values[from + at]) / scale;
          if (!normal) continue;
          const sd = Math.sqrt(variances[from + at]);
          gradient[rhoFrom + at] =
            (2 * sd * byVariance[from + at] + strength * (sd / scale - 1 / sd)) * sdSlope(values[rhoFrom + at]);
        }
      }
    }
  }

  private adam(): void {
    const { values, gradient, first, second } = this;
    const rate = learningRate * Math.min(1, 2 * (1 - this.done / this.options.steps));
    this.done++;
    const [beta1, beta2] = adamDecays;
    const [warmth1, warmth2] = [1 - beta1 ** this.done, 1 - beta2 ** this.done];
    for (let i = 0; i < values.length; i++) {
      const g = gradient[i];
      first[i] = beta1 * first[i] + (1 - beta1) * g;
      second[i] = beta2 * second[i] + (1 - beta2) * g * g;
      values[i] -= (rate * first[i]) / warmth1 / (Math.sqrt(second[i] / warmth2) + adamEpsilon);
    }
  }

  /** Outputs of one draw, or at the means of the weights without noise, [case]; hears each block of cases after its pass. */
  private through(
    { count, inputs }: Pick<Cases, 'count' | 'inputs'>,
    draw: number | null,
    heard?: (block: number) => void,
  ) {
    const { pass, values, variances, kind, options } = this;
    const outputs = new Float64Array(count);
    for (let first = 0; first < count; first += pass.most) {
      const block = Math.min(pass.most, count - first);
      for (let i = 0; i < block * kind.inputs; i++) pass.inputs[0][i] = inputs[first * kind.inputs + i];
      if (draw === null) pass.quiet();
      else pass.draw(options.seed, draw, first, block, 1);
      pass.forward(values, variances, block);
      outputs.set(pass.outputs.subarray(0, block), first);
      heard?.(block);
    }
    return outputs;
  }

  /** Outputs [draw][case] under draws of masks or of weights, standardised; of a network without noise there is one. */
  samples(cases: Pick<Cases, 'count' | 'inputs'>, draws: number): Float64Array[] {
    const random = this.normal || (this.kind.prior === 'dropout' && this.kind.rate > 0);
    return random ? Array.from({ length: draws }, (_, draw) => this.through(cases, draw)) : [this.through(cases, null)];
  }

  /**
   * How much each block adds to what passes by it, for some cases at the means of the weights: the root mean square of
   * the one over that of the other.
   */
  added(cases: Pick<Cases, 'count' | 'inputs'>): number[] {
    const { blocks, units } = this.kind;
    const [own, past] = [new Float64Array(blocks), new Float64Array(blocks)];
    this.through(cases, null, (count) => {
      for (let b = 0; b < blocks; b++)
        for (let i = 0; i < count * units; i++) {
          own[b] += this.pass.made[b + 1][i] ** 2;
          past[b] += this.pass.inputs[b + 1][i] ** 2;
        }
    });
    return Array.from(own, (sum, b) => (past[b] > 0 ? Math.sqrt(sum / past[b]) : 0));
  }

  /** Means of the weights of a block, counted from 0: [unit out of which it goes, unit into which]. */
  block(b: number): Float64Array {
    const { units } = this.kind;
    const from = this.layout.from[b + 1];
    return this.values.slice(from, from + units * units);
  }
}
