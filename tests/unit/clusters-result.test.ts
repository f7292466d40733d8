import { describe, expect, test } from 'vitest';
import { checkParams } from '../../src/contract/check.ts';
import type { Checkpoint } from '../../src/contract/run.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import { toCsv } from '../../src/experiments/clusters/csv.ts';
import { recordings } from '../../src/experiments/clusters/recordings.ts';
import { problemWithClusters } from '../../src/experiments/clusters/result-check.ts';
import { run } from '../../src/experiments/clusters/run.ts';
import { clustersSpec } from '../../src/experiments/clusters/spec.ts';
import { table } from '../../src/experiments/clusters/table.ts';
import { toyParams, toyResult } from './clusters-toy.ts';
import { strokes } from './data-toy.ts';

const data = { load: async () => ({ train: strokes(60), test: strokes(30, 100) }) };

async function runToy(given: Parameters<typeof toyParams>[0]) {
  const { backend } = await openBackend('cpu');
  const kept: Checkpoint[] = [];
  const fractions: number[] = [];
  const results: unknown[] = [];
  const gate = async () => 'go' as const;
  const steps = run(toyParams(given), { backend, data, gate, keep: (one) => kept.push(one) });
  for (;;) {
    const next = await steps.next();
    if (next.done) {
      backend.dispose();
      return { result: next.value, kept, fractions, results };
    }
    fractions.push(next.value.fraction);
    if (next.value.result) results.push(next.value.result);
  }
}

const small = { batchSize: 8, testImages: 30, trainImages: 60 };

describe('a run', () => {
  test('gives every table, keeps the first seed’s checkpoints and never goes back', async () => {
    const { result, kept, fractions, results } = await runToy({ ...small, steps: 12, seeds: [1, 2] });
    expect(problemWithClusters(JSON.parse(JSON.stringify(result)))).toBeNull();
    for (const one of results) expect(problemWithClusters(JSON.parse(JSON.stringify(one)))).toBeNull();
    expect(result.seeds).toEqual([1, 2]);
    expect(result.grid.map(({ units }) => units)).toEqual([12, 9]);
    expect(result.grid[0].byK.map(({ k }) => k)).toEqual([3, 5, 10, 20, 40]);
    expect(result.rand).toEqual(result.grid[1].byK[0].rand);
    expect(result.labelsIn[1][1]).toHaveLength(9);
    expect(result.checkpoints.map(({ step }) => step)).toEqual([0, 0, 1, 3, 5, 8, 12]);
    expect(kept.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(kept[6].networks.map(({ network, step }) => [network.rates[0], step])).toEqual([
      [0, 12],
      [0.5, 12],
    ]);
    expect(kept[6].networks[0].active.map(({ length }) => length)).toEqual([12, 9]);
    expect(fractions.every((one, i) => i === 0 || one >= fractions[i - 1])).toBe(true);
    expect(fractions.at(-1)).toBeCloseTo(1, 2);
  });

  test('is the same again, and a seed the same alone as with others', async () => {
    const [both, alone] = [
      await runToy({ ...small, steps: 4, seeds: [1, 2] }),
      await runToy({ ...small, steps: 4, seeds: [2] }),
    ];
    expect(both.result.adjustedRand.map((bySeed) => bySeed[1])).toEqual(alone.result.adjustedRand.flat());
  });

  test('of one step repeats its checkpoints', async () => {
    const { result, kept } = await runToy({
      ...small,
      steps: 1,
      networkShape: [1],
      layers: [1],
      layer: 1,
      rates: [0.5],
    });
    expect(result.checkpoints.map(({ step }) => step)).toEqual([0, 0, 0, 0, 0, 1, 1]);
    expect(kept).toHaveLength(7);
    expect(result.trivial).toEqual([[1]]);
  });

  test('refuses a layer that is not there', () => {
    expect(checkParams(clustersSpec as never, { networkShape: [20], layers: [1] })).toEqual({
      problem: 'layer 2 does not exist; allowed is 1 to 1',
    });
  });
});

describe('the check of a result', () => {
  const broken = (path: string, value: unknown): unknown => {
    const copy = structuredClone(toyResult([1, 2])) as unknown as Record<string, unknown>;
    const steps = path.split('.');
    let at = copy;
    for (const step of steps.slice(0, -1)) at = at[step] as Record<string, unknown>;
    at[steps[steps.length - 1]] = value;
    return copy;
  };

  test('finds nothing wrong with a good one', () => {
    expect(problemWithClusters(toyResult([1, 2]))).toBeNull();
  });

  test.each([
    ['layer', 3, 'layer is "3"; allowed is 1 to 2'],
    ['rand.1.0', 1.2, 'rand[1][0] is "1.2"; allowed is 0 to 1'],
    ['adjustedRand.0', [0.1], 'adjustedRand[0] has 1 entries; allowed is 2'],
    ['labelsIn.0.0.0', -1, 'labelsIn[0][0][0] is "-1"; allowed is a whole number, 0 to 1000'],
    ['grid.1.byK.0.k', 4, 'grid[1].byK is of other numbers of clusters than grid[0]; allowed are 3, 5, 10, 20, 40'],
    ['grid', [], 'grid has 0 entries; allowed is 2'],
    ['grid.0.byK.0.trivial.0.0', 0.5, 'grid[0].byK[0].trivial[0][0] is "0.5"; allowed is a whole number, 0 to 1'],
    ['checkpoints.0.rand', [[]], 'checkpoints[0].rand has 1 entries; allowed is 2'],
    ['seeds', null, 'seeds is "object"; allowed is a list'],
  ])('names what is wrong: %s = %j', (path, value, problem) => {
    expect(problemWithClusters(broken(path, value))).toBe(problem);
  });
});

describe('recordings', () => {
  const alone = [1, 2, 3].map((seed) => toyResult([seed]));

  test('of one seed each join to what a run of all gives', () => {
    expect(recordings.merge(alone)).toEqual({ ...toyResult([1, 2, 3]), checkpoints: alone[0].checkpoints });
  });

  test('leave out the labels of later seeds and remain a result', () => {
    const compact = recordings.compact(recordings.merge(alone));
    expect(compact.labelsIn[0].map(({ length }) => length)).toEqual([9, 0, 0]);
    expect(problemWithClusters(compact)).toBeNull();
  });

  test('of different layers or of one seed twice do not join', () => {
    expect(() => recordings.merge([alone[0], toyResult([2], { layer: 1 })])).toThrow('layer differs: 2 and 1');
    expect(() => recordings.merge([alone[0], alone[0]])).toThrow('seed 1 comes twice');
  });

  test('are allowed', () => {
    for (const { params } of recordings.list)
      expect(checkParams(clustersSpec as never, params)).toHaveProperty('params');
  });
});

test('the command line’s table and the CSV hold the numbers', () => {
  const result = toyResult([1, 2]);
  expect(table(result)).toContain('hidden layer 2 in 3 clusters');
  const lines = toCsv(result).trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + 2 * 5 * 2 * 2);
  expect(lines[0]).toMatch(/^layer,k,rate,seed,rand,adjusted_rand,/);
  for (const line of lines) expect(line.split(',')).toHaveLength(lines[0].split(',').length);
});
