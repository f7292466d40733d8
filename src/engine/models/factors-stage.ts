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

  function multiply({ machine, examples }: Run, from: number, to: number) {
    const own = rowsOf(noise, examples) > 1 ? shared * 4 : 0;
    const { floats, bytes } = input;
    machine.kernels.multiply(from, examples, bytes, floats, factors, shared, own, to, output.bytes);
  }

  return {
    input,
    output,
    random: true,
    forward(run) {
      draw(run.draws, rowsOf(noise, run.examples), run.f32, factors >> 2, run.machine.kernels);
      multiply(run, input.at, output.at);
    },
    backward(run) {
      if (input.deltas !== 0) multiply(run, output.deltas, input.deltas);
    },
  };
}
