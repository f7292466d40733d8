import type { Images } from '../../core/images.ts';
import { sizeOf } from '../../core/model.ts';
import { initialParameters } from '../../core/models/draw.ts';
import type { Moments } from '../../core/moments.ts';
import type { Network } from '../../core/network.ts';
import type { Prediction } from '../../core/prediction.ts';
import { purposes, streamKey } from '../../core/random.ts';
import { finiteLosses } from '../losses.ts';
import { checkImages, orderKeys } from '../minibatch.ts';
import { modelsOf } from '../refuse.ts';
import { examplesAtOnce } from '../samples.ts';
import { checkInitial } from '../start.ts';
import type {
  FamilyOptions,
  FamilyState,
  LayerWeights,
  MomentsOptions,
  PredictOptions,
  ResumableFamily,
} from '../types.ts';
import { optimiserNumbers } from '../vector/optimiser.ts';
import type { Draws } from './draw.ts';
import { checkExamples, copyInput, drawNumbers, type Targets, targetsOf } from './examples.ts';
import { headStep } from './head.ts';
import type { MakeModelMachine, ModelMachine } from './kernels.ts';
import { momentsEach, type Predicted, predictEach } from './measure.ts';
import { addPenalty } from './penalty.ts';
import { type Program, programOf } from './program.ts';
import { refusesModel } from './refuse.ts';
import { Room, type Values } from './room.ts';
import type { Run } from './stage.ts';
import { eachWeight, rowFloats, spread } from './weights-stage.ts';

interface Member extends Program {
  readonly network: Network;
}

/** A family of models of any shape on a vector machine: networks one after another, sharing minibatches and buffers. */
export class ModelFamily implements ResumableFamily {
  readonly networks: readonly Network[];
  readonly imagesAtOnce = examplesAtOnce;
  stepsDone: number;
  /** Of the last step, finite or not. */
  readonly losses: Float32Array;
  private readonly members: readonly Member[];
  private readonly input: Values;
  private readonly machine: ModelMachine;
  private readonly f32: Float32Array;

  /** `keys`, of the order of the data, are given where these networks are a part of a larger family. */
  constructor(
    private readonly options: FamilyOptions,
    make: MakeModelMachine,
    private readonly keys: readonly number[] = orderKeys(options),
  ) {
    const { networks, batch, taken } = options;
    const models = modelsOf(networks, refusesModel);
    checkInitial(options);
    this.networks = networks;
    this.stepsDone = taken?.steps ?? 0;
    this.losses = taken?.losses.slice() ?? new Float32Array(networks.length);
    const room = new Room(Math.max(batch, examplesAtOnce));
    this.input = room.values('input', sizeOf(models[0].input), false);
    this.members = networks.map((network, n) => ({ network, ...programOf(models[n], room, this.input) }));
    this.machine = make(room.size);
    this.f32 = new Float32Array(this.machine.buffer);
    this.initialise();
  }

  private initialise() {
    const { initial } = this.options;
    this.members.forEach((member, n) => {
      const own = initial ? null : initialParameters(member.model, member.network.seed);
      member.layers.forEach(({ room }, l) => {
        this.write(member, l, room.backward, initial ? initial[n][l].values : own!.weights[l].points.values);
        const { first, second } = initial?.[n][l] ?? {};
        if (first && second) {
          this.write(member, l, room.first, first);
          this.write(member, l, room.second, second);
        }
        this.spread(member, l);
      });
    });
  }

  private write({ layers }: Program, l: number, at: number, packed: ArrayLike<number>) {
    eachWeight(layers[l].shape, (backward, i) => {
      this.f32[(at >> 2) + backward] = packed[i];
    });
  }

  private read({ layers }: Program, l: number, at: number): LayerWeights {
    const { kernelRows, run, outputs } = layers[l].shape;
    const inputs = kernelRows * run;
    const values = new Float32Array((inputs + 1) * outputs);
    eachWeight(layers[l].shape, (backward, i) => {
      values[i] = this.f32[(at >> 2) + backward];
    });
    return { inputs, outputs, values };
  }

  /** Copies a layer's weights to where the forward pass reads them. */
  private spread({ layers }: Program, l: number) {
    const { room, shape } = layers[l];
    spread(this.f32, shape, room);
  }

  private runOf(examples: number, draws: Draws): Run {
    return { machine: this.machine, f32: this.f32, examples, draws };
  }

  /** Puts examples where the first stage reads them. */
  private load(images: Images, numbers: ArrayLike<number>) {
    const { bytes, at } = this.input;
    for (let e = 0; e < numbers.length; e++) copyInput(images, numbers[e], this.f32, (at + e * bytes) >> 2);
  }

  async train(images: Images, steps: number): Promise<void> {
    checkExamples(
      images,
      this.members.map(({ model }) => model),
      this.input.floats,
    );
    const { batch, subsets } = this.options;
    for (let s = 0; s < steps; s++) {
      let numbers: Uint32Array = new Uint32Array();
      const targets = new Map<string, Targets>();
      this.members.forEach((member, n) => {
        if (n === 0 || subsets) {
          numbers = drawNumbers(images, this.keys[n], this.stepsDone, batch, subsets?.[n]);
          this.load(images, numbers);
          targets.clear();
        }
        const { head } = member.model;
        const key = JSON.stringify(head);
        const wanted = targets.get(key) ?? targetsOf(head, images, numbers);
        targets.set(key, wanted);
        this.losses[n] = this.step(member, wanted);
      });
      this.stepsDone++;
    }
  }

  /** One training step of one network; returns its loss. */
  private step(member: Member, targets: Targets): number {
    const { batch } = this.options;
    const { stages, model, network, output } = member;
    const keyOf = (site: number) => streamKey(network.seed, purposes.trainingMask, site);
    const run = this.runOf(batch, { keyOf, step: this.stepsDone, first: 0 });
    for (const stage of stages) stage.forward(run);
    let loss = headStep(model.head, this.f32, output, batch, targets);
    const learn = (layer: number, gradient: number) => {
      loss += this.learn(member, layer, gradient);
    };
    for (let s = stages.length - 1; s >= 0; s--) stages[s].backward(run, learn);
    return loss;
  }

  /** The optimiser's step of a layer; returns its penalty. */
  private learn(member: Member, l: number, gradient: number): number {
    const { shape, room } = member.layers[l];
    const [kind, rate, correction, epsilon] = optimiserNumbers(this.options.optimiser, this.stepsDone);
    const floats = rowFloats(shape) * shape.outputs;
    const at = (bytes: number) => this.f32.subarray(bytes >> 2, (bytes >> 2) + floats);
    const penalty = addPenalty(member.model.penalty, shape, at(room.backward), at(gradient));
    this.machine.kernels.optimise(
      kind,
      gradient,
      room.backward,
      room.first,
      room.second,
      floats / 4,
      rate,
      correction,
      epsilon,
    );
    this.spread(member, l);
    return penalty;
  }

  async loss(): Promise<Float32Array> {
    return finiteLosses(this.losses);
  }

  /** Calls `see` with each network's outputs on ranges of images, under one mask after another; none is scaled. */
  private predicted(member: Member, options: PredictOptions, samples: number, see: (outputs: Predicted) => void) {
    const { images, from, to, offset = 0, stream } = options;
    checkImages(images, this.input.floats);
    const { stages, output, network } = member;
    const firstRandom = stages.findIndex(({ random }) => random);
    const keyOf = (site: number) => streamKey(network.seed, purposes.predictionMask, site, stream);
    for (let start = from; start < to; start += this.imagesAtOnce) {
      const examples = Math.min(this.imagesAtOnce, to - start);
      this.load(
        images,
        Uint32Array.from({ length: examples }, (_, e) => start + e),
      );
      const outputs = { f32: this.f32, values: output, examples, first: start };
      for (const stage of stages) stage.forward(this.runOf(examples, 'means'));
      see({ ...outputs, sample: null });
      for (let step = 0; step < samples; step++) {
        const run = this.runOf(examples, { keyOf, step, first: offset + start });
        if (firstRandom >= 0) for (const stage of stages.slice(firstRandom)) stage.forward(run);
        see({ ...outputs, sample: step });
      }
    }
  }

  async predict(options: PredictOptions, into: readonly Prediction[]): Promise<void> {
    predictEach(
      this.members,
      options,
      into,
      ({ stages }) => stages.some(({ random }) => random),
      (...asked) => this.predicted(...asked),
    );
  }

  async moments(options: MomentsOptions): Promise<Moments[]> {
    return momentsEach(this.members, options, (...asked) => this.predicted(...asked));
  }

  async weights(index: number): Promise<readonly LayerWeights[]> {
    const member = this.members[index];
    return member.layers.map(({ room }, l) => this.read(member, l, room.backward));
  }

  async state(): Promise<FamilyState> {
    const initial = this.members.map((member) =>
      member.layers.map(({ room }, l) => ({
        ...this.read(member, l, room.backward),
        first: this.read(member, l, room.first).values,
        second: this.read(member, l, room.second).values,
      })),
    );
    return { initial, taken: { steps: this.stepsDone, losses: this.losses.slice() } };
  }

  dispose(): void {}
}
