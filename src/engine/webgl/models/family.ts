import type { Images } from '../../../core/images.ts';
import { outputsOf, sizeOf } from '../../../core/model.ts';
import { emptyMoments, type Moments } from '../../../core/moments.ts';
import type { Network } from '../../../core/network.ts';
import type { Prediction } from '../../../core/prediction.ts';
import { finiteLosses } from '../../losses.ts';
import { checkImages, orderKeys } from '../../minibatch.ts';
import { checkExamples, drawNumbers } from '../../models/examples.ts';
import { momentsOf, predictInto } from '../../models/measure.ts';
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
import { GpuNetwork } from './network.ts';

/** A family of models of any shape on WebGL, by TensorFlow.js' operations: networks one after another. */
export class WebglModelFamily implements ResumableFamily {
  readonly networks: readonly Network[];
  readonly imagesAtOnce = examplesAtOnce;
  stepsDone: number;
  private readonly members: readonly GpuNetwork[];
  private readonly inputs: number;
  private readonly keys: readonly number[];

  constructor(
    private readonly options: FamilyOptions,
    gpu: Gpu,
  ) {
    const { networks, initial, taken } = options;
    const models = modelsOf(networks, refusesModel);
    checkInitial(options);
    this.networks = networks;
    this.inputs = sizeOf(models[0].input);
    this.keys = orderKeys(options);
    this.stepsDone = taken?.steps ?? 0;
    this.members = networks.map(
      ({ seed }, n) => new GpuNetwork(gpu, models[n], seed, initial?.[n], taken?.losses[n] ?? 0),
    );
  }

  async train(images: Images, steps: number): Promise<void> {
    checkExamples(
      images,
      this.members.map(({ model }) => model),
      this.inputs,
    );
    const { batch, subsets, optimiser } = this.options;
    for (let s = 0; s < steps; s++) {
      this.members.forEach((member, n) => {
        const numbers = drawNumbers(images, this.keys[subsets ? n : 0], this.stepsDone, batch, subsets?.[n]);
        member.train(images, numbers, this.stepsDone, optimiser);
      });
      this.stepsDone++;
    }
  }

  private async losses(): Promise<Float32Array> {
    const losses = new Float32Array(this.members.length);
    for (const [n, member] of this.members.entries()) losses[n] = await member.lastLoss();
    return losses;
  }

  async loss(): Promise<Float32Array> {
    return finiteLosses(await this.losses());
  }

  async predict(options: PredictOptions, into: readonly Prediction[]): Promise<void> {
    checkImages(options.images, this.inputs);
    for (const [n, member] of this.members.entries()) {
      const asked = into[n].geometric.correct.length;
      const samples = member.random ? asked : Math.min(asked, 1);
      // A head without classes is told before anything is predicted.
      const made = member.model.head.kind === 'softmax' ? await member.predicted(options, samples) : [];
      predictInto(member.model, options.images, member.random, into[n], (_samples, see) => made.forEach(see));
    }
  }

  async moments(options: MomentsOptions): Promise<Moments[]> {
    checkImages(options.images, this.inputs);
    const all: Moments[] = [];
    for (const member of this.members) {
      const made = emptyMoments(options.at, options.to - options.from, outputsOf(member.model.head));
      const predicted = await member.predicted(options, options.at.at(-1) ?? 0);
      momentsOf(member.model, options, made, (_samples, see) => predicted.forEach(see));
      all.push(made);
    }
    return all;
  }

  weights(index: number): Promise<readonly LayerWeights[]> {
    return this.members[index].read('values');
  }

  async state(): Promise<FamilyState> {
    const initial: LayerState[][] = [];
    for (const member of this.members) {
      const [values, first, second] = [
        await member.read('values'),
        await member.read('first'),
        await member.read('second'),
      ];
      initial.push(values.map((layer, l) => ({ ...layer, first: first[l].values, second: second[l].values })));
    }
    return { initial, taken: { steps: this.stepsDone, losses: await this.losses() } };
  }

  dispose(): void {
    for (const member of this.members) member.dispose();
  }
}
