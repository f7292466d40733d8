import { expect, test } from 'vitest';
import { defaults } from '../../src/core/codec.ts';
import { type SamplingParams, spec } from '../../src/experiments/sampling/spec.ts';
import { seconds } from '../../src/experiments/sampling/view/cost.ts';

const params: SamplingParams = { ...defaults(spec.codecs), budget: 'lecture' };
const speed = { stepMs: 1, maskUs: 2 };

test('a run takes what its steps and its masks take', () => {
  // Ten networks, 1,500 steps, pictures on top; nine networks with dropout, 7,000 images, 200 masks.
  expect(seconds(params, speed)).toBeCloseTo(1.2 * 15 + 9 * 7000 * 200 * 2e-6, 6);
  const none = { ...params, layers: [] };
  expect(seconds(none, speed)).toBeCloseTo(1.2 * 15, 6);
  expect(seconds({ ...params, seeds: [1, 2, 3] }, speed)).toBeCloseTo(3 * seconds(params, speed), 6);
});
