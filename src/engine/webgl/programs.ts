import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl/dist/base';
import { noiseTableSize } from '../../core/random.ts';
import { kernelClasses as classes } from '../refuse.ts';

/**
 * The shaders of a family of networks. All tensors are matrices: activations [models × rows, units], weights
 * [models × (inputs + 2), units], where the row after the inputs holds the biases and the last one is 0. They are packed
 * in tfjs' way, a texel holding two rows by two columns, so that a shader's inner loop multiplies eight pairs for two
 * reads; hence every size is even. What varies from step to step is a uniform: each program is compiled once a shape.
 *
 * P [layers × models, 8] holds each layer's noise: units, noise code, key (upper and lower 16 bits), threshold, gain,
 * sigma, mean; all exact in float32. T has a table of quantiles for each noise code from 2 on.
 */
export const noiseColumns = 8;
/** Rows of a network's weights for that many inputs. */
export const weightRows = (inputs: number): number => inputs + 2;
export const even = (size: number): number => size + (size % 2);

type UniformType = 'int' | 'float';

export const program = (
  outputShape: number[],
  variableNames: string[],
  uniforms: readonly string[],
  userCode: string,
  { packedInputs = true, packedOutput = true, type = 'int' as UniformType } = {},
): GPGPUProgram => ({
  variableNames,
  outputShape,
  packedInputs,
  packedOutput,
  customUniforms: uniforms.map((name) => ({ name, type })),
  userCode,
});

/** Noise of two rows by two units, from the same integers as core/random.ts: unit is even, so both share a hash. */
const noise = `
  uvec2 words24(uint key, int mask, int example, int unit) {
    uvec4 v = uvec4(uint(unit >> 2), uint(example), uint(mask), key) * 1664525u + 1013904223u;
    v.x += v.y * v.w; v.y += v.z * v.x; v.z += v.x * v.y; v.w += v.y * v.z;
    v = v ^ (v >> 16u);
    v.x += v.y * v.w; v.y += v.z * v.x; v.z += v.x * v.y; v.w += v.y * v.z;
    return ((unit & 2) == 0 ? v.xy : v.zw) >> 8u;
  }
  float parameter(int p, int column) { return getChannel(getP(p, column), vec2(p, column)); }
  int exact(float value) { return int(value + 0.5); }
  float standard(int code, uint word) {
    int entry = (code - 2) * ${noiseTableSize} + int(word) / ${2 ** 24 / noiseTableSize};
    return getChannel(getT(entry), entry);
  }
  vec2 multipliers(int p, uint key, int code, int row, int unit) {
    uvec2 words = words24(key, step + row / images, firstImage + row % images, unit);
    if (code > 1) return 1.0 + parameter(p, 6) * vec2(standard(code, words.x), standard(code, words.y));
    uint threshold = uint(parameter(p, 4));
    return parameter(p, 5) * vec2(words.x < threshold ? 0.0 : 1.0, words.y < threshold ? 0.0 : 1.0);
  }
  // Multipliers of (row, unit), (row, unit + 1), (row + 1, unit), (row + 1, unit + 1); 0 beyond a network's units.
  vec4 noiseOf(int p, int row, int unit) {
    int units = exact(parameter(p, 0));
    vec4 inside = vec4(unit < units ? 1.0 : 0.0, unit + 1 < units ? 1.0 : 0.0, 0.0, 0.0).xyxy;
    if (mode == 1) return inside * parameter(p, 7);
    int code = exact(parameter(p, 1));
    if (code == 0) return inside;
    uint key = (uint(exact(parameter(p, 2))) << 16u) | uint(exact(parameter(p, 3)));
    return inside * vec4(multipliers(p, key, code, row, unit), multipliers(p, key, code, row + 1, unit));
  }`;

/** mode: 1 mean of the noise, 2 noise of mask `step` + row / `images` for image `firstImage` + row % `images`. */
const noiseUniforms = ['mode', 'layer', 'step', 'images', 'firstImage', 'model'];

/** A product's inner loop over `inputs`: rows of A from `a`, rows of W from `w`, and the biases. */
const product = (inputs: number) => `
  vec4 product(int a, int w, int unit) {
    vec4 sum = getW(w + ${inputs}, unit).xyxy;
    for (int k = 0; k < ${inputs}; k += 2) {
      vec4 x = getA(a, k);
      vec4 y = getW(w + k, unit);
      sum += x.xxzz * y.xyxy + x.yyww * y.zwzw;
    }
    return sum;
  }`;

export interface ForwardShape {
  /** Networks computed: all of the family, or 1, chosen by the uniform `model`. */
  readonly models: number;
  readonly family: number;
  readonly rows: number;
  readonly inputs: number;
  readonly units: number;
  /** Whether all networks read the same A. */
  readonly shared: boolean;
}

const placeOf = ({ models, rows, inputs, shared }: ForwardShape) => `
  int m = ${models === 1 ? 'model' : `at.x / ${rows}`};
  int row = ${models === 1 ? 'at.x' : `at.x - m * ${rows}`};
  int a = ${shared || models === 1 ? 'row' : 'at.x'};
  int w = m * ${weightRows(inputs)};`;

/** ReLU(A · W + bias) × noise: [models × rows, units]. */
export const forwardProgram = (shape: ForwardShape) =>
  program(
    [shape.models * shape.rows, shape.units],
    ['A', 'W', 'P', 'T'],
    noiseUniforms,
    `${noise}${product(shape.inputs)}
    void main() {
      ivec2 at = getOutputCoords();
      ${placeOf(shape)}
      setOutput(max(product(a, w, at.y), 0.0) * noiseOf(layer * ${shape.family} + m, row, at.y));
    }`,
  );

/** A · W + bias without activation, packed: the first layer's pre-activations in prediction. */
export const linearProgram = (shape: ForwardShape) =>
  program(
    [shape.models * shape.rows, shape.units],
    ['A', 'W'],
    ['model'],
    `${product(shape.inputs)}
    void main() {
      ivec2 at = getOutputCoords();
      ${placeOf(shape)}
      setOutput(product(a, w, at.y));
    }`,
  );

/** Logits [models × rows, class], not packed. */
export const logitsProgram = (shape: ForwardShape) =>
  program(
    [shape.models * shape.rows, shape.units],
    ['A', 'W'],
    ['model'],
    `void main() {
      ivec2 at = getOutputCoords();
      ${placeOf(shape)}
      vec4 bias = getW(w + ${shape.inputs}, at.y);
      bool odd = (at.y & 1) == 1;
      float sum = odd ? bias.y : bias.x;
      for (int k = 0; k < ${shape.inputs}; k += 2) {
        vec4 x = getA(a, k);
        vec4 y = getW(w + k, at.y);
        sum += dot((a & 1) == 1 ? x.zw : x.xy, odd ? y.yw : y.xz);
      }
      setOutput(sum);
    }`,
    { packedOutput: false },
  );

/** ReLU × noise of pre-activations Z [images, units], repeated under rows / images masks. */
export const activateProgram = (family: number, rows: number, units: number) =>
  program(
    [rows, units],
    ['Z', 'P', 'T'],
    noiseUniforms,
    `${noise}
    void main() {
      ivec2 at = getOutputCoords();
      setOutput(max(getZ(at.x % images, at.y), 0.0) * noiseOf(layer * ${family} + model, at.x, at.y));
    }`,
  );

const softmaxOf = `
  float topOf(int row) {
    float top = getZ(row, 0);
    for (int c = 1; c < ${classes}; c++) top = max(top, getZ(row, c));
    return top;
  }
  float totalOf(int row, float top) {
    float total = 0.0;
    for (int c = 0; c < ${classes}; c++) total += exp(getZ(row, c) - top);
    return total;
  }`;
const labelOf = (rows: number, shared: boolean) => `
  int labelOf(int row) { return int(getY(${shared ? `row % ${rows}` : 'row'}) + 0.5); }`;

/**
 * (softmax(Z) − label) / batch, the gradient of the mean cross-entropy, packed; 0 in rows beyond the batch. Z
 * [models × rows, class] and Y [rows, or models × rows] are not packed.
 */
export const softmaxProgram = (models: number, rows: number, batch: number, shared: boolean) =>
  program(
    [models * rows, classes],
    ['Z', 'Y'],
    [],
    `${softmaxOf}${labelOf(rows, shared)}
    vec2 delta(int row, int c) {
      if (row % ${rows} >= ${batch}) return vec2(0.0);
      float top = topOf(row);
      int label = labelOf(row);
      vec2 share = exp(vec2(getZ(row, c), getZ(row, c + 1)) - top) / totalOf(row, top);
      return (share - vec2(c == label ? 1.0 : 0.0, c + 1 == label ? 1.0 : 0.0)) / ${batch}.0;
    }
    void main() {
      ivec2 at = getOutputCoords();
      setOutput(vec4(delta(at.x, at.y), delta(at.x + 1, at.y)));
    }`,
    { packedInputs: false },
  );

/** Mean cross-entropy of each network: [models]. */
export const lossProgram = (models: number, rows: number, batch: number, shared: boolean) =>
  program(
    [models],
    ['Z', 'Y'],
    [],
    `${softmaxOf}${labelOf(rows, shared)}
    void main() {
      int m = getOutputCoords();
      float loss = 0.0;
      for (int r = m * ${rows}; r < m * ${rows} + ${batch}; r++) {
        float top = topOf(r);
        loss += log(totalOf(r, top)) + top - getZ(r, labelOf(r));
      }
      setOutput(loss / ${batch}.0);
    }`,
    { packedInputs: false, packedOutput: false },
  );

/** Gradient of pre-activations [models × rows, units] from the next layer's D, through units that were live in A. */
export const backwardProgram = (models: number, rows: number, units: number, nextUnits: number) =>
  program(
    [models * rows, units],
    ['D', 'W', 'A', 'P', 'T'],
    noiseUniforms,
    `${noise}
    void main() {
      ivec2 at = getOutputCoords();
      int m = at.x / ${rows};
      int w = m * ${weightRows(units)} + at.y;
      vec4 sum = vec4(0.0);
      for (int j = 0; j < ${nextUnits}; j += 2) {
        vec4 d = getD(at.x, j);
        vec4 y = getW(w, j);
        sum += d.xxzz * y.xzxz + d.yyww * y.ywyw;
      }
      vec4 live = vec4(notEqual(getA(at.x, at.y), vec4(0.0)));
      setOutput(sum * live * noiseOf(layer * ${models} + m, at.x - m * ${rows}, at.y));
    }`,
  );

/** Gradient of a layer's weights and biases [models × (inputs + 2), units] from its input A and its D. */
export const gradientProgram = (models: number, rows: number, inputs: number, units: number, shared: boolean) =>
  program(
    [models * weightRows(inputs), units],
    ['A', 'D'],
    [],
    `void main() {
      ivec2 at = getOutputCoords();
      int m = at.x / ${weightRows(inputs)};
      int i = at.x - m * ${weightRows(inputs)};
      int d = m * ${rows};
      vec4 sum = vec4(0.0);
      if (i == ${inputs}) {
        for (int r = 0; r < ${rows}; r += 2) {
          vec4 y = getD(d + r, at.y);
          sum.xy += y.xy + y.zw;
        }
      } else {
        for (int r = 0; r < ${rows}; r += 2) {
          vec4 x = getA(${shared ? 'r' : 'd + r'}, i);
          vec4 y = getD(d + r, at.y);
          sum += x.xxyy * y.xyxy + x.zzww * y.zwzw;
        }
      }
      setOutput(sum);
    }`,
  );

/** The multipliers alone, [rows, units] of examples `firstImage` + row: for tests and pictures of masks. */
export const maskProgram = (rows: number, units: number) =>
  program(
    [rows, units],
    ['P', 'T'],
    noiseUniforms,
    `${noise}
    void main() {
      ivec2 at = getOutputCoords();
      setOutput(noiseOf(layer, at.x, at.y));
    }`,
  );
