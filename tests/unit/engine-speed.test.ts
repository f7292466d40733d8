import { expect, test } from 'vitest';
import { openBackend } from '../../src/engine/ladder.ts';
import { measureSpeed } from '../../src/engine/speed.ts';
import type { Backend, ResumableFamily } from '../../src/engine/types.ts';
import { models } from '../bench/models.ts';

const timed = { model: models.lenet(0.5), batch: 64 };

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

test.each(['wasm', 'cpu'] as const)('a LeNet is timed by itself where it is asked for: %s', async (name) => {
  const { speed } = await openBackend(name, undefined, timed);
  expect(speed.timed).toBe(timed);
  expect(speed.stepMs).toBeGreaterThan(0);
  expect(speed.maskUs).toBeGreaterThan(0);
});

test('a model takes two steps and four predictions to time, however slow', async () => {
  const { backend } = await openBackend('wasm');
  const calls: string[] = [];
  await measureSpeed(noted(backend, 100, calls), timed);
  expect(calls).toEqual(['train 1', 'train 1', 'predict', 'predict', 'predict', 'predict']);
});
