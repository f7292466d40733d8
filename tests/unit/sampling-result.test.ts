import { describe, expect, test } from 'vitest';
import { checkParams } from '../../src/contract/check.ts';
import { toCsv } from '../../src/contract/result/tidy.ts';
import { joinSeeds } from '../../src/contract/result/tree.ts';
import { recordings } from '../../src/experiments/sampling/recordings.ts';
import { spec } from '../../src/experiments/sampling/spec.ts';
import { view } from '../../src/experiments/sampling/view/index.tsx';
import { defaultPageState } from '../../src/state/page-state.ts';
import { madeUpResult } from './sampling-made-up.ts';

/** A copy with the value at a path replaced. */
function broken(path: string, value: unknown): unknown {
  const copy = structuredClone(madeUpResult([1, 2])) as unknown as Record<string, unknown>;
  const steps = path.split('.');
  let at = copy;
  for (const step of steps.slice(0, -1)) at = at[step] as Record<string, unknown>;
  at[steps[steps.length - 1]] = value;
  return copy;
}

describe('the check of a result', () => {
  test('finds nothing wrong with a good one', () => {
    expect(spec.problemWith(madeUpResult([1]))).toBeNull();
    expect(spec.problemWith(JSON.parse(JSON.stringify(madeUpResult([1, 2, 3]))))).toBeNull();
  });

  test.each([
    ['rates', [], 'rates has 0 entries; allowed is 1 to 20'],
    ['rates', [0, 7], 'rates[1] is "7"; allowed is 0 to 0.95'],
    ['seeds', [1, 2, 3], 'scaled.accuracy[0] has 2 entries; allowed is 3'],
    ['samples', [1, 3, 2], 'samples[2] is "2"; allowed is more than 3'],
    ['samples', [1, 2, 3, 4], 'sampled.4 is missing; allowed is a record'],
    [
      'kind',
      'loud',
      'kind is "loud"; allowed are classic, inverted, gaussian, uniform-dropout, beta-dropout, rayleigh-dropout',
    ],
    ['steps', 0.5, 'steps is "0.5"; allowed is a whole number, 0 to 20000'],
    ['scaled.accuracy', 1, 'scaled.accuracy is "1"; allowed is a list'],
    ['scaled.accuracy.1.0', 1.2, 'scaled.accuracy[1][0] is "1.2"; allowed is 0 to 1'],
    ['scaled.accuracy.1.0', null, 'scaled.accuracy[1][0] is "null"; allowed is 0 to 1'],
    ['single.crossEntropy.0.1', -1, 'single.crossEntropy[0][1] is "-1"; allowed is 0 or more'],
    [
      'train.sampled.2.geometric.accuracy.0.0',
      '1',
      'train.sampled.2.geometric.accuracy[0][0] is "1"; allowed is 0 to 1',
    ],
    ['discordant.3.arithmetic.0.0', 201, 'discordant.3.arithmetic[0][0] is "201"; allowed is a whole number, 0 to 200'],
    ['train', null, 'train is "null"; allowed is a record'],
  ])('names what is wrong: %s = %j', (path, value, problem) => {
    expect(spec.problemWith(broken(path, value))).toBe(problem);
  });

  test.each([[null], [7], ['result'], [[]]])('refuses %j', (value) => {
    expect(spec.problemWith(value)).toMatch(/^result is/);
  });
});

describe('recorded runs', () => {
  test('are joined along their seeds', () => {
    const merged = joinSeeds(spec.result, [madeUpResult([4]), madeUpResult([2]), madeUpResult([7])]);
    expect(merged).toEqual(madeUpResult([4, 2, 7]));
    expect(spec.problemWith(merged)).toBeNull();
  });

  test('that differ in more than their seeds are not joined', () => {
    expect(() => joinSeeds(spec.result, [madeUpResult([1]), { ...madeUpResult([2]), steps: 30 }])).toThrow(
      'steps differs: 20 and 30',
    );
    expect(() => joinSeeds(spec.result, [madeUpResult([1]), madeUpResult([1])])).toThrow('seed 1 comes twice');
  });

  test('may keep some numbers of masks only', () => {
    const thin = recordings.compact?.(madeUpResult([1], [0, 0.5], [1, 2, 3, 77, 200]));
    expect(thin?.samples).toEqual([1, 2, 3, 200]);
    expect(Object.keys(thin?.sampled ?? {})).toEqual(['1', '2', '3', '200']);
    expect(spec.problemWith(thin)).toBeNull();
  });

  test('ask for parameters that are allowed', () => {
    for (const { params } of recordings.list) expect(checkParams(spec, params)).toHaveProperty('params');
  });
});

test('the table has a row for each rate', () => {
  const run = { params: {}, result: madeUpResult([1, 2]) } as never;
  const state = { ...defaultPageState, samples: 3, measure: 'accuracy', split: 'test', mean: 'geometric' } as const;
  const [{ head, rows }] = view.tables({ recorded: null, run, complete: true }, state);
  expect(head.slice(2, 5)).toEqual(['Scaled weights', 'Mean of 3 masks', 'One random mask']);
  expect(rows.map(([rate]) => rate)).toEqual(['0', '0.5']);
  expect(rows[1].slice(2, 6)).toEqual([
    '83.5\u00a0±\u00a00.7\u00a0%',
    '83.5\u00a0±\u00a00.7\u00a0%',
    '78.5\u00a0±\u00a00.7\u00a0%',
    '+0.03',
  ]);
});

test('the CSV has every number once', () => {
  const result = madeUpResult([1, 2]);
  const [head, ...rows] = toCsv(spec.result, result).trimEnd().split('\r\n');
  expect(head).toBe('images,rule,rate,seed,masks,mean,accuracy,crossEntropy,discordant');
  // Two sets of images, two rates, two seeds; scaled, single, and two means of three numbers of masks.
  expect(rows).toHaveLength(2 * 2 * 2 * (2 + 2 * 3));
  const { accuracy, crossEntropy } = result.sampled[3].arithmetic;
  expect(rows).toContain(`test,sampled,0.5,2,3,arithmetic,${accuracy[1][1]},${crossEntropy[1][1]},4`);
});
