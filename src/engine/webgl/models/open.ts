import type { FamilyOptions, ResumableFamily } from '../../types.ts';
import type { Gpu } from '../gpu.ts';
import { WebglModelFamily } from './family.ts';
import { registerOperations } from './operations.ts';

/** Families of models of any shape on a GPU. */
export function webglModels(gpu: Gpu): (options: FamilyOptions) => ResumableFamily {
  registerOperations(gpu.backendName);
  return (options) => new WebglModelFamily(options, gpu);
}
