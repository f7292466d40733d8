/** The opening: what its mean is said to say, how good its networks are, and drawings as text. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMnist } from '../../src/cli/mnist.ts';
import { enoughErrors, fewestMasks, LeadSums } from '../../src/cloud/lead.ts';
import { type CloudAccuracy, cloudRates, picked } from '../../src/cloud/networks.ts';
import type { Told } from '../../src/cloud/stage.ts';
import { enoughMasks, Swarm } from '../../src/cloud/swarm.ts';
import { cloudWords, sentence, tested } from '../../src/cloud/words.ts';
import { readDrawing, roundedInk, writeDrawing } from '../../src/core/drawing.ts';
import { imagesIn } from '../../src/core/images.ts';
import { digitOf, inkLine } from '../../src/core/ink.ts';
import { topOf } from '../../src/core/softmax.ts';
import { mean, sd } from '../../src/core/statistics.ts';
import { Thinned } from '../../src/core/thinned.ts';
import { decodeDigits } from '../../src/data/digits-file.ts';
import { decodeTrained } from '../../src/data/trained-file.ts';
import { readAddress } from '../../src/state/address.ts';

const read = (path: string) => new Uint8Array(readFileSync(`public/recorded/${path}`));
const networkOf = (path: string) => new Thinned(decodeTrained(read(`networks/${path}-6.bin`)));
const digits = decodeDigits(read('digits.bin'));

describe('which class leads', () => {
  /** Masks that say 3 or 5 with these probabilities. */
  const sumsOf = (threes: readonly number[]) => {
    const sums = new LeadSums();
    for (const three of threes)
      sums.add(Array.from({ length: 10 }, (_, c) => (c === 3 ? three : c === 5 ? 1 - three : 0)));
    return sums.lead();
  };

  test('is told with the standard error of the difference of the two means', () => {
    const threes = Array.from({ length: 200 }, (_, i) => 0.5 + 0.4 * Math.sin(i * i));
    const leads = threes.map((three) => 2 * three - 1);
    const { by, error } = sumsOf(threes);
    expect(by).toBeCloseTo(Math.abs(mean(leads)), 12);
    expect(error).toBeCloseTo(sd(leads) / Math.sqrt(200), 12);
  });

  test('is not clear of few masks, nor within three standard errors', () => {
    const steady = (count: number) => Array.from({ length: count }, () => 0.8);
    expect(sumsOf(steady(fewestMasks - 1)).clear).toBe(false);
    expect(sumsOf(steady(fewestMasks)).clear).toBe(true);
    // Of n masks, a share s saying 3 with certainty leads by 2s − 1, with an error of about 1/√n.
    const split = (count: number, share: number) =>
      Array.from({ length: count }, (_, i) => (i < share * count ? 1 : 0));
    const at = (errors: number) => 0.5 + errors / 2 / Math.sqrt(400);
    expect(sumsOf(split(400, at(enoughErrors - 0.3))).clear).toBe(false);
    expect(sumsOf(split(400, at(enoughErrors + 0.3))).clear).toBe(true);
  });

  test('the page’s first digit is on the edge: the mean’s answer changes on the way, and is never told', () => {
    const at = readAddress('').state;
    const swarm = new Swarm();
    swarm.show({
      network: networkOf(`lab/${at.dropout}`),
      pixels: imagesIn(digits, at.digit - 1, at.digit).pixels,
      seed: at.seed,
      exact: false,
    });
    const said = new Set<number>();
    const told = new Set<number>();
    while (swarm.drawn < enoughMasks) {
      swarm.draw(10, 0);
      const { first, clear } = swarm.lead();
      said.add(first);
      if (clear) told.add(first);
    }
    expect([...said].sort()).toEqual([4, 9]);
    expect(told.size).toBe(0);
  });
});

describe('the sentence', () => {
  const told: Told = {
    drawn: 493,
    scaled: { digit: 4, probability: 0.595 },
    mean: { digit: 4, probability: 0.471, rival: 9, clear: false },
    exact: null,
    shares: [0, 0, 0, 0, 0.52, 0, 0, 0, 0, 0.48],
    mask: null,
  };

  test('names the mean, and says what it says only where that is clear', () => {
    expect(sentence(told)).toMatch(/arithmetic mean .* says 4 or 9 is too close to say so far; .* says 4\.$/);
    const clear = { ...told, mean: { ...told.mean, digit: 9, rival: 4, clear: true } };
    expect(sentence(clear)).toMatch(/arithmetic mean of their answers says 9, but .* says 4\.$/);
    expect(sentence(clear)).not.toContain('too close');
  });

  test('says how good the network is', () => {
    expect(tested({ share: 0.3473, images: 10000 })).toBe(
      'This network with scaled weights is right on 34.7\u00a0% of the 10,000 test images.',
    );
  });
});

describe('what is recorded', () => {
  test('are accuracies of these very networks', async () => {
    const { images, accuracy }: CloudAccuracy = JSON.parse(readFileSync('public/recorded/cloud.json', 'utf8'));
    for (const list of Object.values(accuracy)) expect(list).toHaveLength(cloudRates.length);
    const { test: all } = await readMnist();
    expect(images).toBe(all.count);
    const network = networkOf('small/0.9');
    let right = 0;
    for (let i = 0; i < all.count; i++) {
      network.look(imagesIn(all, i, i + 1).pixels);
      if (topOf(network.scaled()) === all.labels[i]) right += 1;
    }
    expect(accuracy.small[cloudRates.indexOf(0.9)]).toBe(right / all.count);
  });

  test('are digits that were chosen as is said of each', () => {
    const network = networkOf(`lab/${picked.rate}`);
    digits.labels.forEach((label, i) => {
      network.look(imagesIn(digits, i, i + 1).pixels);
      const wanted = picked.probabilities[i % picked.probabilities.length];
      expect(Math.abs(network.scaled()[label] - wanted), `digit ${i}`).toBeLessThan(0.08);
      expect(topOf(network.scaled()) === label || i % 3 > 0, `digit ${i}`).toBe(true);
    });
    expect(cloudWords.why(13)).toContain('on the edge');
  });
});

test('a drawing is the same image after its way through an address', () => {
  const drawing = roundedInk(imagesIn(digits, 3, 4).pixels);
  const text = writeDrawing(drawing);
  expect(text.length).toBeLessThan(300);
  expect(readDrawing(text)).toEqual(drawing);
  expect(readAddress(`?drawing=${text}`)).toMatchObject({ state: { drawing: text }, notices: [] });
  expect(roundedInk(drawing)).toEqual(drawing);
  for (const wrong of ['', 'A', 'AB', '!!', text.slice(2), `${text.slice(0, -1)}~`])
    expect(readDrawing(wrong)).toBeNull();
});

test('a line of a drawing covers what lies within half its width, and takes nothing away', () => {
  const [width, height, thick] = [60, 40, 9];
  const ink = new Uint8Array(width * height);
  const [from, to] = [
    { x: 10, y: 12 },
    { x: 45, y: 30 },
  ];
  inkLine(ink, width, from, to, thick);
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const area = thick * length + Math.PI * (thick / 2) ** 2;
  expect(ink.reduce((sum, value) => sum + value / 255, 0) / area).toBeCloseTo(1, 2);
  const before = ink.slice();
  inkLine(ink, width, { x: -20, y: 5 }, { x: 80, y: 5 }, thick);
  expect(ink.every((value, i) => value >= before[i])).toBe(true);
  expect(Array.from(ink.subarray(5 * width, 6 * width))).toEqual(Array(width).fill(255));
  inkLine(ink, width, { x: 30, y: 20 }, { x: 30, y: 20 }, thick);
  expect(ink[20 * width + 30]).toBe(255);
  expect(digitOf(ink, width, height)).toHaveLength(784);
});
