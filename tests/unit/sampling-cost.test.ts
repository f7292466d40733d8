import { expect, test } from 'vitest';
import { defaults } from '../../src/core/codec.ts';
import { predictSeconds, secondsAt } from '../../src/experiments/sampling/cost.ts';
import { type SamplingParams, samplingSpec } from '../../src/experiments/sampling/spec.ts';

const params: SamplingParams = { ...defaults(samplingSpec.codecs), budget: 'lecture' };
const speed = { stepMs: 1, maskUs: 2 };

test('a run takes what its steps and its masks take', () => {
  // Ten networks, 1,500 steps, pictures on top; nine networks with dropout, 7,000 images, 200 masks.
  expect(secondsAt(params, speed)).toBeCloseTo(1.2 * 15 + 9 * 7000 * 200 * 2e-6, 6);
  const none = { ...params, layers: [] };
  expect(secondsAt(none, speed)).toBeCloseTo(1.2 * 15, 6);
  expect(secondsAt({ ...params, seeds: [1, 2, 3] }, speed)).toBeCloseTo(3 * secondsAt(params, speed), 6);
});

test('a known run foretells itself, and others in proportion', () => {
  const run = {
    experiment: 'sampling',
    params,
    seed: 1,
    backend: 'wasm',
    device: '',
    version: '',
    seconds: 40,
    result: 0,
  };
  expect(predictSeconds(params, null, run)).toBeCloseTo(40, 9);
  expect(predictSeconds({ ...params, seeds: [1, 2] }, null, run)).toBeCloseTo(80, 9);
  expect(predictSeconds(params, speed, run)).toBe(secondsAt(params, speed));
  expect(predictSeconds(params, null, null)).toBeNull();
});
