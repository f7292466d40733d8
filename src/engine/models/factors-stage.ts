import type { FactorsStep, NoiseSite } from '../../core/models/plan.ts';
import { drawerOf, rowsOf } from './draw.ts';
import type { Room, Values } from './room.ts';
import type { Run, Stage } from './stage.ts';

/** Noise: value i times factor i modulo the number of factors. */
export function factorsStage(room: Room, name: string, step: FactorsStep, noise: NoiseSite, input: Values): Stage {
  const { site, shared } = step;
  const output = room.values(`${name}, with noise`, input.floats, input.deltas !== 0);
  const factors = room.scratch(`factors of ${name}`, shared * 4 * room.examples);
  const draw = drawerOf(site, noise);

  function multiply({ f32, examples }: Run, from: number, to: number) {
    const own = rowsOf(noise, examples) > 1 ? shared : 0;
    for (let e = 0; e < examples; e++) {
      const [x, y] = [(from + e * input.bytes) >> 2, (to + e * output.bytes) >> 2];
      const row = (factors >> 2) + e * own;
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
      draw(run.draws, rowsOf(noise, run.examples), run.f32, factors >> 2);
      multiply(run, input.at, output.at);
    },
    backward(run) {
      if (input.deltas !== 0) multiply(run, output.deltas, input.deltas);
    },
  };
}
