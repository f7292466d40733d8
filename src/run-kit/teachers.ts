/** Networks with dropout whose average over masks another network learns, and what that one begins with. */
import type { TeacherOptions } from '../contract/teachers.ts';
import type { DatasetFacts } from '../core/dataset.ts';
import type { HiddenLayer, Model, Noise, UnitNoise } from '../core/model.ts';
import { noiseMean } from '../core/network.ts';
import type { LayerWeights } from '../engine/types.ts';

/** LeNet as small as these parts train it: channels of both convolutions, units of the dense layer. */
const [channels, kernel, pool, dense] = [[8, 16], 5, 2, 128];

/** The model of a teacher, with classic dropout. */
export function teacherModel(options: TeacherOptions, { shape: input, classes }: DatasetFacts): Model {
  const { teacher, rate, networkShape, maskPlace } = options;
  const noise: UnitNoise = { kind: 'classic', rate };
  const at = (here: boolean) => (here ? { noise } : {});
  const everywhere = teacher === 'lenet-all';
  const layers: HiddenLayer[] =
    teacher === 'mlp'
      ? networkShape.map((units) => ({ kind: 'dense', units, activation: 'relu', noise }))
      : [
          ...channels.flatMap((count): HiddenLayer[] => [
            {
              ...{ kind: 'convolution', channels: count, kernel, padding: 0, activation: 'relu' },
              ...at(everywhere && maskPlace === 'before-pool'),
            },
            { kind: 'max-pool', size: pool, stride: pool, ...at(everywhere && maskPlace === 'after-pool') },
          ]),
          { kind: 'dense', units: dense, activation: 'relu', noise },
        ];
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
