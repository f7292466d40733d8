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

/** Does the works in turns for about `milliseconds`, after a warm-up, and answers the least that each takes. */
async function least(milliseconds: number, works: readonly (() => Promise<void>)[]): Promise<number[]> {
  const found = works.map(() => Number.POSITIVE_INFINITY);
  for (const work of works) await work();
  await timed(milliseconds, async () => {
    for (const [w, work] of works.entries()) found[w] = Math.min(found[w], await timed(0, work));
  });
  return found;
}

/**
 * Times a short family step and a short prediction, after a warm-up; takes about 150 ms for `standard`. However slow a
 * model that is no perceptron is, it takes no more than two training steps and four predictions of a few images. What
 * such a model computes before its first noise is computed once an image, so that a mask's time is what it adds, and at
 * least its share of the arithmetic: a difference may drown in what else the machine does.
 */
export async function measureSpeed(backend: Backend, asked: Timed = standard): Promise<Speed> {
  const { model, batch } = asked;
  const short = isPerceptron(model);
  const images = imagesFor(model);
  const networks = Array.from({ length: familySize(model) }, (_, seed) => networkOf(model, seed));
  const family = backend.createFamily({
    networks,
    optimiser: { kind: 'adam', learningRate: 1e-3 },
    batch,
    dataSeed: 1,
  });
  const count = Math.max(4, family.imagesAtOnce);
  const range = { images, from: 0, to: count, stream: 0 };
  const predict = (samples: number) => {
    const into = networks.map(() => emptyPrediction(samples));
    return async () => {
      if (model.head.kind === 'softmax') await family.predict(range, into);
      else await family.moments({ ...range, at: [samples] });
    };
  };
  /** Milliseconds of one mask of all networks and images. */
  const maskMs = async (): Promise<number> => {
    if (short) {
      await predict(masks)();
      return (await timed(40, predict(masks))) / masks;
    }
    const [one, all] = await least(80, [predict(1), predict(masks)]);
    const { productsOf } = await import('../core/models/cost.ts');
    const { first, deep } = productsOf(model);
    const share = deep / (first + (masks + 1) * deep);
    return Math.max((all - one) / (masks - 1), all * share);
  };
  try {
    const steps = short ? 2 : 1;
    await family.train(images, steps);
    const step = await timed(80, () => family.train(images, steps));
    const maskUs = ((await maskMs()) * 1000) / (count * networks.length);
    return { stepMs: step / steps / networks.length, maskUs, timed: asked };
  } finally {
    family.dispose();
  }
}
