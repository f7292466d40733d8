import {
  GPGPUContext,
  type GPGPUProgram,
  MathBackendWebGL,
  setWebGLContext,
} from '@tensorflow/tfjs-backend-webgl/dist/base';
import {
  engine,
  env,
  memory,
  registerBackend,
  setBackend,
  type Tensor,
  type TensorInfo,
  tensor,
} from '@tensorflow/tfjs-core';

/** tfjs' WebGL backend on a context of our own: programs in, tensors out. */
export interface Gpu {
  readonly device: string;
  readonly software: boolean;
  run(program: GPGPUProgram, inputs: readonly Tensor[], uniforms?: readonly number[]): Tensor;
  upload(values: Float32Array, shape: number[]): Tensor;
  /** Throws when the context was lost: tfjs would go on with garbage. */
  assertAlive(): void;
  tensors(): number;
  close(): void;
}

export class ContextLost extends Error {
  override readonly name = 'ContextLost';
}

/**
 * Opens WebGL 2 on an OffscreenCanvas. tfjs does not make one in Safari's workers and refuses software rendering, so
 * the context is made here and handed over.
 * @throws Error in plain words where there is no WebGL 2, no float32 textures, or no fences.
 */
export async function openGpu({ allowSoftware }: { allowSoftware: boolean }): Promise<Gpu> {
  if (typeof OffscreenCanvas === 'undefined') throw new Error('this browser has no OffscreenCanvas');
  const canvas = new OffscreenCanvas(1, 1);
  const gl = canvas.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    premultipliedAlpha: false,
    preserveDrawingBuffer: false,
    failIfMajorPerformanceCaveat: !allowSoftware,
  });
  if (!gl) throw new Error(allowSoftware ? 'this browser has no WebGL 2' : 'there is no GPU for WebGL 2');
  if (!gl.getExtension('EXT_color_buffer_float')) throw new Error('this GPU cannot draw to float32 textures');
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const device = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  const software = /swiftshader|llvmpipe|software|basic render/i.test(device);
  if (software && !allowSoftware) throw new Error(`WebGL runs in software here (${device})`);

  setWebGLContext(2, gl as unknown as WebGLRenderingContext);
  env().set('WEBGL_VERSION', 2);
  env().set('WEBGL_FORCE_F16_TEXTURES', false);
  env().set('WEBGL_RENDER_FLOAT32_ENABLED', true);
  env().set('WEBGL_PACK', false);
  env().set('WEBGL_CPU_FORWARD', false);
  env().set('WEBGL_FENCE_API_ENABLED', await fencesSignal(gl));
  const context = new GPGPUContext(gl as unknown as WebGLRenderingContext);
  const backend = new MathBackendWebGL(context);
  registerBackend('webgl-own-context', () => backend);
  await setBackend('webgl-own-context');

  return {
    device,
    software,
    run(program, inputs, uniforms) {
      const values = uniforms?.map((value) => [value]);
      const output: TensorInfo = backend.compileAndRun(program, [...inputs], 'float32', values);
      return engine().makeTensorFromTensorInfo(output);
    },
    upload: (values, shape) => tensor(values, shape, 'float32'),
    assertAlive() {
      if (gl.isContextLost()) throw new ContextLost('The browser took the GPU away (WebGL context lost).');
    },
    tensors: () => memory().numTensors,
    close() {
      gl.getExtension('WEBGL_lose_context')?.loseContext();
    },
  };
}

/** Whether a fence is ever signalled: on some drivers it is not, and every read-back would wait for ever. */
async function fencesSignal(gl: WebGL2RenderingContext): Promise<boolean> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!fence) return false;
  gl.flush();
  for (let wait = 0; wait < 50; wait++) {
    const state = gl.clientWaitSync(fence, 0, 0);
    if (state === gl.ALREADY_SIGNALED || state === gl.CONDITION_SATISFIED) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}
