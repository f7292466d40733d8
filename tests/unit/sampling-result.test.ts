import { describe, expect, test } from 'vitest';
import { checkParams } from '../../src/contract/check.ts';
import { mergeSampling, thinSampling } from '../../src/experiments/sampling/merge.ts';
import { recordings } from '../../src/experiments/sampling/recordings.ts';
import { problemWithSampling } from '../../src/experiments/sampling/result-check.ts';
import { samplingSpec } from '../../src/experiments/sampling/spec.ts';
import { table } from '../../src/experiments/sampling/table.ts';
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
    expect(problemWithSampling(madeUpResult([1]))).toBeNull();
    expect(problemWithSampling(JSON.parse(JSON.stringify(madeUpResult([1, 2, 3]))))).toBeNull();
  });

  test.each([
    ['rates', [], 'rates has 0 entries; allowed is 1 to 20'],
    ['rates', [0, 7], 'rates[1] is "7"; allowed is 0 to 0.95'],
    ['seeds', [1, 2, 3], 'scaled.accuracy[0] has 2 entries; allowed is 3'],
    ['samples', [1, 3, 2], 'samples[2] is "2"; allowed is more than 3'],
    ['samples', [1, 2, 3, 4], 'sampled.4 is "undefined"; allowed is a record'],
    ['kind', 'loud', 'kind is "loud"; allowed are classic, inverted, gaussian'],
    ['steps', 0.5, 'steps is "0.5"; allowed is a whole number, 0 to 20000'],
    ['scaled.accuracy', 1, 'scaled.accuracy is "1"; allowed is a list'],
    ['scaled.accuracy.1.0', 1.2, 'scaled.accuracy[1][0] is "1.2"; allowed is 0 to 1'],
    ['scaled.accuracy.1.0', null, 'scaled.accuracy[1][0] is "object"; allowed is 0 to 1'],
    ['single.crossEntropy.0.1', -1, 'single.crossEntropy[0][1] is "-1"; allowed is 0 or more'],
    [
      'train.sampled.2.geometric.accuracy.0.0',
      '1',
      'train.sampled.2.geometric.accuracy[0][0] is "1"; allowed is 0 to 1',
    ],
    ['discordant.3.arithmetic.0.0', 201, 'discordant.3.arithmetic[0][0] is "201"; allowed is a whole number, 0 to 200'],
    ['train', null, 'train is "object"; allowed is a record'],
  ])('names what is wrong: %s = %j', (path, value, problem) => {
    expect(problemWithSampling(broken(path, value))).toBe(problem);
  });

  test.each([[null], [7], ['result'], [[]]])('refuses %j', (value) => {
    expect(problemWithSampling(value)).toMatch(/^result is/);
  });
});

describe('recorded runs', () => {
  test('are joined along their seeds', () => {
    const merged = mergeSampling([madeUpResult([4]), madeUpResult([2]), madeUpResult([7])]);
    expect(merged).toEqual(madeUpResult([4, 2, 7]));
    expect(problemWithSampling(merged)).toBeNull();
  });

  test('that differ in more than their seeds are not joined', () => {
    expect(() => mergeSampling([madeUpResult([1]), { ...madeUpResult([2]), steps: 30 }])).toThrow(
      'steps differs: 20 and 30',
    );
    expect(() => mergeSampling([madeUpResult([1]), madeUpResult([1])])).toThrow('seed 1 comes twice');
  });

  test('may keep some numbers of masks only', () => {
    const thin = thinSampling(madeUpResult([1]), (n) => n !== 2);
    expect(thin.samples).toEqual([1, 3]);
    expect(Object.keys(thin.sampled)).toEqual(['1', '3']);
    expect(problemWithSampling(thin)).toBeNull();
  });

  test('ask for parameters that are allowed', () => {
    for (const { params } of recordings.list) expect(checkParams(samplingSpec, params)).toHaveProperty('params');
  });
});

test('the table has a row for each rate', () => {
  const lines = table(madeUpResult([1, 2])).split('\n');
  expect(lines[0]).toBe(
    '16 hidden units, classic dropout in layers 1, 20 steps; 200 test images, mean over seeds 1, 2',
  );
  expect(lines[2]).toMatch(/^rate {2}scaled {2}n = 3 {3}single {2}sampled - scaled, points$/);
  expect(lines[4]).toMatch(/^0\.5 {3}0\.8350 {2}0\.8353 {2}0\.7850 {2}\+0\.03 \[/);
  expect(lines.length).toBe(5);
});
