/** What shares a factor: matrices of noise, and how the squares of weights go together. */
import { describe, expect, test } from 'vitest';
import { lawNames, lawOf } from '../../src/contract/noise-laws.ts';
import type { Runner } from '../../src/contract/run.ts';
import { defaults } from '../../src/core/codec.ts';
import { drawKey } from '../../src/core/noise-laws/draw.ts';
import { rowCorrelation } from '../../src/core/noise-laws/moments.ts';
import {
  CorrelationTally,
  drawMatrices,
  exactCorrelations,
  type Sharing,
  sharings,
} from '../../src/core/noise-laws/sharing.ts';
import { run } from '../../src/parts/priors/structure/run/index.ts';
import { matrixSizes, type StructureResult, sizeOf, spec } from '../../src/parts/priors/structure/spec.ts';
import { factsOf } from '../../src/parts/priors/structure/view/chapter-facts.ts';
import { claims } from '../../src/parts/priors/structure/view/claims.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { perform } from '../contract/performing.ts';

const sizes = { rate: 0.5, spread: 1, shape: 3 };
const size = { rows: 4, columns: 3 };
const [rayleigh] = drawMatrices([lawOf('rayleigh', sizes)], size, drawKey(7), 2);
const distinct = (values: ArrayLike<number>) => new Set(Array.from(values)).size;

test.each<readonly [Sharing, number, number]>([
  ['units', 4, 1],
  ['weights', 12, 3],
  ['layer', 1, 1],
  ['units-layer', 4, 1],
])('noise on %s has %d factors in a matrix, %d in a row', (sharing, all, inRow) => {
  const { factors } = rayleigh(sharing);
  expect(distinct(factors)).toBe(all);
  expect(distinct(factors.subarray(3, 6))).toBe(inRow);
});

test('factors of unit and layer are those of each alone, multiplied; the normals are the same', () => {
  const [units, layer, both] = (['units', 'layer', 'units-layer'] as const).map(rayleigh);
  for (const [i, factor] of both.factors.entries()) expect(factor).toBeCloseTo(units.factors[i] * layer.factors[i], 12);
  expect(both.normals).toEqual(units.normals);
  expect(distinct(units.normals)).toBe(12);
});

describe('correlations of squares', () => {
  test.each(lawNames)('of %s noise on units are those of its moments', (name) => {
    const law = lawOf(name, sizes);
    const { within, between } = exactCorrelations(law, 'units');
    if (within === null) expect(rowCorrelation(law)).toBeNaN();
    else expect([within, between]).toEqual([rowCorrelation(law), 0]);
  });

  test.each(['classic', 'gaussian', 'rayleigh', 'beta'] as const)('of %s noise come out of draws', (name) => {
    const law = lawOf(name, sizes);
    const tallies = sharings.map(() => new CorrelationTally(12, 10));
    const key = drawKey(3);
    for (let i = 0; i < 1500; i++) {
      const [of] = drawMatrices([law], { rows: 12, columns: 10 }, key, i);
      for (const [s, sharing] of sharings.entries()) tallies[s].add(of(sharing));
    }
    for (const [s, sharing] of sharings.entries()) {
      const exact = exactCorrelations(law, sharing);
      const { within, between, plain } = tallies[s].estimate();
      expect(Math.abs((within ?? 9) - (exact.within ?? 0)), `${sharing} within`).toBeLessThan(0.04);
      expect(Math.abs((between ?? 9) - (exact.between ?? 0)), `${sharing} between`).toBeLessThan(0.04);
      expect(Math.abs(plain ?? 9)).toBeLessThan(0.02);
    }
  });

  test('a fifth for Bernoulli and Rayleigh noise, nothing for DropConnect', () => {
    for (const name of ['classic', 'rayleigh'] as const) {
      expect(exactCorrelations(lawOf(name, sizes), 'units').within).toBeCloseTo(0.2, 12);
      expect(exactCorrelations(lawOf(name, sizes), 'weights')).toEqual({ within: 0, between: 0 });
      expect(exactCorrelations(lawOf(name, sizes), 'layer').between).toBeCloseTo(0.2, 12);
    }
  });
});

const made = async (seeds: readonly number[]): Promise<StructureResult> => {
  const params = { ...defaults(spec.codecs), seeds, draws: 500, noises: ['classic'] };
  return (await perform({ run: run as Runner<never, unknown> } as never, params as never)).result as StructureResult;
};
const several = await made([1, 2, 3, 4]);
const single = await made([1]);

test('the claims hold over seeds, and are not decided by one', () => {
  const verdicts = (result: StructureResult) =>
    claims.map(({ judge }) => judge(result, defaultPageState as never)?.verdict);
  expect(verdicts(several)).toEqual(['holds', 'holds', 'holds']);
  expect(verdicts(single)).toEqual(['undecided', 'undecided', 'undecided']);
});

test('weights of one unit are not correlated, but their squares are', () => {
  expect(factsOf(several)?.found).toBe('squares');
});

test('a run has matrices of the size that the page shows, and the page shows the size of a run', () => {
  for (const matrixSize of matrixSizes) {
    const asked = spec.fromPage?.({ ...defaultPageState, spread: 1, shape: 2, matrixSize } as never);
    expect(asked).toMatchObject(sizeOf(matrixSize));
    expect(spec.shownBy?.({ ...defaults(spec.codecs), ...asked })).toMatchObject({ matrixSize });
  }
  expect(spec.shownBy?.({ ...defaults(spec.codecs), rows: 7, columns: 5 })).toEqual({});
});
