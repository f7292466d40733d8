import type { Room, Values } from './room.ts';
import type { Run, Stage } from './stage.ts';

/** Adds rows of two arrays of one shape. */
function add({ f32, examples }: Run, { bytes }: Values, a: number, b: number, to: number) {
  const floats = (examples * bytes) >> 2;
  const [x, y, z] = [a >> 2, b >> 2, to >> 2];
  for (let i = 0; i < floats; i++) f32[z + i] = f32[x + i] + f32[y + i];
}

/** A block's input plus what its stages make of it; `build` makes the stages for an input with derivatives of its own. */
export function residualStage(room: Room, name: string, input: Values, build: (input: Values) => Stage[]): Stage {
  const size = input.bytes * room.examples;
  const wanted = input.deltas !== 0;
  const entry = { ...input, deltas: wanted ? room.scratch(`derivatives into ${name}`, size) : 0 };
  const inner = build(entry);
  const made = inner.at(-1)?.output ?? entry;
  const output = room.values(name, input.floats);
  return {
    input,
    output,
    random: inner.some(({ random }) => random),
    forward(run) {
      for (const stage of inner) stage.forward(run);
      add(run, input, input.at, made.at, output.at);
    },
    backward(run, learn) {
      const { f32, examples } = run;
      if (made.deltas === 0) return;
      f32.copyWithin(made.deltas >> 2, output.deltas >> 2, (output.deltas + examples * output.bytes) >> 2);
      for (const stage of [...inner].reverse()) stage.backward(run, learn);
      if (wanted) add(run, input, output.deltas, entry.deltas, input.deltas);
    },
  };
}
