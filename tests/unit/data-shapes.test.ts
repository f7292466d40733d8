/** Models and shapes on their way: in files, in the manifest, and in messages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { initialWeights, layerSizesOf } from '../../src/core/initial-weights.ts';
import { mnist } from '../../src/core/mnist.ts';
import { type Model, perceptron } from '../../src/core/model.ts';
import { networkOf } from '../../src/core/network.ts';
import { quantise, type TrainedNetwork } from '../../src/core/trained.ts';
import { decodeDigits, encodeDigits } from '../../src/data/digits-file.ts';
import { createSource } from '../../src/data/load.ts';
import { decodeTrained, encodeTrained } from '../../src/data/trained-file.ts';
import { checkFromWorker } from '../../src/protocol/check.ts';
import { makeToy, serveToy } from './data-toy.ts';

const model = perceptron({ input: [3, 2, 1], classes: 4, units: [5, 3], rates: [0.5, 0], noise: 'classic' });

function trained(of: Model): TrainedNetwork {
  const network = networkOf(of, 7);
  const sizes = layerSizesOf(network);
  const layers = initialWeights(network).map((values, l) =>
    quantise({ inputs: sizes[l][0], outputs: sizes[l][1], values }),
  );
  return { network, step: 20, layers, active: network.units.map((count) => new Float32Array(count)) };
}

/** A file with a part of its header's text exchanged for another of the same length. */
function altered(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  expect([text.includes(from), to.length]).toEqual([true, from.length]);
  return new Uint8Array(Buffer.from(text.replace(from, to), 'latin1'));
}

describe('the file of a trained network', () => {
  const recorded = fileURLToPath(new URL('../../public/recorded/networks', import.meta.url));
  const files = readdirSync(recorded, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.bin'));

  test('of version 1 is a perceptron on MNIST; all that are recorded are read, and written again byte for byte', () => {
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const bytes = new Uint8Array(readFileSync(join(recorded, file)));
      const { network, layers } = decodeTrained(bytes);
      expect(layers.map(({ inputs, outputs }) => [inputs, outputs])).toEqual(layerSizesOf(network));
      expect([layers[0].inputs, layers[layers.length - 1].outputs]).toEqual([784, 10]);
      expect(Buffer.compare(encodeTrained(decodeTrained(bytes)), bytes), file).toBe(0);
    }
  });

  test('says a model of any input and number of classes', () => {
    expect(decodeTrained(encodeTrained(trained(model)))).toEqual(trained(model));
  });

  test('with a model that this build does not know, or that its hidden layers contradict, is refused', () => {
    const bytes = encodeTrained(trained(model));
    expect(() => decodeTrained(altered(bytes, '"dense"', '"conv9"'))).toThrow(/header is none/);
    expect(() => decodeTrained(altered(bytes, 'network 2', 'network 1'))).toThrow(/header is none/);
    expect(() => decodeTrained(altered(bytes, '"units":[5,3]', '"units":[3,5]'))).toThrow(/are not the model's/);
  });
});

describe('the file of test images', () => {
  const digits = {
    count: 2,
    labels: Uint8Array.from([3, 1]),
    places: [8, 0],
    pixels: Uint8Array.from({ length: 12 }, (_, i) => i),
  };

  test('says their shape', () => {
    expect(decodeDigits(encodeDigits(digits, [3, 2, 1]))).toEqual(digits);
    expect(() => encodeDigits(digits, mnist.shape)).toThrow('images have 6 pixels; allowed is 28 × 28 × 1');
  });

  test('of version 1 has images of MNIST’s size', () => {
    const recorded = decodeDigits(readFileSync(new URL('../../public/recorded/digits.bin', import.meta.url)));
    expect(recorded.count).toBe(30);
    expect(recorded.pixels.length).toBe(30 * 784);
    const { places: _, ...old } = { ...digits, format: 'dropout-cloud digits 1', labels: [3, 1] };
    const header = Buffer.from(JSON.stringify({ ...old, places: [8, 0], pixels: undefined }));
    const bytes = Buffer.concat([Buffer.alloc(4), header, Buffer.alloc(12)]);
    bytes.writeUInt32LE(header.length);
    expect(() => decodeDigits(bytes)).toThrow('there are 12 pixels; allowed is 2 × 784');
  });
});

describe('the manifest of packed images', () => {
  const load = async (dataset?: unknown) => {
    const { files, manifest } = await makeToy();
    files.set('manifest.json', new TextEncoder().encode(JSON.stringify({ ...manifest, dataset })));
    return createSource(serveToy(files).fetchBytes).load('first');
  };

  test('is about MNIST where it does not say what is packed', async () => {
    const { id, shape, classes, encoding } = mnist;
    expect(await load()).toMatchObject({ id, shape, classes, encoding });
  });

  test('says what is packed', async () => {
    const toy = { id: 'toy', shape: [28, 28], classes: 3, encoding: 'bytes' };
    expect(await load(toy)).toMatchObject(toy);
  });

  test('is refused where it does not say it well, or says a shape that cannot be unpacked', async () => {
    const toy = { id: 'toy', shape: [28, 28], classes: 3, encoding: 'floats' };
    await expect(load(toy)).rejects.toThrow('is altered: it does not say what is packed');
    await expect(load({ ...toy, encoding: 'bytes', shape: [32, 32, 3] })).rejects.toThrow(
      'is about images of 3072 values; this version unpacks 784',
    );
  });
});

describe('a message', () => {
  const checkpoint = (network: TrainedNetwork) => ({
    type: 'checkpoint',
    job: 1,
    checkpoint: { index: 0, networks: [network] },
  });
  const prepared = (timed: unknown) => ({
    type: 'prepared',
    name: 'cpu',
    device: 'a test',
    rejected: [],
    speed: { stepMs: 1, maskUs: 1, timed },
  });

  test('may carry a network’s model, and the model that was timed', () => {
    expect(checkFromWorker(checkpoint(trained(model)))).toHaveProperty('message');
    expect(checkFromWorker(prepared({ model, batch: 16 }))).toHaveProperty('message');
    expect(checkFromWorker(prepared(undefined))).toHaveProperty('message');
  });

  test('with a model that this build does not know is refused', () => {
    const strange = { ...model, head: { kind: 'normal' } } as never;
    const network = { ...trained(model).network, model: strange };
    expect(checkFromWorker(checkpoint({ ...trained(model), network }))).toMatchObject({
      problem: 'message "checkpoint" has no valid "checkpoint"',
    });
    expect(checkFromWorker(prepared({ model: strange, batch: 16 }))).toHaveProperty('problem');
  });
});
