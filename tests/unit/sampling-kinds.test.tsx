import { expect, test } from 'vitest';
import { defaults } from '../../src/core/codec.ts';
import { type SamplingParams, spec } from '../../src/experiments/sampling/spec.ts';
import { comparable } from '../../src/experiments/sampling/view/kinds-panel.tsx';

const usual = defaults<SamplingParams>(spec.codecs);
const recording = (name: string, patch: Partial<SamplingParams>) =>
  ({ name, params: { ...usual, ...patch } }) as Parameters<typeof comparable>[0][number];

test('kinds of noise are compared where everything else is alike', () => {
  const all = [
    recording('long', { budget: 'paper' }),
    recording('classic', {}),
    recording('fast', { noise: 'inverted', learningRate: 0.03 }),
    recording('inverted', { noise: 'inverted' }),
    recording('gaussian', { noise: 'gaussian' }),
  ];
  expect(comparable(all).map(({ name }) => name)).toEqual(['classic', 'inverted', 'gaussian']);
  expect(comparable(all.slice(0, 3))).toEqual([]);
  expect(comparable([])).toEqual([]);
});
