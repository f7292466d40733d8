import * as tf from '@tensorflow/tfjs';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { type Head, type HiddenLayer, isUnitNoise, type Model, outputsOf } from '../../../src/core/model.ts';
import { serve, timed } from '../serve.ts';
import { learningRate, modelsOf, perceptronOf, readyBatches, type Work } from '../work.ts';
import { examplesFor, fetchImages, floats, targets } from './images.ts';

// TensorFlow.js as its guide writes it: tf.sequential of its layers, compile, fit, one network after another. Its dropout
// is the inverted one.

const losses = {
  softmax: 'categoricalCrossentropy',
  normal: 'meanSquaredError',
  sigmoid: 'binaryCrossentropy',
} as const satisfies Record<Head['kind'], string>;

function layersOf(layer: HiddenLayer, inputShape?: number[]): tf.layers.Layer[] {
  if (layer.kind === 'residual' || layer.kind === 'noise') throw new RangeError(`"${layer.kind}" is not compared`);
  const activation = layer.activation === 'relu' ? 'relu' : 'linear';
  const rest = isUnitNoise(layer.noise) ? [tf.layers.dropout({ rate: layer.noise.rate })] : [];
  const kernelInitializer = 'heNormal';
  if (layer.kind === 'dense')
    return [tf.layers.dense({ units: layer.units, activation, kernelInitializer, inputShape }), ...rest];
  if (layer.kind === 'convolution') {
    const { channels: filters, kernel: kernelSize } = layer;
    const padding = layer.padding === 0 ? 'valid' : 'same';
    return [tf.layers.conv2d({ filters, kernelSize, padding, activation, kernelInitializer, inputShape }), ...rest];
  }
  const pool = layer.kind === 'max-pool' ? tf.layers.maxPooling2d : tf.layers.averagePooling2d;
  const pooled = pool({ poolSize: layer.size, strides: layer.stride });
  return [pooled, ...(layer.activation ? [tf.layers.activation({ activation })] : []), ...rest];
}

function sequential({ input, layers, head }: Model): tf.Sequential {
  const model = tf.sequential();
  const first = layers.findIndex(({ kind }) => kind === 'dense');
  layers.forEach((layer, l) => {
    if (l === first && l > 0) model.add(tf.layers.flatten());
    for (const made of layersOf(layer, l === 0 ? [...input] : undefined)) model.add(made);
  });
  const activation = head.kind === 'normal' ? 'linear' : head.kind;
  model.add(tf.layers.dense({ units: outputsOf(head), activation }));
  model.compile({ optimizer: tf.train.adam(learningRate), loss: losses[head.kind] });
  return model;
}

let models: tf.Sequential[] = [];
let images: tf.Tensor;
let labels: tf.Tensor;
let ready: [x: tf.Tensor, y: tf.Tensor][] = [];
let last = Number.NaN;
let batch: number;
let turn = 0;

/** Share of rows of probabilities whose largest entry is the label. */
async function shareRight(probabilities: tf.Tensor, truth: Uint8Array): Promise<number> {
  const found = await tf.tidy(() => probabilities.argMax(-1)).data();
  return truth.subarray(0, found.length).filter((label, i) => label === found[i]).length / found.length;
}

serve({
  async start(backend: 'wasm' | 'webgl' | 'cpu') {
    setWasmPaths(new URL('/', self.location.href).href);
    setThreadsCount(1);
    tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
    if (!(await tf.setBackend(backend))) throw new Error(`no ${backend} backend`);
    await tf.ready();
  },
  async open({ work }: { work: Work }) {
    batch = work.batch;
    const family = modelsOf(work);
    const [model] = family;
    const all = readyBatches * batch;
    const examples = await examplesFor(model, all);
    images = tf.tensor(floats(examples, 0, all), [all, ...model.input]);
    labels = tf.tensor(targets(model, examples, 0, all), [all, outputsOf(model.head)]);
    const cut = (values: tf.Tensor) => tf.split(values, readyBatches);
    const [xs, ys] = [cut(images), cut(labels)];
    ready = xs.map((x, i) => [x, ys[i]]);
    models = family.map(sequential);
    turn = 0;
  },
  /** Milliseconds of a step of the first network, one minibatch after another. */
  async trainOnBatches({ steps }: { steps: number }) {
    const ms = await timed(async () => {
      for (let s = 0; s < steps; s++) last = (await models[0].trainOnBatch(...ready[turn++ % ready.length])) as number;
    });
    return ms / steps;
  },
  /** Of its last minibatch. */
  loss: () => last,
  /** Milliseconds a network-step; networks take turns, `epochs` over the ready batches each. */
  async train({ networks, epochs = 1 }: { networks: number; epochs?: number }) {
    const ms = await timed(async () => {
      for (let n = 0; n < networks; n++) {
        const model = models[turn++ % models.length];
        await model.fit(images, labels, { batchSize: batch, epochs, verbose: 0, yieldEvery: 'never' });
      }
      await models[0].weights[0].read().data();
    });
    return ms / (networks * epochs * readyBatches);
  },
  async accuracy({ images: count }: { images: number }) {
    const test = await fetchImages('test');
    const probabilities = tf.tidy(
      () => models[0].predict(tf.tensor2d(floats(test, 0, count), [count, 784])) as tf.Tensor,
    );
    return shareRight(probabilities, test.labels);
  },
  /** A network with given weights for Monte Carlo prediction. */
  async adopt({
    units,
    rate,
    weights,
  }: {
    units: number[];
    rate: number;
    weights: { inputs: number; outputs: number; values: number[] }[];
  }) {
    const model = sequential(perceptronOf(units, rate));
    const tensors = weights.flatMap(({ inputs, outputs, values }) => [
      tf.tensor2d(values.slice(0, inputs * outputs), [inputs, outputs]),
      tf.tensor1d(values.slice(inputs * outputs)),
    ]);
    model.setWeights(tensors);
    models = [model];
  },
  /** Milliseconds of a loop of `model.apply` with dropout on, averaged over `samples` passes, some images at a time. */
  async predict({ images: count, samples, atOnce }: { images: number; samples: number; atOnce: number }) {
    const test = await fetchImages('test');
    let [ms, right] = [0, 0];
    for (let from = 0; from < count; from += atOnce) {
      const to = Math.min(from + atOnce, count);
      const x = tf.tensor2d(floats(test, from, to), [to - from, 784]);
      let sum: tf.Tensor = tf.zeros([to - from, 10]);
      ms += await timed(async () => {
        for (let s = 0; s < samples; s++) {
          const next = tf.tidy(() => sum.add(models[0].apply(x, { training: true }) as tf.Tensor));
          sum.dispose();
          sum = next;
        }
        await sum.data();
      });
      right += (to - from) * (await shareRight(sum, test.labels.subarray(from, to)));
      tf.dispose([x, sum]);
    }
    return { ms, sampled: right / count };
  },
  /** Milliseconds of one product [m, k]·[k, n]. */
  async product({ m, k, n, times }: { m: number; k: number; n: number; times: number }) {
    const [a, b] = [tf.randomNormal([m, k]), tf.randomNormal([k, n])];
    const ms = await timed(async () => {
      for (let i = 0; i < times; i++) {
        const c = tf.matMul(a, b);
        if (i === times - 1) await c.data();
        c.dispose();
      }
    });
    tf.dispose([a, b]);
    return ms / times;
  },
  memory: () => tf.memory().numTensors,
});
