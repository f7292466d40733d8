import { beforeAll, describe, expect, test } from 'vitest';
import { imagesIn } from '../../src/core/images.ts';
import { type Model, perceptron } from '../../src/core/model.ts';
import { type Network, networkOf } from '../../src/core/network.ts';
import { emptyPrediction } from '../../src/core/prediction.ts';
import { makeCpuMachine } from '../../src/engine/cpu/kernels.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import { poolBackend } from '../../src/engine/pool/backend.ts';
import { serveShard } from '../../src/engine/pool/shard.ts';
import { refusesAllButPerceptrons } from '../../src/engine/refuse.ts';
import { measureSpeed } from '../../src/engine/speed.ts';
import type { Backend } from '../../src/engine/types.ts';
import { refusesInShaders, refusesOnWebgl } from '../../src/engine/webgl/refuse.ts';
import { sparseImages, tolerance } from '../engine/checks.ts';
import { trained } from '../engine/model-checks.ts';
import { corners, modelFor, optionsFor, shapeErrors } from '../engine/shape-checks.ts';

/** Both ends of a channel, in one thread. */
function port() {
  type Listener = (message: unknown) => void;
  const ends: { toShard?: Listener; toPool?: Listener } = {};
  const pass = (to: () => Listener | undefined) => (message: unknown) => {
    const copy = structuredClone(message);
    queueMicrotask(() => to()?.(copy));
  };
  serveShard(
    {
      postMessage: pass(() => ends.toPool),
      onMessage: (listener) => {
        ends.toShard = listener;
      },
    },
    Promise.resolve(makeCpuMachine),
  );
  return {
    postMessage: pass(() => ends.toShard),
    onMessage: (listener: Listener) => {
      ends.toPool = listener;
    },
    onFailure: () => {},
    close: () => {},
  };
}

const backends: Record<string, () => Promise<Backend>> = {
  wasm: async () => (await openBackend('wasm')).backend,
  cpu: async () => (await openBackend('cpu')).backend,
  pool: async () => poolBackend([port(), port()]),
};

/** A head of a later build. */
const unknown = { kind: 'poisson', outputs: 7 } as unknown as Model['head'];
const refusal =
  'This build does not know the model: the head "poisson" is not allowed; allowed is softmax, normal, sigmoid.';

describe.each(Object.keys(backends))('%s', (name) => {
  let backend: Backend;
  beforeAll(async () => {
    backend = await backends[name]();
  });

  test.each([14, 5])('trains and predicts on images of %i pixels a side like the reference', async (side) => {
    for (const [what, error] of Object.entries(await shapeErrors(backend, side)))
      expect(error, what).toBeLessThan(tolerance);
  });

  test('refuses a model that it does not know, with a sentence', () => {
    const model = modelFor(14, { head: unknown });
    expect(backend.refuses(modelFor(14))).toBeNull();
    expect(backend.refuses(model)).toBe(refusal);
    expect(() => backend.createFamily(optionsFor([networkOf(modelFor(14), 1), networkOf(model, 1)]))).toThrow(
      `Network 2 cannot be trained on this backend. ${refusal}`,
    );
  });

  test('refuses networks of one family that take images of different sizes', () => {
    const networks = [networkOf(modelFor(14), 1), networkOf(modelFor(5), 1)];
    expect(() => backend.createFamily(optionsFor(networks))).toThrow('as many inputs as each other; got 196,25');
  });

  test('refuses images that its networks do not take', async () => {
    const family = backend.createFamily(optionsFor([networkOf(modelFor(14), 1)]));
    const message = 'Images of 25 values; networks with 196 inputs need 196.';
    const images = corners(10, 5);
    await expect(family.train(images, 1)).rejects.toThrow(message);
    await expect(family.predict({ images, from: 0, to: 4, stream: 0 }, [emptyPrediction(1)])).rejects.toThrow(message);
    await expect(family.moments({ images, from: 0, to: 4, stream: 0, at: [1] })).rejects.toThrow(message);
    family.dispose();
  });
});

test('a family is the same, bit for bit, whether its networks say their model or not', async () => {
  const { backend } = await openBackend('wasm');
  const short: Network[] = [4, 5].map((seed) => ({ units: [19, 14], rates: [0.5, 0.3], noise: 'inverted', seed }));
  const input = [28, 28, 1];
  const full = short.map((network) => networkOf(perceptron({ ...network, input, classes: 10 }), network.seed));
  const trained = async (networks: readonly Network[]) => {
    const family = backend.createFamily(optionsFor(networks));
    await family.train(sparseImages(30), 5);
    return Promise.all(networks.map((_, index) => family.weights(index)));
  };
  expect(await trained(full)).toEqual(await trained(short));
});

test('a part of a set of images is predicted as the whole set is', async () => {
  const { backend } = await openBackend('wasm');
  const images = corners(12, 14);
  const family = backend.createFamily(optionsFor([networkOf(modelFor(14), 1)]));
  const [whole, part] = [emptyPrediction(3), emptyPrediction(3)];
  await family.predict({ images, from: 4, to: 9, stream: 0 }, [whole]);
  await family.predict({ images: imagesIn(images, 4, 9), from: 0, to: 5, offset: 4, stream: 0 }, [part]);
  expect(part).toEqual(whole);
});

describe('what kernels for perceptrons refuse', () => {
  const [layer] = modelFor(14).layers;
  test.each<[object, string]>([
    [{ layers: [] }, 'It trains networks with hidden layers; this model has none.'],
    [{ layers: [layer, { ...layer, kind: 'conv' }] }, 'It trains dense layers; hidden layer 2 is "conv".'],
    [{ layers: [{ ...layer, activation: 'tanh' }] }, 'It trains layers with ReLU; hidden layer 1 has "tanh".'],
    [{ head: { kind: 'normal' } }, 'It trains a softmax; this model\'s head is "normal".'],
    [{ penalty: { kind: 'group' } }, 'It trains without penalty; this model has "group".'],
  ])('%j', (patch, sentence) => {
    expect(refusesAllButPerceptrons(modelFor(14, patch as Partial<Model>))).toBe(sentence);
  });

  test('in shaders, images of an odd number of values too, which other operations train', () => {
    expect(refusesOnWebgl(modelFor(14))).toBeNull();
    expect(refusesInShaders(modelFor(5))).toBe('They take images of an even number of values; this model has 25.');
    expect(refusesOnWebgl(modelFor(5))).toBeNull();
  });
});

describe('the ladder', () => {
  const timed = { model: modelFor(14), batch: 16 };

  test('times the model that is to be trained, and says so', async () => {
    const { backend, speed } = await openBackend('cpu', undefined, timed);
    expect(speed.timed).toEqual(timed);
    expect(speed.stepMs).toBeGreaterThan(0);
    expect((await measureSpeed(backend)).timed?.batch).toBe(64);
  });

  test.each(['LeNet in small', 'an autoencoder'])('times other models too: %s', async (name) => {
    const { speed } = await openBackend('wasm', undefined, { model: trained[name], batch: 8 });
    expect(speed.stepMs).toBeGreaterThan(0);
    expect(speed.maskUs).toBeGreaterThan(0);
  });

  test('passes over every backend that refuses it, and says why', async () => {
    const model = modelFor(14, { head: unknown });
    await expect(openBackend('wasm', undefined, { ...timed, model })).rejects.toThrow(
      `WASM: ${refusal} CPU: ${refusal}`,
    );
  });
});
