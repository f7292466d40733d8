/** The claims of all experiments: verdicts follow the numbers, and missing parts are no failure. */
import { describe, expect, test } from 'vitest';
import { verdictOfLooks } from '../../src/contract/verdict.ts';
import type { Claim, Judged } from '../../src/contract/view.ts';
import { claims as ofBatchSize } from '../../src/experiments/batch-size/view/claims.ts';
import { claims as ofClusters } from '../../src/experiments/clusters/view/claims.ts';
import { claims as ofCompression } from '../../src/experiments/compression/view/claims.ts';
import { claims as ofMstd } from '../../src/experiments/mstd/view/claims.ts';
import { claims as ofSampling } from '../../src/experiments/sampling/view/evidence.ts';
import { claims as ofVariance } from '../../src/experiments/variance/view/claims.ts';
import { pageCodecs } from '../../src/state/codecs.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { toyResult } from './clusters-toy.ts';
import { madeUpCompression } from './compression-made-up.ts';
import { madeUpMstd } from './mstd-made-up.ts';
import { madeUpResult } from './sampling-made-up.ts';
import { madeUpVariance } from './variance-made-up.ts';

const all = [ofSampling, ofBatchSize, ofVariance, ofClusters, ofMstd, ofCompression].flat() as readonly Claim<never>[];
const seeds = [1, 2, 3, 4, 5];

function judge<R>(claims: readonly Claim<R>[], id: string, result: R): Judged | null {
  const claim = claims.find((one) => one.id === id);
  if (!claim) throw new Error(`no claim ${id}`);
  return claim.judge(result, { ...defaultPageState, ...claim.state });
}
const verdict = <R>(claims: readonly Claim<R>[], id: string, result: R) => judge(claims, id, result)?.verdict;

test('ids are distinct, and states are possible states of the page', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { state } of all) {
    for (const [name, value] of Object.entries(state)) {
      const codec = pageCodecs[name as keyof typeof pageCodecs] as { check(value: unknown): { problem?: string } };
      expect(codec.check(value).problem, name).toBeUndefined();
    }
  }
});

test('figure, chapter and table speak of as many clusters as the page opens with', () => {
  for (const { state } of ofClusters) expect(state.clusters).toBe(defaultPageState.clusters);
});

test('many looks make one verdict', () => {
  const of = (judged: number, supporting: number, opposing: number) => verdictOfLooks({ judged, supporting, opposing });
  expect(of(0, 0, 0)).toBe('undecided');
  expect(of(9, 5, 0)).toBe('holds');
  expect(of(9, 4, 0)).toBe('partly');
  expect(of(9, 5, 1)).toBe('partly');
  expect(of(9, 1, 0)).toBe('undecided');
  expect(of(2, 1, 0)).toBe('partly');
  expect(of(9, 0, 0)).toBe('does not hold');
  expect(of(9, 1, 1)).toBe('does not hold');
  const overall = { estimate: 0.2, low: 0.1, high: 0.3 };
  expect(verdictOfLooks({ judged: 9, supporting: 0, opposing: 0, overall })).toBe('undecided');
  expect(verdictOfLooks({ judged: 9, supporting: 0, opposing: 1, overall })).toBe('does not hold');
});

describe('verdicts turn when the numbers turn', () => {
  test('sampling', () => {
    const result = madeUpResult(seeds, [0, 0.3, 0.5]);
    expect(verdict(ofSampling, 'sampling-beats-scaling', result)).toBe('holds');
    expect(verdict(ofSampling, 'test-time-beats-one-mask', result)).toBe('holds');
    const turned = { ...result, scaled: result.sampled['3'].geometric, sampled: { ...result.sampled } };
    turned.sampled['3'] = { ...result.sampled['3'], geometric: result.scaled };
    expect(verdict(ofSampling, 'sampling-beats-scaling', turned)).toBe('does not hold');
    const same = { ...result, single: result.scaled };
    expect(verdict(ofSampling, 'test-time-beats-one-mask', same)).toBe('does not hold');
  });

  test('variance', () => {
    const ids = ['dropout-lowers-variance', 'classic-lowest-variance', 'sampling-lowers-variance'];
    const of = (made: Parameters<typeof madeUpVariance>[0]) =>
      ids.map((id) => verdict(ofVariance, id, madeUpVariance({ seeds, ...made })));
    expect(of({})).toEqual(['holds', 'holds', 'holds']);
    expect(of({ scaled: 1.4, sampled: 1.5, inverted: 0.8 })).toEqual([
      'does not hold',
      'does not hold',
      'does not hold',
    ]);
  });

  test('variance: on one output only is in part', () => {
    const [holding, failing] = [madeUpVariance({ seeds }), madeUpVariance({ seeds, scaled: 1.4 })];
    const mixed = { ...holding, logits: failing.logits };
    expect(verdict(ofVariance, 'dropout-lowers-variance', mixed)).toBe('partly');
  });

  test('MSTD', () => {
    const of = (slope: number, controlSlope: number, scatter = 0.01) => {
      const result = madeUpMstd({ seeds, slope, controlSlope, scatter });
      return ['mstd-is-a-power', 'mstd-slope', 'mstd-supports-clustering'].map((id) => verdict(ofMstd, id, result));
    };
    expect(of(-0.25, -0.37)).toEqual(['holds', 'does not hold', 'does not hold']);
    expect(of(-0.36, -0.1)).toEqual(['holds', 'holds', 'holds']);
    expect(of(0.1, -0.1)[0]).toBe('does not hold');
  });

  test('compression', () => {
    const of = (none: number, dropout: number, random: (rate: number) => number) => {
      const chosen = (rate: number) => 0.96 - (rate > 0 ? dropout : none);
      const result = madeUpCompression(seeds, { full: () => 0.97, chosen, random });
      return ['compression-small-loss', 'compression-shows-clusters'].map((id) => verdict(ofCompression, id, result));
    };
    expect(of(0.3, 0, () => 0.5)).toEqual(['holds', 'holds']);
    expect(of(0.05, 0, () => 0.5)[0]).toBe('partly');
    expect(of(0, 0, () => 0.5)).toEqual(['does not hold', 'does not hold']);
  });

  test('clusters', () => {
    const of = (index: number[], rand: number[]) => {
      const result = toyResult([1, 2, 3], { rates: index.map((_, i) => i / 10) });
      const table = (values: number[]) => values.map((value) => [-1, 0, 1].map((off) => value + off / 1000));
      const grid = structuredClone(result.grid) as unknown as { byK: Record<string, unknown>[] }[];
      for (const { byK } of grid)
        for (const indices of byK)
          Object.assign(indices, {
            liveAdjustedRand: table(index),
            rand: table(rand),
            chanceRand: table(index.map(() => 0.8)),
            chanceAdjustedHigh: index.map(() => [0.05, 0.05, 0.05]),
            trivial: index.map(() => [0, 0, 0]),
          });
      const made = { ...result, accuracy: index.map(() => [0.9, 0.9, 0.9]), grid: grid as never };
      return ['similar-units-appear', 'rand-index-rises'].map((id) => verdict(ofClusters, id, made));
    };
    expect(of([0.02, 0.2, 0.3, 0.4], [0.8, 0.82, 0.84, 0.86])).toEqual(['holds', 'holds']);
    expect(of([0.02, 0.02, 0.02, 0.02], [0.86, 0.84, 0.82, 0.8])).toEqual(['does not hold', 'does not hold']);
  });
});

describe('missing parts are judged null', () => {
  const none: readonly (readonly [string, readonly Claim<never>[], unknown])[] = [
    ['no rates', ofSampling as never, madeUpResult([1], [])],
    ['no seeds', ofSampling as never, madeUpResult([])],
    ['rate 0 alone', ofSampling as never, madeUpResult([1], [0])],
    ['no rates', ofVariance as never, madeUpVariance({ rates: [] })],
    ['rate 0 alone', ofVariance as never, madeUpVariance({ rates: [0] })],
    ['one width', ofMstd as never, madeUpMstd({ units: [25] })],
    ['no widths', ofMstd as never, madeUpMstd({ units: [] })],
    ['MSTD of 0', ofMstd as never, madeUpMstd({ rate: 0 })],
    ['without dropout alone', ofCompression as never, madeUpCompression([1], { rates: [0] })],
    ['with dropout alone', ofCompression as never, madeUpCompression([1], { rates: [0.5] })],
    ['no units', ofCompression as never, madeUpCompression([1], { C: [] })],
    ['rate 0 alone', ofClusters as never, toyResult([1], { rates: [0] })],
  ];
  for (const [what, claims, result] of none) {
    for (const claim of claims) {
      test(`${claim.id}: ${what}`, () => {
        expect(claim.judge(result as never, { ...defaultPageState, ...claim.state })).toBeNull();
      });
    }
  }

  test('no control, no inverted dropout: only what needs them', () => {
    const alone = madeUpMstd({ controlSlope: null });
    expect(judge(ofMstd, 'mstd-supports-clustering', alone)).toBeNull();
    expect(judge(ofMstd, 'mstd-is-a-power', alone)?.control).toBeUndefined();
    const classic = madeUpVariance({ kinds: ['classic'] });
    expect(judge(ofVariance, 'classic-lowest-variance', classic)).toBeNull();
    expect(judge(ofVariance, 'dropout-lowers-variance', classic)).not.toBeNull();
  });
});
