import { initialWeights } from '../../core/initial-weights.ts';
import { predictionMaskKey } from '../../core/mask.ts';
import { inputs, type Network, type OptimiserKind } from '../../core/network.ts';
import { addSums, type Prediction } from '../../core/prediction.ts';
import { normalTable } from '../../core/random.ts';
import type { Images } from '../../data/types.ts';
import { drawMinibatch, orderKeys } from '../minibatch.ts';
import type { Family, FamilyOptions, LayerWeights, PredictOptions } from '../types.ts';
import type { SparseRoom } from './arena.ts';
import type { MakeMachine, VectorMachine } from './kernels.ts';
import {
  descriptorWords,
  type Layer,
  type Layout,
  layOut,
  type Member,
  type Minibatch,
  maxSamples,
  predictRows,
} from './layout.ts';

const kinds: Record<OptimiserKind, number> = { sgd: 0, momentum: 1, adam: 2 };

/** A family on a vector machine: networks one after another, sharing the minibatch's sparse form and all buffers. */
export class VectorFamily implements Family {
  readonly networks: readonly Network[];
  stepsDone = 0;
  readonly imagesAtOnce = 1;
  private readonly members: readonly Member[];
  private readonly machine: VectorMachine;
  private readonly losses: Float32Array;
  private readonly f32: Float32Array;
  private readonly i32: Int32Array;
  private readonly u8: Uint8Array;

  private readonly room: Layout;

  /** `keys`, of the order of the data, are given where these networks are a part of a larger family. */
  constructor(
    private readonly options: FamilyOptions,
    make: MakeMachine,
    private readonly keys: readonly number[] = orderKeys(options),
  ) {
    this.networks = options.networks;
    this.room = layOut(options);
    this.members = this.room.members;
    this.machine = make(this.room.size);
    this.f32 = new Float32Array(this.machine.buffer);
    this.i32 = new Int32Array(this.machine.buffer);
    this.u8 = new Uint8Array(this.machine.buffer);
    this.losses = new Float32Array(options.networks.length);
    this.f32.set(normalTable(), this.room.table >> 2);
    this.initialise();
  }

  private initialise() {
    const made = new Map<string, Float32Array[]>();
    for (const { network, layers } of this.members) {
      const key = `${network.seed}:${network.units}`;
      const weights = made.get(key) ?? initialWeights(network);
      made.set(key, weights);
      layers.forEach((layer, l) => {
        for (let row = 0; row <= layer.inputs; row++) {
          const values = weights[l].subarray(row * layer.outputs, (row + 1) * layer.outputs);
          this.f32.set(values, (layer.values >> 2) + row * layer.vectors * 4);
        }
      });
    }
  }

  async train(images: Images, steps: number): Promise<void> {
    const { minibatches } = this.room;
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
    const { kind, learningRate, epsilon = 1e-8 } = this.options.optimiser;
    const t = step + 1;
    const adam = kind === 'adam';
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
      kinds[kind],
      adam ? learningRate / (1 - 0.9 ** t) : learningRate,
      adam ? 1 / Math.sqrt(1 - 0.999 ** t) : 1,
      epsilon,
      this.room.gradient,
      this.room.zeros,
      layer.touched,
    );
  }

  async loss(): Promise<Float32Array> {
    const bad = this.losses.findIndex((loss) => !Number.isFinite(loss));
    if (bad >= 0)
      throw new RangeError(`The training loss of network ${bad + 1} is ${this.losses[bad]}; it must be finite.`);
    return this.losses.slice();
  }

  async predict(options: PredictOptions, into: readonly Prediction[]): Promise<void> {
    this.members.forEach((member, index) => {
      this.predictMember(member, options, into[index]);
    });
  }

  private predictMember(member: Member, options: PredictOptions, into: Prediction) {
    const { images, from, to, offset = 0 } = options;
    const { layers, noise } = member;
    const { kernels, buffer } = this.machine;
    const samples = noise.every(({ code }) => code === 0) ? 1 : into.geometric.correct.length;
    if (samples > maxSamples) throw new RangeError(`${samples} masks an image; allowed is 1 to ${maxSamples}.`);
    this.describe(member, options.stream);
    const { labels, rows: list } = this.room.minibatches[0];
    const { pointers, indices, values } = list;
    const totals = new Float64Array(buffer, this.room.totals, 4).fill(0);
    const curves = new Float64Array(buffer, this.room.curves, 6 * samples).fill(0);
    for (let start = from; start < to; start += predictRows) {
      const rows = Math.min(predictRows, to - start);
      this.u8.set(images.pixels.subarray(start * inputs, (start + rows) * inputs), this.room.pixels);
      this.u8.set(images.labels.subarray(start, start + rows), labels);
      kernels.sparsify(this.room.pixels, rows, inputs, pointers, indices, values);
      kernels.forward(rows, pointers, indices, values, layers[0].values, inputs, layers[0].vectors, this.room.z);
      kernels.predict(
        this.room.z,
        layers[0].vectors,
        rows,
        offset + start,
        labels,
        this.room.descriptors,
        noise.length,
        samples,
        this.room.table,
        this.room.list.indices,
        this.room.list.values,
        this.room.list.factors,
        this.room.hashes,
        this.room.work,
        this.room.totals,
        this.room.curves,
      );
    }
    addSums(into, to - from, totals, curves);
  }

  /** Writes the layer descriptors that `predict` reads. */
  private describe({ network, layers, noise }: Member, stream: number) {
    noise.forEach(({ code, threshold, gain, sigma, mean }, l) => {
      const at = (this.room.descriptors >> 2) + l * descriptorWords;
      const next = layers[l + 1];
      const key = predictionMaskKey(network.seed, l, stream);
      this.i32.set([layers[l].outputs, code, key, threshold], at);
      this.f32.set([gain, sigma, mean], at + 4);
      this.i32.set([next.values, next.vectors, this.room.rowBuffers[l]], at + 7);
    });
  }

  async weights(index: number): Promise<readonly LayerWeights[]> {
    return this.members[index].layers.map(({ inputs: rows, outputs, vectors, values }) => {
      const packed = new Float32Array((rows + 1) * outputs);
      for (let row = 0; row <= rows; row++) {
        const at = (values >> 2) + row * vectors * 4;
        packed.set(this.f32.subarray(at, at + outputs), row * outputs);
      }
      return { inputs: rows, outputs, values: packed };
    });
  }

  dispose(): void {}
}
