import type { ModelKernels, ModelMachine } from '../models/kernels.ts';
import type { MakeModelFamily } from '../models/later.ts';
import { modelFamilies } from '../models/open.ts';
import { factorsIn } from './factors.ts';
import { optimiserIn } from './optimiser.ts';
import { poolsIn } from './pools.ts';
import type { Memory } from './rows.ts';
import { windowsIn } from './windows.ts';

/** Plain JavaScript's twin of src/engine/wasm/assembly/models.ts. */
export function makeCpuModelMachine(bytes: number): ModelMachine {
  const buffer = new ArrayBuffer(Math.ceil(bytes / 8) * 8);
  const memory: Memory = {
    f32: new Float32Array(buffer),
    f64: new Float64Array(buffer),
    i32: new Int32Array(buffer),
    u8: new Uint8Array(buffer),
  };
  const { f32 } = memory;
  const optimise = optimiserIn(memory);
  const kernels: ModelKernels = {
    ...windowsIn(memory),
    ...poolsIn(memory),
    ...factorsIn(memory),
    relu(values, vectors) {
      for (let i = values >> 2; i < (values >> 2) + vectors * 4; i++) if (!(f32[i] > 0)) f32[i] = 0;
    },
    optimise: (kind, gradient, weights, first, second, vectors, rate, correction, epsilon) =>
      optimise({ kind, rate, correction, epsilon }, gradient, weights, first, second, vectors),
  };
  return { buffer, kernels };
}

/** Families of models of any shape in plain JavaScript. */
export const cpuModels: MakeModelFamily = modelFamilies(makeCpuModelMachine);
