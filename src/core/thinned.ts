import { type ExactAverage, exactAverage } from './exact-average.ts';
import type { Layer, Rows } from './layer.ts';
import { noiseRows, predictionMaskKey } from './mask.ts';
import { type Network, noiseMean } from './network.ts';
import { dequantise, type TrainedNetwork } from './trained.ts';

/**
 * One trained network looking at one image, fast enough for hundreds of masks in a few milliseconds: what no mask
 * changes is computed once, and silent units are passed over. `core/reference.ts` says what must come out.
 */
export class Thinned {
  readonly network: Network;
  private readonly layers: readonly { inputs: number; outputs: number; values: Float32Array }[];
  /** After ReLU, of the first hidden layer: [unit]. */
  private readonly first: Float64Array;
  private readonly sums: readonly Float64Array[];

  constructor({ network, layers }: TrainedNetwork) {
    this.network = network;
    this.layers = layers.map(dequantise);
    this.sums = this.layers.map(({ outputs }) => new Float64Array(outputs));
    this.first = new Float64Array(this.layers[0].outputs);
  }

  /** Looks at another image: [input], 0 (background) to 255 (ink). Throws RangeError for another number of pixels. */
  look(pixels: ArrayLike<number>): void {
    const { inputs } = this.layers[0];
    if (pixels.length !== inputs) throw new RangeError(`the image has ${pixels.length} pixels; allowed is ${inputs}`);
    const image = Float32Array.from({ length: inputs }, (_, i) => pixels[i] / 255);
    through(this.layers[0], image, null, this.first);
    for (let u = 0; u < this.first.length; u++) this.first[u] = Math.max(0, this.first[u]);
  }

  /** Probabilities [class] under multipliers [hidden layer][unit], into `into`. */
  predict(mask: Rows, into: Float64Array): void {
    let before: Float64Array = this.first;
    for (let l = 1; l < this.layers.length; l++) {
      const out = this.sums[l];
      through(this.layers[l], before, mask[l - 1], out);
      if (l < this.layers.length - 1) for (let u = 0; u < out.length; u++) out[u] = Math.max(0, out[u]);
      before = out;
    }
    softmax(before, into);
  }

  /** Multipliers [hidden layer][unit] of mask `number`: those that prediction draws for image 0 of stream 0. */
  mask(seed: number, number: number): Float64Array[] {
    return this.network.units.map((_, l) => noiseRows(this.network, l, predictionMaskKey(seed, l, 0), number, 0, 1)[0]);
  }

  /** Probabilities [class] of the network with scaled weights. */
  scaled(): Float64Array {
    const { units, rates, noise } = this.network;
    const out = new Float64Array(this.layers[this.layers.length - 1].outputs);
    this.predict(
      units.map((width, l) => new Float64Array(width).fill(noiseMean(noise, rates[l]))),
      out,
    );
    return out;
  }

  /** The averages over every mask there is, of a network with few enough units (`exactAverage` says how few). */
  exact(): ExactAverage {
    // The first hidden layer's outputs are the image, and a layer that hands them on stands in for the first.
    const width = this.first.length;
    const values = new Float64Array((width + 1) * width);
    for (let u = 0; u < width; u++) values[u * width + u] = 1;
    const { rates, noise } = this.network;
    const layers: Layer[] = [{ inputs: width, outputs: width, values }, ...this.layers.slice(1)];
    return exactAverage(layers, [this.first], rates, noise);
  }
}

/** z = Wᵀ(x ⊙ multipliers) + b, into `z`. */
export function through(
  { inputs: count, outputs, values }: Layer,
  x: ArrayLike<number>,
  multipliers: ArrayLike<number> | null,
  z: Float64Array,
): void {
  for (let o = 0, bias = count * outputs; o < outputs; o++) z[o] = values[bias + o];
  for (let i = 0; i < count; i++) {
    const value = multipliers ? x[i] * multipliers[i] : x[i];
    if (value === 0) continue;
    for (let o = 0, row = i * outputs; o < outputs; o++) z[o] += value * values[row + o];
  }
}

function softmax(logits: Float64Array, into: Float64Array): void {
  let top = -Infinity;
  for (let c = 0; c < logits.length; c++) top = Math.max(top, logits[c]);
  let sum = 0;
  for (let c = 0; c < logits.length; c++) {
    into[c] = Math.exp(logits[c] - top);
    sum += into[c];
  }
  for (let c = 0; c < logits.length; c++) into[c] /= sum;
}
