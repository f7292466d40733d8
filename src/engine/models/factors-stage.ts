import type { NoiseLaw } from '../../core/model.ts';
import { meaningOf } from '../../core/models/draw.ts';
import type { FactorsStep, NoiseSite } from '../../core/models/plan.ts';
import { factorMoments } from '../../core/noise-laws/moments.ts';
import { pcg4d } from '../../core/random.ts';
import type { Room, Values } from './room.ts';
import type { Run, Stage } from './stage.ts';

const words = new Uint32Array(4);

/** Noise: value i times factor i modulo the number of factors. */
export function factorsStage(room: Room, name: string, step: FactorsStep, draws: NoiseSite, input: Values): Stage {
  const { site, shared } = step;
  const law = draws.draws as NoiseLaw;
  const output = room.values(`${name}, with noise`, input.floats, input.deltas !== 0);
  const factors = room.scratch(`factors of ${name}`, shared * 4 * room.examples);
  const factor = meaningOf(law);
  const rowOf = (e: number) => (factors >> 2) + (draws.per === 'batch' ? 0 : e * shared);

  function draw({ draws: how, f32, examples }: Run) {
    if (how === 'means') {
      const { mean } = factorMoments(law);
      if (!Number.isFinite(mean))
        throw new RangeError(`The mean of noise of ${draws.name} is ${mean}; scaled prediction needs a finite one.`);
      f32.fill(mean, factors >> 2, (factors >> 2) + examples * shared);
      return;
    }
    const key = how.keyOf(site);
    for (let e = 0; e < (draws.per === 'batch' ? 1 : examples); e++) {
      const example = draws.per === 'batch' ? 0 : how.first + e;
      const row = rowOf(e);
      for (let i = 0; i < shared; i += 4) {
        pcg4d(i >>> 2, example, how.step, key, words);
        for (let j = 0; j < 4 && i + j < shared; j++) f32[row + i + j] = factor(words[j]);
      }
    }
  }

  function multiply({ f32, examples }: Run, from: number, to: number) {
    for (let e = 0; e < examples; e++) {
      const [x, y] = [(from + e * input.bytes) >> 2, (to + e * output.bytes) >> 2];
      const row = rowOf(e);
      for (let i = 0; i < input.floats; i += shared) {
        for (let j = 0; j < shared; j++) f32[y + i + j] = f32[x + i + j] * f32[row + j];
      }
    }
  }

  return {
    input,
    output,
    random: true,
    forward(run) {
      draw(run);
      multiply(run, input.at, output.at);
    },
    backward(run) {
      if (input.deltas !== 0) multiply(run, output.deltas, input.deltas);
    },
  };
}
