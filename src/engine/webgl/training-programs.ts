import * as optimisers from './optimiser-programs.ts';
import * as programs from './programs.ts';
import { even, weightRows } from './programs.ts';

/** What one training step of a family runs, layer by layer; `sizes`: [inputs, units] of each, padded to the widest. */
export function trainingPrograms(sizes: readonly [number, number][], models: number, batch: number, shared: boolean) {
  const rows = even(batch);
  const shape = (l: number): number[] => [models * weightRows(sizes[l][0]), sizes[l][1]];
  const forward = (l: number): programs.ForwardShape => {
    const [from, to] = sizes[l];
    return { models, family: models, rows, inputs: from, units: to, shared: l === 0 && shared };
  };
  const hidden = sizes.slice(0, -1);
  return {
    forward: hidden.map((_, l) => programs.forwardProgram(forward(l))),
    logits: programs.logitsProgram(forward(sizes.length - 1)),
    softmax: programs.softmaxProgram(models, rows, batch, shared),
    loss: programs.lossProgram(models, rows, batch, shared),
    backward: hidden.map(([, units], l) => programs.backwardProgram(models, rows, units, sizes[l + 1][1])),
    gradient: sizes.map(([from, to], l) => programs.gradientProgram(models, rows, from, to, l === 0 && shared)),
    optimiser: sizes.map((_, l) => ({
      decay: optimisers.decayProgram(shape(l)),
      decaySquare: optimisers.decaySquareProgram(shape(l)),
      descend: optimisers.descendProgram(shape(l)),
      adam: optimisers.adamProgram(shape(l)),
    })),
  };
}
