import type { Memory } from './rows.ts';

/** Adam's means below these become 0: else they decay to denormals, which are slow, and stay there. */
const tiny = 1e-30;
const tiniest = 1e-36;

/** A step of an optimiser, as `Kernels.update` names its numbers. */
export interface OptimiserStep {
  readonly kind: number;
  readonly rate: number;
  readonly correction: number;
  readonly epsilon: number;
}

/** assembly/gradient.ts, `optimiseRow`. */
export const optimiserIn =
  ({ f32 }: Pick<Memory, 'f32'>) =>
  (
    { kind, rate, correction, epsilon }: OptimiserStep,
    gradient: number,
    weights: number,
    first: number,
    second: number,
    vectors: number,
  ) => {
    const [g, w, m, v] = [gradient >> 2, weights >> 2, first >> 2, second >> 2];
    for (let k = 0; k < vectors * 4; k++) {
      if (kind === 2) {
        const mean = 0.9 * f32[m + k] + 0.1 * f32[g + k];
        const square = 0.999 * f32[v + k] + 0.001 * f32[g + k] * f32[g + k];
        f32[m + k] = Math.abs(mean) > tiny ? mean : 0;
        f32[v + k] = square > tiniest ? square : 0;
        f32[w + k] -= (rate * f32[m + k]) / (Math.sqrt(f32[v + k]) * correction + epsilon);
      } else if (kind === 1) {
        f32[m + k] = 0.9 * f32[m + k] + f32[g + k];
        f32[w + k] -= rate * f32[m + k];
      } else f32[w + k] -= rate * f32[g + k];
    }
  };
