import type { Images } from '../../../src/core/images.ts';
import { modelOf } from '../../../src/core/network.ts';
import { emptyPrediction } from '../../../src/core/prediction.ts';
import { openBackend, type Workers } from '../../../src/engine/ladder.ts';
import type { Backend, BackendName, Family } from '../../../src/engine/types.ts';
import { serve, timed } from '../serve.ts';
import { familyOf, learningRate, readyBatches, type Work } from '../work.ts';
import { examplesFor, fetchImages } from './images.ts';

// Every WebAssembly memory that the engine makes, to see whether any grows.
const memories: WebAssembly.Memory[] = [];
WebAssembly.Memory = class extends WebAssembly.Memory {
  constructor(descriptor: WebAssembly.MemoryDescriptor) {
    super(descriptor);
    memories.push(this);
  }
};

/** Workers that share a family, each this project's shard. */
const workers = (count: number): Workers => ({
  count,
  spawn() {
    const worker = new Worker(new URL('/shard.js', self.location.href), { type: 'module' });
    return {
      postMessage: (message, transfer = []) => worker.postMessage(message, transfer),
      onMessage: (listener) => worker.addEventListener('message', ({ data }) => listener(data)),
      onFailure: (listener) => worker.addEventListener('error', ({ message }) => listener(message)),
      close: () => worker.terminate(),
    };
  },
});

interface Opening {
  readonly work: Work;
  readonly rates?: readonly number[];
  readonly noise?: 'inverted';
  readonly subsets?: number;
}

/** Numbers of `count` images for each network, spread over all there are. */
const ownImages = (networks: number, count: number, available: number): Uint32Array[] =>
  Array.from({ length: networks }, (_, network) =>
    Uint32Array.from({ length: count }, (_image, i) => (i * networks + network) % available),
  );

let backend: Backend;
let train: Images;
let test: Images;
let family: Family | null = null;

const opened = (): Family => {
  if (!family) throw new Error('no work is open');
  return family;
};

serve({
  async start({ name, threads = 1 }: { name: BackendName | 'auto'; threads?: number }) {
    const { backend: found, rejected } = await openBackend(name, workers(threads));
    backend = found;
    return { name: backend.name, device: backend.device, rejected };
  },
  /** `subsets`: training images that each network has of its own; none or 0 where all share their minibatches. */
  async open({ work, rates, noise, subsets = 0 }: Opening) {
    const networks = familyOf(work, noise).map((network) => ({ ...network, rates: rates ?? network.rates }));
    train = await examplesFor(modelOf(networks[0]), readyBatches * work.batch);
    family?.dispose();
    family = backend.createFamily({
      networks,
      optimiser: { kind: 'adam', learningRate },
      batch: work.batch,
      dataSeed: 1,
      ...(subsets > 0 && { subsets: ownImages(networks.length, subsets, train.count) }),
    });
  },
  /** Milliseconds a network-step. */
  async train({ steps }: { steps: number }) {
    const ms = await timed(async () => {
      await opened().train(train, steps);
      await opened().loss();
    });
    return ms / (steps * opened().networks.length);
  },
  /** Of the first network in its last step. */
  loss: async () => (await opened().loss())[0],
  /** Milliseconds of Monte Carlo prediction of every network; accuracies of the first one. */
  async predict({ images, samples }: { images: number; samples: number }) {
    test ??= await fetchImages('test');
    const into = opened().networks.map(() => emptyPrediction(samples));
    const ms = await timed(() => opened().predict({ images: test, from: 0, to: images, stream: 0 }, into));
    const [{ scaled, arithmetic }] = into;
    return { ms, sampled: arithmetic.correct[samples - 1] / images, scaled: scaled.correct / images };
  },
  /** Weights of the first network, [inputs + 1, outputs] each. */
  weights: () => opened().weights(0),
  /** Bytes of WebAssembly memory and tensors on WebGL. */
  memory: () => ({
    bytes: memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
    tensors: 'tensors' in backend && typeof backend.tensors === 'function' ? Number(backend.tensors()) : null,
  }),
});
