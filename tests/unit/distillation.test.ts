/** Distillation's parts: the temperature, the student that begins as its scaled teacher, MNIST's own order, the marks. */
import { describe, expect, test } from 'vitest';
import { readMnist } from '../../src/cli/mnist.ts';
import { nodeSource } from '../../src/cli/node-data.ts';
import { readJson } from '../../src/cli/read-json.ts';
import type { TeacherKind } from '../../src/contract/teachers.ts';
import { firstOf, type Images, imagesIn } from '../../src/core/images.ts';
import { mnist } from '../../src/core/mnist.ts';
import { networkOf } from '../../src/core/network.ts';
import { atTemperature, fitTemperature } from '../../src/core/temperature.ts';
import { withMirrored } from '../../src/core/turned.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import type { DistillationResult } from '../../src/parts/distillation/distillation/spec.ts';
import { claims } from '../../src/parts/distillation/distillation/view/claims.ts';
import { unlabelled } from '../../src/run-kit/distil.ts';
import { forRealNumbers, scaledWeights, studentModel, teacherModel } from '../../src/run-kit/teachers.ts';
import { defaultPageState } from '../../src/state/page-state.ts';

describe('the temperature', () => {
  /** Every class as often as the probabilities at a temperature say. */
  const drawn = (logits: readonly number[], temperature: number) => {
    const [row] = atTemperature([Float64Array.from(logits)], temperature);
    const labels = Array.from(row).flatMap((p, c) => Array<number>(Math.round(1e4 * p)).fill(c));
    return { labels, rows: labels.map(() => Float64Array.from(logits)) };
  };

  test.each([0.4, 1, 2.5])('is found where labels were drawn at %d', (temperature) => {
    const { rows, labels } = drawn([2, 0.5, -1, 0], temperature);
    expect(fitTemperature(rows, labels)).toBeCloseTo(temperature, 2);
  });

  test('refuses labels that are no classes', () => {
    expect(() => fitTemperature([Float64Array.of(0, 1)], [2])).toThrow(RangeError);
  });
});

const { train, test: unseen } = await nodeSource().load('first');

/** Made-up pictures of CIFAR-10's size. */
const pictures: Images = {
  count: 60,
  pixels: Uint8Array.from({ length: 60 * 3072 }, (_, i) => (i * i * 31 + 7 * (i >> 5)) % 256),
  labels: Uint8Array.from({ length: 60 }, (_, i) => i % 10),
};

test('with their mirror images there are twice as many, left and right exchanged', () => {
  const both = withMirrored(pictures, [32, 32, 3]);
  expect(both.count).toBe(120);
  expect(both.pixels.subarray(0, pictures.pixels.length)).toEqual(pictures.pixels);
  expect(both.labels.subarray(60)).toEqual(pictures.labels);
  const at = (image: number, row: number, column: number) => ((image * 32 + row) * 32 + column) * 3 + 1;
  expect(both.pixels[at(62, 5, 3)]).toBe(pictures.pixels[at(2, 5, 28)]);
  const twice = withMirrored(imagesIn(both, 60, 120), [32, 32, 3]);
  expect(imagesIn(twice, 60, 120).pixels).toEqual(pictures.pixels);
});

describe.each<readonly [TeacherKind, 'after-pool' | 'before-pool']>([
  ['mlp', 'after-pool'],
  ['lenet', 'after-pool'],
  ['lenet-all', 'after-pool'],
  ['lenet-all', 'before-pool'],
  ['quick', 'after-pool'],
  ['quick', 'before-pool'],
])('%s, dropout %s', (teacher, maskPlace) => {
  test('a student with scaled weights begins where its teacher is with scaled weights', async () => {
    const facts = teacher === 'quick' ? { ...mnist, shape: [32, 32, 3] } : mnist;
    const [seen, asked] = teacher === 'quick' ? [pictures, pictures] : [train, unseen];
    const model = teacherModel({ teacher, rate: 0.4, networkShape: [20, 15], maskPlace }, facts);
    const { backend } = await openBackend('wasm');
    const base = { optimiser: { kind: 'adam', learningRate: 0.01 }, batch: 8, dataSeed: 1 } as const;
    const family = backend.createFamily({ ...base, networks: [networkOf(model, 3)] });
    await family.train(seen, 20);
    const weights = await family.weights(0);
    const student = backend.createFamily({
      ...base,
      networks: [networkOf(studentModel(model), 3)],
      initial: [scaledWeights(model, weights)],
    });
    const again = backend.createFamily({
      ...base,
      networks: [networkOf(forRealNumbers(model), 3)],
      initial: [weights],
    });
    const range = { images: asked, from: 0, to: 40, stream: 0, at: [2] };
    const [[taught], [learnt], [real]] = await Promise.all([family, student, again].map((one) => one.moments(range)));
    for (const [i, p] of taught.scaled.probabilities.entries()) {
      expect(learnt.scaled.probabilities[i]).toBeCloseTo(p, 4);
      expect(real.scaled.probabilities[i]).toBeCloseTo(p, 4);
    }
    // Dropout is gone from one and not from the other.
    expect(Math.max(...learnt.probabilities.squares)).toBeLessThan(1e-9);
    expect(Math.max(...real.probabilities.squares)).toBeGreaterThan(1e-5);
    for (const one of [family, student, again]) one.dispose();
    backend.dispose();
  });
});

describe('unlabelled images', () => {
  const few: Images = firstOf(train, 50);
  const of = (source: Parameters<typeof unlabelled>[0], seed = 1) => unlabelled(source, few, seed);
  const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, one) => sum + one, 0) / values.length;

  test('zeroed ones lack a fifth of the ink, another fifth each time', () => {
    const next = of('zeroed');
    const [one, two] = [next(400), next(400)];
    const whole = of('train')(400);
    expect(mean(one.pixels) / mean(whole.pixels)).toBeCloseTo(0.8, 1);
    expect(one.pixels).not.toEqual(two.pixels);
    expect(of('zeroed')(400).pixels).toEqual(one.pixels);
    expect(of('zeroed', 2)(400).pixels).not.toEqual(one.pixels);
  });

  test('of colours, a pixel is zeroed as a whole', () => {
    const { pixels, count } = unlabelled(
      'zeroed',
      { ...pictures, pixels: pictures.pixels.map((one) => one || 1) },
      1,
      3,
    )(50);
    const dark = Array.from(
      { length: count * 1024 },
      (_, i) => [0, 1, 2].filter((channel) => pixels[3 * i + channel] === 0).length,
    );
    expect(new Set(dark)).toEqual(new Set([0, 3]));
    expect(mean(dark) / 3).toBeCloseTo(0.2, 1);
  });

  test('noise has the mean and the spread of the pixels, and is of real numbers', () => {
    const { values } = of('noise')(200);
    const shares = Array.from(few.pixels.subarray(0, few.count * 784), (pixel) => pixel / 255);
    expect(mean(values as Float32Array)).toBeCloseTo(mean(shares), 1);
    expect(Math.min(...(values as Float32Array).subarray(0, 5000))).toBeLessThan(0);
  });
});

test('in order, the training images are those of the original files', async () => {
  const [packed, original] = await Promise.all([nodeSource().load('ordered'), readMnist()]);
  expect(packed.train.labels).toEqual(original.train.labels);
  const [a, b] = [packed, original].map(({ train: images }) => imagesIn(images, 990, 1000).pixels);
  expect(a).toEqual(b);
});

describe('the claim that any unlabelled images will do', () => {
  const claim = claims.find(({ id }) => id === 'insensitive-to-the-source');
  const { result } = readJson(new URL('../../public/recorded/distillation.json', import.meta.url)) as {
    result: DistillationResult;
  };
  const judged = (given: DistillationResult) => claim?.judge(given, defaultPageState as never);
  /** With the error of one source moved. */
  const moved = (source: string, by: number): DistillationResult => ({
    ...result,
    errorFrom: result.errorFrom.map((row, i) =>
      row.map((value) => (result.unlabelled[i] === source && value !== null ? value + by : value)),
    ),
  });

  test('is judged against the paper’s gap, on training and on test images', () => {
    expect(judged(result)?.verdict).toBe('holds');
    expect(judged(moved('train', 0.02))?.verdict).toBe('does not hold');
    expect(judged(moved('unseen', -0.02))?.verdict).toBe('does not hold');
    expect(judged(moved('train', 0.004))?.verdict).toBe('undecided');
    // Noise is the control, not the claim.
    expect(judged(moved('noise', 0.2))?.verdict).toBe('holds');
  });

  test('is not judged where only one source was tried', () => {
    expect(judged({ ...result, unlabelled: ['zeroed'], errorFrom: result.errorFrom.slice(0, 1) })).toBeNull();
  });
});
