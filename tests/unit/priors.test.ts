/** Noise as a prior: what is drawn, what it is compared with, and what is judged of it. */
import { describe, expect, test } from 'vitest';
import { lawNames, lawOf } from '../../src/contract/noise-laws.ts';
import type { Runner } from '../../src/contract/run.ts';
import { defaults } from '../../src/core/codec.ts';
import { tailProbability, zeroProbability } from '../../src/core/noise-laws/density.ts';
import { drawFactor, drawKey, drawNormal } from '../../src/core/noise-laws/draw.ts';
import { momentsOf, rowCorrelation } from '../../src/core/noise-laws/moments.ts';
import { binShares, constantFactor, normalTail, spreadOf } from '../../src/core/noise-laws/spread.ts';
import { run } from '../../src/parts/priors/priors/run/index.ts';
import { type PriorsParams, type PriorsResult, spec } from '../../src/parts/priors/priors/spec.ts';
import { claims } from '../../src/parts/priors/priors/view/claims.ts';
import { drawnOf, exactOf } from '../../src/parts/priors/priors/view/curves.ts';
import { misfitOf, verdictOf } from '../../src/parts/priors/priors/view/evidence.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { perform } from '../contract/performing.ts';
import { oracleCases } from './oracle-vectors.ts';

const usual = { rate: 0.5, spread: 1, shape: 2 };
const other = { rate: 0.2, spread: 0.5, shape: 0.5 };
const laws = [usual, other].flatMap((sizes) => lawNames.map((name) => ({ name, law: lawOf(name, sizes) })));

describe.each(laws)('$name, $law', ({ law }) => {
  test('factors have the moments of their law', () => {
    const key = drawKey(5);
    const n = 40_000;
    const { mean, second, fourth } = momentsOf(law);
    const factors = Array.from({ length: n }, (_, i) => drawFactor(law, key, i));
    const average = (of: (factor: number) => number) => factors.reduce((sum, one) => sum + of(one), 0) / n;
    if (second < Infinity) {
      expect(Math.abs(average((l) => l) - mean)).toBeLessThan(4 * Math.sqrt((second - mean ** 2) / n) + 1e-12);
    }
    if (fourth < Infinity) {
      expect(Math.abs(average((l) => l * l) - second)).toBeLessThan(4 * Math.sqrt((fourth - second ** 2) / n) + 1e-12);
    }
    expect(Math.abs(average((l) => (l === 0 ? 1 : 0)) - zeroProbability(law))).toBeLessThan(0.01);
  });

  test('shares of bins are all there is', () => {
    const shares = binShares(law, 0.1, 60);
    const sum = 2 * shares.reduce((total, share) => total + share, 0);
    expect(sum + zeroProbability(law) + tailProbability(law, 6)).toBeCloseTo(1, 9);
    expect(shares[0]).toBeGreaterThan(shares[1] - 1e-9);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    // The first bin is what the others leave: it must be what the tail beyond it says.
    const inside = 1 - zeroProbability(law) - tailProbability(law, 0.1);
    expect(2 * shares[0]).toBeCloseTo(inside, 3);
  });

  test('the normal that is as wide has its variance, or its median', () => {
    const sd = spreadOf(law);
    const { second } = momentsOf(law);
    if (second < Infinity) expect(sd ** 2).toBeCloseTo(second, 12);
    else expect(tailProbability(law, 0.6744897501960817 * sd)).toBeCloseTo(0.5, 6);
    expect(tailProbability(constantFactor(sd), 3 * sd)).toBeCloseTo(normalTail(3), 6);
  });
});

test('the normal of a weight has nothing to do with its factor', () => {
  const key = drawKey(2);
  const law = lawOf('rayleigh', usual);
  const products = Array.from({ length: 20_000 }, (_, i) => drawFactor(law, key, i) ** 2 * drawNormal(key, i) ** 2);
  expect(products.reduce((sum, one) => sum + one, 0) / products.length).toBeCloseTo(2, 0);
});

const params = (given: Partial<PriorsParams>): PriorsParams => ({ ...defaults(spec.codecs), ...given });
const made = async (given: Partial<PriorsParams>): Promise<PriorsResult> =>
  (await perform({ run: run as Runner<never, unknown> } as never, params(given) as never)).result as PriorsResult;

const result = await made({ seeds: [1, 2, 3, 4, 5], draws: 40_000 });

describe('a run', () => {
  test('has the densities of the vectors', () => {
    const cases = oracleCases<{ name: string; p_w: number[]; tail_gt3: number }>('priors');
    const pairs = { classic: 'bernoulli p=0.5', normal: 'gaussian zero-mean s=1', 'half-cauchy': 'half-cauchy eta=1' };
    for (const [name, vector] of Object.entries(pairs)) {
      const one = cases.find((found) => found.name === vector);
      const i = result.noises.indexOf(name as keyof typeof pairs);
      one?.p_w.forEach((p, x) => {
        expect(Math.abs((result.density[i][x] ?? 0) / p - 1)).toBeLessThan(1e-9);
      });
      expect(result.tail[i]).toBeCloseTo(one?.tail_gt3 ?? 0, 6);
    }
  });

  test.each(lawNames)('draws with %s noise lie where its density has them, and not where a normal has', (name) => {
    expect(misfitOf(result, name, 'share')?.estimate).toBeLessThan(1.5);
    expect(verdictOf(misfitOf(result, name, 'normalShare')!)).toBe('does not hold');
  });

  test('the paper’s table holds but for Gaussian noise with mean 1', () => {
    const [table, gaussian] = claims.map(({ judge }) => judge(result, defaultPageState as never));
    expect(table).toMatchObject({ verdict: 'partly', value: '5 of 6 kinds of noise fit the prior named', seeds: 5 });
    expect(gaussian?.verdict).toBe('partly');
    expect(misfitOf(result, 'gaussian', 'share')?.estimate).toBeLessThan(1.5);
    expect(misfitOf(result, 'gaussian', 'namedShare')?.low).toBeGreaterThan(2);
  });

  test('draws are shown with the noise that they were made with, and with no other', () => {
    const one = { source: 'run', params: params({}), result } as const;
    expect(drawnOf(one, 'rayleigh', usual)?.drawn).toBe(200_000);
    // Rayleigh noise has no rate and no shape.
    expect(drawnOf(one, 'rayleigh', { ...usual, rate: 0.1, shape: 3 })?.drawn).toBe(200_000);
    expect(drawnOf(one, 'rayleigh', { ...usual, spread: 2 })).toBeNull();
  });
});

test('what is drawn as infinite is, and what is not is not', () => {
  const ends = (name: (typeof lawNames)[number], sizes = usual) => {
    const { factorEnds, squareEnds, zero } = exactOf(name, sizes);
    return [factorEnds, squareEnds, zero];
  };
  expect(ends('rayleigh')).toEqual([[], [], 'finite']);
  expect(ends('normal')).toEqual([[], [0], 'log']);
  expect(ends('half-cauchy')).toEqual([[], [0], 'log']);
  expect(ends('beta', other)).toEqual([[0, 2], [0, 4], 'power']);
  expect(ends('classic')).toEqual([[], [], 'spike']);
});

test('squares of weights that share λ go together by as much as is said', () => {
  expect(rowCorrelation(lawOf('classic', usual))).toBeCloseTo(0.2, 12);
  expect(rowCorrelation(lawOf('rayleigh', usual))).toBeCloseTo(0.2, 12);
});
