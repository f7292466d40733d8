import type { Penalty } from '../../core/model.ts';
import { rowFloats, type WeightShape } from './weights-stage.ts';

/** Calls `each` with the places, from 0, of all weights that leave one input; biases are left out. */
function eachInput({ kernelRows, run, vectors, outputs, ...rest }: WeightShape, each: (places: number[]) => void) {
  const perOutput = rowFloats({ kernelRows, run, vectors, outputs, ...rest });
  for (let i = 0; i < kernelRows * run; i++) {
    const within = Math.floor(i / run) * vectors * 4 + (i % run);
    each(Array.from({ length: outputs }, (_, o) => o * perOutput + within));
  }
}

/**
 * Adds the derivative of a penalty by weights to their gradient, both of the layout of `WeightRoom.backward`; answers
 * the penalty. As `addPenalty` of core/models/penalty.ts.
 */
export function addPenalty(
  penalty: Penalty,
  shape: WeightShape,
  weights: Float32Array,
  gradient: Float32Array,
): number {
  if (penalty.kind === 'none') return 0;
  const { strength } = penalty as Extract<Penalty, { kind: 'l2' | 'group' }>;
  let total = 0;
  eachInput(shape, (places) => {
    const squares = places.reduce((sum, at) => sum + weights[at] ** 2, 0);
    if (penalty.kind === 'l2') {
      total += (strength / 2) * squares;
      for (const at of places) gradient[at] += strength * weights[at];
      return;
    }
    const norm = Math.sqrt(squares);
    total += strength * norm;
    if (norm > 0) for (const at of places) gradient[at] += (strength * weights[at]) / norm;
  });
  return total;
}
