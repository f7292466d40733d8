/** Bagging against dropout: averages of more and more members, networks that share nothing, and the claims. */
import { describe, expect, test } from 'vitest';
import { mnist } from '../../src/core/mnist.ts';
import { hashNormal } from '../../src/core/random.ts';
import { growing } from '../../src/parts/basics/ensemble/run/growing.ts';
import { type EnsembleResult, kinds } from '../../src/parts/basics/ensemble/spec.ts';
import { factsOf } from '../../src/parts/basics/ensemble/view/chapter-facts.ts';
import { claims } from '../../src/parts/basics/ensemble/view/claims.ts';
import { networksAsGood } from '../../src/parts/basics/ensemble/view/curves.ts';
import { independentNetworks } from '../../src/run-kit/schedule.ts';
import { teacherModel } from '../../src/run-kit/teachers.ts';
import { defaultPageState } from '../../src/state/page-state.ts';

/** Probabilities [image][class] of a member. */
const rowsOf = (member: number, images: number, classes = 3) =>
  Array.from({ length: images }, (_, i) => {
    const odds = Float64Array.from({ length: classes }, (_, c) => Math.exp(2 * hashNormal(member, 0, i, c)));
    const total = odds.reduce((sum, one) => sum + one, 0);
    return odds.map((one) => one / total);
  });
const labelsOf = (images: number) => Array.from({ length: images }, (_, i) => i % 3);
const best = (row: Float64Array) => row.indexOf(Math.max(...row));

describe('more and more members', () => {
  test('that are all the same change nothing, never disagree, and fail together', () => {
    const grown = growing(4);
    const rows = rowsOf(1, 30);
    grown.add([rows, rows, rows, rows], labelsOf(30));
    const { error, crossEntropy, disagreement, errorCorrelation } = grown.growth();
    expect(new Set(error).size).toBe(1);
    for (const nats of crossEntropy) expect(nats).toBeCloseTo(crossEntropy[0], 5);
    expect(disagreement).toEqual([null, 0, 0, 0]);
    for (const one of errorCorrelation.slice(1)) expect(one).toBeCloseTo(1, 5);
  });

  test('are what counting pairs by hand gives, in whatever chunks images come', () => {
    const [images, members] = [40, 5];
    const all = Array.from({ length: members }, (_, m) => rowsOf(m, images));
    const labels = labelsOf(images);
    const [whole, chunks] = [growing(members), growing(members)];
    whole.add(all, labels);
    for (const [from, to] of [
      [0, 7],
      [7, 40],
    ])
      chunks.add(
        all.map((rows) => rows.slice(from, to)),
        labels.slice(from, to),
      );
    expect(chunks.growth()).toEqual(whole.growth());
    const k = 4;
    const found = whole.growth();
    const mean = labels.map((_, i) =>
      all[0][i].map((_, c) => all.slice(0, k).reduce((sum, m) => sum + m[i][c], 0) / k),
    );
    expect(found.error[k - 1]).toBeCloseTo(mean.filter((row, i) => best(row) !== labels[i]).length / images, 5);
    const loss = mean.reduce((sum, row, i) => sum - Math.log(row[labels[i]]), 0) / images;
    expect(found.crossEntropy[k - 1]).toBeCloseTo(loss, 4);
    let [differ, both, misses, pairs] = [0, 0, 0, 0];
    for (let a = 0; a < k; a++) {
      misses += labels.filter((label, i) => best(all[a][i]) !== label).length;
      for (let b = 0; b < a; b++, pairs++)
        for (const [i, label] of labels.entries()) {
          const [one, other] = [best(all[a][i]), best(all[b][i])];
          if (one !== other) differ++;
          if (one !== label && other !== label) both++;
        }
    }
    expect(found.disagreement[k - 1]).toBeCloseTo(differ / pairs / images, 5);
    const share = misses / k / images;
    const correlation = (both / pairs / images - share ** 2) / (share * (1 - share));
    expect(found.errorCorrelation[k - 1]).toBeCloseTo(correlation, 4);
  });
});

test('independent networks share no seed; bootstrap samples leave out about a third of the images', () => {
  const options = { teacher: 'mlp', networkShape: [5], maskPlace: 'after-pool', rate: 0 } as const;
  const model = teacherModel(options, mnist);
  const plain = independentNetworks(model, 4, 1, 1000);
  const bagged = independentNetworks(model, 4, 1, 1000, 'bootstrap');
  expect(new Set(plain.networks.map(({ seed }) => seed)).size).toBe(4);
  expect(bagged.networks).toEqual(plain.networks);
  for (const subset of plain.subsets ?? []) expect(new Set(subset).size).toBe(1000);
  for (const subset of bagged.subsets ?? []) {
    expect(subset.length).toBe(1000);
    expect(Math.abs(new Set(subset).size / 1000 - (1 - Math.exp(-1)))).toBeLessThan(0.05);
  }
  expect(bagged.subsets?.[0]).not.toEqual(bagged.subsets?.[1]);
  expect(independentNetworks(model, 4, 1, 1000, 'bootstrap')).toEqual(bagged);
});

describe('the claims', () => {
  /** A result of three seeds in which masks have so much less error, cross-entropy and correlation than networks. */
  function resultWith(less: { error: number; loss: number; correlation: number }): EnsembleResult {
    const table = (of: (kind: (typeof kinds)[number], k: number) => number) =>
      kinds.map((kind) => [1, 2].map((k) => [0, 1, 2].map((s) => of(kind, k) + s / 1000)));
    const masks = (kind: string) => Number(kind === 'masks');
    return {
      ...{ kinds: [...kinds], members: 2, seeds: [1, 2, 3], rate: 0.5, trainImages: 1000, steps: 9, memberSteps: 9 },
      ...{ images: 10000, parameters: 99 },
      error: table((kind, k) => 0.2 - 0.02 * k - less.error * masks(kind)),
      crossEntropy: table((kind, k) => 0.6 - 0.05 * k - less.loss * masks(kind)),
      disagreement: table(() => 0.1),
      errorCorrelation: table((kind) => 0.5 - less.correlation * masks(kind)),
      scaledError: [0.15, 0.15, 0.16],
      scaledCrossEntropy: [0.5, 0.5, 0.51],
    };
  }
  const verdictsOf = (result: EnsembleResult) =>
    claims.map((claim) => claim.judge(result, { ...defaultPageState, members: 2 } as never)?.verdict);

  test('follow the numbers', () => {
    expect(verdictsOf(resultWith({ error: 0.05, loss: 0.1, correlation: 0.2 }))).toEqual([
      'holds',
      'does not hold',
      'holds',
    ]);
    expect(verdictsOf(resultWith({ error: -0.05, loss: 0.1, correlation: -0.2 }))).toEqual([
      'does not hold',
      'holds',
      'holds',
    ]);
  });

  test('and so does the chapter', () => {
    const better = resultWith({ error: 0.05, loss: 0.1, correlation: 0 });
    expect(factsOf(better)?.found).toBe('masks');
    expect(networksAsGood(better, 'crossEntropy')).toBe(null);
    const worse = resultWith({ error: -0.05, loss: -0.02, correlation: 0 });
    expect(factsOf(worse)?.found).toBe('networks');
    expect(networksAsGood(worse, 'crossEntropy')).toBe(2);
  });
});
