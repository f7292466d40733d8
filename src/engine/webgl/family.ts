import type { Tensor } from '@tensorflow/tfjs-core';
import type { Images } from '../../core/images.ts';
import { layerSizes, layerSizesOf } from '../../core/initial-weights.ts';
import { trainingMaskKey } from '../../core/mask.ts';
import { sizeOf } from '../../core/model.ts';
import type { Moments } from '../../core/moments.ts';
import type { Network } from '../../core/network.ts';
import type { Prediction } from '../../core/prediction.ts';
import { standardTables } from '../../core/standard-noise.ts';
import { finiteLosses } from '../losses.ts';
import { checkImages, drawMinibatch, orderKeys } from '../minibatch.ts';
import { kernelClasses, modelsOf } from '../refuse.ts';
import { startWeights } from '../start.ts';
import type {
  FamilyOptions,
  FamilyState,
  LayerWeights,
  MomentsOptions,
  PredictOptions,
  ResumableFamily,
} from '../types.ts';
import type { Gpu } from './gpu.ts';
import { imagesAtOnce, Logits } from './logits.ts';
import { momentsOf } from './moments.ts';
import { noiseTensor } from './noise.ts';
import { pack, unpack } from './pack.ts';
import { Predictor } from './predict.ts';
import { even, weightRows } from './programs.ts';
import { refusesInShaders } from './refuse.ts';
import { trainingPrograms } from './training-programs.ts';

/** A layer of all networks, padded to the widest: W as programs.ts describes it, with the optimiser's state. */
interface Layer {
  readonly inputs: number;
  readonly units: number;
  weights: Tensor;
  first: Tensor | null;
  second: Tensor | null;
}

/** A family of perceptrons of one depth on WebGL: every kernel is one draw for all networks. */
export class WebglFamily implements ResumableFamily {
  readonly networks: readonly Network[];
  stepsDone: number;
  readonly imagesAtOnce = imagesAtOnce;
  private readonly inputs: number;
  private readonly layers: readonly Layer[];
  private readonly noise: Tensor;
  private readonly table: Tensor;
  private readonly programs: ReturnType<typeof trainingPrograms>;
  private readonly shared: boolean;
  private readonly orderKeys: readonly number[];
  private readonly logits: Logits;
  private readonly predictor: Predictor;
  private losses: Tensor | null = null;

  constructor(
    private readonly options: FamilyOptions,
    private readonly gpu: Gpu,
  ) {
    const { networks, batch, subsets, initial, taken } = options;
    const [model] = modelsOf(networks, refusesInShaders);
    const depth = networks[0].units.length;
    this.networks = networks;
    this.stepsDone = taken?.steps ?? 0;
    this.inputs = sizeOf(model.input);
    this.shared = !subsets;
    this.orderKeys = orderKeys(options);
    const widths = Array.from({ length: depth }, (_, l) => even(Math.max(...networks.map(({ units }) => units[l]))));
    const sizes = layerSizes(widths, sizeOf(model.input), kernelClasses);
    const own = startWeights(options);
    this.layers = sizes.map(([from, to], l) => {
      const shape = [networks.length * weightRows(from), to];
      const upload = (of: (m: number) => Float32Array | undefined) =>
        gpu.upload(pack(networks, sizes[l], l, of), shape);
      const { kind } = options.optimiser;
      return {
        inputs: from,
        units: to,
        weights: upload((m) => own[m][l]),
        first: kind === 'sgd' ? null : upload((m) => initial?.[m][l].first),
        second: kind === 'adam' ? upload((m) => initial?.[m][l].second) : null,
      };
    });
    this.noise = noiseTensor(gpu, networks, (network, layer) => trainingMaskKey(network.seed, layer));
    this.table = gpu.upload(standardTables(), [standardTables().length]);
    this.programs = trainingPrograms(sizes, networks.length, batch, this.shared);
    this.logits = new Logits(gpu, networks, sizes, this.table);
    this.predictor = new Predictor(this.logits);
  }

  async train(images: Images, steps: number): Promise<void> {
    checkImages(images, this.inputs);
    for (let s = 0; s < steps; s++) this.step(images);
    if (this.losses) await this.gpu.read(this.losses);
  }

  private step(images: Images) {
    const { gpu, layers, noise, table, programs: shaders } = this;
    const { batch } = this.options;
    const [x, y] = this.minibatch(images);
    const uniforms = (layer: number) => [2, layer, this.stepsDone, even(batch), 0, 0];
    const last = layers.length - 1;
    const activations = [x];
    for (let l = 0; l < last; l++) {
      activations.push(gpu.run(shaders.forward[l], [activations[l], layers[l].weights, noise, table], uniforms(l)));
    }
    const logits = gpu.run(shaders.logits, [activations[last], layers[last].weights], [0]);
    this.losses?.dispose();
    this.losses = gpu.run(shaders.loss, [logits, y]);
    let delta = gpu.run(shaders.softmax, [logits, y]);
    logits.dispose();
    for (let l = last; l >= 0; l--) {
      const gradient = gpu.run(shaders.gradient[l], [activations[l], delta]);
      if (l > 0) {
        const inputs = [delta, layers[l].weights, activations[l], noise, table];
        const below = gpu.run(shaders.backward[l - 1], inputs, uniforms(l - 1));
        delta.dispose();
        delta = below;
      }
      this.optimise(l, gradient);
      gradient.dispose();
    }
    for (const tensor of [...activations, delta, y]) tensor.dispose();
    this.stepsDone++;
  }

  /** X [1 or models × rows, input] in [0, 1] and Y [1 or models × rows]; rows are the batch, made even. */
  private minibatch(images: Images): [Tensor, Tensor] {
    const { batch, subsets } = this.options;
    const { inputs } = this;
    const copies = this.orderKeys.length;
    const rows = even(batch);
    const pixels = new Uint8Array(copies * rows * inputs);
    const labels = new Uint8Array(copies * rows);
    this.orderKeys.forEach((key, copy) => {
      const [from, to] = [copy * rows, copy * rows + batch];
      const room = pixels.subarray(from * inputs, to * inputs);
      drawMinibatch(images, key, this.stepsDone, subsets?.[copy], room, labels.subarray(from, to));
    });
    const x = Float32Array.from(pixels, (pixel) => pixel / 255);
    const y = Float32Array.from(labels);
    return [this.gpu.upload(x, [copies * rows, inputs]), this.gpu.upload(y, [copies * rows])];
  }

  private optimise(l: number, gradient: Tensor) {
    const { gpu } = this;
    const layer = this.layers[l];
    const { decay, decaySquare, descend, adam } = this.programs.optimiser[l];
    const { kind, learningRate, epsilon = 1e-8 } = this.options.optimiser;
    const t = this.stepsDone + 1;
    const replace = (old: Tensor, made: Tensor) => {
      old.dispose();
      return made;
    };
    const { first, second, weights } = layer;
    if (kind === 'adam' && first && second) {
      layer.first = replace(first, gpu.run(decay, [first, gradient], [0.9, 0.1]));
      layer.second = replace(second, gpu.run(decaySquare, [second, gradient], [0.999, 0.001]));
      const settings = [learningRate / (1 - 0.9 ** t), 1 / Math.sqrt(1 - 0.999 ** t), epsilon];
      layer.weights = replace(weights, gpu.run(adam, [weights, layer.first, layer.second], settings));
    } else if (kind === 'momentum' && first) {
      layer.first = replace(first, gpu.run(decay, [first, gradient], [0.9, 1]));
      layer.weights = replace(weights, gpu.run(descend, [weights, layer.first], [learningRate]));
    } else {
      layer.weights = replace(weights, gpu.run(descend, [weights, gradient], [learningRate]));
    }
  }

  async loss(): Promise<Float32Array> {
    return finiteLosses(await this.lossesNow());
  }

  private async lossesNow(): Promise<Float32Array> {
    const { losses, options } = this;
    return losses ? this.gpu.read(losses) : (options.taken?.losses ?? new Float32Array(this.networks.length));
  }

  async predict(options: PredictOptions, into: readonly Prediction[]): Promise<void> {
    checkImages(options.images, this.inputs);
    const weights = this.layers.map((layer) => layer.weights);
    for (const [index, prediction] of into.entries()) await this.predictor.predict(index, weights, options, prediction);
  }

  async moments(options: MomentsOptions): Promise<Moments[]> {
    checkImages(options.images, this.inputs);
    const weights = this.layers.map((layer) => layer.weights);
    const made: Moments[] = [];
    for (const index of this.networks.keys()) made.push(await momentsOf(this.logits, index, weights, options));
    return made;
  }

  async weights(index: number): Promise<readonly LayerWeights[]> {
    const sizes = layerSizesOf(this.networks[index]);
    return Promise.all(
      this.layers.map(async ({ weights }, l) => {
        const [inputs, outputs] = sizes[l];
        return { inputs, outputs, values: await this.part(l, index, weights) };
      }),
    );
  }

  /** One network's part of a layer's weights or of the optimiser's state, which may have none. */
  private async part(l: number, index: number, tensor: Tensor | null): Promise<Float32Array> {
    return unpack(this.networks[index], this.layers[l], l, tensor && (await this.gpu.read(tensor)), index);
  }

  async state(): Promise<FamilyState> {
    const initial = await Promise.all(
      this.networks.map((network, index) =>
        Promise.all(
          this.layers.map(async ({ weights, first, second }, l) => {
            const [inputs, outputs] = layerSizesOf(network)[l];
            const parts = [weights, first, second].map((tensor) => this.part(l, index, tensor));
            const [values, one, two] = await Promise.all(parts);
            return { inputs, outputs, values, first: one, second: two };
          }),
        ),
      ),
    );
    return { initial, taken: { steps: this.stepsDone, losses: (await this.lossesNow()).slice() } };
  }

  dispose(): void {
    const state = this.layers.flatMap(({ weights, first, second }) => [weights, first, second]);
    for (const tensor of [...state, this.noise, this.table, this.losses]) tensor?.dispose();
    this.logits.dispose();
  }
}
