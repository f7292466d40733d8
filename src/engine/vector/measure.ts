import { predictionMaskKey } from '../../core/mask.ts';
import { emptyMoments, type Moments } from '../../core/moments.ts';
import { addSums, type Prediction } from '../../core/prediction.ts';
import { kernelClasses as classes } from '../refuse.ts';
import { checkAt, maxSamples } from '../samples.ts';
import type { MomentsOptions, PredictOptions } from '../types.ts';
import type { VectorMachine } from './kernels.ts';
import { descriptorWords, type Layout, type Member, momentRows, predictRows } from './layout.ts';

/** A family's memory: the machine, where things lie in it, and its bytes seen as numbers. */
export interface View {
  readonly machine: VectorMachine;
  readonly room: Layout;
  readonly f32: Float32Array;
  readonly u8: Uint8Array;
}

const withoutNoise = ({ noise }: Member): boolean => noise.every(({ code }) => code === 0);

/** Adds one network's prediction on a range of images to `into`. */
export function predictMember(view: View, member: Member, options: PredictOptions, into: Prediction): void {
  const { room, machine } = view;
  const { kernels, buffer } = machine;
  const asked = into.geometric.correct.length;
  const samples = withoutNoise(member) ? Math.min(asked, 1) : asked;
  if (samples > maxSamples) throw new RangeError(`${samples} masks an image; allowed is 0 to ${maxSamples}.`);
  writeLayers(view, member, options.stream);
  const totals = new Float64Array(buffer, room.totals, 4).fill(0);
  const curves = new Float64Array(buffer, room.curves, 6 * samples).fill(0);
  for (let start = options.from; start < options.to; start += predictRows) {
    const rows = Math.min(predictRows, options.to - start);
    firstLayer(view, member, options, start, rows);
    kernels.predict(
      room.z,
      member.layers[0].vectors,
      rows,
      (options.offset ?? 0) + start,
      room.minibatches[0].labels,
      room.descriptors,
      member.noise.length,
      samples,
      room.table,
      room.list.indices,
      room.list.values,
      room.list.factors,
      room.hashes,
      room.work,
      room.totals,
      room.curves,
    );
  }
  addSums(into, options.to - options.from, totals, curves);
}

/** What one network's outputs do over masks, on a range of images. */
export function memberMoments(view: View, member: Member, options: MomentsOptions): Moments {
  const { room, machine, f32 } = view;
  const { from, to, at, offset = 0, stream } = options;
  checkAt(at);
  const made = emptyMoments(at, to - from, classes);
  const marks = withoutNoise(member) ? 0 : at.length;
  const results = [made.logits, made.probabilities].flatMap(({ differences, squares }) => [differences, squares]);
  const scaled = [made.scaled.logits, made.scaled.probabilities];
  writeLayers(view, member, stream);
  new Int32Array(machine.buffer, room.at, marks).set(at.slice(0, marks));
  const most = Math.min(predictRows, Math.floor(momentRows / Math.max(1, marks)));
  for (let start = from; start < to; start += most) {
    const rows = Math.min(most, to - start);
    firstLayer(view, member, options, start, rows);
    machine.kernels.moments(
      room.z,
      member.layers[0].vectors,
      rows,
      offset + start,
      room.descriptors,
      member.noise.length,
      room.at,
      marks,
      room.table,
      room.list.indices,
      room.list.values,
      room.list.factors,
      room.hashes,
      room.scaled,
      room.sums,
    );
    const size = rows * classes;
    const copy = (into: Float32Array, place: number, source: number, part: number) =>
      into.set(f32.subarray((source >> 2) + part * size, (source >> 2) + (part + 1) * size), place * classes);
    scaled.forEach((into, part) => {
      copy(into, start - from, room.scaled, part);
    });
    results.forEach((into, part) => {
      for (let m = 0; m < marks; m++) copy(into, m * (to - from) + start - from, room.sums, part * marks + m);
    });
  }
  return made;
}

/** Loads `rows` images from number `start` on, with their labels, and runs the first layer: its z, without masks. */
function firstLayer(
  { room, machine, u8 }: View,
  { layers }: Member,
  options: PredictOptions,
  start: number,
  rows: number,
) {
  const { pixels, labels } = options.images;
  const { inputs, values: weights, vectors } = layers[0];
  const { labels: labelsAt, rows: list } = room.minibatches[0];
  const { pointers, indices, values } = list;
  u8.set(pixels.subarray(start * inputs, (start + rows) * inputs), room.pixels);
  u8.set(labels.subarray(start, start + rows), labelsAt);
  machine.kernels.sparsify(room.pixels, rows, inputs, pointers, indices, values);
  machine.kernels.forward(rows, pointers, indices, values, weights, inputs, vectors, room.z);
}

/** Writes the layer descriptors that `predict` and `moments` read. */
function writeLayers({ room, machine, f32 }: View, { network, layers, noise }: Member, stream: number) {
  noise.forEach(({ code, threshold, gain, sigma, mean }, l) => {
    const at = room.descriptors + l * descriptorWords * 4;
    const words = new Int32Array(machine.buffer, at, descriptorWords);
    const next = layers[l + 1];
    words.set([layers[l].outputs, code, predictionMaskKey(network.seed, l, stream), threshold]);
    f32.set([gain, sigma, mean], (at >> 2) + 4);
    words.set([next.values, next.vectors, room.rowBuffers[l]], 7);
  });
}
