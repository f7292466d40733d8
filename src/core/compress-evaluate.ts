/**
 * How well a network predicts once its first hidden layer is reduced, for many reductions of one network: the first
 * layer is computed once, since the pre-activation of a merged unit is the mean of its old units'. Every function is a
 * generator that yields after a few milliseconds of work, so that a caller can let messages in.
 */
import { type Arithmetic, plain, type RowAdder } from './arithmetic.ts';
import { type Reduction, sizesOf } from './compress.ts';
import type { Layer } from './layer.ts';

/** Labelled images as far as a layer of weights needs to know: pixels [image, input], 0 to 255; labels [image]. */
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
  /** By layer; made where they are needed if they are left out. See `addersOf`. */
  readonly adders?: readonly RowAdder[];
}

/** Adders of a network's layers of weights, to be used again and again; that of the second is loaded at each use. */
export function addersOf({ layers }: ScaledNetwork, make: Arithmetic['adders'] = plain.adders) {
  const made = make(layers.map(({ inputs, outputs }) => ({ rows: inputs, width: outputs })));
  for (const [l, { values }] of layers.entries()) made.adders[l].load(values);
  return made;
}

const biasesOf = ({ inputs, outputs, values }: Layer): Float64Array =>
  Float64Array.from({ length: outputs }, (_, o) => values[inputs * outputs + o]);

/** Products of a weight and an activation between two yields. */
const between = 4e6;

/** The pre-activations of a network's first layer on images. */
export function* firstLayerOf(network: ScaledNetwork, images: Pictures): Generator<void, FirstLayer> {
  const [layer] = network.layers;
  const { inputs, outputs } = layer;
  const [adder] = network.adders ?? addersOf(network).adders;
  const biases = biasesOf(layer);
  const values = new Float32Array(images.count * outputs);
  let work = 0;
  for (let image = 0; image < images.count; image++) {
    for (let i = 0; i < inputs; i++) adder.input[i] = images.pixels[image * inputs + i] / 255;
    adder.sums.set(biases);
    work += adder.add(inputs, 1) * outputs;
    values.set(adder.sums, image * outputs);
    if (work > between) {
      work = 0;
      yield;
    }
  }
  return { count: images.count, units: outputs, values, labels: images.labels };
}

/** What comes into the second hidden layer from the reduced first, without its biases, before any factor. */
export interface Incoming {
  readonly count: number;
  /** [image, unit of the second hidden layer] */
  readonly values: Float32Array;
  readonly labels: Uint8Array;
}

export function* reducedIncoming(
  network: ScaledNetwork,
  first: FirstLayer,
  reduction: Reduction,
): Generator<void, Incoming> {
  const { layers, means } = network;
  const { outputs, values: given } = layers[1];
  const { labels, units, scale } = reduction;
  const sizes = sizesOf(reduction);
  // Old units by the new one that they become a part of, rising in each.
  const members = Int32Array.from(labels.keys())
    .filter((unit) => labels[unit] >= 0)
    .sort((a, b) => labels[a] - labels[b] || a - b);
  const weights = new Float64Array(units * outputs);
  labels.forEach((label, unit) => {
    if (label < 0) return;
    for (let o = 0; o < outputs; o++) {
      weights[label * outputs + o] += given[unit * outputs + o] * scale * means[0];
    }
  });
  const values = new Float32Array(first.count * outputs);
  const adder = (network.adders ?? addersOf(network).adders)[1];
  adder.load(weights);
  let work = 0;
  for (let image = 0; image < first.count; image++) {
    const at = image * first.units;
    for (let u = 0, m = 0; u < units; u++) {
      let sum = 0;
      for (const end = m + sizes[u]; m < end; m++) sum += first.values[at + members[m]];
      adder.input[u] = sum * (1 / sizes[u]);
    }
    adder.sums.fill(0);
    work += members.length + adder.add(units, 1) * outputs;
    values.set(adder.sums, image * outputs);
    if (work > between) {
      work = 0;
      yield;
    }
  }
  return { count: first.count, values, labels: first.labels };
}

/** Images of [from, to) that the network gets right, with what comes in from the first hidden layer times `factor`. */
export function* correctOf(
  network: ScaledNetwork,
  incoming: Incoming,
  factor = 1,
  from = 0,
  to = incoming.count,
): Generator<void, number> {
  const { layers, means } = network;
  const width = layers[1].outputs;
  const biases = biasesOf(layers[1]);
  const adders = network.adders ?? addersOf(network).adders;
  const steps = layers.slice(2).map((layer, l) => ({
    adder: adders[l + 2],
    bias: biasesOf(layer),
    mean: means[l + 1],
  }));
  const entering = steps[0].adder.input;
  let correct = 0;
  let work = 0;
  for (let image = from; image < to; image++) {
    for (let u = 0; u < width; u++) entering[u] = factor * incoming.values[image * width + u] + biases[u];
    let z = entering;
    for (const { adder, bias, mean } of steps) {
      if (z !== adder.input) adder.input.set(z);
      adder.sums.set(bias);
      work += adder.add(z.length, mean) * bias.length;
      z = adder.sums;
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

export interface Factor {
  readonly factor: number;
  readonly correct: number;
}

/**
 * The factor with the best accuracy on images kept for choosing, never test images; of equally good ones the nearest
 * to 1. And how many of them are right.
 */
export function* bestFactor(network: ScaledNetwork, incoming: Incoming): Generator<void, Factor> {
  const some = Math.ceil(incoming.count * firstLook.share);
  const tried: Factor[] = [];
  for (const factor of [...factors].sort((a, b) => Math.abs(a - 1) - Math.abs(b - 1))) {
    tried.push({ factor, correct: yield* correctOf(network, incoming, factor, 0, some) });
  }
  const best = (all: readonly Factor[]) => [...all].sort((a, b) => b.correct - a.correct);
  const few = best(tried).slice(0, firstLook.kept);
  const final: Factor[] = [];
  for (const one of tried.filter((each) => few.includes(each))) {
    final.push({ ...one, correct: one.correct + (yield* correctOf(network, incoming, one.factor, some)) });
  }
  return best(final)[0];
}

/** By hidden layer, [unit]: the share of images on which its output without noise is above 0. */
export function* activeShares(network: ScaledNetwork, first: FirstLayer): Generator<void, Float32Array[]> {
  const { layers, means } = network;
  const shares = layers.slice(0, -1).map(({ outputs }) => new Float32Array(outputs));
  const { adders } = addersOf(network);
  const biases = layers.map(biasesOf);
  let work = 0;
  for (let image = 0; image < first.count; image++) {
    let z: ArrayLike<number> = first.values.subarray(image * first.units, (image + 1) * first.units);
    shares.forEach((share, l) => {
      for (let u = 0; u < z.length; u++) if (z[u] > 0) share[u] += 1 / first.count;
      if (l + 1 === shares.length) return;
      const adder = adders[l + 1];
      adder.input.set(z);
      adder.sums.set(biases[l + 1]);
      work += adder.add(z.length, means[l]) * adder.sums.length;
      z = adder.sums;
    });
    if (work > between) {
      work = 0;
      yield;
    }
  }
  return shares;
}
