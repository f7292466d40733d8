/**
 * How well a network predicts once its first hidden layer is reduced, for many reductions of one network: the first
 * layer is computed once, since the pre-activation of a merged unit is the mean of its old units'. Every function is a
 * generator that yields after a few milliseconds of work, so that a caller can let messages in.
 */
import { type Reduction, sizesOf } from './compress.ts';
import type { Layer } from './layer.ts';

/** Labelled images as far as a layer of weights needs to know: pixels [image, 784], 0 to 255; labels [image]. */
export interface Pictures {
  readonly count: number;
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

/** What the first hidden layer does on a set of images. */
export interface FirstLayer {
  readonly count: number;
  readonly units: number;
  /** Before ReLU, [image, unit]. */
  readonly values: Float32Array;
  /** True classes, [image]. */
  readonly labels: Uint8Array;
}

/** A network as prediction with scaled weights needs it. */
export interface ScaledNetwork {
  readonly layers: readonly Layer[];
  /** By hidden layer: what its outputs are multiplied by, the mean of dropout's noise. */
  readonly means: readonly number[];
}

/** Products of a weight and an activation between two yields. */
const between = 4e6;

/** The pre-activations of a layer on images. */
export function* firstLayerOf(layer: Layer, images: Pictures): Generator<void, FirstLayer> {
  const { inputs, outputs } = layer;
  const weights = Float64Array.from(layer.values);
  const values = new Float32Array(images.count * outputs);
  const adder = new Adder(inputs, weights, outputs);
  const z = new Float64Array(outputs);
  let work = 0;
  for (let image = 0; image < images.count; image++) {
    adder.clear();
    for (let i = 0; i < inputs; i++) {
      const pixel = images.pixels[image * inputs + i];
      if (pixel > 0) adder.push(i, pixel / 255);
    }
    for (let o = 0; o < outputs; o++) z[o] = weights[inputs * outputs + o];
    adder.addTo(z);
    values.set(z, image * outputs);
    work += adder.count * outputs;
    if (work > between) {
      work = 0;
      yield;
    }
  }
  return { count: images.count, units: outputs, values, labels: images.labels };
}

/** Sums of rows of a matrix, each times a number, eight rows at a time: twice as fast as one by one. */
class Adder {
  count = 0;
  private readonly rows: Int32Array;
  private readonly factors: Float64Array;

  /** @param weights row-major, rows of `width` */
  constructor(
    rows: number,
    private readonly weights: Float64Array,
    private readonly width: number,
  ) {
    this.rows = new Int32Array(rows + 7);
    this.factors = new Float64Array(rows + 7);
  }

  clear() {
    this.count = 0;
  }

  push(row: number, factor: number) {
    this.rows[this.count] = row * this.width;
    this.factors[this.count++] = factor;
  }

  addTo(out: Float64Array) {
    const { rows, factors, weights, width, count } = this;
    for (let pad = count; pad % 8 !== 0; pad++) {
      rows[pad] = 0;
      factors[pad] = 0;
    }
    for (let i = 0; i < count; i += 8) {
      const a = rows[i];
      const b = rows[i + 1];
      const c = rows[i + 2];
      const d = rows[i + 3];
      const e = rows[i + 4];
      const f = rows[i + 5];
      const g = rows[i + 6];
      const h = rows[i + 7];
      const p = factors[i];
      const q = factors[i + 1];
      const r = factors[i + 2];
      const s = factors[i + 3];
      const t = factors[i + 4];
      const u = factors[i + 5];
      const v = factors[i + 6];
      const w = factors[i + 7];
      for (let o = 0; o < width; o++) {
        out[o] +=
          p * weights[a + o] +
          q * weights[b + o] +
          r * weights[c + o] +
          s * weights[d + o] +
          (t * weights[e + o] + u * weights[f + o] + v * weights[g + o] + w * weights[h + o]);
      }
    }
  }
}

/** What comes into the second hidden layer from the reduced first, without its biases, before any factor. */
export interface Incoming {
  readonly count: number;
  /** [image, unit of the second hidden layer] */
  readonly values: Float32Array;
  readonly labels: Uint8Array;
}

export function* reducedIncoming(
  { layers, means }: ScaledNetwork,
  first: FirstLayer,
  reduction: Reduction,
): Generator<void, Incoming> {
  const { outputs, values: given } = layers[1];
  const { labels, units, scale } = reduction;
  const shares = Float64Array.from(sizesOf(reduction), (size) => 1 / size);
  const weights = new Float64Array(units * outputs);
  labels.forEach((label, unit) => {
    if (label < 0) return;
    for (let o = 0; o < outputs; o++) {
      weights[label * outputs + o] += given[unit * outputs + o] * scale * means[0];
    }
  });
  const used = Int32Array.from(labels.keys()).filter((unit) => labels[unit] >= 0);
  const places = Int32Array.from(used, (unit) => labels[unit]);
  const values = new Float32Array(first.count * outputs);
  const adder = new Adder(units, weights, outputs);
  const z = new Float64Array(units);
  const sum = new Float64Array(outputs);
  let work = 0;
  for (let image = 0; image < first.count; image++) {
    z.fill(0);
    const at = image * first.units;
    for (let i = 0; i < used.length; i++) z[places[i]] += first.values[at + used[i]];
    adder.clear();
    for (let u = 0; u < units; u++) if (z[u] > 0) adder.push(u, z[u] * shares[u]);
    sum.fill(0);
    adder.addTo(sum);
    values.set(sum, image * outputs);
    work += used.length + adder.count * outputs;
    if (work > between) {
      work = 0;
      yield;
    }
  }
  return { count: first.count, values, labels: first.labels };
}

/** Images of [from, to) that the network gets right, with what comes in from the first hidden layer times `factor`. */
export function* correctOf(
  { layers, means }: ScaledNetwork,
  incoming: Incoming,
  factor = 1,
  from = 0,
  to = incoming.count,
): Generator<void, number> {
  const { outputs: width, inputs, values: entry } = layers[1];
  const biases = Float64Array.from({ length: width }, (_, u) => entry[inputs * width + u]);
  const steps = layers.slice(2).map((layer, l) => {
    const weights = Float64Array.from(layer.values);
    const z = new Float64Array(layer.outputs);
    const bias = weights.subarray(layer.inputs * layer.outputs);
    return { adder: new Adder(layer.inputs, weights, layer.outputs), z, bias, mean: means[l + 1] };
  });
  const entering = new Float64Array(width);
  let correct = 0;
  let work = 0;
  for (let image = from; image < to; image++) {
    for (let u = 0; u < width; u++) entering[u] = factor * incoming.values[image * width + u] + biases[u];
    let z = entering;
    for (const { adder, z: next, bias, mean } of steps) {
      adder.clear();
      for (let u = 0; u < z.length; u++) if (z[u] > 0) adder.push(u, z[u] * mean);
      next.set(bias);
      adder.addTo(next);
      work += adder.count * next.length;
      z = next;
    }
    let best = 0;
    for (let c = 1; c < z.length; c++) if (z[c] > z[best]) best = c;
    if (best === incoming.labels[image]) correct++;
    if (work > between) {
      work = 0;
      yield;
    }
  }
  return correct;
}

/** Share of images right, 0 to 1; 0 of no images. */
export function* accuracyOf(network: ScaledNetwork, incoming: Incoming, factor = 1): Generator<void, number> {
  return (yield* correctOf(network, incoming, factor)) / Math.max(1, incoming.count);
}

/** Factors tried for the outgoing weights. */
export const factors: readonly number[] = [0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5];
/** A first look at every factor takes this share of the images; this many of the best are tried on all. */
const firstLook = { share: 0.2, kept: 2 };

/**
 * The factor with the best accuracy on images kept for choosing, never test images; of equally good ones the nearest
 * to 1.
 */
export function* bestFactor(network: ScaledNetwork, incoming: Incoming): Generator<void, number> {
  const some = Math.ceil(incoming.count * firstLook.share);
  const tried: { readonly factor: number; correct: number }[] = [];
  for (const factor of [...factors].sort((a, b) => Math.abs(a - 1) - Math.abs(b - 1))) {
    tried.push({ factor, correct: yield* correctOf(network, incoming, factor, 0, some) });
  }
  const best = (all: typeof tried) => [...all].sort((a, b) => b.correct - a.correct);
  const few = best(tried).slice(0, firstLook.kept);
  const final: typeof tried = [];
  for (const one of tried.filter((each) => few.includes(each))) {
    final.push({ ...one, correct: one.correct + (yield* correctOf(network, incoming, one.factor, some)) });
  }
  return best(final)[0].factor;
}

/** By hidden layer, [unit]: the share of images on which its output without noise is above 0. */
export function* activeShares(network: ScaledNetwork, first: FirstLayer): Generator<void, Float32Array[]> {
  const { layers, means } = network;
  const shares = layers.slice(0, -1).map(({ outputs }) => new Float32Array(outputs));
  const adders = layers.slice(1, -1).map((layer) => {
    const weights = Float64Array.from(layer.values);
    return { adder: new Adder(layer.inputs, weights, layer.outputs), z: new Float64Array(layer.outputs), weights };
  });
  let work = 0;
  for (let image = 0; image < first.count; image++) {
    let z: ArrayLike<number> = first.values.subarray(image * first.units, (image + 1) * first.units);
    shares.forEach((share, l) => {
      for (let u = 0; u < z.length; u++) if (z[u] > 0) share[u] += 1 / first.count;
      const next = adders[l];
      if (!next) return;
      next.adder.clear();
      for (let u = 0; u < z.length; u++) if (z[u] > 0) next.adder.push(u, z[u] * means[l]);
      next.z.set(next.weights.subarray(z.length * next.z.length));
      next.adder.addTo(next.z);
      work += next.adder.count * next.z.length;
      z = next.z;
    });
    if (work > between) {
      work = 0;
      yield;
    }
  }
  return shares;
}
