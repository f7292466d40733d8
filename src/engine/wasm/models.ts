import type { ModelKernels } from '../models/kernels.ts';
import type { MakeModelFamily } from '../models/later.ts';
import { modelFamilies } from '../models/open.ts';
import { compile } from './machine.ts';
import { modelsBase64 } from './models.generated.ts';

/** Families of models of any shape in WebAssembly. Throws as `compileWasm` does. */
export async function wasmModels(): Promise<MakeModelFamily> {
  return modelFamilies(await compile<ModelKernels>(modelsBase64));
}
