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
  removeBackend,
  setBackend,
  type Tensor,
  type TensorInfo,
  tensor,
} from '@tensorflow/tfjs-core';
import { ContextLost } from '../lost.ts';
import { gpuLost } from '../words.ts';
import { closeContext, type GpuContext } from './context.ts';

/** tfjs' WebGL backend on a context of our own: programs in, tensors out. */
export interface Gpu {
  readonly device: string;
  /** Under which tfjs knows the backend. */
  readonly backendName: string;
  run(program: GPGPUProgram, inputs: readonly Tensor[], uniforms?: readonly number[]): Tensor;
  upload(values: Float32Array, shape: number[]): Tensor;
  /** @throws ContextLost where the context is lost; tfjs would give garbage */
  read(tensor: Tensor): Promise<Float32Array>;
  tensors(): number;
  close(): void;
}

const ownName = 'webgl-own-context';

/** Hands a context over to tfjs, with float32 textures throughout. */
export async function openGpu({ gl, device }: GpuContext): Promise<Gpu> {
  setWebGLContext(2, gl as unknown as WebGLRenderingContext);
  env().set('WEBGL_VERSION', 2);
  env().set('WEBGL_FORCE_F16_TEXTURES', false);
  env().set('WEBGL_RENDER_FLOAT32_ENABLED', true);
  env().set('WEBGL_PACK', false);
  env().set('WEBGL_CPU_FORWARD', false);
  env().set('WEBGL_FENCE_API_ENABLED', await fencesSignal(gl));
  const context = new GPGPUContext(gl as unknown as WebGLRenderingContext);
  const backend = new MathBackendWebGL(context);
  registerBackend(ownName, () => backend);
  await setBackend(ownName);
  const assertAlive = () => {
    if (gl.isContextLost()) throw new ContextLost(gpuLost);
  };

  return {
    device,
    backendName: ownName,
    run(program, inputs, uniforms) {
      const values = uniforms?.map((value) => [value]);
      try {
        const output: TensorInfo = backend.compileAndRun(program, [...inputs], 'float32', values);
        return engine().makeTensorFromTensorInfo(output);
      } catch (error) {
        // Shaders cannot be made on a lost context.
        assertAlive();
        throw error;
      }
    },
    upload: (values, shape) => tensor(values, shape, 'float32'),
    async read(tensor) {
      const values = await tensor.data();
      assertAlive();
      return values as Float32Array;
    },
    tensors: () => memory().numTensors,
    close() {
      removeBackend(ownName);
      closeContext(gl);
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
