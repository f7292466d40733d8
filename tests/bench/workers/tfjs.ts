import * as tf from '@tensorflow/tfjs';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { serve, timed } from '../serve.ts';
import { learningRate, rateOf, readyBatches, type TrainingWork } from '../work.ts';
import { fetchImages, floats, oneHot } from './images.ts';

// TensorFlow.js as its guide writes it: tf.sequential of dense and dropout layers, compile, fit, one network after
// another. Its dropout is the inverted one.

function sequential(units: readonly number[], rate: number): tf.Sequential {
  const model = tf.sequential();
  units.forEach((width, l) => {
    const inputShape = l === 0 ? [784] : undefined;
    model.add(tf.layers.dense({ units: width, activation: 'relu', kernelInitializer: 'heNormal', inputShape }));
    model.add(tf.layers.dropout({ rate }));
  });
  model.add(tf.layers.dense({ units: 10, activation: 'softmax' }));
  model.compile({ optimizer: tf.train.adam(learningRate), loss: 'categoricalCrossentropy' });
  return model;
}

let models: tf.Sequential[] = [];
let images: tf.Tensor2D;
let labels: tf.Tensor2D;
let batch: number;
let turn = 0;

/** Share of rows of probabilities whose largest entry is the label. */
async function shareRight(probabilities: tf.Tensor, truth: Uint8Array): Promise<number> {
  const found = await tf.tidy(() => probabilities.argMax(-1)).data();
  return truth.subarray(0, found.length).filter((label, i) => label === found[i]).length / found.length;
}

serve({
  async start(backend: 'wasm' | 'webgl') {
    setWasmPaths(new URL('/', self.location.href).href);
    setThreadsCount(1);
    tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
    if (!(await tf.setBackend(backend))) throw new Error(`no ${backend} backend`);
    await tf.ready();
  },
  async open({ work }: { work: TrainingWork }) {
    const train = await fetchImages('train');
    batch = work.batch;
    images = tf.tensor2d(floats(train, 0, readyBatches * batch), [readyBatches * batch, 784]);
    labels = tf.tensor2d(oneHot(train, 0, readyBatches * batch), [readyBatches * batch, 10]);
    models = Array.from({ length: work.networks }, (_, network) => sequential(work.units, rateOf(network)));
    turn = 0;
  },
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
    const model = sequential(units, rate);
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
