import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl/dist/base';
import { kernelClasses as classes } from '../refuse.ts';

/**
 * Shaders that turn logits under masks into the sums of a Prediction. Tensors are not packed. Rows are mask-major:
 * row s·images + i is image i under mask s; `images` is even, and images beyond `count` are padding.
 */
const program = (
  outputShape: number[],
  variableNames: string[],
  uniforms: string[],
  userCode: string,
): GPGPUProgram => ({
  variableNames,
  outputShape,
  customUniforms: uniforms.map((name) => ({ name, type: 'int' as const })),
  userCode,
});

/** ln softmax of logits Z [rows, class]. */
export const logSoftmaxProgram = (rows: number) =>
  program(
    [rows, classes],
    ['Z'],
    [],
    `void main() {
      ivec2 at = getOutputCoords();
      float top = getZ(at.x, 0);
      for (int c = 1; c < ${classes}; c++) top = max(top, getZ(at.x, c));
      float total = 0.0;
      for (int c = 0; c < ${classes}; c++) total += exp(getZ(at.x, c) - top);
      setOutput(max(getZ(at.x, at.y) - top - log(total), -87.0));
    }`,
  );

/**
 * Running sums over masks of L (`log`) or e^L, on top of what the previous group's last mask in C [rows, class]
 * holds where `resume` is 1.
 */
export const runningSumProgram = (rows: number, images: number, log: boolean) =>
  program(
    [rows, classes],
    ['L', 'C'],
    ['resume'],
    `void main() {
      ivec2 at = getOutputCoords();
      int image = at.x % ${images};
      float sum = resume == 1 ? getC(${rows - images} + image, at.y) : 0.0;
      for (int r = image; r <= at.x; r += ${images}) sum += ${log ? 'getL(r, at.y)' : 'exp(getL(r, at.y))'};
      setOutput(sum);
    }`,
  );

const argmaxOf = (tensor: string) => `
  int best${tensor}(int row) {
    int best = 0;
    float top = get${tensor}(row, 0);
    for (int c = 1; c < ${classes}; c++) {
      float v = get${tensor}(row, c);
      if (v > top) { top = v; best = c; }
    }
    return best;
  }`;

/** Whether scaled prediction L [images, class] is right, and its cross-entropy: [images, 2]. */
export const scaledOutcomeProgram = (images: number) =>
  program(
    [images, 2],
    ['L', 'Y'],
    [],
    `${argmaxOf('L')}
    void main() {
      ivec2 at = getOutputCoords();
      int label = int(getY(at.x) + 0.5);
      setOutput(at.y == 0 ? (bestL(at.x) == label ? 1.0 : 0.0) : -getL(at.x, label));
    }`,
  );

/**
 * Outcomes of each row: columns correct, cross-entropy, discordant of the geometric mean (from sums of logarithms G),
 * the same of the arithmetic mean (from sums of probabilities A), correct and cross-entropy of the single mask (L).
 * `done` masks came before this group.
 */
export const outcomeProgram = (rows: number, images: number) =>
  program(
    [rows, 8],
    ['L', 'G', 'A', 'R', 'Y'],
    ['done'],
    `${argmaxOf('L')}${argmaxOf('G')}${argmaxOf('A')}
    void main() {
      ivec2 at = getOutputCoords();
      int row = at.x;
      int image = row % ${images};
      float n = float(done + row / ${images} + 1);
      int label = int(getY(image) + 0.5);
      bool scaledRight = getR(image, 0) > 0.5;
      float value;
      if (at.y == 0) value = bestG(row) == label ? 1.0 : 0.0;
      else if (at.y == 1) {
        float top = getG(row, bestG(row)) / n;
        float total = 0.0;
        for (int c = 0; c < ${classes}; c++) total += exp(getG(row, c) / n - top);
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

/** Sums over the first `count` images of outcomes O [masks × images, columns]: [masks, columns]. */
export const sumProgram = (masks: number, images: number, columns: number) =>
  program(
    [masks, columns],
    ['O'],
    ['count'],
    `void main() {
      ivec2 at = getOutputCoords();
      float sum = 0.0;
      for (int i = 0; i < count; i++) sum += getO(at.x * ${images} + i, at.y);
      setOutput(sum);
    }`,
  );

/**
 * Sums over masks `first` … `until` − 1 of a group, [images, 4 × classes]: for each class the differences of logits Z
 * [masks × images, class] from the scaled network's S [images, class], their squares, and the same of probabilities e^L and e^M; on top
 * of C, [images, 4 × classes], where `resume` is 1.
 */
export const momentsProgram = (images: number) =>
  program(
    [images, 4 * classes],
    ['Z', 'L', 'S', 'M', 'C'],
    ['first', 'until', 'resume'],
    `void main() {
      ivec2 at = getOutputCoords();
      int part = at.y / ${classes};
      int c = at.y - part * ${classes};
      bool squared = part == 1 || part == 3;
      float sum = resume == 1 ? getC(at.x, at.y) : 0.0;
      float scaled = part < 2 ? getS(at.x, c) : exp(getM(at.x, c));
      for (int s = first; s < until; s++) {
        int r = s * ${images} + at.x;
        float difference = (part < 2 ? getZ(r, c) : exp(getL(r, c))) - scaled;
        sum += squared ? difference * difference : difference;
      }
      setOutput(sum);
    }`,
  );
