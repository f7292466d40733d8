import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl/dist/base';
import { program } from './programs.ts';

/** State and weights after one step of an optimiser, element by element; see Kernels.update for the constants. */
const elementwise = (shape: number[], names: string[], uniforms: string[], expression: string): GPGPUProgram =>
  program(
    shape,
    names,
    uniforms,
    `void main() {
      ivec2 at = getOutputCoords();
      ${names.map((name) => `vec4 ${name.toLowerCase()} = get${name}(at.x, at.y);`).join(' ')}
      setOutput(${expression});
    }`,
    { type: 'float' },
  );
export const decayProgram = (shape: number[]) =>
  elementwise(shape, ['M', 'G'], ['decay', 'share'], 'decay * m + share * g');
export const decaySquareProgram = (shape: number[]) =>
  elementwise(shape, ['V', 'G'], ['decay', 'share'], 'decay * v + share * g * g');
export const descendProgram = (shape: number[]) => elementwise(shape, ['W', 'G'], ['rate'], 'w - rate * g');
export const adamProgram = (shape: number[]) =>
  elementwise(shape, ['W', 'M', 'V'], ['rate', 'root', 'epsilon'], 'w - rate * m / (sqrt(v) * root + epsilon)');
