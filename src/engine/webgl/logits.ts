import type { Tensor } from '@tensorflow/tfjs-core';
import { predictionMaskKey } from '../../core/mask.ts';
import type { Network } from '../../core/network.ts';
import type { PredictOptions } from '../types.ts';
import type { Gpu } from './gpu.ts';
import { noiseTensor } from './noise.ts';
import { activateProgram, type ForwardShape, forwardProgram, linearProgram, logitsProgram } from './programs.ts';

// Every draw has one of two heights, images or images × masks, whatever is asked for: each new shape would have to be
// compiled. What is beyond is computed and left out of the sums.
export const imagesAtOnce = 100;
export const masksAtOnce = 40;

/** Logits of up to `imagesAtOnce` images; what they share lies on the GPU until `dispose`. */
export interface ChunkLogits {
  /** Of the scaled network, [imagesAtOnce, class], not packed. */
  scaled(): Tensor;
  /** Under masks `first` … `first + masksAtOnce − 1`, [masksAtOnce × imagesAtOnce, class], mask-major, not packed. */
  masked(first: number): Tensor;
  dispose(): void;
}

/** A family's logits on WebGL: the first layer once an image, then many masks side by side. */
export class Logits {
  private readonly noise = new Map<number, Tensor>();

  constructor(
    readonly gpu: Gpu,
    readonly networks: readonly Network[],
    private readonly sizes: readonly [number, number][],
    private readonly table: Tensor,
  ) {}

  /** Of network `index`, with the family's `weights`, on images `from` … `from + count − 1` of the options. */
  chunk(index: number, weights: readonly Tensor[], options: PredictOptions, from: number, count: number): ChunkLogits {
    const { gpu, sizes, table } = this;
    const family = this.networks.length;
    const images = imagesAtOnce;
    const { pixels } = options.images;
    const [[inputs]] = sizes;
    const firstImage = from + (options.offset ?? 0);
    const x = new Float32Array(images * inputs);
    for (let i = 0; i < count * inputs; i++) x[i] = pixels[from * inputs + i] / 255;
    const noise = this.noiseFor(options.stream);
    const input = gpu.upload(x, [images, inputs]);
    const shape = (l: number, rows: number): ForwardShape => {
      const [from, to] = sizes[l];
      return { models: 1, family, rows, inputs: from, units: to, shared: true };
    };
    const z1 = gpu.run(linearProgram(shape(0, images)), [input, weights[0]], [index]);
    input.dispose();

    const last = sizes.length - 1;
    const run = (rows: number, mode: 1 | 2, step: number): Tensor => {
      const uniforms = (layer: number) => [mode, layer, step, images, firstImage, index];
      let a = gpu.run(activateProgram(family, rows, sizes[0][1]), [z1, noise, table], uniforms(0));
      for (let l = 1; l <= last; l++) {
        const next =
          l === last
            ? gpu.run(logitsProgram(shape(l, rows)), [a, weights[l]], [index])
            : gpu.run(forwardProgram(shape(l, rows)), [a, weights[l], noise, table], uniforms(l));
        a.dispose();
        a = next;
      }
      return a;
    };
    return {
      scaled: () => run(images, 1, 0),
      masked: (first) => run(masksAtOnce * images, 2, first),
      dispose: () => z1.dispose(),
    };
  }

  private noiseFor(stream: number): Tensor {
    const made =
      this.noise.get(stream) ??
      noiseTensor(this.gpu, this.networks, (network, layer) => predictionMaskKey(network.seed, layer, stream));
    this.noise.set(stream, made);
    return made;
  }

  dispose(): void {
    for (const tensor of this.noise.values()) tensor.dispose();
  }
}
