/** Networks with dropout whose average over masks another network learns, and what that one begins with. */
import type { TeacherOptions } from '../contract/teachers.ts';
import type { DatasetFacts } from '../core/dataset.ts';
import type { ConvolutionLayer, HiddenLayer, Model, Noise, PoolLayer, UnitNoise } from '../core/model.ts';
import { noiseMean } from '../core/network.ts';
import type { LayerWeights } from '../engine/types.ts';

/** Convolutions, each with a pool, and a dense layer. */
interface Convolutional {
  readonly stages: readonly (Pick<ConvolutionLayer, 'channels' | 'padding'> & {
    readonly pool: Pick<PoolLayer, 'kind' | 'size' | 'stride'>;
  })[];
  readonly dense: number;
}

const kernel = 5;

/** LeNet as small as these parts train it. */
const lenet: Convolutional = {
  stages: [8, 16].map((channels) => ({ channels, padding: 0, pool: { kind: 'max-pool', size: 2, stride: 2 } })),
  dense: 128,
};

/** The network "quick" of cuda-convnet at half its width. */
const quick: Convolutional = {
  stages: (['max-pool', 'average-pool', 'average-pool'] as const).map((kind, i) => ({
    channels: [16, 16, 32][i],
    padding: 2,
    pool: { kind, size: 3, stride: 2 },
  })),
  dense: 64,
};

/** The model of a teacher, with classic dropout. */
export function teacherModel(options: TeacherOptions, { shape: input, classes }: DatasetFacts): Model {
  const { teacher, rate, networkShape, maskPlace } = options;
  const noise: UnitNoise = { kind: 'classic', rate };
  const at = (here: boolean) => (here ? { noise } : {});
  const everywhere = teacher !== 'lenet';
  const dense = (units: number): HiddenLayer => ({ kind: 'dense', units, activation: 'relu', noise });
  const convolutional = (network: Convolutional): HiddenLayer[] => [
    ...network.stages.flatMap(({ channels, padding, pool }): HiddenLayer[] => [
      {
        ...{ kind: 'convolution', channels, kernel, padding, activation: 'relu' },
        ...at(everywhere && maskPlace === 'before-pool'),
      },
      { ...pool, ...at(everywhere && maskPlace === 'after-pool') },
    ]),
    dense(network.dense),
  ];
  const layers = teacher === 'mlp' ? networkShape.map(dense) : convolutional(teacher === 'quick' ? quick : lenet);
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
