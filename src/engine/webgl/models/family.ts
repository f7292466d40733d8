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
import type { Images } from '../../../core/images.ts';
import type { Layer64 } from '../../../core/layer.ts';
import { type Model, outputsOf, sizeOf } from '../../../core/model.ts';
import { initialParameters } from '../../../core/models/draw.ts';
import { type Plan, planOf, type Step } from '../../../core/models/plan.ts';
import { emptyMoments, type Moments } from '../../../core/moments.ts';
import type { Network } from '../../../core/network.ts';
import type { Prediction } from '../../../core/prediction.ts';
import { purposes, streamKey } from '../../../core/random.ts';
import { finiteLosses } from '../../losses.ts';
import { checkImages, orderKeys } from '../../minibatch.ts';
import { type Draws, drawerOf, isRandom, rowsOf } from '../../models/draw.ts';
import { checkExamples, copyInput, drawNumbers, targetsOf } from '../../models/examples.ts';
import { momentsOf, type Predicted, predictInto } from '../../models/measure.ts';
import { refusesModel } from '../../models/refuse.ts';
import { modelsOf } from '../../refuse.ts';
import { examplesAtOnce } from '../../samples.ts';
import { checkInitial } from '../../start.ts';
import type {
  FamilyOptions,
  FamilyState,
  LayerState,
  LayerWeights,
  MomentsOptions,
  PredictOptions,
  ResumableFamily,
} from '../../types.ts';
import type { Gpu } from '../gpu.ts';
import { type FactorsOf, stepIsRandom, through } from './forward.ts';
import { constantOf, lossOf } from './loss.ts';
import { optimised, penaltyOf, type Trained } from './optimiser.ts';

/** Masks whose outputs are read at once. */
const masksAtOnce = 20;

interface LayerShape {
  readonly inputs: number;
  readonly outputs: number;
}

interface Layer extends LayerShape {
  readonly weights: Trained;
  readonly biases: Trained;
}

interface Member {
  readonly network: Network;
  readonly model: Model;
  readonly plan: Plan;
  readonly layers: Layer[];
  readonly draw: readonly ReturnType<typeof drawerOf>[];
  /** Of the last step. */
  loss: Tensor;
}

const shapeOf = (plan: Plan, index: number): number[] => {
  const { inputs, outputs } = plan.weights[index];
  const find = (steps: readonly Step[]): Step | undefined => {
    for (const step of steps) {
      if (step.kind === 'weights' && step.index === index) return step;
      const inner = step.kind === 'residual' ? find(step.steps) : undefined;
      if (inner) return inner;
    }
    return undefined;
  };
  const step = find(plan.steps);
  const size = step?.kind === 'weights' ? step.image?.size : undefined;
  return size ? [size, size, inputs / size ** 2, outputs] : [inputs, outputs];
};

/** A family of models of any shape on WebGL, by TensorFlow.js' operations: networks one after another. */
export class WebglModelFamily implements ResumableFamily {
  readonly networks: readonly Network[];
  readonly imagesAtOnce = examplesAtOnce;
  stepsDone: number;
  private readonly members: readonly Member[];
  private readonly inputs: number;
  private readonly keys: readonly number[];

  constructor(
    private readonly options: FamilyOptions,
    private readonly gpu: Gpu,
  ) {
    const { networks, initial, taken } = options;
    const models = modelsOf(networks, refusesModel);
    checkInitial(options);
    this.networks = networks;
    this.inputs = sizeOf(models[0].input);
    this.keys = orderKeys(options);
    this.stepsDone = taken?.steps ?? 0;
    this.members = networks.map((network, n) => {
      const model = models[n];
      const plan = planOf(model);
      const own = initial?.[n] ?? initialParameters(model, network.seed).weights.map(({ points }) => points);
      return {
        network,
        model,
        plan,
        layers: own.map((layer, l) => this.upload(layer, shapeOf(plan, l))),
        draw: plan.sites.map((site, s) => drawerOf(s, site)),
        loss: scalar(taken?.losses[n] ?? 0),
      };
    });
  }

  private upload(layer: Layer64 | (LayerWeights & Partial<LayerState>), shape: number[]): Layer {
    const { inputs, outputs, values, first, second }: LayerShape & Partial<Record<keyof Trained, ArrayLike<number>>> =
      layer;
    const split = inputs * outputs;
    const part = (from: number, to: number, dims: number[]): Trained => {
      const of = (all?: ArrayLike<number>) =>
        all ? tensor(Float32Array.from(all).subarray(from, to), dims, 'float32') : zeros(dims);
      return { values: of(values), first: of(first), second: of(second) };
    };
    return { inputs, outputs, weights: part(0, split, shape), biases: part(split, split + outputs, [outputs]) };
  }

  private rows(images: Images, numbers: ArrayLike<number>): Tensor {
    const rows = new Float32Array(numbers.length * this.inputs);
    for (let e = 0; e < numbers.length; e++) copyInput(images, numbers[e], rows, e * this.inputs);
    return tensor(rows, [numbers.length, this.inputs], 'float32');
  }

  /** Tensors of all factors that are drawn, by site. */
  private factors({ plan, draw }: Member, how: Draws, examples: number): FactorsOf {
    const tensors = plan.sites.map((site, s) => {
      if (!isRandom(site)) return null;
      const rows = rowsOf(site, examples);
      const values = new Float32Array(rows * site.width);
      draw[s](how, rows, values, 0);
      return tensor(values, [rows, site.width], 'float32');
    });
    return (site) => tensors[site] as Tensor;
  }

  async train(images: Images, steps: number): Promise<void> {
    checkExamples(
      images,
      this.members.map(({ model }) => model),
      this.inputs,
    );
    const { batch, subsets } = this.options;
    for (let s = 0; s < steps; s++) {
      this.members.forEach((member, n) => {
        const numbers = drawNumbers(images, this.keys[subsets ? n : 0], this.stepsDone, batch, subsets?.[n]);
        this.step(member, images, numbers);
      });
      this.stepsDone++;
    }
  }

  private targets({ head }: Model, images: Images, numbers: Uint32Array): Float32Array {
    const targets = targetsOf(head, images, numbers);
    if (targets instanceof Float32Array) return targets;
    const classes = outputsOf(head);
    const rows = new Float32Array(numbers.length * classes);
    targets.forEach((label, e) => {
      rows[e * classes + label] = 1;
    });
    return rows;
  }

  private step(member: Member, images: Images, numbers: Uint32Array) {
    const { model, plan, layers, network } = member;
    const { optimiser } = this.options;
    const examples = numbers.length;
    const made = tidy(() => {
      const x = this.rows(images, numbers);
      const rows = this.targets(model, images, numbers);
      const targets = tensor(rows, [examples, outputsOf(model.head)], 'float32');
      const keyOf = (site: number) => streamKey(network.seed, purposes.trainingMask, site);
      const factors = this.factors(member, { keyOf, step: this.stepsDone, first: 0 }, examples);
      const run = (...all: Tensor[]): Scalar => {
        const own = layers.map((_, l) => ({ weights: all[2 * l], biases: all[2 * l + 1] }));
        return lossOf(model.head, through(plan.steps, x, plan, own, factors), targets);
      };
      const trained = layers.flatMap(({ weights, biases }) => [weights, biases]);
      const { value, grads: slopes } = valueAndGrads(run)(trained.map(({ values }) => values));
      let total: Tensor = add(value, constantOf(model.head, rows, examples));
      const changed = trained.map((one, i) => {
        const extra = i % 2 === 0 ? penaltyOf(model.penalty, one.values) : null;
        if (extra) total = add(total, extra.penalty);
        return optimised(one, extra ? add(slopes[i], extra.slope) : slopes[i], optimiser, this.stepsDone + 1);
      });
      return { trained: changed, loss: total };
    });
    layers.forEach((layer, l) => {
      for (const [i, part] of [layer.weights, layer.biases].entries()) {
        for (const old of [part.values, part.first, part.second]) old.dispose();
        Object.assign(part, made.trained[2 * l + i]);
      }
    });
    member.loss.dispose();
    member.loss = made.loss;
  }

  async loss(): Promise<Float32Array> {
    return finiteLosses(await this.lastLosses());
  }

  private async lastLosses(): Promise<Float32Array> {
    const losses = new Float32Array(this.members.length);
    for (const [n, { loss }] of this.members.entries()) losses[n] = (await this.gpu.read(loss))[0];
    return losses;
  }

  /** A network's outputs on ranges of images: scaled, then under one mask after another, a few masks at a time. */
  private async predicted(member: Member, options: PredictOptions, samples: number): Promise<Predicted[]> {
    const { images, from, to, offset = 0, stream } = options;
    checkImages(images, this.inputs);
    const { plan, network, layers, model } = member;
    const floats = outputsOf(model.head);
    const keyOf = (site: number) => streamKey(network.seed, purposes.predictionMask, site, stream);
    const firstRandom = plan.steps.findIndex((step) => stepIsRandom(step, plan));
    const split = firstRandom < 0 ? plan.steps.length : firstRandom;
    const own = layers.map(({ weights, biases }) => ({ weights: weights.values, biases: biases.values }));
    const all: Predicted[] = [];
    for (let first = from; first < to; first += examplesAtOnce) {
      const examples = Math.min(examplesAtOnce, to - first);
      const values = { floats, bytes: floats * 4, at: 0, deltas: 0 };
      const tell = async (z: Tensor, sample: number | null) => {
        all.push({ f32: await this.gpu.read(z), values, examples, first, sample });
        z.dispose();
      };
      const run = (steps: readonly Step[], x: Tensor, how: Draws) =>
        // A copy: where there are no steps, it is the input itself.
        tidy(() => clone(through(steps, x, plan, own, this.factors(member, how, examples))));
      const common = tidy(() => {
        const numbers = Uint32Array.from({ length: examples }, (_, e) => first + e);
        return through(plan.steps.slice(0, split), this.rows(images, numbers), plan, own, () => scalar(1));
      });
      await tell(run(plan.steps.slice(split), common, 'means'), null);
      for (let step = 0; step < samples; step += masksAtOnce) {
        const masks = Array.from({ length: Math.min(masksAtOnce, samples - step) }, (_, m) =>
          run(plan.steps.slice(split), common, { keyOf, step: step + m, first: offset + first }),
        );
        for (const [m, z] of masks.entries()) await tell(z, step + m);
      }
      common.dispose();
    }
    return all;
  }

  async predict(options: PredictOptions, into: readonly Prediction[]): Promise<void> {
    for (const [n, member] of this.members.entries()) {
      const { model, plan } = member;
      const random = plan.steps.some((step) => stepIsRandom(step, plan));
      const asked = into[n].geometric.correct.length;
      const made =
        model.head.kind === 'softmax' ? await this.predicted(member, options, random ? asked : Math.min(asked, 1)) : [];
      predictInto(model, options.images, random, into[n], (_samples, see) => made.forEach(see));
    }
  }

  async moments(options: MomentsOptions): Promise<Moments[]> {
    const all: Moments[] = [];
    for (const member of this.members) {
      const made = emptyMoments(options.at, options.to - options.from, outputsOf(member.model.head));
      const predicted = await this.predicted(member, options, options.at.at(-1) ?? 0);
      momentsOf(member.model, options, made, (_samples, see) => predicted.forEach(see));
      all.push(made);
    }
    return all;
  }

  private async read({ inputs, outputs, weights, biases }: Layer, which: keyof Trained): Promise<LayerWeights> {
    const values = new Float32Array((inputs + 1) * outputs);
    values.set(await this.gpu.read(weights[which]));
    values.set(await this.gpu.read(biases[which]), inputs * outputs);
    return { inputs, outputs, values };
  }

  async weights(index: number): Promise<readonly LayerWeights[]> {
    const all: LayerWeights[] = [];
    for (const layer of this.members[index].layers) all.push(await this.read(layer, 'values'));
    return all;
  }

  async state(): Promise<FamilyState> {
    const initial: LayerState[][] = [];
    for (const { layers } of this.members) {
      const states: LayerState[] = [];
      for (const layer of layers) {
        const [values, first, second] = [
          await this.read(layer, 'values'),
          await this.read(layer, 'first'),
          await this.read(layer, 'second'),
        ];
        states.push({ ...values, first: first.values, second: second.values });
      }
      initial.push(states);
    }
    return { initial, taken: { steps: this.stepsDone, losses: await this.lastLosses() } };
  }

  dispose(): void {
    for (const { layers, loss } of this.members) {
      loss.dispose();
      for (const { weights, biases } of layers)
        for (const part of [weights, biases]) for (const one of [part.values, part.first, part.second]) one.dispose();
    }
  }
}
