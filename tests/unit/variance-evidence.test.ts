import { describe, expect, test } from 'vitest';
import { checkParams } from '../../src/contract/check.ts';
import { paramsFrom, served } from '../../src/contract/parameters.ts';
import { toCsv } from '../../src/contract/result/tidy.ts';
import { joinSeeds } from '../../src/contract/result/tree.ts';
import { studentQuantile } from '../../src/core/student-t.ts';
import { modelVariance, pairedDifference } from '../../src/core/variance.ts';
import { recordings } from '../../src/experiments/variance/recordings.ts';
import { spec, type VarianceParams, type VarianceResult } from '../../src/experiments/variance/spec.ts';
import { seconds } from '../../src/experiments/variance/view/cost.ts';
import {
  classicEvidence,
  dropoutEvidence,
  noiseEvidence,
  samplingEvidence,
} from '../../src/experiments/variance/view/evidence.ts';
import { view } from '../../src/experiments/variance/view/index.tsx';
import { lineOf } from '../../src/experiments/variance/view/lines.ts';
import { kindIndex, maskNoiseAt, placeIn, variancesOf } from '../../src/experiments/variance/view/measures.ts';
import { claimSentence, noiseSentence, settings } from '../../src/experiments/variance/words/figure.tsx';
import { madeUpVariance, recordedVariance, variancePage, varianceParams } from './variance-made-up.ts';

const mergeVariance = (results: readonly VarianceResult[]) => joinSeeds(spec.result, results);
const paramsOf = (state: typeof variancePage): VarianceParams => ({
  ...paramsFrom(spec.parameters, state),
  ...spec.fromPage?.(state),
});
const sameNetworks = (asked: VarianceParams, made: VarianceParams) => served(spec.parameters, asked, made);

const selection = { ...variancePage, dropout: 0.8 };

describe('the check of a result', () => {
  test('finds nothing wrong with a good one', () => {
    for (const made of [{}, { seeds: [1, 2, 3] }, { rates: [0.5] }, { rates: [0] }, { kinds: ['gaussian' as const] }]) {
      expect(spec.problemWith(JSON.parse(JSON.stringify(madeUpVariance(made))))).toBeNull();
    }
  });

  test.each([
    ['rates', [0.5, 0.3, 0.8], 'rates[1] is "0.3"; allowed is more than 0.5'],
    [
      'kinds',
      ['loud', 'classic'],
      'kinds[0] is "loud"; allowed are classic, inverted, gaussian, uniform-dropout, beta-dropout, rayleigh-dropout',
    ],
    ['models', 1, 'models is "1"; allowed is a whole number, 2 to 50'],
    ['n', [1, 1, 2], 'n[1] is "1"; allowed is more than 1'],
    ['logits', null, 'logits is "null"; allowed is a record'],
    ['accuracy', { noDropout: [2] }, 'accuracy.noDropout[0] is "2"; allowed is 0 to 1'],
    ['bias2', { noDropout: [1], scaled: [[]] }, 'bias2.scaled has 1 entries; allowed is 2'],
    ['collapsed', { noDropout: [5] }, 'collapsed.noDropout[0] is "5"; allowed is a whole number, 0 to 4'],
  ])('names what is wrong: %s = %j', (field, value, problem) => {
    expect(spec.problemWith({ ...madeUpVariance(), [field]: value })).toBe(problem);
  });

  test('looks into what each model adds, where it is there', () => {
    const good = madeUpVariance();
    const bad = { ...good, logits: { ...good.logits, byModel: { noDropout: [] } } };
    expect(spec.problemWith(bad)).toBe('logits.byModel.noDropout has 0 entries; allowed is 4');
  });

  test.each([[null], [7], ['result'], [[]]])('refuses %j', (value) => {
    expect(spec.problemWith(value)).toMatch(/^result is/);
  });
});

describe('what is shown of a result', () => {
  const result = madeUpVariance({ seeds: [1, 2, 3] });

  test('the nearest rate and number of masks, and the kind asked for or classic', () => {
    expect(placeIn(result, { ...selection, samples: 8, noise: 'inverted' })).toEqual({ kind: 1, rate: 2, n: 1 });
    expect(kindIndex(result, 'gaussian')).toBe(0);
    expect(kindIndex({ kinds: ['inverted'] }, 'gaussian')).toBe(0);
  });

  test('a line begins without dropout, whether rate 0 was asked for or not', () => {
    for (const rates of [
      [0, 0.5],
      [0.5, 0.8],
    ]) {
      const one = madeUpVariance({ rates });
      const line = lineOf(one, one.logits, 'scaled', { kind: 0, n: 0 });
      expect(line[0]).toEqual({ x: 0, y: one.logits.noDropout[0] });
      expect(line.length).toBe(rates.filter((rate) => rate > 0).length + 1);
    }
  });

  test('mask noise falls as 1/n, absolute and by power', () => {
    for (const varianceUnit of ['absolute', 'relative'] as const) {
      const noise = (n: number) => maskNoiseAt(result, { ...selection, varianceUnit }, { kind: 0, rate: 2, n })[0];
      const table = variancesOf(result, { ...selection, varianceUnit });
      const share = (n: number) => noise(n) / table.sampled[0][2][n][0];
      expect(share(0)).toBeCloseTo(0.8 / (0.5 + 0.8), 9);
      expect(share(2)).toBeCloseTo(0.016 / (0.5 + 0.016), 9);
    }
  });
});

describe('the three claims', () => {
  const judge = (made: Parameters<typeof madeUpVariance>[0], patch: Partial<typeof selection> = {}) => {
    const result = madeUpVariance(made);
    const at = { ...selection, ...patch };
    return {
      dropout: dropoutEvidence(result, 'logits', at),
      classic: classicEvidence(result, 'logits', at),
      sampling: samplingEvidence(result, 'logits', at),
    };
  };

  test.each([[[1]], [[1, 2, 3, 4, 5]]])('hold where the variances say so: seeds %j', (seeds) => {
    const { dropout, classic, sampling } = judge({ seeds });
    expect([dropout, classic, sampling].map(({ verdict }) => verdict)).toEqual(['holds', 'holds', 'holds']);
    expect(dropout.judged.length).toBe(2);
    expect(classic.judged.length).toBe(4);
    expect(dropout.here).toMatchObject({ rate: 0.8, share: expect.closeTo(0.4, 9) });
    // Sampled with 50 masks: 0.5 and the noise of 0.8 / 50, against 0.6.
    expect(sampling.here?.share).toBeCloseTo(1 - 0.516 / 0.6, 9);
  });

  test('do not hold where they say the opposite', () => {
    const { dropout, classic, sampling } = judge({ scaled: 1.2, sampled: 1.3, inverted: 0.8 });
    expect([dropout, classic, sampling].map(({ verdict }) => verdict)).toEqual(new Array(3).fill('does not hold'));
    expect(sampling.contrary.length).toBe(2);
  });

  test('sampling is judged at the number of masks looked at', () => {
    expect(judge({}, { samples: 1 }).sampling.verdict).toBe('does not hold');
  });

  test('nothing is judged without two kinds, without rates, or of collapsed networks', () => {
    expect(judge({ kinds: ['inverted'] }).classic.verdict).toBe('undecided');
    expect(judge({ rates: [0] }).dropout).toMatchObject({ verdict: 'undecided', here: null });
    expect(judge({ collapsed: 2 }).dropout.judged.map(({ rate }) => rate)).toEqual([0.3]);
    expect(judge({ collapsed: 1 }).dropout.judged.length).toBe(2);
  });

  test('the sentence has both outputs, counts, share and interval', () => {
    const { sampling, dropout } = judge({ seeds: [1, 2, 3] });
    const both = claimSentence('It', { probabilities: sampling, logits: sampling });
    expect(both).toMatch(
      /^It holds on probabilities \(lower in 2 of 2 comparisons; lower by 14.% \[1\d, 1\d\] at p.=.0.8\)/,
    );
    expect(both).toContain(' and on logits (');
    const bad = judge({ sampled: 0.9 }).sampling;
    expect(claimSentence('It', { probabilities: dropout, logits: bad })).toContain(
      ', and does not hold on logits (higher in 2 of 2 comparisons; higher by 53',
    );
    const none = judge({ rates: [0] }).dropout;
    expect(claimSentence('It', { probabilities: none, logits: none })).toBe(
      'It is undecided on probabilities and on logits.',
    );
  });

  test('mask noise is told apart', () => {
    const result = madeUpVariance({ sampled: 0.6 });
    const noise = noiseEvidence(result, 'logits', { ...selection, samples: 10 });
    expect(noise).toMatchObject({ rate: 0.8, n: 10, share: expect.closeTo(0.08 / 0.68, 9) });
    expect(noise?.without).toBeCloseTo(0, 9);
    expect(noise && noiseSentence(noise, 'logits')).toContain('12\u00a0% of the sampled variance of the logits');
    expect(noiseEvidence(result, 'logits', { ...selection, dropout: 0 })).toBeNull();
  });
});

test('with one seed the interval is the jackknife over models', () => {
  const a = [1.3, -0.4, 0.9, 2.2, -1.1, 0.2];
  const b = [0.3, -0.2, 0.1, 0.8, -0.9, 0.4];
  const K = a.length;
  const distances = (values: readonly number[]) => {
    const centre = values.reduce((sum, value) => sum + value, 0) / K;
    return values.map((value) => (value - centre) ** 2);
  };
  // The unbiased variance, leaving each model out in turn; the population variance is it times (K − 1)/K.
  const unbiased = (values: readonly number[]) =>
    (modelVariance(values, values.length) * values.length) / (values.length - 1);
  const left = a.map((_, k) => {
    const rest = (values: readonly number[]) => values.filter((__, m) => m !== k);
    return unbiased(rest(a)) - unbiased(rest(b));
  });
  const centre = left.reduce((sum, value) => sum + value, 0) / K;
  const spread = Math.sqrt(((K - 1) / K) * left.reduce((sum, value) => sum + (value - centre) ** 2, 0));
  const sides = (values: readonly number[]) => ({ seeds: [modelVariance(values, K)], models: distances(values) });
  const interval = pairedDifference(sides(a), sides(b));
  const half = studentQuantile(0.975, K - 1) * spread * ((K - 1) / K);
  expect(interval?.estimate).toBeCloseTo(modelVariance(a, K) - modelVariance(b, K), 12);
  expect((interval?.high ?? 0) - (interval?.estimate ?? 0)).toBeCloseTo(half, 10);
  expect(pairedDifference({ seeds: [1], models: null }, { seeds: [0.5], models: null })).toBeNull();
});

describe('recorded runs', () => {
  test('are joined along their seeds', () => {
    const merged = mergeVariance([madeUpVariance({ seeds: [4] }), madeUpVariance({ seeds: [2] })]);
    expect(merged).toEqual(madeUpVariance({ seeds: [4, 2] }));
    expect(spec.problemWith(merged)).toBeNull();
  });

  test('that differ in more than their seeds are not joined', () => {
    const one = madeUpVariance();
    expect(() => mergeVariance([one, { ...madeUpVariance({ seeds: [2] }), steps: 30 }])).toThrow('steps differs: 1000');
    expect(() => mergeVariance([one, madeUpVariance({ seeds: [2], layers: [3] })])).toThrow('layers differs');
    expect(() => mergeVariance([one, one])).toThrow('seed 1 comes twice');
  });

  test('ask for parameters that are allowed', () => {
    expect(recordings.list.map(({ name }) => name)).toEqual(['variance', 'variance-layer-3']);
    for (const { params } of recordings.list) expect(checkParams(spec, params)).toHaveProperty('params');
  });

  test('are chosen by where dropout acts, then by budget', () => {
    const entries = recordings.list.map(({ name, title, params }) => ({
      ...recordedVariance(madeUpVariance(), params),
      name,
      title,
    }));
    const chosen = (patch: Partial<typeof variancePage>, some = entries) =>
      view.choose(some, { ...variancePage, ...patch })?.name;
    expect(chosen({})).toBe('variance');
    expect(chosen({ varianceLayers: '3' })).toBe('variance-layer-3');
    expect(chosen({ varianceLayers: '3' }, entries.slice(0, 1))).toBe('variance');
    expect(view.choose([], variancePage)).toBeNull();
  });
});

describe('what a run is asked for', () => {
  test('every parameter has a label and a line of help', () => {
    for (const { label, help } of Object.values(spec.parameters)) expect([label, help]).not.toContain('');
    expect(Object.keys(spec.parameters).sort()).toEqual(Object.keys(spec.codecs).sort());
  });

  test('what cannot be together is refused', () => {
    const conflict = (patch: Partial<typeof varianceParams>) =>
      spec.conflict?.({ ...varianceParams, ...patch }) ?? null;
    expect(conflict({})).toBeNull();
    expect(conflict({ samples: [1] })).toContain('at least one number of masks of 2 or more');
    expect(conflict({ modelImages: 7000, budget: 'quick' })).toContain('allowed is 1 to 6000');
    expect(conflict({ trainImages: 3000 })).toContain('allowed is 1 to 3000');
  });

  test('follows the page', () => {
    const params = paramsOf({ ...variancePage, varianceLayers: '3', seed: 9, budget: 'paper', dropout: 0.1 });
    expect(params).toMatchObject({
      layers: [3],
      seeds: [9],
      budget: 'paper',
      rates: [0, 0.3, 0.5, 0.8],
      modelImages: 0,
    });
    for (const trainImages of [0, 500, 4000, 60000]) {
      const made = paramsOf({ ...variancePage, trainImages });
      expect(checkParams(spec, made)).toHaveProperty('params');
    }
  });

  test('networks are the same whatever is trained beside them and however they are measured', () => {
    const made = { ...varianceParams, layers: [3, 2] };
    expect(sameNetworks({ ...made, layers: [2, 3], samples: [20], testImages: 100, rates: [0, 0.5] }, made)).toBe(true);
    expect(sameNetworks({ ...made, kinds: ['classic'] }, made)).toBe(true);
    expect(sameNetworks({ ...made, rates: [0.4] }, made)).toBe(false);
    expect(sameNetworks({ ...made, layers: [3] }, made)).toBe(false);
    expect(sameNetworks({ ...made, models: 5 }, made)).toBe(false);
    expect(sameNetworks({ ...made, rates: [0] }, { ...made, rates: [0.5] })).toBe(true);
  });

  test('seconds grow with steps, masks and kinds', () => {
    const speed = { stepMs: 0.4, maskUs: 1.2 };
    const usual = seconds(varianceParams, speed);
    expect(seconds({ ...varianceParams, budget: 'paper' }, speed)).toBeGreaterThan(3 * usual);
    expect(seconds({ ...varianceParams, samples: [200] }, speed)).toBeGreaterThan(usual);
    expect(seconds({ ...varianceParams, kinds: ['classic'] }, speed)).toBeLessThan(0.65 * usual);
  });

  test('settings in words', () => {
    expect(settings({ ...varianceParams, seeds: [1, 2] })).toBe(
      '10 networks 784–100–100–100–10 for each rate and kind, each on its own 10,000 of 60,000 training images, classic and inverted dropout 0, 0.3, 0.5 and 0.8 in hidden layers 2 and 3, Adam at 0.001, 1,000 steps of 64, 2 seeds',
    );
  });
});

describe('the CSV', () => {
  const result = madeUpVariance({ seeds: [1, 2] });
  const [head, ...lines] = toCsv(spec.result, result)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  const value = (column: string, place: Record<string, string>) =>
    lines
      .filter((cells) => Object.entries(place).every(([axis, at]) => cells[head.indexOf(axis)] === at))
      .map((cells) => Number(cells[head.indexOf(column)]));

  test('has a line for every seed, output, rate, kind and rule', () => {
    const variances = lines.filter((cells) => cells[head.indexOf('variance')] !== '');
    expect(variances.length).toBe(2 * 2 * (1 + 2 * 3 * (1 + 3)));
    expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([head.length]));
    expect(lines.join()).not.toContain('undefined');
  });

  test('holds the numbers', () => {
    const { logits, bias2, crossEntropy, collapsed } = result;
    const at = { kind: 'inverted', rate: '0.8', seed: '2' };
    const sampled = { ...at, rule: 'sampled', masks: '10' };
    expect(value('variance', { outputs: 'logits', ...sampled })).toEqual([logits.sampled[1][2][1][1]]);
    expect(value('maskNoise', { outputs: 'logits', ...sampled })).toEqual([logits.maskNoise[1][2][1][1]]);
    expect(value('relative', { outputs: 'logits', ...at, rule: 'scaled' })).toEqual([logits.relative.scaled[1][2][1]]);
    expect(value('bias2', { outputs: 'probabilities', ...sampled })).toEqual([bias2.sampled[1][2][1][1]]);
    const sampledLogits = crossEntropy.sampledLogits[1][2][1][1];
    expect(value('crossEntropy', { outputs: 'logits', ...sampled })).toEqual([sampledLogits]);
    const none = { kind: 'none', rate: '0', rule: 'noDropout', seed: '1' };
    expect(value('variance', { outputs: 'logits', ...none })).toEqual([logits.noDropout[0]]);
    expect(value('collapsed', { outputs: '', ...none })).toEqual([collapsed.noDropout[0]]);
    const byModel = madeUpVariance().logits.byModel;
    expect(toCsv(spec.result, madeUpVariance())).toContain(`,${byModel?.noDropout[3][0]}`);
  });
});
