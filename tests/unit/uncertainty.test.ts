/** Uncertainty's parts: pictures turned, what single masks say, histograms of confidence, thresholds, and the claim. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nodeSource } from '../../src/cli/node-data.ts';
import { calibrationError } from '../../src/core/calibration.ts';
import { firstOf, type Images } from '../../src/core/images.ts';
import { mnist } from '../../src/core/mnist.ts';
import { meanOutputs } from '../../src/core/moments.ts';
import { networkOf } from '../../src/core/network.ts';
import { turned } from '../../src/core/turned.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import { judgementOf, ofOne, ofSeveral, surenessOf } from '../../src/parts/distillation/uncertainty/run/sureness.ts';
import { predictions, type UncertaintyResult } from '../../src/parts/distillation/uncertainty/spec.ts';
import { claims } from '../../src/parts/distillation/uncertainty/view/claims.ts';
import { answeredOf } from '../../src/parts/distillation/uncertainty/view/curves.ts';
import { masksOf } from '../../src/run-kit/outcomes.ts';
import { teacherModel } from '../../src/run-kit/teachers.ts';
import { defaultPageState } from '../../src/state/page-state.ts';

const { train, test: unseen } = await nodeSource().load('first');

describe('pictures turned', () => {
  const tiny = (...pixels: number[]): Images => ({
    count: 1,
    pixels: Uint8Array.from(pixels),
    labels: Uint8Array.of(7),
  });
  const corner = tiny(9, 1, 0, 0, 0, 0, 0, 0, 0);

  test('by a right angle, anticlockwise, lose nothing', () => {
    expect(turned(corner, 0)).toEqual(corner);
    expect([...turned(corner, 90).pixels]).toEqual([0, 0, 0, 1, 0, 0, 9, 0, 0]);
    expect([...turned(corner, 180).pixels]).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 9]);
    const some = firstOf(train, 5);
    const four = [90, 90, 90, 90].reduce(turned, some);
    expect(four.pixels).toEqual(some.pixels.subarray(0, 5 * 784));
  });

  test('by another angle keep their ink, and come back nearly as they were', () => {
    const some = firstOf(train, 20);
    const ink = ({ pixels }: Images) => pixels.reduce((sum, pixel) => sum + pixel, 0);
    const there = turned(some, 30);
    expect(ink(there) / ink(firstOf(some, 20))).toBeCloseTo(1, 2);
    const back = turned(there, -30);
    const far = (a: Images) => a.pixels.reduce((sum, pixel, i) => sum + Math.abs(pixel - some.pixels[i]), 0);
    expect(far(back)).toBeLessThan(far(there) / 3);
    expect(there.labels).toEqual(some.labels);
  });

  test('are square', () => {
    expect(() => turned(tiny(1, 2, 3), 90)).toThrow('images of 3 values are not allowed');
  });
});

test('the masks taken apart are single masks, and their mean is the mean', async () => {
  const { backend } = await openBackend('wasm');
  const options = { teacher: 'mlp', networkShape: [20, 15], maskPlace: 'after-pool' } as const;
  const base = { optimiser: { kind: 'adam', learningRate: 0.01 }, batch: 8, dataSeed: 1 } as const;
  const of = (rate: number) =>
    backend.createFamily({ ...base, networks: [networkOf(teacherModel({ ...options, rate }, mnist), 3)] });
  const [noisy, plain] = [of(0.5), of(0)];
  await noisy.train(train, 30);
  const range = { images: unseen, from: 0, to: 30, stream: 0 };
  const at = Array.from({ length: 12 }, (_, i) => i + 1);
  const [moments] = await noisy.moments({ ...range, at });
  const [one] = await noisy.moments({ ...range, at: [1] });
  const masks = masksOf(moments);
  const flat = (rows: readonly Float64Array[]) => rows.flatMap((row) => [...row]);
  const close = (a: readonly number[], b: ArrayLike<number>) => {
    for (const [i, value] of a.entries()) expect(value).toBeCloseTo(b[i], 5);
  };
  close(flat(masks[0]), meanOutputs(one, 'probabilities', 0));
  const said = ofSeveral(masks);
  close(flat(said.rows.map((row) => row)), meanOutputs(moments, 'probabilities', at.length - 1));
  for (const [i, nats] of said.information.entries()) {
    expect(nats).toBeGreaterThan(0);
    expect(nats).toBeLessThan(said.entropy[i]);
  }
  // Without dropout every mask says the same.
  const [still] = await plain.moments({ ...range, at });
  expect(Math.max(...ofSeveral(masksOf(still)).information)).toBeLessThan(1e-6);
  expect(surenessOf(ofOne(masks[0])).information).toBe(0);
  for (const family of [noisy, plain]) family.dispose();
  backend.dispose();
});

test('histograms of confidence hold every image once, right or wrong', () => {
  const rows = [Float64Array.of(0.995, 0.005), Float64Array.of(0.6, 0.4), Float64Array.of(0.25, 0.75)];
  const { rightAt, wrongAt, binCount, error, brier } = judgementOf(rows, [0, 1, 1]);
  expect([rightAt[99], rightAt[75], wrongAt[60]]).toEqual([1, 1, 1]);
  expect([...rightAt, ...wrongAt].reduce((sum, count) => sum + count, 0)).toBe(3);
  expect(binCount.reduce((sum, count) => sum + count, 0)).toBe(3);
  expect(error).toBeCloseTo(1 / 3, 5);
  expect(brier).toBeCloseTo((2 * (0.005 ** 2 + 0.6 ** 2 + 0.25 ** 2)) / 3, 5);
});

describe('the recorded run', () => {
  const { result } = JSON.parse(readFileSync('public/recorded/uncertainty.json', 'utf8')) as {
    result: UncertaintyResult;
  };

  test.each(predictions)('%s: bins, histograms and thresholds agree with the errors', (kind) => {
    const i = predictions.indexOf(kind);
    const answered = answeredOf(result, kind) ?? [];
    const error = result.error[i].reduce<number>((sum, one) => sum + (one ?? 0), 0) / result.seeds.length;
    expect(answered[0].share).toBe(1);
    expect(answered[0].right).toBeCloseTo(1 - error, 5);
    for (const [level, { share }] of answered.entries())
      if (level > 0) expect(share).toBeLessThanOrEqual(answered[level - 1].share);
    for (const s of result.seeds.keys()) {
      const bins = result.binCount[i].map((count, b) => ({
        count: count[s] ?? 0,
        confidence: result.binConfidence[i][b][s],
        accuracy: result.binAccuracy[i][b][s],
      }));
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(result.images);
      expect(calibrationError(bins)).toBeCloseTo(result.ece[i][s] ?? Number.NaN, 3);
    }
  });

  test('judges the claim by errors paired by seed, with independent networks as control', () => {
    const [claim] = claims;
    const pick = (better: number): UncertaintyResult => ({
      ...result,
      error: result.error.map((row, i) =>
        predictions[i] === 'sampled' ? result.error[0].map((one, s) => (one ?? 0) - better + s / 1e4) : row,
      ),
    });
    const verdict = (one: UncertaintyResult) => claim.judge(one, { ...defaultPageState } as never)?.verdict;
    expect(verdict(pick(0.02))).toBe('holds');
    expect(verdict(pick(-0.02))).toBe('does not hold');
    expect(claim.judge(result, { ...defaultPageState } as never)?.control).toMatch(
      /^5 independent networks against one/,
    );
  });
});
