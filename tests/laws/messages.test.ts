import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFromWorker, checkToWorker } from '../../src/protocol/check.ts';
import type { FromWorker, ToWorker } from '../../src/protocol/messages.ts';

const job = fc.nat();
const seconds = fc.double({ min: 0, max: 1e6, noNaN: true });
const params = fc.dictionary(fc.string(), fc.jsonValue());
const backend = fc.constantFrom('webgl' as const, 'wasm' as const, 'cpu' as const);

const toWorker: fc.Arbitrary<ToWorker> = fc.oneof(
  fc.record({
    type: fc.constant('prepare' as const),
    backend: fc.oneof(backend, fc.constant('auto' as const)),
    extent: fc.constantFrom('first' as const, 'all' as const),
  }),
  fc.record({
    type: fc.constant('run' as const),
    job,
    experiment: fc.string(),
    params,
    backend: fc.oneof(backend, fc.constant('auto' as const)),
    paused: fc.boolean(),
  }),
  fc.record({ type: fc.constantFrom('cancel' as const, 'pause' as const, 'resume' as const, 'step' as const), job }),
);

const error = fc.record(
  { name: fc.string(), message: fc.string(), stack: fc.string() },
  { requiredKeys: ['name', 'message'] },
);
const run = fc.record({
  experiment: fc.string(),
  params,
  seed: fc.nat(),
  backend: fc.string(),
  device: fc.string(),
  version: fc.string(),
  seconds,
  result: fc.jsonValue(),
});
const fromWorker: fc.Arbitrary<FromWorker> = fc.oneof(
  fc.record({ type: fc.constantFrom('ready' as const, 'alive' as const) }),
  fc.record({
    type: fc.constant('prepared' as const),
    name: backend,
    device: fc.string(),
    rejected: fc.array(fc.string()),
    speed: fc.record({ stepMs: seconds, maskUs: seconds }),
  }),
  fc.record({ type: fc.constantFrom('paused' as const, 'cancelled' as const), job }),
  fc.record({ type: fc.constant('failed' as const), job, error }),
  fc.record({ type: fc.constant('done' as const), job, run }),
  fc.record({
    type: fc.constant('backend' as const),
    job,
    name: backend,
    device: fc.string(),
    rejected: fc.array(fc.string()),
    params,
    version: fc.string(),
  }),
  fc.record({
    type: fc.constant('snapshot' as const),
    job,
    snapshot: fc.record({
      stage: fc.constantFrom('data' as const, 'training' as const, 'predicting' as const),
      fraction: fc.double({ min: 0, max: 1, noNaN: true }),
      result: fc.jsonValue(),
    }),
    secondsLeft: fc.option(seconds),
    seconds,
  }),
);

test('every message survives the boundary and its check', () => {
  fc.assert(
    fc.property(toWorker, (message) => {
      const sent = structuredClone(message);
      expect(checkToWorker(sent)).toEqual({ message });
    }),
  );
  fc.assert(
    fc.property(fromWorker, (message) => {
      const sent = structuredClone(message);
      expect(checkFromWorker(sent)).toEqual({ message });
    }),
  );
});

test('anything else is refused with a text and never throws', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      for (const checked of [checkToWorker(value), checkFromWorker(value)]) {
        if ('problem' in checked) expect(checked.problem.length).toBeGreaterThan(10);
      }
    }),
  );
});

test('a message without one of its fields is refused by name', () => {
  fc.assert(
    fc.property(toWorker, (message) => {
      for (const field of Object.keys(message)) {
        if (field === 'type' || field === 'params' || field === 'paused') continue;
        const { [field]: _, ...rest } = message as unknown as Record<string, unknown>;
        expect(checkToWorker(rest)).toMatchObject({ problem: expect.stringContaining(`"${field}"`) });
      }
    }),
  );
});
