import type { Images } from '../../core/images.ts';
import type { Layer64, Rows } from '../../core/layer.ts';
import { type Model, outputsOf, sizeOf } from '../../core/model.ts';
import { drawNoise, initialParameters } from '../../core/models/draw.ts';
import type { Targets as HeadTargets } from '../../core/models/heads.ts';
import { layersOf, type Parameters64, parametersFrom } from '../../core/models/parameters.ts';
import { priorScales } from '../../core/models/penalty.ts';
import { modelGradients, outputs, scaledOutputs } from '../../core/models/reference.ts';
import type { Scales } from '../../core/models/shrinkage.ts';
import type { Moments } from '../../core/moments.ts';
import type { Network } from '../../core/network.ts';
import { optimiserStep, startTraining, type Training } from '../../core/optimiser.ts';
import type { Prediction } from '../../core/prediction.ts';
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
import { denseSums } from './dense64.ts';
import { checkExamples, copyInput, drawNumbers, type Targets, targetsOf } from './examples.ts';
import { momentsEach, type Predicted, predictEach } from './measure.ts';
import { refusesUnknown } from './refuse.ts';

/** What is trained of a network, between two steps in 32-bit floats. */
interface Member {
  readonly network: Network;
  readonly model: Model;
  training: Training;
  /** Of a prior, one a layer of weights: what the next step starts from. */
  scales: readonly Pick<Scales, 'layer'>[] | undefined;
}

const rounded = (layers: readonly Layer64[]): Layer64[] =>
  layers.map((layer) => ({ ...layer, values: layer.values.map(Math.fround) }));

const perExample = ({ head }: Model, targets: Targets, examples: number): HeadTargets => {
  if (targets instanceof Uint8Array) return targets;
  const each = outputsOf(head);
  return Array.from({ length: examples }, (_, e) => Float64Array.from(targets.subarray(e * each, (e + 1) * each)));
};

/**
 * A family trained as the reference does, in float64: for models that no kernels are written for. Of a
 * network's layers in state, weights that are normals have two, means and rho; a learned precision's logarithm is one.
 */
export class Float64Family implements ResumableFamily {
  readonly networks: readonly Network[];
  readonly imagesAtOnce = examplesAtOnce;
  stepsDone: number;
  readonly losses: Float32Array;
  private readonly members: readonly Member[];
  private readonly inputs: number;

  constructor(
    private readonly options: FamilyOptions,
    private readonly keys: readonly number[] = orderKeys(options),
  ) {
    const { networks, initial, taken } = options;
    const models = modelsOf(networks, refusesUnknown);
    checkInitial(options);
    this.networks = networks;
    this.inputs = sizeOf(models[0].input);
    this.stepsDone = taken?.steps ?? 0;
    this.losses = taken?.losses.slice() ?? new Float32Array(networks.length);
    this.members = networks.map((network, n) => {
      const model = models[n];
      const training = startTraining(initial?.[n] ?? layersOf(initialParameters(model, network.seed)));
      const kept = (what: 'first' | 'second') =>
        training[what].map((zeros, l) => {
          const values = initial?.[n][l][what];
          return values ? { ...zeros, values: Float64Array.from(values) } : zeros;
        });
      const made = { ...training, steps: this.stepsDone, first: kept('first'), second: kept('second') };
      return { network, model, training: made, scales: taken?.scales?.[n].map((layer) => ({ layer })) };
    });
  }

  private parameters({ model, training }: Member): Parameters64 {
    return parametersFrom(model, training.layers);
  }

  private rows(images: Images, numbers: ArrayLike<number>): Rows {
    return Array.from({ length: numbers.length }, (_, e) => {
      const row = new Float32Array(this.inputs);
      copyInput(images, numbers[e], row, 0);
      return row;
    });
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
        const key = this.keys[subsets ? n : 0];
        this.losses[n] = this.step(member, images, drawNumbers(images, key, this.stepsDone, batch, subsets?.[n]));
      });
      this.stepsDone++;
    }
  }

  /** One training step of one network; returns its loss with its penalty. */
  private step(member: Member, images: Images, numbers: Uint32Array): number {
    const { model, network } = member;
    const parameters = this.parameters(member);
    const scales = priorScales(model.penalty, parameters, member.scales);
    member.scales = scales;
    const examples = numbers.length;
    const { loss, penalty, gradient } = modelGradients(
      model,
      parameters,
      this.rows(images, numbers),
      perExample(model, targetsOf(model.head, images, numbers), examples),
      drawNoise(model, { seed: network.seed, step: this.stepsDone, examples }),
      scales,
      denseSums,
    );
    const next = optimiserStep(member.training, layersOf(gradient), this.options.optimiser);
    const { steps, layers, first, second } = next;
    member.training = { steps, layers: rounded(layers), first: rounded(first), second: rounded(second) };
    return loss + penalty;
  }

  async loss(): Promise<Float32Array> {
    return finiteLosses(this.losses);
  }

  /** Calls `see` with a network's outputs on ranges of images: scaled, then under one mask after another. */
  private predicted(member: Member, options: PredictOptions, samples: number, see: (outputs: Predicted) => void) {
    const { images, from, to, offset = 0, stream } = options;
    checkImages(images, this.inputs);
    const { model, network } = member;
    const floats = outputsOf(model.head);
    const values = { floats, bytes: floats * 4, at: 0, deltas: 0 };
    const parameters = this.parameters(member);
    for (let first = from; first < to; first += examplesAtOnce) {
      const examples = Math.min(examplesAtOnce, to - first);
      const rows = this.rows(
        images,
        Uint32Array.from({ length: examples }, (_, e) => first + e),
      );
      const tell = (made: readonly Float64Array[], sample: number | null) => {
        const f32 = Float32Array.from(made.flatMap((row) => Array.from(row)));
        see({ f32, values, examples, first, sample });
      };
      tell(scaledOutputs(model, parameters, rows, denseSums), null);
      for (let step = 0; step < samples; step++) {
        const drawn = drawNoise(model, { seed: network.seed, stream, step, first: offset + first, examples });
        tell(outputs(model, parameters, rows, drawn, denseSums), step);
      }
    }
  }

  async predict(options: PredictOptions, into: readonly Prediction[]): Promise<void> {
    predictEach(
      this.members,
      options,
      into,
      () => true,
      (...asked) => this.predicted(...asked),
    );
  }

  async moments(options: MomentsOptions): Promise<Moments[]> {
    return momentsEach(this.members, options, (...asked) => this.predicted(...asked));
  }

  async weights(index: number): Promise<readonly LayerWeights[]> {
    return this.members[index].training.layers.map((layer) => ({ ...layer, values: Float32Array.from(layer.values) }));
  }

  async state(): Promise<FamilyState> {
    const initial = this.members.map(({ training: { layers, first, second } }) =>
      layers.map(({ inputs, outputs, values }, l) => ({
        ...{ inputs, outputs, values: Float32Array.from(values) },
        first: Float32Array.from(first[l].values),
        second: Float32Array.from(second[l].values),
      })),
    );
    const scales = this.members.map((member) => member.scales?.map(({ layer }) => layer) ?? []);
    return { initial, taken: { steps: this.stepsDone, losses: this.losses.slice(), scales } };
  }

  dispose(): void {}
}
