// What is done value by value; see src/engine/models/kernels.ts.
import { optimiseRow } from './gradient';

export function relu(values: usize, vectors: i32): void {
  const zero = f32x4.splat(0);
  const end = values + (<usize>vectors << 4);
  for (; values < end; values += 16) {
    const z = v128.load(values);
    v128.store(values, v128.and(z, f32x4.gt(z, zero)));
  }
}

export function optimise(
  kind: i32, gradient: usize, weights: usize, first: usize, second: usize, vectors: i32, rate: f32, correction: f32,
  epsilon: f32,
): void {
  optimiseRow(kind, gradient, weights, first, second, vectors, rate, correction, epsilon);
}
