import {
  add,
  clone,
  type Scalar,
  scalar,
  type Tensor,
  tensor,
  tidy,
  valueAndGrads,
  zeros,
} from '@tensorflow/tfjs-core';
import { type Images, imageSize } from '../../../core/images.ts';
import type { Layer64 } from '../../../core/layer.ts';
import { type Model, outputsOf } from '../../../core/model.ts';
import { initialParameters } from '../../../core/models/draw.ts';
import { isRandom, type Plan, planOf, type Step, stepIsRandom, type WeightsStep } from '../../../core/models/plan.ts';
import type { Optimiser } from '../../../core/network.ts';
import { purposes, streamKey } from '../../../core/random.ts';
import { type Draws, drawerOf, rowsOf } from '../../models/draw.ts';
import { copyInput, targetsOf } from '../../models/examples.ts';
import type { Predicted } from '../../models/measure.ts';
import { examplesAtOnce } from '../../samples.ts';
import type { LayerState, LayerWeights, PredictOptions } from '../../types.ts';
import type { Gpu } from '../gpu.ts';
import { type FactorsOf, through } from './forward.ts';
import { constantOf, lossOf } from './loss.ts';
import { optimised, penaltyOf, type Trained } from './optimiser.ts';

/** Masks whose outputs are read at once. */
const masksAtOnce = 20;

type Given = Layer64 | (LayerWeights & Partial<LayerState>);

interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Trained;
  readonly biases: Trained;
}

/** All steps that have weights, in order. */
const weightsSteps = (steps: readonly Step[]): WeightsStep[] =>
  steps.flatMap((step) => {
    if (step.kind === 'residual') return weightsSteps(step.steps);
    return step.kind === 'weights' ? [step] : [];
  });

/** A layer's weights and biases as tensors; what the optimiser remembers is 0 where it is not given. */
function upload(layer: Given, { image }: WeightsStep): Layer {
  const { inputs, outputs, values } = layer;
  const { first, second } = layer as Partial<LayerState>;
  const split = inputs * outputs;
  const size = image?.size;
  const part = (from: number, to: number, shape: number[]): Trained => {
    const of = (all?: ArrayLike<number>) =>
      all ? tensor(Float32Array.from(all).subarray(from, to), shape, 'float32') : zeros(shape);
    return { values: of(values), first: of(first), second: of(second) };
  };
  const shape = size ? [size, size, inputs / size ** 2, outputs] : [inputs, outputs];
  return { inputs, outputs, weights: part(0, split, shape), biases: part(split, split + outputs, [outputs]) };
}

/** What images' rows of a network's inputs are, [example, input]. */
function inputsOf(images: Images, numbers: ArrayLike<number>): Tensor {
  const size = imageSize(images);
  const rows = new Float32Array(numbers.length * size);
  for (let e = 0; e < numbers.length; e++) copyInput(images, numbers[e], rows, e * size);
  return tensor(rows, [numbers.length, size], 'float32');
}

/** What the outputs should be, [example, output]: of a label 1 for its class, else 0. */
function targetRows({ head }: Model, images: Images, numbers: Uint32Array): Float32Array {
  const targets = targetsOf(head, images, numbers);
  if (targets instanceof Float32Array) return targets;
  const classes = outputsOf(head);
  const rows = new Float32Array(numbers.length * classes);
  targets.forEach((label, e) => {
    rows[e * classes + label] = 1;
  });
  return rows;
}

/** One network in training on a GPU. */
export class GpuNetwork {
  private readonly plan: Plan;
  private readonly layers: readonly Layer[];
  private readonly draw: readonly ReturnType<typeof drawerOf>[];
  /** The first step that is drawn at random; what is before it is the same for all masks. */
  private readonly split: number;
  readonly random: boolean;
  private loss: Tensor;

  constructor(
    private readonly gpu: Gpu,
    readonly model: Model,
    private readonly seed: number,
    initial?: readonly Given[],
    loss = 0,
  ) {
    this.plan = planOf(model);
    const { steps, sites } = this.plan;
    const layers = initial ?? initialParameters(model, seed).weights.map(({ points }) => points);
    const shapes = weightsSteps(steps);
    this.layers = layers.map((layer, l) => upload(layer, shapes[l]));
    this.draw = sites.map((site, s) => drawerOf(s, site));
    const first = steps.findIndex((step) => stepIsRandom(step, sites));
    this.random = first >= 0;
    this.split = this.random ? first : steps.length;
    this.loss = scalar(loss);
  }

  /** Tensors of all factors that are drawn, by site. */
  private factors(how: Draws, examples: number): FactorsOf {
    const tensors = this.plan.sites.map((site, s) => {
      if (!isRandom(site)) return null;
      const rows = rowsOf(site, examples);
      const values = new Float32Array(rows * site.width);
      this.draw[s](how, rows, values, 0);
      return tensor(values, [rows, site.width], 'float32');
    });
    return (site) => tensors[site] as Tensor;
  }

  /** Training step number `step`, counted from 0. */
  train(images: Images, numbers: Uint32Array, step: number, optimiser: Optimiser): void {
    const { model, plan, layers, seed } = this;
    const examples = numbers.length;
    const made = tidy(() => {
      const x = inputsOf(images, numbers);
      const rows = targetRows(model, images, numbers);
      const targets = tensor(rows, [examples, outputsOf(model.head)], 'float32');
      const keyOf = (site: number) => streamKey(seed, purposes.trainingMask, site);
      const factors = this.factors({ keyOf, step, first: 0 }, examples);
      const run = (...all: Tensor[]): Scalar => {
        const own = layers.map((_, l) => ({ weights: all[2 * l], biases: all[2 * l + 1] }));
        return lossOf(model.head, through(plan.steps, x, plan, own, factors), targets);
      };
      const trained = layers.flatMap(({ weights, biases }) => [weights, biases]);
      const { value, grads } = valueAndGrads(run)(trained.map(({ values }) => values));
      let loss: Tensor = add(value, constantOf(model.head, rows, examples));
      const changed = trained.map((one, i) => {
        const extra = i % 2 === 0 ? penaltyOf(model.penalty, one.values) : null;
        if (extra) loss = add(loss, extra.penalty);
        return optimised(one, extra ? add(grads[i], extra.slope) : grads[i], optimiser, step + 1);
      });
      return { changed, loss };
    });
    this.dispose();
    layers.forEach(({ weights, biases }, l) => {
      Object.assign(weights, made.changed[2 * l]);
      Object.assign(biases, made.changed[2 * l + 1]);
    });
    this.loss = made.loss;
  }

  async lastLoss(): Promise<number> {
    return (await this.gpu.read(this.loss))[0];
  }

  /** Outputs on ranges of images: scaled, then under one mask after another, a few masks at a time. */
  async predicted(options: PredictOptions, samples: number): Promise<Predicted[]> {
    const { images, from, to, offset = 0, stream } = options;
    const { plan, layers, model, split } = this;
    const floats = outputsOf(model.head);
    const values = { floats, bytes: floats * 4, at: 0, deltas: 0 };
    const keyOf = (site: number) => streamKey(this.seed, purposes.predictionMask, site, stream);
    const own = layers.map(({ weights, biases }) => ({ weights: weights.values, biases: biases.values }));
    const all: Predicted[] = [];
    for (let first = from; first < to; first += examplesAtOnce) {
      const examples = Math.min(examplesAtOnce, to - first);
      const numbers = Uint32Array.from({ length: examples }, (_, e) => first + e);
      const common = tidy(() =>
        through(plan.steps.slice(0, split), inputsOf(images, numbers), plan, own, () => scalar(1)),
      );
      // A copy: where there are no steps, it is the input itself.
      const rest = (how: Draws) =>
        tidy(() => clone(through(plan.steps.slice(split), common, plan, own, this.factors(how, examples))));
      const tell = async (outputs: Tensor, sample: number | null) => {
        all.push({ f32: await this.gpu.read(outputs), values, examples, first, sample });
        outputs.dispose();
      };
      await tell(rest('means'), null);
      for (let step = 0; step < samples; step += masksAtOnce) {
        const masks = Array.from({ length: Math.min(masksAtOnce, samples - step) }, (_, m) =>
          rest({ keyOf, step: step + m, first: offset + first }),
        );
        for (const [m, outputs] of masks.entries()) await tell(outputs, step + m);
      }
      common.dispose();
    }
    return all;
  }

  /** Weights, or what the optimiser remembers of them, of all layers. */
  async read(which: keyof Trained): Promise<LayerWeights[]> {
    const all: LayerWeights[] = [];
    for (const { inputs, outputs, weights, biases } of this.layers) {
      const values = new Float32Array((inputs + 1) * outputs);
      values.set(await this.gpu.read(weights[which]));
      values.set(await this.gpu.read(biases[which]), inputs * outputs);
      all.push({ inputs, outputs, values });
    }
    return all;
  }

  dispose(): void {
    this.loss.dispose();
    for (const { weights, biases } of this.layers)
      for (const part of [weights, biases]) for (const one of [part.values, part.first, part.second]) one.dispose();
  }
}
