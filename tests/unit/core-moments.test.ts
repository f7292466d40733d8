import { expect, test } from 'vitest';
import { emptyMoments, joinMoments, type Moments, meanOutputs, mstdOf, type Output } from '../../src/core/moments.ts';
import { classes } from '../../src/core/network.ts';
import { hashNormal } from '../../src/core/random.ts';
import { logSoftmax } from '../../src/core/softmax.ts';
import { mstd } from '../../src/core/variance.ts';

const at = [1, 2, 5, 40];
const images = 6;

/** Made-up logits under 40 masks, [sample][image × class], around scaled ones that lie off their mean. */
const scaledLogits = Float64Array.from({ length: images * classes }, (_, i) => 3 * hashNormal(1, 0, 0, i));
const logits = Array.from({ length: 40 }, (_, sample) =>
  scaledLogits.map((scaled, i) => scaled + 0.4 + 0.7 * hashNormal(2, sample, 0, i)),
);
const softmax = (all: Float64Array) => {
  const shares = new Float64Array(all.length);
  for (let i = 0; i < all.length; i += classes) shares.set(logSoftmax(all.subarray(i, i + classes)).map(Math.exp), i);
  return shares;
};
const outputs = { logits, probabilities: logits.map(softmax) };
const scaled = { logits: scaledLogits, probabilities: softmax(scaledLogits) };

function momentsOf(from: number, to: number): Moments {
  const made = emptyMoments(at, to - from);
  for (const which of ['logits', 'probabilities'] as const) {
    const size = (to - from) * classes;
    for (let i = 0; i < size; i++) {
      const place = from * classes + i;
      made.scaled[which][i] = scaled[which][place];
      at.forEach((n, m) => {
        const differences = outputs[which].slice(0, n).map((row) => row[place] - scaled[which][place]);
        made[which].differences[m * size + i] = differences.reduce((sum, d) => sum + d, 0);
        made[which].squares[m * size + i] = differences.reduce((sum, d) => sum + d * d, 0);
      });
    }
  }
  return made;
}

const kinds: Output[] = ['logits', 'probabilities'];

test.each(kinds)('MSTD from moments is that of the outputs themselves: %s', (which) => {
  const moments = momentsOf(0, images);
  at.forEach((n, index) => {
    const flat = outputs[which].slice(0, n).flatMap((row) => [...row]);
    expect(Math.abs(mstdOf(moments, which, index) - mstd(flat, n))).toBeLessThan(1e-5);
  });
  expect(mstdOf(moments, which, 0)).toBe(0);
});

test.each(kinds)('means over the first masks are those of the outputs themselves: %s', (which) => {
  const moments = momentsOf(0, images);
  at.forEach((n, index) => {
    const means = meanOutputs(moments, which, index);
    expect(means).toHaveLength(images * classes);
    means.forEach((mean, i) => {
      expect(mean).toBeCloseTo(outputs[which].slice(0, n).reduce((sum, row) => sum + row[i], 0) / n, 5);
    });
  });
});

test('mean probabilities of an image add up to 1', () => {
  const means = meanOutputs(momentsOf(0, images), 'probabilities', 3);
  expect(means.subarray(0, classes).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
});

test('moments of ranges of images join to those of all', () => {
  expect(joinMoments([momentsOf(0, 1), momentsOf(1, 1), momentsOf(1, 4), momentsOf(4, 6)])).toEqual(momentsOf(0, 6));
  expect(joinMoments([momentsOf(0, 6)])).toEqual(momentsOf(0, 6));
});

test('what cannot be is refused with what can', () => {
  const moments = momentsOf(0, 2);
  expect(() => mstdOf(moments, 'logits', 4)).toThrow('index 4 of moments is not allowed; allowed is 0 to 3');
  expect(() => meanOutputs(moments, 'logits', -1)).toThrow(RangeError);
  expect(() => mstdOf(emptyMoments(at, 0), 'logits', 1)).toThrow('0 images are not allowed; allowed is 1 or more');
  expect(() => meanOutputs(emptyMoments([], 3), 'logits', 0)).toThrow('no index is allowed');
  expect(() => joinMoments([])).toThrow('0 parts are not allowed; allowed is 1 or more');
  expect(() => joinMoments([moments, emptyMoments([1, 2], 3)])).toThrow(
    'moments after 1,2 masks are not allowed; allowed is after 1,2,5,40, as in the first part',
  );
});
