import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl/dist/base';
import { noiseTableSize } from '../../core/random.ts';

/**
 * The shaders of a family of networks. Tensors are [model, row, unit]; a row is an image, or an image under one of
 * several masks. What varies from step to step is a uniform, so that each program is compiled once for its shapes.
 *
 * Tensor P [layer × model, 8] holds each layer's noise: units, noise code, key (upper and lower 16 bits), threshold,
 * gain, sigma, mean; all exact in float32.
 */
export const noiseColumns = 8;

type Uniforms = NonNullable<GPGPUProgram['customUniforms']>;
const ints = (...names: string[]): Uniforms => names.map((name) => ({ name, type: 'int' as const }));

const program = (
  outputShape: number[],
  variableNames: string[],
  uniforms: string[],
  userCode: string,
): GPGPUProgram => ({
  variableNames,
  outputShape,
  customUniforms: ints(...uniforms),
  userCode,
});

/** The upper 24 bits of a unit's word: the same integers as core/random.ts. */
const hash = `
  uint hashWord24(uint key, int step, int example, int unit) {
    uvec4 v = uvec4(uint(unit >> 2), uint(example), uint(step), key) * 1664525u + 1013904223u;
    v.x += v.y * v.w; v.y += v.z * v.x; v.z += v.x * v.y; v.w += v.y * v.z;
    v = v ^ (v >> 16u);
    v.x += v.y * v.w; v.y += v.z * v.x; v.z += v.x * v.y; v.w += v.y * v.z;
    int c = unit & 3;
    uint word = c == 0 ? v.x : c == 1 ? v.y : c == 2 ? v.z : v.w;
    return word >> 8u;
  }
  int exact(float value) { return int(value + 0.5); }
  // The multiplier of a unit's output: what dropout is.
  float noise(int p, int row, int unit) {
    int code = exact(getP(p, 1));
    if (mode == 0) return 1.0;
    if (mode == 1) return getP(p, 7);
    if (code == 0) return 1.0;
    uint key = (uint(exact(getP(p, 2))) << 16u) | uint(exact(getP(p, 3)));
    uint word = hashWord24(key, step + row / images, firstImage + row % images, unit);
    if (code == 1) return word < uint(getP(p, 4)) ? 0.0 : getP(p, 5);
    return 1.0 + getP(p, 6) * getT(int(word) / ${2 ** 24 / noiseTableSize});
  }`;

/** mode: 0 no activation, 1 ReLU × mean of the noise, 2 ReLU × noise of (`step` + row / `images`, row % `images`). */
const noiseUniforms = ['mode', 'layer', 'step', 'images', 'firstImage', 'model'];

/**
 * One layer: activation(A · W + bias). A [1 or models, rows, inputs], W [models, inputs + 1, units]. With `models` 1,
 * the uniform `model` chooses the network.
 */
export const forwardProgram = (
  models: number,
  family: number,
  rows: number,
  inputs: number,
  units: number,
  shared: boolean,
) =>
  program(
    [models, rows, units],
    ['A', 'W', 'P', 'T'],
    noiseUniforms,
    `${hash}
    void main() {
      ivec3 at = getOutputCoords();
      int m = ${models === 1 ? 'model' : 'at.x'};
      int p = layer * ${family} + m;
      if (mode != 0 && at.z >= exact(getP(p, 0))) { setOutput(0.0); return; }
      float sum = getW(m, ${inputs}, at.z);
      for (int k = 0; k < ${inputs}; k++) sum += getA(${shared || models === 1 ? 0 : 'm'}, at.y, k) * getW(m, k, at.z);
      float value = mode == 0 ? sum : max(sum, 0.0);
      setOutput(value > 0.0 && mode != 0 ? value * noise(p, at.y, at.z) : value);
    }`,
  );

/** ReLU × noise of pre-activations Z [1, images, units], repeated under `rows / images` masks. */
export const activateProgram = (family: number, rows: number, units: number) =>
  program(
    [1, rows, units],
    ['Z', 'P', 'T'],
    noiseUniforms,
    `${hash}
    void main() {
      ivec3 at = getOutputCoords();
      int p = layer * ${family} + model;
      float value = getZ(0, at.y % images, at.z);
      bool live = value > 0.0 && at.z < exact(getP(p, 0));
      setOutput(live ? value * noise(p, at.y, at.z) : 0.0);
    }`,
  );

/** (softmax(Z) − label) / rows, the gradient of the mean cross-entropy; Z [models, rows, 10], Y [1 or models, rows]. */
export const softmaxProgram = (models: number, rows: number, shared: boolean) =>
  program(
    [models, rows, 10],
    ['Z', 'Y'],
    [],
    `void main() {
      ivec3 at = getOutputCoords();
      float top = getZ(at.x, at.y, 0);
      for (int c = 1; c < 10; c++) top = max(top, getZ(at.x, at.y, c));
      float total = 0.0;
      for (int c = 0; c < 10; c++) total += exp(getZ(at.x, at.y, c) - top);
      int label = int(getY(${shared ? 0 : 'at.x'}, at.y) + 0.5);
      float share = exp(getZ(at.x, at.y, at.z) - top) / total;
      setOutput((share - (at.z == label ? 1.0 : 0.0)) / ${rows}.0);
    }`,
  );

/** Mean cross-entropy of each network: [models]. */
export const lossProgram = (models: number, rows: number, shared: boolean) =>
  program(
    [models],
    ['Z', 'Y'],
    [],
    `void main() {
      int m = getOutputCoords();
      float loss = 0.0;
      for (int r = 0; r < ${rows}; r++) {
        float top = getZ(m, r, 0);
        for (int c = 1; c < 10; c++) top = max(top, getZ(m, r, c));
        float total = 0.0;
        for (int c = 0; c < 10; c++) total += exp(getZ(m, r, c) - top);
        loss += log(total) + top - getZ(m, r, int(getY(${shared ? 0 : 'm'}, r) + 0.5));
      }
      setOutput(loss / ${rows}.0);
    }`,
  );

/** Gradient of pre-activations [models, rows, units] from the next layer's D, through units that were live in A. */
export const backwardProgram = (models: number, rows: number, units: number, nextUnits: number) =>
  program(
    [models, rows, units],
    ['D', 'W', 'A', 'P', 'T'],
    noiseUniforms,
    `${hash}
    void main() {
      ivec3 at = getOutputCoords();
      if (getA(at.x, at.y, at.z) == 0.0) { setOutput(0.0); return; }
      float sum = 0.0;
      for (int j = 0; j < ${nextUnits}; j++) sum += getD(at.x, at.y, j) * getW(at.x, at.z, j);
      setOutput(sum * noise(layer * ${models} + at.x, at.y, at.z));
    }`,
  );

/** Gradient of a layer's weights and biases [models, inputs + 1, units] from its input A and its D. */
export const gradientProgram = (models: number, rows: number, inputs: number, units: number, shared: boolean) =>
  program(
    [models, inputs + 1, units],
    ['A', 'D'],
    [],
    `void main() {
      ivec3 at = getOutputCoords();
      float sum = 0.0;
      if (at.y == ${inputs}) {
        for (int r = 0; r < ${rows}; r++) sum += getD(at.x, r, at.z);
      } else {
        for (int r = 0; r < ${rows}; r++) sum += getA(${shared ? 0 : 'at.x'}, r, at.y) * getD(at.x, r, at.z);
      }
      setOutput(sum);
    }`,
  );

/** State and weights after one step of an optimiser; see Kernels.update for the constants. */
const elementwise = (shape: number[], names: string[], uniforms: string[], expression: string): GPGPUProgram => ({
  variableNames: names,
  outputShape: shape,
  customUniforms: uniforms.map((name) => ({ name, type: 'float' as const })),
  userCode: `void main() {
    ivec3 at = getOutputCoords();
    ${names.map((name) => `float ${name.toLowerCase()} = get${name}(at.x, at.y, at.z);`).join(' ')}
    setOutput(${expression});
  }`,
});
export const decayProgram = (shape: number[]) =>
  elementwise(shape, ['M', 'G'], ['decay', 'share'], 'decay * m + share * g');
export const decaySquareProgram = (shape: number[]) =>
  elementwise(shape, ['V', 'G'], ['decay', 'share'], 'decay * v + share * g * g');
export const descendProgram = (shape: number[]) => elementwise(shape, ['W', 'G'], ['rate'], 'w - rate * g');
export const adamProgram = (shape: number[]) =>
  elementwise(shape, ['W', 'M', 'V'], ['rate', 'root', 'epsilon'], 'w - rate * m / (sqrt(v) * root + epsilon)');

/** ln softmax of logits Z [1, rows, 10]. */
export const logSoftmaxProgram = (rows: number) =>
  program(
    [rows, 10],
    ['Z'],
    [],
    `void main() {
      ivec2 at = getOutputCoords();
      float top = getZ(0, at.x, 0);
      for (int c = 1; c < 10; c++) top = max(top, getZ(0, at.x, c));
      float total = 0.0;
      for (int c = 0; c < 10; c++) total += exp(getZ(0, at.x, c) - top);
      setOutput(max(getZ(0, at.x, at.y) - top - log(total), -87.0));
    }`,
  );

/**
 * Running sums over masks of L (`log`) or e^L: row s·images + i is the sum of that image's masks up to s, and of what
 * the previous chunk's last rows in C hold.
 */
export const runningSumProgram = (rows: number, rowsBefore: number, images: number, log: boolean) =>
  program(
    [rows, 10],
    ['L', 'C'],
    ['resume'],
    `void main() {
      ivec2 at = getOutputCoords();
      int image = at.x % ${images};
      float sum = resume == 1 ? getC(${rowsBefore - images} + image, at.y) : 0.0;
      for (int r = image; r <= at.x; r += ${images}) sum += ${log ? 'getL(r, at.y)' : 'exp(getL(r, at.y))'};
      setOutput(sum);
    }`,
  );

const argmaxOf = (name: string, read: string) => `
  int ${name}(int row) {
    int best = 0;
    float top = ${read.replace('#', '0')};
    for (int c = 1; c < 10; c++) { float v = ${read.replace('#', 'c')}; if (v > top) { top = v; best = c; } }
    return best;
  }`;

/** Whether scaled prediction L [images, 10] is right, and its cross-entropy: [images, 2]. */
export const scaledOutcomeProgram = (images: number) =>
  program(
    [images, 2],
    ['L', 'Y'],
    [],
    `${argmaxOf('best', 'getL(row, #)')}
    void main() {
      ivec2 at = getOutputCoords();
      int label = int(getY(0, at.x) + 0.5);
      setOutput(at.y == 0 ? (best(at.x) == label ? 1.0 : 0.0) : -getL(at.x, label));
    }`,
  );

/**
 * Outcomes of each row: columns correct, cross-entropy, discordant of the geometric mean (from sums of logarithms G),
 * the same of the arithmetic mean (from sums of probabilities A), correct and cross-entropy of the single mask (L).
 */
export const outcomeProgram = (rows: number, images: number) =>
  program(
    [rows, 8],
    ['L', 'G', 'A', 'R', 'Y'],
    ['done'],
    `${argmaxOf('bestL', 'getL(row, #)')}${argmaxOf('bestG', 'getG(row, #)')}${argmaxOf('bestA', 'getA(row, #)')}
    void main() {
      ivec2 at = getOutputCoords();
      int row = at.x;
      int image = row % ${images};
      float n = float(done + row / ${images} + 1);
      int label = int(getY(0, image) + 0.5);
      bool scaledRight = getR(image, 0) > 0.5;
      float value;
      if (at.y == 0) value = bestG(row) == label ? 1.0 : 0.0;
      else if (at.y == 1) {
        float top = getG(row, bestG(row)) / n;
        float total = 0.0;
        for (int c = 0; c < 10; c++) total += exp(getG(row, c) / n - top);
        value = log(total) + top - getG(row, label) / n;
      }
      else if (at.y == 2) value = (bestG(row) == label) != scaledRight ? 1.0 : 0.0;
      else if (at.y == 3) value = bestA(row) == label ? 1.0 : 0.0;
      else if (at.y == 4) value = log(n) - log(getA(row, label));
      else if (at.y == 5) value = (bestA(row) == label) != scaledRight ? 1.0 : 0.0;
      else if (at.y == 6) value = bestL(row) == label ? 1.0 : 0.0;
      else value = -getL(row, label);
      setOutput(value);
    }`,
  );

/** Sums over images of `columns` outcomes O [samples × images, columns]: [samples, columns]. */
export const sumProgram = (samples: number, images: number, columns: number) =>
  program(
    [samples, columns],
    ['O'],
    [],
    `void main() {
      ivec2 at = getOutputCoords();
      float sum = 0.0;
      for (int i = 0; i < ${images}; i++) sum += getO(at.x * ${images} + i, at.y);
      setOutput(sum);
    }`,
  );

/** The multipliers alone, [rows, units] at `step` and examples `firstImage` + row: for tests and pictures of masks. */
export const maskProgram = (rows: number, units: number) =>
  program(
    [rows, units],
    ['P', 'T'],
    noiseUniforms,
    `${hash}
    void main() {
      ivec2 at = getOutputCoords();
      setOutput(noise(layer, at.x, at.y));
    }`,
  );
