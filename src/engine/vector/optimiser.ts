import type { Optimiser, OptimiserKind } from '../../core/network.ts';

const kinds: Record<OptimiserKind, number> = { sgd: 0, momentum: 1, adam: 2 };

/** What kernels take of an optimiser, see `Kernels.update`, at the step that follows `stepsDone`. */
export function optimiserNumbers(
  { kind, learningRate, epsilon = 1e-8 }: Optimiser,
  stepsDone: number,
): [kind: number, rate: number, correction: number, epsilon: number] {
  const t = stepsDone + 1;
  const adam = kind === 'adam';
  return [
    kinds[kind],
    adam ? learningRate / (1 - 0.9 ** t) : learningRate,
    adam ? 1 / Math.sqrt(1 - 0.999 ** t) : 1,
    epsilon,
  ];
}
