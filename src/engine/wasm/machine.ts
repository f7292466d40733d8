import type { Kernels, MakeMachine } from '../vector/kernels.ts';
import { notHere } from '../words.ts';
import { kernelsBase64 } from './kernels.generated.ts';

/**
 * Compiles a SIMD module and returns a maker of machines, each an instance with a memory of its own.
 * @throws Error in plain words where there is no WebAssembly or no SIMD.
 */
export async function compile<K>(
  base64: string,
): Promise<(bytes: number) => { readonly buffer: ArrayBuffer; readonly kernels: K }> {
  if (typeof WebAssembly === 'undefined') throw new Error(notHere.wasm);
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  if (!WebAssembly.validate(bytes)) throw new Error(notHere.simd);
  const module = await WebAssembly.compile(bytes).catch((error: Error) => {
    if (!/Content.Security.Policy|unsafe-eval/i.test(error.message)) throw error;
    throw new Error(notHere.policy);
  });
  return (bytes) => {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65536) });
    const instance = new WebAssembly.Instance(module, { env: { memory, abort: () => {} } });
    return { buffer: memory.buffer, kernels: instance.exports as unknown as K };
  };
}

/** The kernels of perceptrons. Throws as `compile` does. */
export const compileWasm = (): Promise<MakeMachine> => compile<Kernels>(kernelsBase64);
