import { notHere } from '../words.ts';

/** A WebGL 2 context of our own and what it runs on. No tfjs here: it is loaded only once this has worked. */
export interface GpuContext {
  readonly gl: WebGL2RenderingContext;
  readonly device: string;
}

/**
 * Opens WebGL 2 on an OffscreenCanvas. tfjs does not make one in Safari's workers and refuses software rendering, so
 * the context is made here and handed over.
 * @throws Error in plain words where there is no WebGL 2 or no float32 textures, or where it runs in software unasked.
 */
export function openContext({ allowSoftware }: { allowSoftware: boolean }): GpuContext {
  if (typeof OffscreenCanvas === 'undefined') throw new Error(notHere.canvas);
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
  if (!gl) throw new Error(allowSoftware ? notHere.webgl : notHere.gpu);
  if (!gl.getExtension('EXT_color_buffer_float')) throw new Error(notHere.floats);
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const device = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  if (!allowSoftware && /swiftshader|llvmpipe|software|basic render/i.test(device)) {
    closeContext(gl);
    throw new Error(notHere.software(device));
  }
  // tfjs asks a fence again and again until it is passed; those of a lost context never are.
  const wait = gl.clientWaitSync.bind(gl);
  gl.clientWaitSync = (...given) => (gl.isContextLost() ? gl.ALREADY_SIGNALED : wait(...given));
  return { gl, device };
}

/** Frees the GPU now rather than at some garbage collection. */
export const closeContext = (gl: WebGL2RenderingContext): void => gl.getExtension('WEBGL_lose_context')?.loseContext();
