import type { Tensor } from '@tensorflow/tfjs-core';
import { addSums, type Prediction } from '../../core/prediction.ts';
import type { PredictOptions } from '../types.ts';
import { imagesAtOnce, type Logits, masksAtOnce } from './logits.ts';
import * as outcomes from './outcome-programs.ts';

/** Prediction on WebGL: outcomes of many masks side by side, sums kept on the GPU. */
export class Predictor {
  constructor(private readonly logits: Logits) {}

  async predict(index: number, weights: readonly Tensor[], options: PredictOptions, into: Prediction): Promise<void> {
    const { gpu, networks } = this.logits;
    const noisy = networks[index].rates.some((rate) => rate > 0);
    const asked = into.geometric.correct.length;
    const samples = noisy ? asked : Math.min(asked, 1);
    for (let from = options.from; from < options.to; from += imagesAtOnce) {
      const count = Math.min(imagesAtOnce, options.to - from);
      const { scaled, masked } = this.chunk(index, weights, options, from, count, noisy ? samples : 0);
      const [correct, crossEntropy] = await gpu.read(scaled);
      scaled.dispose();
      // Without noise the one mask there is gives what scaled prediction gives.
      const columns = Float64Array.from(
        noisy || asked === 0 ? { length: 6 * samples } : [correct, crossEntropy, 0, correct, crossEntropy, 0],
      );
      const single = noisy || asked === 0 ? [0, 0] : [correct, crossEntropy];
      for (const [group, part] of masked.entries()) {
        const sums = await gpu.read(part);
        const masks = Math.min(masksAtOnce, samples - group * masksAtOnce);
        for (let s = 0; s < masks; s++) {
          for (let c = 0; c < 6; c++) columns[c * samples + group * masksAtOnce + s] = sums[s * 8 + c];
          single[0] += sums[s * 8 + 6] / samples;
          single[1] += sums[s * 8 + 7] / samples;
        }
        part.dispose();
      }
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
    const { gpu } = this.logits;
    const images = imagesAtOnce;
    const run = this.logits.chunk(index, weights, options, from, count);
    const y = new Float32Array(images);
    y.set(options.images.labels.subarray(from, from + count));
    const label = gpu.upload(y, [images]);
    const logSoftmax = (logits: Tensor, rows: number): Tensor => {
      const result = gpu.run(outcomes.logSoftmaxProgram(rows), [logits]);
      logits.dispose();
      return result;
    };

    const scaledLog = logSoftmax(run.scaled(), images);
    const right = gpu.run(outcomes.scaledOutcomeProgram(images), [scaledLog, label]);
    const scaled = gpu.run(outcomes.sumProgram(1, images, 2), [right], [count]);
    scaledLog.dispose();

    const masked: Tensor[] = [];
    let carried: [Tensor, Tensor] | null = null;
    for (let done = 0; done < samples; done += masksAtOnce) {
      const rows = masksAtOnce * images;
      const logs = logSoftmax(run.masked(done), rows);
      const before: readonly Tensor[] = carried ?? [logs, logs];
      const sums = [true, false].map((log, i) => this.runningSum(rows, images, log, logs, before[i], carried !== null));
      const outcome = gpu.run(outcomes.outcomeProgram(rows, images), [logs, ...sums, right, label], [done]);
      masked.push(gpu.run(outcomes.sumProgram(masksAtOnce, images, 8), [outcome], [count]));
      for (const tensor of [logs, outcome, ...(carried ?? [])]) tensor.dispose();
      carried = [sums[0], sums[1]];
    }
    run.dispose();
    for (const tensor of [label, right, ...(carried ?? [])]) tensor.dispose();
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
    return this.logits.gpu.run(outcomes.runningSumProgram(rows, images, log), [logs, before], [resume ? 1 : 0]);
  }
}
