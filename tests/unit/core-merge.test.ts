import { describe, expect, test } from 'vitest';
import type { Layer64 } from '../../src/core/layer.ts';
import { mergeUnits } from '../../src/core/merge.ts';
import { forward } from '../../src/core/reference.ts';
import { randomLayers, randomRows } from './core-networks.ts';

const incoming = { inputs: 1, outputs: 3, values: [1, 3, 10, 0, 1, 2] };
const outgoing = { inputs: 3, outputs: 1, values: [2, 4, 7, -1] };

test('by hand: the first two of three units merge', () => {
  const merged = mergeUnits(incoming, outgoing, [0, 0, 1]);
  expect(Array.from(merged.incoming.values)).toEqual([2, 10, 0.5, 2]);
  expect(Array.from(merged.outgoingSum.values)).toEqual([6, 7, -1]);
  expect(Array.from(merged.outgoingMean.values)).toEqual([3, 7, -1]);
  expect(merged.sizes).toEqual([2, 1]);
});

test('labels without units make no unit; merged units come in the order of their labels', () => {
  const merged = mergeUnits(incoming, outgoing, [9, 9, 4]);
  expect(Array.from(merged.incoming.values)).toEqual([10, 2, 2, 0.5]);
  expect(merged.sizes).toEqual([1, 2]);
});

test('merging copies of a unit keeps the network as a function', () => {
  const [first, second] = randomLayers([5, 4, 3], 8);
  const source = [0, 1, 2, 3, 1, 2, 2];
  const copies: Layer64[] = [
    {
      inputs: 5,
      outputs: source.length,
      values: Float64Array.from({ length: 6 * source.length }, (_, i) => {
        const unit = source[i % source.length];
        return first.values[Math.floor(i / source.length) * 4 + unit];
      }),
    },
    randomLayers([source.length, 3], 9)[0],
  ];
  const merged = mergeUnits(copies[0], copies[1], source);
  const rows = randomRows(6, 5, 8);
  const before = forward(copies, rows).logits;
  forward([merged.incoming, merged.outgoingSum], rows).logits.forEach((row, e) => {
    row.forEach((logit, c) => {
      expect(logit).toBeCloseTo(before[e][c], 12);
    });
  });
  expect(merged.outgoingSum.outputs).toBe(second.outputs);
});

describe('refusals', () => {
  test.each([
    [[0, 0], 'there are 2 labels; allowed is 3'],
    [[0, 0, -1], 'label -1 is not allowed; allowed is a whole number from 0'],
    [[0, 0.5, 1], 'label 0.5 is not allowed'],
  ])('labels %j', (labels, message) => {
    expect(() => mergeUnits(incoming, outgoing, labels)).toThrow(message);
  });

  test('layers that do not meet', () => {
    expect(() => mergeUnits(incoming, incoming, [0, 0, 0])).toThrow('layer 1 has 1 inputs; allowed is 3');
  });
});
