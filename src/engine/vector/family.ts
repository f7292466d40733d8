import type { Images } from '../../core/images.ts';
import type { Moments } from '../../core/moments.ts';
import type { Network } from '../../core/network.ts';
import type { Prediction } from '../../core/prediction.ts';
import { standardTables } from '../../core/standard-noise.ts';
import { finiteLosses } from '../losses.ts';
import { checkImages, checkPixels, drawMinibatch, orderKeys } from '../minibatch.ts';
import { startWeights } from '../start.ts';
import type {
  FamilyOptions,
  FamilyState,
  LayerWeights,
  MomentsOptions,
  PredictOptions,
  ResumableFamily,
} from '../types.ts';
import type { SparseRoom } from './arena.ts';
import type { MakeMachine, VectorMachine } from './kernels.ts';
import { type Layer, type Layout, layOut, type Member, type Minibatch } from './layout.ts';
import { memberMoments, predictMember, type View } from './measure.ts';
import { optimiserNumbers } from './optimiser.ts';

/** A family on a vector machine: networks one after another, sharing the minibatch's sparse form and all buffers. */
export class VectorFamily implements ResumableFamily {
  readonly networks: readonly Network[];
  stepsDone: number;
  readonly imagesAtOnce = 1;
  private readonly members: readonly Member[];
  private readonly machine: VectorMachine;
  /** Of the last step, finite or not. */
  readonly losses: Float32Array;
  private readonly f32: Float32Array;
  private readonly u8: Uint8Array;
  private readonly view: View;

  private readonly room: Layout;

  /** `keys`, of the order of the data, are given where these networks are a part of a larger family. */
  constructor(
    private readonly options: FamilyOptions,
    make: MakeMachine,
    private readonly keys: readonly number[] = orderKeys(options),
  ) {
    const { networks, taken } = options;
    this.networks = networks;
    this.stepsDone = taken?.steps ?? 0;
    this.room = layOut(options);
    this.members = this.room.members;
    this.machine = make(this.room.size);
    this.f32 = new Float32Array(this.machine.buffer);
    this.u8 = new Uint8Array(this.machine.buffer);
    this.view = { machine: this.machine, room: this.room, f32: this.f32, u8: this.u8 };
    this.losses = taken?.losses.slice() ?? new Float32Array(networks.length);
    this.f32.set(standardTables(), this.room.table >> 2);
    this.initialise();
  }

  private initialise() {
    const { initial } = this.options;
    startWeights(this.options).forEach((weights, index) => {
      this.members[index].layers.forEach((layer, l) => {
        this.write(layer, layer.values, weights[l]);
        const { first, second } = initial?.[index][l] ?? {};
        if (!first || !second) return;
        this.write(layer, layer.first, first);
        this.write(layer, layer.second, second);
        this.u8.fill(1, layer.touched, layer.touched + layer.inputs);
      });
    });
  }

  /** Rows of a layer, which in memory are padded, from and to packed ones. */
  private write({ inputs, outputs, vectors }: Layer, at: number, packed: Float32Array) {
    for (let row = 0; row <= inputs; row++) {
      this.f32.set(packed.subarray(row * outputs, (row + 1) * outputs), (at >> 2) + row * vectors * 4);
    }
  }

  private read({ inputs, outputs, vectors }: Layer, at: number): Float32Array {
    const packed = new Float32Array((inputs + 1) * outputs);
    for (let row = 0; row <= inputs; row++) {
      const from = (at >> 2) + row * vectors * 4;
      packed.set(this.f32.subarray(from, from + outputs), row * outputs);
    }
    return packed;
  }

  async train(images: Images, steps: number): Promise<void> {
    const { minibatches, inputs } = this.room;
    checkPixels(images);
    checkImages(images, inputs);
    const shared = !this.options.subsets;
    for (let left = steps; left > 0; left -= minibatches.length) {
      const ready = minibatches.slice(0, left);
      this.members.forEach((member, index) => {
        ready.forEach((minibatch, s) => {
          if (index === 0 || !shared) this.load(minibatch, images, this.stepsDone + s, index);
        });
        ready.forEach((minibatch, s) => {
          this.losses[index] = this.step(member, minibatch, this.stepsDone + s);
        });
      });
      this.stepsDone += ready.length;
    }
  }

  /** Draws the minibatch of a step, shared or of one network, and makes its sparse forms. */
  private load({ rows, columns, labels }: Minibatch, images: Images, step: number, index: number) {
    const { batch, subsets } = this.options;
    const { inputs } = this.room;
    const pixels = this.u8.subarray(this.room.pixels, this.room.pixels + batch * inputs);
    drawMinibatch(images, this.keys[index], step, subsets?.[index], pixels, this.u8.subarray(labels, labels + batch));
    this.machine.kernels.sparsify(this.room.pixels, batch, inputs, rows.pointers, rows.indices, rows.values);
    this.transpose(inputs, rows, columns);
  }

  private transpose(width: number, rows: SparseRoom, columns: SparseRoom) {
    this.machine.kernels.transpose(
      this.options.batch,
      width,
      rows.pointers,
      rows.indices,
      rows.values,
      columns.pointers,
      columns.indices,
      columns.values,
    );
  }

  /** One training step of one network; returns its loss. */
  private step({ layers, noise, maskKeys }: Member, minibatch: Minibatch, step: number): number {
    const { batch } = this.options;
    const { kernels } = this.machine;
    const depth = noise.length;
    let source: SparseRoom = minibatch.rows;
    for (let l = 0; l <= depth; l++) {
      const { values, inputs: from, vectors, outputs } = layers[l];
      kernels.forward(batch, source.pointers, source.indices, source.values, values, from, vectors, this.room.z);
      if (l === depth) break;
      const hidden = this.room.hidden[l];
      const { code, threshold, gain, sigma } = noise[l];
      kernels.activate(
        this.room.z,
        batch,
        outputs,
        vectors,
        code,
        maskKeys[l],
        threshold,
        gain,
        sigma,
        this.room.table,
        step,
        0,
        hidden.pointers,
        hidden.indices,
        hidden.values,
        hidden.factors,
        this.room.hashes,
      );
      source = hidden;
    }
    let [delta, below] = this.room.deltas;
    const loss = kernels.softmaxLoss(this.room.z, batch, minibatch.labels, delta);
    for (let l = depth; l >= 0; l--) {
      const { values, vectors } = layers[l];
      let columns = minibatch.columns;
      if (l > 0) {
        const hidden = this.room.hidden[l - 1];
        const { vectors: widthBelow, outputs: unitsBelow } = layers[l - 1];
        const { pointers, indices } = hidden;
        columns = this.room.hiddenColumns;
        this.transpose(unitsBelow, hidden, columns);
        kernels.backward(batch, pointers, indices, hidden.factors, values, vectors, delta, widthBelow, below);
      }
      this.updateLayer(layers[l], columns, delta, step);
      [delta, below] = [below, delta];
    }
    return loss;
  }

  private updateLayer(layer: Layer, columns: SparseRoom, delta: number, step: number) {
    const [kind, rate, correction, epsilon] = optimiserNumbers(this.options.optimiser, step);
    this.machine.kernels.update(
      this.options.batch,
      layer.inputs,
      columns.pointers,
      columns.indices,
      columns.values,
      delta,
      layer.vectors,
      layer.values,
      layer.first,
      layer.second,
      kind,
      rate,
      correction,
      epsilon,
      this.room.gradient,
      this.room.zeros,
      layer.touched,
    );
  }

  async loss(): Promise<Float32Array> {
    return finiteLosses(this.losses);
  }

  async predict(options: PredictOptions, into: readonly Prediction[]): Promise<void> {
    checkPixels(options.images);
    checkImages(options.images, this.room.inputs);
    this.members.forEach((member, index) => {
      predictMember(this.view, member, options, into[index]);
    });
  }

  async moments(options: MomentsOptions): Promise<Moments[]> {
    checkPixels(options.images);
    checkImages(options.images, this.room.inputs);
    return this.members.map((member) => memberMoments(this.view, member, options));
  }

  async weights(index: number): Promise<readonly LayerWeights[]> {
    return this.members[index].layers.map((layer) => {
      const { inputs, outputs, values } = layer;
      return { inputs, outputs, values: this.read(layer, values) };
    });
  }

  async state(): Promise<FamilyState> {
    const initial = this.members.map(({ layers }) =>
      layers.map((layer) => {
        const { inputs, outputs } = layer;
        const [values, first, second] = [layer.values, layer.first, layer.second].map((at) => this.read(layer, at));
        return { inputs, outputs, values, first, second };
      }),
    );
    return { initial, taken: { steps: this.stepsDone, losses: this.losses.slice() } };
  }

  dispose(): void {}
}
