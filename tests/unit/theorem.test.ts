import { expect, test } from 'vitest';
import { allMasks } from '../../src/core/exact-average.ts';
import { addObjectives, emptyObjectives, probabilitiesUnder } from '../../src/core/objectives.ts';
import { hashNormal } from '../../src/core/random.ts';
import { singleMaskLogits } from '../../src/core/reference.ts';
import { logSoftmax } from '../../src/core/softmax.ts';

/** A network 5-3-2-4 with weights that follow from a number. */
const layersFrom = (key: number) =>
  [5, 3, 2].map((inputs, l) => {
    const outputs = [3, 2, 4][l];
    return {
      ...{ inputs, outputs },
      values: Float64Array.from({ length: (inputs + 1) * outputs }, (_, i) => hashNormal(key, 0, l, i)),
    };
  });
const examples = [0, 1, 2].map((e) => Float64Array.from({ length: 5 }, (_, i) => hashNormal(9, 0, e, i)));
const masks = allMasks([3, 2], [0.5, 0.3], 'classic');
const kept = [{ mask: [new Float64Array(3).fill(1), new Float64Array(2).fill(1)] }];
const teacher = layersFrom(1);

test('probabilities under every mask are those of the reference', () => {
  for (const example of examples) {
    probabilitiesUnder(teacher, example, masks).forEach(({ p }, m) => {
      const [logits] = singleMaskLogits(teacher, [example], masks[m].mask);
      logSoftmax(logits).forEach((log, c) => {
        expect(p[c]).toBeCloseTo(Math.exp(log), 12);
      });
    });
  }
});

test('Theorem 1: J and J′ differ by the spread of the masks for Bregman divergences, and not for the absolute distance', () => {
  const networks = [2, 3, 4].map(layersFrom);
  const found = emptyObjectives(networks.length);
  for (const example of examples) {
    const predicted = networks.map((layers) => probabilitiesUnder(layers, example, kept)[0]);
    addObjectives(found, probabilitiesUnder(teacher, example, masks), masks, predicted);
  }
  for (const kind of ['kl', 'squared'] as const) {
    const { ideal, sampled, spread } = found[kind];
    expect(spread).toBeGreaterThan(0.001);
    for (const [i, value] of ideal.entries()) expect(sampled[i] - value).toBeCloseTo(spread, 12);
  }
  const { ideal, sampled } = found.absolute;
  const differences = Array.from(sampled, (value, i) => value - ideal[i]);
  expect(Math.max(...differences) - Math.min(...differences)).toBeGreaterThan(0.01);
  expect(Math.min(...differences)).toBeGreaterThanOrEqual(0);
});
