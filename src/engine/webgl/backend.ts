import { modelFamilyLater } from '../models/later.ts';
import { modelsOf } from '../refuse.ts';
import { fastestArithmetic, tasksHere } from '../tasks.ts';
import type { Backend } from '../types.ts';
import type { GpuContext } from './context.ts';
import { WebglFamily } from './family.ts';
import { openGpu } from './gpu.ts';
import { needsModels, refusesOnWebgl } from './refuse.ts';

/** The WebGL backend on a context. */
export async function openWebgl(context: GpuContext): Promise<Backend & { tensors(): number }> {
  const gpu = await openGpu(context);
  return {
    name: 'webgl',
    device: gpu.device,
    refuses: refusesOnWebgl,
    createFamily(options) {
      modelsOf(options.networks, refusesOnWebgl);
      return needsModels(options.networks)
        ? modelFamilyLater(
            options,
            import('./models/open.ts').then(({ webglModels }) => webglModels(gpu)),
          )
        : new WebglFamily(options, gpu);
    },
    tasks: tasksHere(await fastestArithmetic()),
    tensors: () => gpu.tensors(),
    dispose: () => gpu.close(),
  };
}
