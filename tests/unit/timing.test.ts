import { afterEach, expect, test } from 'vitest';
import { nodeSource } from '../../src/cli/node-data.ts';
import type { Timing } from '../../src/contract/run.ts';
import { defaults } from '../../src/core/codec.ts';
import { perceptron } from '../../src/core/model.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import { timing } from '../../src/parts/priors/structure/run/timing.ts';
import { spec } from '../../src/parts/priors/structure/spec.ts';
import { checkToWorker } from '../../src/protocol/check.ts';
import { Timer } from '../../src/run-kit/timing.ts';
import { disposeAll, stage, type ToyParams, toyOptions } from './protocol-toy.ts';

afterEach(disposeAll);

/** Something that is waited for. */
function signal() {
  let tell = () => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return { told, tell };
}

const { backend } = await openBackend('cpu');
const context = { backend, data: nodeSource(), gate: async () => 'go' as const };
const model = (rate: number) =>
  perceptron({ input: [28, 28, 1], classes: 10, units: [6], rates: [rate], noise: 'classic' });

test('what was timed on a backend is known there: a run of more seeds costs no more work, and as much more time', async () => {
  const params = { ...defaults(spec.codecs), seeds: [1], draws: 50 };
  const one = await timing(params, context);
  expect(one).toBeGreaterThan(0);
  expect(await timing({ ...params, seeds: [1, 2, 3] }, context)).toBeCloseTo(3 * one, 12);
  expect(await timing({ ...params, draws: 500 }, context)).toBeCloseTo(10 * one, 12);
});

test('steps, looks and distillation of networks are timed, each once', async () => {
  const time = new Timer(context);
  const [step, large] = [await time.step([model(0.5)], 8), await time.step([model(0.5)], 256)];
  expect(step).toBeGreaterThan(0);
  expect(large).toBeGreaterThan(0);
  expect(await time.step([model(0.5)], 8)).toBe(step);
  const [scaled, many] = [await time.look([model(0.5)]), await time.look([model(0.5)], [200])];
  expect(Math.min(scaled, many)).toBeGreaterThan(0);
  const { head, ...rest } = model(0);
  const students = [{ ...rest, head: { kind: 'softmax', classes: 10, targets: 'soft' } as const }];
  expect(head.kind).toBe('softmax');
  const taught = { teacher: model(0.5), students, source: 'zeroed', batch: 8, targetMasks: 1 } as const;
  expect(await time.distil(taught)).toBeGreaterThan(0);
});

test('a run that begins stops what is timed, which begins anew afterwards', async () => {
  const begun: number[] = [];
  const [reached, enough] = [signal(), signal()];
  const timing: Timing<ToyParams> = async ({ chunks }, { gate }) => {
    begun.push(chunks);
    if (begun.length === 1) reached.tell();
    for (let i = 0; begun.length === 1 || i < 3; i++) await gate();
    return 2 * chunks;
  };
  const s = stage(toyOptions({ timings: { toy: async () => timing as never } }));
  const params = [{ chunks: 3, milliseconds: 1, seed: 1 }];
  const told: unknown[] = [];
  s.host.prepare({ backend: 'auto', extent: 'first' }, () =>
    s.host.time({ experiment: 'toy', params, backend: 'auto' }, (timed) => {
      told.push(timed);
      enough.tell();
    }),
  );
  await reached.told;
  s.run({ chunks: 2 });
  await s.event('done');
  await enough.told;
  expect(told).toEqual([{ type: 'timed', experiment: 'toy', params, backend: 'auto', seconds: [6] }]);
  expect(begun).toEqual([3, 3]);
});

test('a question about times that is none is refused', () => {
  expect(checkToWorker({ type: 'time', experiment: 'toy', params: 3, backend: 'auto' })).toHaveProperty('problem');
  expect(checkToWorker({ type: 'time', experiment: 'toy', params: [3], backend: 'auto' })).toHaveProperty('message');
});
