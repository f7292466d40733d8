import { inputs, type Network } from '../core/network.ts';
import { emptyPrediction } from '../core/prediction.ts';
import type { Images } from '../data/types.ts';
import type { Backend, Speed } from './types.ts';

const networks: Network[] = Array.from({ length: 10 }, (_, seed) => ({
  units: [100, 100, 100],
  rates: [0.5, 0.5, 0.5],
  noise: 'classic',
  seed,
}));
const batch = 64;
const masks = 20;
const known = 128;

/** As sparse as MNIST: a fifth of the pixels is inked. */
const images: Images = {
  count: known,
  pixels: Uint8Array.from({ length: known * inputs }, (_, i) => ((i * 7919) % 5 === 0 ? 200 : 0)),
  labels: Uint8Array.from({ length: known }, (_, i) => i % 10),
};

/** Repeats `work` for about `milliseconds` and answers what one repetition takes. */
async function timed(milliseconds: number, work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  let repetitions = 0;
  do {
    await work();
    repetitions++;
  } while (performance.now() - start < milliseconds);
  return (performance.now() - start) / repetitions;
}

/** Times a short family step and a short prediction, after a warm-up; takes about 150 ms. */
export async function measureSpeed(backend: Backend): Promise<Speed> {
  const family = backend.createFamily({
    networks,
    optimiser: { kind: 'adam', learningRate: 1e-3 },
    batch,
    dataSeed: 1,
  });
  const into = networks.map(() => emptyPrediction(masks));
  const count = Math.max(4, family.imagesAtOnce);
  const predict = () => family.predict({ images, from: 0, to: count, stream: 0 }, into);
  try {
    await family.train(images, 2);
    const step = await timed(80, () => family.train(images, 2));
    await predict();
    const prediction = await timed(40, predict);
    return { stepMs: step / 2 / networks.length, maskUs: (prediction * 1000) / (count * masks * networks.length) };
  } finally {
    family.dispose();
  }
}
