import type { Tensor } from '@tensorflow/tfjs-core';
import { emptyMoments, type Moments } from '../../core/moments.ts';
import { kernelClasses as classes } from '../refuse.ts';
import { checkAt } from '../samples.ts';
import type { MomentsOptions } from '../types.ts';
import { imagesAtOnce, type Logits, masksAtOnce } from './logits.ts';
import { logSoftmaxProgram, momentsProgram } from './outcome-programs.ts';

/** What one network's outputs do over masks, on WebGL: sums are kept on the GPU and read back once a number of masks. */
export async function momentsOf(
  logits: Logits,
  index: number,
  weights: readonly Tensor[],
  options: MomentsOptions,
): Promise<Moments> {
  const { gpu, networks } = logits;
  const { from, to, at } = options;
  checkAt(at);
  const made = emptyMoments(at, to - from, classes);
  const noisy = networks[index].rates.some((rate) => rate > 0);
  const results = [made.logits, made.probabilities].flatMap(({ differences, squares }) => [differences, squares]);
  for (let start = from; start < to; start += imagesAtOnce) {
    const count = Math.min(imagesAtOnce, to - start);
    const { outputs, sums } = chunk(logits, index, weights, options, start, count, noisy ? at : []);
    const [z, log] = await Promise.all(outputs.map((tensor) => gpu.read(tensor)));
    for (let i = 0; i < count * classes; i++) {
      const place = (start - from) * classes + i;
      made.scaled.logits[place] = z[i];
      made.scaled.probabilities[place] = Math.exp(log[i]);
    }
    for (const [m, tensor] of sums.entries()) {
      const values = await gpu.read(tensor);
      for (let i = 0; i < count; i++) {
        const place = (m * (to - from) + start - from + i) * classes;
        results.forEach((into, part) => {
          const row = (i * results.length + part) * classes;
          for (let c = 0; c < classes; c++) into[place + c] = values[row + c];
        });
      }
    }
    for (const tensor of [...outputs, ...sums]) tensor.dispose();
  }
  return made;
}

/** Enqueues everything for one range of images: scaled logits and log-probabilities, and the sums after `at` masks. */
function chunk(
  logits: Logits,
  index: number,
  weights: readonly Tensor[],
  options: MomentsOptions,
  start: number,
  count: number,
  at: readonly number[],
) {
  const { gpu } = logits;
  const run = logits.chunk(index, weights, options, start, count);
  const rows = masksAtOnce * imagesAtOnce;
  const scaled = run.scaled();
  const scaledLog = gpu.run(logSoftmaxProgram(imagesAtOnce), [scaled]);
  const sums: Tensor[] = [];
  let carried: Tensor | null = null;
  const most = at.at(-1) ?? 0;
  for (let group = 0; group < most; group += masksAtOnce) {
    const masked = run.masked(group);
    const log = gpu.run(logSoftmaxProgram(rows), [masked]);
    const end = Math.min(group + masksAtOnce, most);
    // One draw up to each number of masks in this group, and one to its end.
    const stops = at.filter((n) => n > group && n < end).concat(end);
    let done = group;
    for (const stop of stops) {
      const inputs = [masked, log, scaled, scaledLog, carried ?? scaled];
      const uniforms = [done - group, stop - group, carried ? 1 : 0];
      const next: Tensor = gpu.run(momentsProgram(imagesAtOnce), inputs, uniforms);
      if (carried && !sums.includes(carried)) carried.dispose();
      if (at.includes(stop)) sums.push(next);
      carried = next;
      done = stop;
    }
    masked.dispose();
    log.dispose();
  }
  run.dispose();
  return { outputs: [scaled, scaledLog], sums };
}
