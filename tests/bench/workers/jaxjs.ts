import { defaultDevice, grad, init, jit, nn, numpy as np, random } from '@jax-js/jax';
import { type Model, outputsOf, sizeOf } from '../../../src/core/model.ts';
import { serve, timed } from '../serve.ts';
import { learningRate, modelsOf, rateOf, ratesOf, readyBatches, type Work } from '../work.ts';
import { examplesFor, fetchImages, floats, targets } from './images.ts';
import { lossOf, type Weights, weightShapes } from './jax-model.ts';

// jax-js as its guide writes it: a jitted step of loss gradient and Adam, masks from its own random bits. Arrays are
// counted references: passing one hands it over, `.ref` keeps it.

type Loss = ReturnType<typeof lossOf>;
type State = { weights: Weights; first: Weights; second: Weights };

function adam(state: State, gradient: Weights, rate: np.Array, correction: np.Array): State {
  const next: State = { weights: { w: [], b: [] }, first: { w: [], b: [] }, second: { w: [], b: [] } };
  for (const part of ['w', 'b'] as const) {
    gradient[part].forEach((g, l) => {
      const first = state.first[part][l].mul(0.9).add(g.ref.mul(0.1));
      const second = state.second[part][l].mul(0.999).add(g.ref.mul(g).mul(0.001));
      const denominator = np.sqrt(second.ref).mul(correction.ref).add(1e-8);
      next.weights[part].push(state.weights[part][l].sub(first.ref.div(denominator).mul(rate.ref)));
      next.first[part].push(first);
      next.second[part].push(second);
    });
  }
  rate.dispose();
  correction.dispose();
  return next;
}

const stepOf =
  (loss: Loss) =>
  (
    state: State,
    x: np.Array,
    y: np.Array,
    key: np.Array,
    keep: np.Array,
    rate: np.Array,
    correction: np.Array,
  ): State => {
    const held: Weights = { w: state.weights.w.map((a) => a.ref), b: state.weights.b.map((a) => a.ref) };
    const gradient = grad(loss)(held, x, y, key, keep) as Weights;
    return adam(state, gradient, rate, correction);
  };

function initialState(model: Model): State {
  const shapes = weightShapes(model);
  const zeros = (): Weights => ({
    w: shapes.map(({ shape }) => np.zeros(shape)),
    b: shapes.map(({ outputs }) => np.zeros([outputs])),
  });
  const w = shapes.map(({ shape, inputs }, l) => random.normal(random.key(l), shape).mul(Math.sqrt(2 / inputs)));
  return { weights: { ...zeros(), w }, first: zeros(), second: zeros() };
}

// Networks one after another: vectorised over the family (vmap) the same step is ten times slower on this device.
let loss: Loss;
let jitted: ReturnType<typeof jit<ReturnType<typeof stepOf>>>;
let rates: readonly number[] = [];
let batches: { x: np.Array; y: np.Array }[] = [];
let states: State[] = [];
let t = 0;

async function trainNetwork(network: number): Promise<void> {
  const { x, y } = batches[t % batches.length];
  const rate = np.array(learningRate / (1 - 0.9 ** (t + 1)), { dtype: np.float32 });
  const correction = np.array(1 / Math.sqrt(1 - 0.999 ** (t + 1)), { dtype: np.float32 });
  const keep = np.array(1 - rates[network], { dtype: np.float32 });
  states[network] = jitted(
    states[network],
    x.ref,
    y.ref,
    random.key(t * 100 + network),
    keep,
    rate,
    correction,
  ) as State;
  await states[network].weights.w[0].blockUntilReady();
}

serve({
  async start(device: 'wasm' | 'webgl') {
    const found = await init(device);
    if (!found.includes(device)) throw new Error(`no ${device} device`);
    defaultDevice(device);
    // On WASM it then shares each kernel among as many workers as the machine has cores.
    return { isolated: self.crossOriginIsolated };
  },
  async open({ work }: { work: Work }) {
    const [model] = modelsOf(work);
    const images = await examplesFor(model, readyBatches * work.batch);
    const [height, width, channels] = model.input;
    batches = Array.from({ length: readyBatches }, (_, i) => {
      const [from, to] = [i * work.batch, (i + 1) * work.batch];
      const x = np.array(floats(images, from, to));
      return {
        x: channels
          ? x.reshape([work.batch, height, width, channels]).transpose([0, 3, 1, 2])
          : x.reshape([work.batch, sizeOf(model.input)]),
        y: np.array(targets(model, images, from, to)).reshape([work.batch, outputsOf(model.head)]),
      };
    });
    loss = lossOf(model);
    jitted = jit(stepOf(loss));
    rates = ratesOf(work);
    states = rates.map(() => initialState(model));
    t = 0;
  },
  /** Of the first network on the first minibatch, with dropout. */
  async loss() {
    const { w, b } = states[0].weights;
    const held = { w: w.map((a) => a.ref), b: b.map((a) => a.ref) };
    const [{ x, y }] = batches;
    const found = loss(held, x.ref, y.ref, random.key(t), np.array(1 - rates[0], { dtype: np.float32 }));
    return (await found.data())[0];
  },
  /** Milliseconds a network-step. */
  async train({ steps }: { steps: number }) {
    const ms = await timed(async () => {
      for (let s = 0; s < steps; s++, t++) {
        for (const network of states.keys()) await trainNetwork(network);
      }
    });
    return ms / (steps * states.length);
  },
  /** Share of test images that the first network gets right with scaled weights. */
  async accuracy({ images }: { images: number }) {
    const test = await fetchImages('test');
    const { w, b } = states[0].weights;
    let h = np.array(floats(test, 0, images)).reshape([images, 784]);
    for (let l = 0; l < w.length; l++) {
      h = np.dot(h, w[l].ref).add(b[l].ref);
      if (l < w.length - 1) h = nn.relu(h).mul(1 - rateOf(0));
    }
    const found = (await np.argmax(h, 1).data()) as ArrayLike<number>;
    return test.labels.subarray(0, images).filter((label, i) => label === found[i]).length / images;
  },
});
