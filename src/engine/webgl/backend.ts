import { fastestArithmetic, tasksHere } from '../tasks.ts';
import type { Backend } from '../types.ts';
import type { GpuContext } from './context.ts';
import { WebglFamily } from './family.ts';
import { openGpu } from './gpu.ts';
import { refusesOnWebgl } from './refuse.ts';

/** The WebGL backend on a context. */
export async function openWebgl(context: GpuContext): Promise<Backend & { tensors(): number }> {
  const gpu = await openGpu(context);
  return {
    name: 'webgl',
    device: gpu.device,
    refuses: refusesOnWebgl,
    createFamily: (family) => new WebglFamily(family, gpu),
    tasks: tasksHere(await fastestArithmetic()),
    tensors: () => gpu.tensors(),
    dispose: () => gpu.close(),
  };
}
