/** Networks with dropout whose average over masks another network learns, and what that one begins with. */
import { type Convolutional, lenet, poolSize, quick, type TeacherOptions } from '../contract/teachers.ts';
import type { DatasetFacts } from '../core/dataset.ts';
import type { HiddenLayer, Model, Noise, UnitNoise } from '../core/model.ts';
import { noiseMean } from '../core/network.ts';
import type { LayerWeights } from '../engine/types.ts';

/** Images in colour as CIFAR-10 has them, for which the network "quick" is. */
export const coloured = { shape: [32, 32, 3], classes: 10 } as const;

/** Hidden layers of a convolutional network; `noiseAt` says what acts after a layer of each kind, if anything. */
export function convolutional(
  { channels, kernel, padding, pools = [], dense }: Convolutional,
  noiseAt: (kind: 'convolution' | 'pool' | 'dense') => Noise | undefined,
): HiddenLayer[] {
  const at = (kind: Parameters<typeof noiseAt>[0]) => {
    const noise = noiseAt(kind);
    return noise ? { noise } : {};
  };
  return [
    ...channels.flatMap((count, i): HiddenLayer[] => [
      { kind: 'convolution', channels: count, kernel, padding, activation: 'relu', ...at('convolution') },
      { ...(pools[i] ?? { kind: 'max-pool', size: poolSize, stride: poolSize }), ...at('pool') },
    ]),
    ...dense.map((units): HiddenLayer => ({ kind: 'dense', units, activation: 'relu', ...at('dense') })),
  ];
}

/** The model of a teacher, with classic dropout. */
export function teacherModel(
  options: TeacherOptions,
  { shape: input, classes }: Pick<DatasetFacts, 'shape' | 'classes'>,
): Model {
  const { teacher, rate, networkShape, maskPlace } = options;
  const noise: UnitNoise = { kind: 'classic', rate };
  const pooled = maskPlace === 'before-pool' ? 'convolution' : 'pool';
  const shape = teacher === 'quick' ? quick : lenet;
  const layers: HiddenLayer[] =
    teacher === 'mlp'
      ? networkShape.map((units) => ({ kind: 'dense', units, activation: 'relu', noise }))
      : convolutional(shape, (kind) =>
          kind === 'dense' || (teacher !== 'lenet' && kind === pooled) ? noise : undefined,
        );
  return { input, layers, head: { kind: 'softmax', classes }, penalty: { kind: 'none' } };
}

/** A head that learns from probabilities in place of labels. */
const soft = (head: Model['head']): Model['head'] => (head.kind === 'softmax' ? { ...head, targets: 'soft' } : head);

/** The same model in a form that any numbers may go into: the kernels of perceptrons with labels read pixels. */
export const forRealNumbers = (model: Model): Model => ({ ...model, head: soft(model.head) });

/** The same model without noise, which learns from probabilities in place of labels. */
export const studentModel = ({ layers, head, ...rest }: Model): Model => ({
  ...rest,
  layers: layers.map((layer) => {
    if (layer.kind === 'residual' || layer.kind === 'noise') throw new RangeError(`a layer is "${layer.kind}"`);
    const { noise: _, ...plain } = layer;
    return plain;
  }),
  head: soft(head),
});

const meanOf = (noise: Noise | undefined): number => {
  if (noise === undefined) return 1;
  if (!('rate' in noise)) throw new RangeError(`noise "${noise.kind}" is not scaled; allowed is dropout`);
  return noiseMean(noise.kind, noise.rate);
};

/**
 * Weights with which the model without noise computes what this one does with scaled weights: each layer's are multiplied
 * by the mean of the noise below, which pools pass on.
 */
export function scaledWeights({ layers }: Model, weights: readonly LayerWeights[]): LayerWeights[] {
  const factors: number[] = [];
  let below = 1;
  for (const layer of layers) {
    if (layer.kind === 'dense' || layer.kind === 'convolution') {
      factors.push(below);
      below = meanOf(layer.noise);
    } else below *= meanOf(layer.noise);
  }
  factors.push(below);
  return weights.map(({ inputs, outputs, values }, l) => ({
    inputs,
    outputs,
    // The last row holds the biases.
    values: values.map((value, i) => (i < inputs * outputs ? value * factors[l] : value)),
  }));
}
