import type { PoolStep } from '../../core/models/plan.ts';
import { activate, deactivate } from './activation.ts';
import type { Room, Values } from './room.ts';
import type { Stage } from './stage.ts';

/** A pool, with its activation. */
export function poolStage(room: Room, name: string, step: PoolStep, input: Values): Stage {
  const { kind, activation, image } = step;
  const { channels, size, stride } = image;
  const places = { height: outOf(image.height, size, stride), width: outOf(image.width, size, stride) };
  const rowBytes = image.width * channels * 4;
  const output = room.values(name, places.height * places.width * channels);
  const winners = room.scratch(`winners of ${name}`, output.bytes * room.examples);
  const window = [places.height, places.width, rowBytes, channels, size, stride] as const;
  return {
    input,
    output,
    random: false,
    forward(run) {
      const { kernels } = run.machine;
      const from = [input.at, run.examples, input.bytes, ...window, output.at, output.bytes] as const;
      if (kind === 'max-pool') kernels.maxPool(...from, winners);
      else kernels.averagePool(...from);
      activate(activation, output, run);
    },
    backward(run) {
      if (input.deltas === 0) return;
      deactivate(activation, output, run);
      const { kernels } = run.machine;
      const { examples } = run;
      if (kind === 'max-pool') {
        const { deltas, floats, bytes } = output;
        kernels.maxPoolBack(deltas, examples, floats, bytes, winners, input.deltas, input.bytes);
      } else kernels.averagePoolBack(output.deltas, examples, output.bytes, ...window, input.deltas, input.bytes);
    },
  };
}

const outOf = (side: number, size: number, stride: number): number => Math.floor((side - size) / stride) + 1;
