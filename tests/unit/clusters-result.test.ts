import { describe, expect, test } from 'vitest';
import { checkParams } from '../../src/contract/check.ts';
import { toCsv } from '../../src/contract/result/tidy.ts';
import { joinSeeds } from '../../src/contract/result/tree.ts';
import type { Checkpoint } from '../../src/contract/run.ts';
import { textOf } from '../../src/contract/table.ts';
import { mnist } from '../../src/core/mnist.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import { recordings } from '../../src/experiments/clusters/recordings.ts';
import { run } from '../../src/experiments/clusters/run/index.ts';
import { spec } from '../../src/experiments/clusters/spec.ts';
import { view } from '../../src/experiments/clusters/view/index.tsx';
import { defaultPageState } from '../../src/state/page-state.ts';
import { toyParams, toyResult } from './clusters-toy.ts';
import { strokes } from './data-toy.ts';

const data = { load: async () => ({ ...mnist, train: strokes(60), test: strokes(30, 100) }) };

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
    expect(spec.problemWith(JSON.parse(JSON.stringify(result)))).toBeNull();
    for (const one of results) expect(spec.problemWith(JSON.parse(JSON.stringify(one)))).toBeNull();
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
    expect(checkParams(spec as never, { networkShape: [20], layers: [1] })).toEqual({
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
    expect(spec.problemWith(toyResult([1, 2]))).toBeNull();
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
    ['seeds', null, 'seeds is "null"; allowed is a list'],
  ])('names what is wrong: %s = %j', (path, value, problem) => {
    expect(spec.problemWith(broken(path, value))).toBe(problem);
  });
});

describe('recordings', () => {
  const alone = [1, 2, 3].map((seed) => toyResult([seed]));

  test('of one seed each join to what a run of all gives', () => {
    expect(joinSeeds(spec.result, alone)).toEqual({ ...toyResult([1, 2, 3]), checkpoints: alone[0].checkpoints });
  });

  test('leave out the labels of later seeds and remain a result', () => {
    const compact = recordings.compact?.(joinSeeds(spec.result, alone));
    expect(compact?.labelsIn[0].map(({ length }) => length)).toEqual([9, 0, 0]);
    expect(spec.problemWith(compact)).toBeNull();
  });

  test('of different layers or of one seed twice do not join', () => {
    expect(() => joinSeeds(spec.result, [alone[0], toyResult([2], { layer: 1 })])).toThrow('layer differs: 2 and 1');
    expect(() => joinSeeds(spec.result, [alone[0], alone[0]])).toThrow('seed 1 comes twice');
  });

  test('are allowed', () => {
    for (const { params } of recordings.list) expect(checkParams(spec as never, params)).toHaveProperty('params');
  });
});

describe('the command line’s table and the CSV', () => {
  const result = toyResult([1, 2]);

  test('hold the numbers of the layer and the clusters asked for', () => {
    const params = toyParams({ seeds: [1, 2] });
    const shown = { recorded: null, run: { params, result } as never, complete: true };
    const state = { ...defaultPageState, order: 'incoming', layer: 2, clusters: 3 } as const;
    const [table, ...others] = view.tables(shown, state);
    expect(others).toEqual([]);
    expect(table.rows.slice(0, 2).map(([rate]) => rate)).toEqual(['0', '0.5']);
    const text = textOf(table);
    expect(text).toContain('3\u00a0clusters, 2\u00a0seeds');
    expect(text).toContain('90.0\u00a0%');
  });

  test('parse back', () => {
    const [head, ...lines] = toCsv(spec.result, result)
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    const at = (line: readonly string[], name: string) => line[head.indexOf(name)];
    for (const line of lines) expect(line).toHaveLength(head.length);
    const cells = lines.filter((line) => at(line, 'k') !== '');
    expect(cells).toHaveLength(2 * 5 * 2 * 2);
    for (const line of cells) {
      const [rate, seed] = [result.rates.indexOf(Number(at(line, 'rate'))), Number(at(line, 'seed')) - 1];
      const layer = result.grid[Number(at(line, 'layer')) - 1];
      const indices = layer.byK.find(({ k }) => k === Number(at(line, 'k')));
      for (const name of ['rand', 'adjustedRand', 'chanceAdjustedHigh', 'largestOut', 'trivial'] as const) {
        expect(Number(at(line, name))).toBe(indices?.[name][rate][seed]);
      }
    }
    const accuracies = lines.filter((line) => at(line, 'accuracy') !== '').map((line) => Number(at(line, 'accuracy')));
    expect(accuracies).toEqual([0.9, 0.9, 0.9, 0.9]);
    const dead = lines.filter((line) => at(line, 'deadUnits') !== '' && at(line, 'k') === '');
    expect(dead).toHaveLength(2 * 2 * 2);
  });
});
