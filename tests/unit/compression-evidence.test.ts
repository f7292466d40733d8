import { describe, expect, test } from 'vitest';
import { served } from '../../src/contract/parameters.ts';
import { toCsv } from '../../src/contract/result/tidy.ts';
import { defaults } from '../../src/core/codec.ts';
import { seconds } from '../../src/experiments/compression/cost.ts';
import { paperC, paperRow } from '../../src/experiments/compression/paper.ts';
import { type CompressionParams, spec } from '../../src/experiments/compression/spec.ts';
import { claims } from '../../src/experiments/compression/view/claims.ts';
import { curve, fullOf, measuredC, rateIndex } from '../../src/experiments/compression/view/curves.ts';
import { compressionEvidence } from '../../src/experiments/compression/view/evidence.ts';
import { view } from '../../src/experiments/compression/view/index.tsx';
import { tables } from '../../src/experiments/compression/view/tables.tsx';
import { evidenceSentence } from '../../src/experiments/compression/words/figure.tsx';
import { defaultPageState } from '../../src/state/page-state.ts';
import { madeUpCompression } from './compression-made-up.ts';

const five = [1, 2, 3, 4, 5];
const at = { dropout: 0.5 };
const end = { dropout: 0.5, checkpoint: 6, clusters: 40 };

describe('what is lost', () => {
  test('by hand: losses, gap and what merging leaves of a random subset’s loss', () => {
    const result = madeUpCompression(five, {
      full: () => 0.96,
      chosen: (rate) => (rate > 0 ? 0.94 : 0.76),
      random: (rate) => (rate > 0 ? 0.86 : 0.56),
    });
    const evidence = compressionEvidence(result, at);
    expect(evidence?.atPaper.C).toBe(162);
    expect(evidence?.atPaper.clusters.dropout.estimate).toBeCloseTo(0.02, 9);
    expect(evidence?.atPaper.clusters.none.estimate).toBeCloseTo(0.2, 9);
    expect(evidence?.atPaper.gap.estimate).toBeCloseTo(0.18, 9);
    expect(evidence?.atPaper.subsetGap.estimate).toBeCloseTo(0.3, 9);
    expect(evidence?.atPaper.left.dropout).toBeCloseTo(0.2, 9);
    expect(evidence?.atPaper.left.none).toBeCloseTo(0.5, 9);
    expect(evidence?.atPaper.clustersMatter).toBe(true);
    expect(evidence?.verdict).toBe('holds');
  });

  test('only at strong compression, as measured: the paper’s size needs no clusters', () => {
    const result = madeUpCompression(five, {
      chosen: (rate, C) => (rate > 0 ? [0.757, 0.925, 0.957] : [0.41, 0.755, 0.935])[[10, 40, 162].indexOf(C)],
      random: (rate, C) => (rate > 0 ? [0.4, 0.82, 0.945] : [0.26, 0.54, 0.91])[[10, 40, 162].indexOf(C)],
    });
    const evidence = compressionEvidence(result, at);
    expect(evidence).toMatchObject({ verdict: 'strong only', robust: true, strong: { C: 40, small: true } });
    const sentence = evidenceSentence(evidence, 'Recorded');
    expect(sentence).toContain('Recorded (p\u00a0=\u00a00.5, 5 seeds): of 400 units, 162 merged units lose');
    expect(sentence).toContain('even these keep most of the accuracy');
    expect(sentence).toContain(
      'holds here at strong compression, but not at the size the paper compressed to, 162 units.',
    );
    expect(sentence).not.toMatch(/NaN|undefined|null/);
  });

  test('no gap, a collapsed network, a missing network', () => {
    const alike = madeUpCompression(five, { full: () => 0.96, chosen: () => 0.9, random: () => 0.5 });
    expect(compressionEvidence(alike, at)?.verdict).toBe('does not hold');
    const fallen = madeUpCompression(five, { full: (rate) => (rate > 0 ? 0.1 : 0.96), chosen: () => 0.1 });
    expect(compressionEvidence(fallen, at)?.verdict).toBe('undecided');
    expect(evidenceSentence(compressionEvidence(fallen, at), 'Recorded')).toContain('collapsed');
    expect(compressionEvidence(madeUpCompression(five, { rates: [0.5] }), at)).toBeNull();
    expect(compressionEvidence(madeUpCompression(five), { dropout: 0 })).toBeNull();
    expect(evidenceSentence(null, 'Your run')).toContain('without dropout and one with it');
  });

  test('one seed has intervals over images, and no word on whether clusters matter', () => {
    const result = madeUpCompression([3], {
      full: () => 0.96,
      chosen: (rate) => (rate > 0 ? 0.95 : 0.7),
      random: () => 0.6,
    });
    const evidence = compressionEvidence(result, at);
    expect(evidence?.atPaper.leftGap).toBeNull();
    expect(evidence?.atPaper.gap.low).toBeLessThan(evidence?.atPaper.gap.estimate ?? 0);
    expect(evidence?.verdict).toBe('holds');
    expect(evidenceSentence(evidence, 'Your run')).toContain('1 seed, 10,000 test images');
  });

  test('a random subset that loses nothing leaves nothing to compare', () => {
    const result = madeUpCompression(five, { full: () => 0.96, chosen: () => 0.96, random: () => 0.96 });
    expect(compressionEvidence(result, at)?.atPaper.left).toEqual({ none: null, dropout: null });
  });
});

describe('a layer no larger than the paper’s C', () => {
  const result = madeUpCompression(five, { units: 25, C: [10, 20, 162] });
  const evidence = compressionEvidence(result, at);

  test('is not compressed there: nothing is judged', () => {
    expect(evidence).toMatchObject({ verdict: 'undecided', byClusters: 'undecided', compresses: false });
    expect(evidenceSentence(evidence, 'Your run')).toBe(
      'Your run (p\u00a0=\u00a00.5, 5 seeds): the size the paper compressed to, 162 units, is not below this layer’s 25: nothing is compressed, so there is nothing to compare.',
    );
    const [loss, clusters] = claims.map((claim) => claim.judge(result, { ...defaultPageState, ...at }));
    expect(loss).toMatchObject({
      verdict: 'undecided',
      value: 'nothing is compressed',
    });
    expect(clusters).toBeNull();
  });

  test('not even where only fewer units were measured', () => {
    const fewer = madeUpCompression(five, { units: 25, C: [10, 20] });
    expect(compressionEvidence(fewer, at)?.verdict).toBe('undecided');
    expect(compressionEvidence(madeUpCompression(five, { units: 163 }), at)?.compresses).toBe(true);
  });
});

test('no gap needs no explanation, and merging that gains loses nothing', () => {
  const alike = madeUpCompression(five, { full: () => 0.96, chosen: () => 0.97, random: () => 0.94 });
  const sentence = evidenceSentence(compressionEvidence(alike, at), 'Recorded');
  expect(sentence).toContain('even these keep most of the accuracy.');
  expect(sentence).not.toContain('the gap needs no clusters');
  expect(sentence).toMatch(/Merging loses nothing of what a random \d+ lose with dropout, and nothing without/);
});

describe('what is drawn', () => {
  const result = madeUpCompression([1, 2], { C: [40, 10, 162] });

  test('rises in C, whatever the order asked for', () => {
    expect(curve(result, 'chosen', 'dropout', end).map(({ C }) => C)).toEqual([10, 40, 162]);
    expect(curve(result, 'agreementOnly', 'none', end).map(({ units }) => units)).toEqual([20, 80, 324]);
    expect(fullOf(result, 'none', end)?.mean).toBeCloseTo(0.97 - 0.00025, 9);
  });

  test('a checkpoint on the way has clusters and subsets alone', () => {
    const past = { ...end, checkpoint: 0 };
    expect(curve(result, 'chosen', 'dropout', past).map(({ mean }) => mean)).toEqual([0.12, 0.12, 0.12]);
    expect(curve(result, 'scratch', 'dropout', past)).toEqual([]);
    expect(fullOf(result, 'none', past)?.mean).toBe(0.1);
    expect(curve(result, 'chosen', 'dropout', { ...end, checkpoint: 3 })[0].mean).not.toBe(0.12);
  });

  test('networks not trained yet are left out', () => {
    const partly = {
      ...result,
      baselines: { ...result.baselines, scratch: [0, 1].map(() => [0, 1, 2].map(() => [null, 0.9])) },
    };
    expect(curve(partly, 'scratch', 'none', end).map(({ values }) => values)).toEqual([[0.9], [0.9], [0.9]]);
    const none = { ...result, baselines: { ...result.baselines, scratch: null } };
    expect(curve(none, 'scratch', 'none', end)).toEqual([]);
  });

  test('the nearest rate and the nearest number of units, by ratio', () => {
    expect(rateIndex(result, 'dropout', 0.4)).toBe(1);
    expect(rateIndex(result, 'dropout', 0.1)).toBeNull();
    expect(rateIndex({ rates: [0.2, 0.5] }, 'none', 0.1)).toBeNull();
    expect(measuredC(result, 19)).toBe(10);
    expect(measuredC(result, 21)).toBe(40);
    expect(measuredC(result, 400)).toBe(162);
  });
});

test('the paper’s Table 3', () => {
  expect(paperRow(400)).toMatchObject({ C: 162, dropout: { compressed: 0.855 }, none: { compressed: 0.74 } });
  expect(paperRow(450)).toBeNull();
  expect([300, 400, 560, 1000].map(paperC)).toEqual([162, 162, 167, 177]);
});

describe('a result', () => {
  const result = madeUpCompression([1, 2]);

  test('is checked field by field', () => {
    expect(spec.problemWith(result)).toBeNull();
    const broken = (change: object) => spec.problemWith({ ...result, ...change });
    expect(broken({ units: 0 })).toBe('units is "0"; allowed is a whole number, 1 to 1000');
    expect(broken({ chosen: [] })).toBe('chosen has 0 entries; allowed is 2');
    expect(broken({ factor: result.factor.map((row) => row.map(() => [1, Number.NaN])) })).toContain('factor[0][0][1]');
    expect(broken({ chosenSide: result.factor })).toContain('allowed are incoming, outgoing');
    expect(broken({ baselines: { ...result.baselines, scratch: null } })).toBeNull();
    expect(spec.problemWith(null)).toMatch(/^result is/);
  });

  test('as a table and as comma-separated values', () => {
    const [{ head, rows }] = tables([{ source: 'recorded', params: defaults(spec.codecs), result }], end);
    expect(rows.length).toBe(2 * 3);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head.length]));
    const lines = toCsv(spec.result, result).trimEnd().split('\r\n');
    const [names, ...cells] = lines.map((line) => line.split(','));
    const records = cells.map((row) => Object.fromEntries(row.map((cell, i) => [names[i], cell])));
    expect(new Set(cells.map((row) => row.length))).toEqual(new Set([names.length]));
    // The whole network, and six ways of reducing it at each C; what a network takes, by C and whole.
    expect(records.length).toBe(2 * 2 * (1 + 3 * 7) + 3 + 1);
    const of = (way: string, C: number, seed: number) =>
      records.find((one) => one.rate === '0.5' && one.way === way && one.C === String(C) && one.seed === String(seed));
    expect(of('chosen', 40, 2)).toMatchObject({ side: 'incoming', units: '40', factor: '1.1' });
    expect(Number(of('chosen', 40, 2)?.accuracy)).toBe(result.chosen[1][1][1]);
    expect(Number(of('byOutgoing', 162, 1)?.validationAccuracy)).toBe(result.validation.byOutgoing[1][2][0]);
    expect(Number(of('agreementOnly', 10, 1)?.units)).toBe(20);
    expect(Number(of('scratch', 10, 1)?.accuracy)).toBe(0.9);
  });
});

describe('settings', () => {
  const params: CompressionParams = { ...defaults<CompressionParams>(spec.codecs), rates: [0, 0.5] };

  test('in words', () => {
    expect(view.settings(params)).toBe(
      '784–400–100–100–10, classic dropout in every hidden layer, Adam at 0.001, 2,000 steps of 64 on 58,000 images, 2,000 more to choose on, seed 1',
    );
  });

  test('what is compared does not change the networks', () => {
    expect(served(spec.parameters, { ...params, C: [1], scratch: 'off', testImages: 5, rates: [0.5] }, params)).toBe(
      true,
    );
    expect(served(spec.parameters, { ...params, rates: [0.3] }, params)).toBe(false);
    expect(served(spec.parameters, { ...params, units: 500 }, params)).toBe(false);
  });

  test('time grows with seeds, rates and the device', () => {
    const speed = { stepMs: 0.5, maskUs: 1.2 };
    const once = seconds(params, speed);
    expect(once).toBeGreaterThan(5);
    expect(seconds(params, { ...speed, stepMs: 2 })).toBeCloseTo(4 * once, 6);
    expect(seconds({ ...params, scratch: 'off' }, speed)).toBeLessThan(once);
    expect(seconds({ ...params, seeds: [1, 2] }, speed)).toBeGreaterThan(1.8 * once);
  });
});
