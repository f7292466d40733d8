import type { Backend } from '../types.ts';
import { WebglFamily } from './family.ts';
import { openGpu } from './gpu.ts';

/** The WebGL backend. @throws Error in plain words where it cannot work; see openGpu. */
export async function openWebgl(options: { allowSoftware: boolean }): Promise<Backend & { tensors(): number }> {
  const gpu = await openGpu(options);
  return {
    name: 'webgl',
    device: gpu.device,
    createFamily: (family) => new WebglFamily(family, gpu),
    tensors: () => gpu.tensors(),
    dispose: () => gpu.close(),
  };
}
