import type { Tensor } from '@tensorflow/tfjs-core';
import { predictionMaskKey } from '../../core/mask.ts';
import { inputs, type Network } from '../../core/network.ts';
import { addSums, type Prediction } from '../../core/prediction.ts';
import type { PredictOptions } from '../types.ts';
import type { Gpu } from './gpu.ts';
import { noiseTensor } from './noise.ts';
import * as outcomes from './outcome-programs.ts';
import { activateProgram, type ForwardShape, forwardProgram, linearProgram, logitsProgram } from './programs.ts';

// Every draw has one of two heights, images or images × masks, whatever is asked for: each new shape would have to be
// compiled. What is beyond is computed and left out of the sums.
export const imagesAtOnce = 100;
const masksAtOnce = 40;

/** Prediction on WebGL: the first layer once an image, then many masks side by side, sums kept on the GPU. */
export class Predictor {
  private readonly noise = new Map<number, Tensor>();

  constructor(
    private readonly gpu: Gpu,
    private readonly networks: readonly Network[],
    private readonly sizes: readonly [number, number][],
    private readonly table: Tensor,
  ) {}

  async predict(index: number, weights: readonly Tensor[], options: PredictOptions, into: Prediction): Promise<void> {
    const noisy = this.networks[index].rates.some((rate) => rate > 0);
    const samples = noisy ? into.geometric.correct.length : 1;
    for (let from = options.from; from < options.to; from += imagesAtOnce) {
      const count = Math.min(imagesAtOnce, options.to - from);
      const { scaled, masked } = this.chunk(index, weights, options, from, count, noisy ? samples : 0);
      const [correct, crossEntropy] = (await scaled.data()) as Float32Array;
      scaled.dispose();
      // Without noise the one mask there is gives what scaled prediction gives.
      const columns = Float64Array.from(
        noisy ? { length: 6 * samples } : [correct, crossEntropy, 0, correct, crossEntropy, 0],
      );
      const single = noisy ? [0, 0] : [correct, crossEntropy];
      for (const [group, part] of masked.entries()) {
        const sums = (await part.data()) as Float32Array;
        const masks = Math.min(masksAtOnce, samples - group * masksAtOnce);
        for (let s = 0; s < masks; s++) {
          for (let c = 0; c < 6; c++) columns[c * samples + group * masksAtOnce + s] = sums[s * 8 + c];
          single[0] += sums[s * 8 + 6] / samples;
          single[1] += sums[s * 8 + 7] / samples;
        }
        part.dispose();
      }
      this.gpu.assertAlive();
      addSums(into, count, [correct, crossEntropy, ...single], columns);
    }
  }

  /** Enqueues everything for one range of images; the sums [1, 2] and, for each group of masks, [masks, 8]. */
  private chunk(
    index: number,
    weights: readonly Tensor[],
    options: PredictOptions,
    from: number,
    count: number,
    samples: number,
  ) {
    const { gpu, sizes, table } = this;
    const family = this.networks.length;
    const images = imagesAtOnce;
    const { pixels, labels } = options.images;
    const firstImage = from + (options.offset ?? 0);
    const x = new Float32Array(images * inputs);
    for (let i = 0; i < count * inputs; i++) x[i] = pixels[from * inputs + i] / 255;
    const y = new Float32Array(images);
    y.set(labels.subarray(from, from + count));
    const noise = this.noiseFor(options.stream);
    const input = gpu.upload(x, [images, inputs]);
    const label = gpu.upload(y, [images]);
    const shape = (l: number, rows: number): ForwardShape => {
      const [from, to] = sizes[l];
      return { models: 1, family, rows, inputs: from, units: to, shared: true };
    };
    const z1 = gpu.run(linearProgram(shape(0, images)), [input, weights[0]], [index]);
    input.dispose();

    const last = sizes.length - 1;
    const logSoftmax = (rows: number, mode: number, step: number): Tensor => {
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
      const result = gpu.run(outcomes.logSoftmaxProgram(rows), [a]);
      a.dispose();
      return result;
    };

    const scaledLog = logSoftmax(images, 1, 0);
    const right = gpu.run(outcomes.scaledOutcomeProgram(images), [scaledLog, label]);
    const scaled = gpu.run(outcomes.sumProgram(1, images, 2), [right], [count]);
    scaledLog.dispose();

    const masked: Tensor[] = [];
    let carried: [Tensor, Tensor] | null = null;
    for (let done = 0; done < samples; done += masksAtOnce) {
      const rows = masksAtOnce * images;
      const logs = logSoftmax(rows, 2, done);
      const before: readonly Tensor[] = carried ?? [logs, logs];
      const sums = [true, false].map((log, i) => this.runningSum(rows, images, log, logs, before[i], carried !== null));
      const outcome = gpu.run(outcomes.outcomeProgram(rows, images), [logs, ...sums, right, label], [done]);
      masked.push(gpu.run(outcomes.sumProgram(masksAtOnce, images, 8), [outcome], [count]));
      for (const tensor of [logs, outcome, ...(carried ?? [])]) tensor.dispose();
      carried = [sums[0], sums[1]];
    }
    for (const tensor of [z1, label, right, ...(carried ?? [])]) tensor.dispose();
    return { scaled, masked };
  }

  private runningSum(
    rows: number,
    images: number,
    log: boolean,
    logs: Tensor,
    before: Tensor,
    resume: boolean,
  ): Tensor {
    return this.gpu.run(outcomes.runningSumProgram(rows, images, log), [logs, before], [resume ? 1 : 0]);
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
