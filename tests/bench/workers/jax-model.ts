import { lax, nn, numpy as np, random } from '@jax-js/jax';
import { isUnitNoise, type Model, type Noise, type PoolLayer } from '../../../src/core/model.ts';
import { planOf } from '../../../src/core/models/plan.ts';

// Arrays are counted references: passing one hands it over, `.ref` keeps it. Images are [example, channel, row, column].

export type Weights = { w: np.Array[]; b: np.Array[] };

/** Shapes of each layer's weights: [inputs, units], of convolutions [channels, channels before, rows, columns]. */
export function weightShapes(model: Model): { shape: number[]; inputs: number; outputs: number }[] {
  const layers = [...model.layers.filter(({ kind }) => kind === 'dense' || kind === 'convolution'), null];
  return planOf(model).weights.map(({ inputs, outputs }, l) => {
    const layer = layers[l];
    if (layer?.kind !== 'convolution') return { shape: [inputs, outputs], inputs, outputs };
    const { kernel } = layer;
    return { shape: [outputs, inputs / kernel ** 2, kernel, kernel], inputs, outputs };
  });
}

const noiseOf = (model: Model): Noise[] => model.layers.flatMap((layer) => ('noise' in layer && layer.noise) || []);

function pooled(h: np.Array, { kind, size, stride }: PoolLayer): np.Array {
  const whole = kind === 'max-pool' ? np.max : np.mean;
  return lax.reduceWindow(h, (window) => whole(window), [size, size], [stride, stride]);
}

const flat = (h: np.Array): np.Array => (h.ndim > 2 ? h.reshape([h.shape[0], -1]) : h);

/** The head's loss, a mean over examples and, where it has no classes, over outputs; of a normal the squared error. */
function headLoss({ head }: Model, h: np.Array, y: np.Array): np.Array {
  const examples = h.shape[0];
  if (head.kind === 'softmax')
    return nn
      .logSoftmax(h)
      .mul(y)
      .sum()
      .mul(-1 / examples);
  if (head.kind === 'normal') return np.mean(np.square(h.sub(y)));
  return np.mean(nn.softplus(h.ref).sub(h.mul(y)));
}

/** Mean loss of a model under fresh dropout masks, which keep a unit with probability `keep`. */
export const lossOf =
  (model: Model) =>
  (weights: Weights, x: np.Array, y: np.Array, key: np.Array, keep: np.Array): np.Array => {
    const noises = noiseOf(model);
    const keys = random.split(key, noises.length);
    let [h, l, drawn] = [x, 0, 0];
    for (const layer of model.layers) {
      if (layer.kind === 'residual' || layer.kind === 'noise') throw new RangeError(`"${layer.kind}" is not compared`);
      if (layer.kind === 'dense') h = np.dot(flat(h), weights.w[l]).add(weights.b[l++]);
      else if (layer.kind === 'convolution') {
        const padding: [number, number] = [layer.padding, layer.padding];
        const sums = lax.convGeneralDilated(h, weights.w[l], [1, 1], [padding, padding]);
        h = sums.add(weights.b[l++].reshape([layer.channels, 1, 1]));
      } else h = pooled(h, layer);
      if (layer.activation === 'relu') h = nn.relu(h);
      if (!isUnitNoise(layer.noise)) continue;
      const mask = random.bernoulli(keys.ref.slice(drawn++), keep.ref, h.shape);
      h = h.mul(mask.astype(np.float32));
      if (layer.noise.kind === 'inverted') h = h.div(keep.ref);
    }
    h = np.dot(flat(h), weights.w[l]).add(weights.b[l]);
    keys.dispose();
    keep.dispose();
    return headLoss(model, h, y);
  };
