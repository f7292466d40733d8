import { beforeAll, describe, expect, test } from 'vitest';
import type { Speed } from '../../src/core/cost.ts';
import type { Model } from '../../src/core/model.ts';
import { trainingSeconds } from '../../src/core/models/cost.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import { measureSpeed } from '../../src/engine/speed.ts';
import type { Backend, ResumableFamily } from '../../src/engine/types.ts';
import { models } from '../bench/models.ts';

const timed = { model: models.lenet(0.5), batch: 64 };
const names = ['wasm', 'cpu'] as const;

/** A backend whose families note what is asked of them, and take at least so many milliseconds for each call. */
const noted = (backend: Backend, ms: number, calls: string[]): Backend => ({
  ...backend,
  createFamily(options) {
    const family = backend.createFamily(options);
    return new Proxy(family, {
      get(target, name: keyof ResumableFamily) {
        const value = Reflect.get(target, name, target);
        if (name !== 'train' && name !== 'predict' && name !== 'moments') {
          return typeof value === 'function' ? value.bind(target) : value;
        }
        return async (...asked: unknown[]) => {
          calls.push(name === 'train' ? `train ${asked[1]}` : name);
          await new Promise((resolve) => setTimeout(resolve, ms));
          return Reflect.apply(value as (...asked: unknown[]) => unknown, target, asked);
        };
      },
    });
  },
});

describe('a LeNet', () => {
  const speeds = {} as Record<(typeof names)[number], Speed>;
  const took = {} as Record<(typeof names)[number], number>;
  beforeAll(async () => {
    for (const name of names) {
      const { backend } = await openBackend(name);
      const start = performance.now();
      speeds[name] = await measureSpeed(backend, timed);
      took[name] = performance.now() - start;
    }
  });

  test.each(names)('is timed by itself on %s, in less than 5 seconds', (name) => {
    expect(speeds[name].timed).toEqual(timed);
    expect(took[name]).toBeLessThan(5000);
  });

  test('trains faster on WASM than in plain JavaScript', () => {
    expect(speeds.wasm.stepMs).toBeLessThan(speeds.cpu.stepMs);
  });

  test('has masks that cost little, since all convolutions come before them', () => {
    // A step is 64 images through everything and back; a mask only the head.
    for (const name of names) expect(speeds[name].maskUs).toBeGreaterThan(0);
    expect(speeds.wasm.maskUs).toBeLessThan((1000 * speeds.wasm.stepMs) / 64 / 5);
  });

  test('is what the ladder times where it is asked for', async () => {
    expect((await openBackend('wasm', undefined, timed)).speed.timed).toBe(timed);
  });
});

test('a model takes two steps and four predictions to time, however slow', async () => {
  const { backend } = await openBackend('wasm');
  const calls: string[] = [];
  await measureSpeed(noted(backend, 100, calls), timed);
  expect(calls).toEqual(['train 1', 'train 1', 'predict', 'predict', 'predict', 'predict']);
});

/** With twice the channels, and half as many units. */
const wider: Model = {
  ...timed.model,
  layers: timed.model.layers.map((layer) => {
    if (layer.kind === 'convolution') return { ...layer, channels: 2 * layer.channels };
    return layer.kind === 'dense' ? { ...layer, units: layer.units / 2 } : layer;
  }),
};

test.each<[string, { model: Model; batch: number }]>([
  ['a wider one', { model: wider, batch: 64 }],
  ['half the images a step', { ...timed, batch: 32 }],
  ['CIFAR Quick', { model: models.quick(0.5), batch: 16 }],
])('of one LeNet another model is predicted within a factor of two: %s', async (_what, asked) => {
  const { backend } = await openBackend('wasm');
  // The least of several turns: what else the machine does only ever adds.
  let [predicted, measured] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let turn = 0; turn < 5; turn++) {
    predicted = Math.min(predicted, 1000 * trainingSeconds(asked, 1, await measureSpeed(backend, timed)));
    measured = Math.min(measured, (await measureSpeed(backend, asked)).stepMs);
  }
  expect(predicted / measured).toBeGreaterThan(0.5);
  expect(predicted / measured).toBeLessThan(2);
});
