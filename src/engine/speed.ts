import { type Speed, standard, type Timed } from '../core/cost.ts';
import type { Images } from '../core/images.ts';
import { isPerceptron, type Model, outputsOf, sizeOf } from '../core/model.ts';
import { networkOf } from '../core/network.ts';
import { emptyPrediction } from '../core/prediction.ts';
import type { Backend } from './types.ts';

/** Networks that are timed together; larger networks gain nothing from each other. */
const familySize = (model: Model): number => (isPerceptron(model) ? 10 : 1);
const masks = 20;
const known = 128;

/** As sparse as MNIST: a fifth of the pixels is inked. */
const imagesFor = ({ input, head }: Timed['model']): Images => ({
  count: known,
  pixels: Uint8Array.from({ length: known * sizeOf(input) }, (_, i) => ((i * 7919) % 5 === 0 ? 200 : 0)),
  labels: Uint8Array.from({ length: known }, (_, i) => i % outputsOf(head)),
  targets: new Float32Array(known * outputsOf(head)).fill(1 / outputsOf(head)),
});

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

/** Times a short family step and a short prediction, after a warm-up; takes about 150 ms for `standard`. */
export async function measureSpeed(backend: Backend, asked: Timed = standard): Promise<Speed> {
  const { model, batch } = asked;
  const images = imagesFor(model);
  const networks = Array.from({ length: familySize(model) }, (_, seed) => networkOf(model, seed));
  const family = backend.createFamily({
    networks,
    optimiser: { kind: 'adam', learningRate: 1e-3 },
    batch,
    dataSeed: 1,
  });
  const into = networks.map(() => emptyPrediction(masks));
  const count = Math.max(4, family.imagesAtOnce);
  const range = { images, from: 0, to: count, stream: 0 };
  const predict = async () => {
    if (model.head.kind === 'softmax') await family.predict(range, into);
    else await family.moments({ ...range, at: [masks] });
  };
  try {
    await family.train(images, 2);
    const step = await timed(80, () => family.train(images, 2));
    await predict();
    const prediction = await timed(40, predict);
    const maskUs = (prediction * 1000) / (count * masks * networks.length);
    return { stepMs: step / 2 / networks.length, maskUs, timed: asked };
  } finally {
    family.dispose();
  }
}
