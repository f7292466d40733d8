import { describe, expect, test } from 'vitest';
import { checkParams } from '../../src/contract/check.ts';
import { paramsFrom, served } from '../../src/contract/parameters.ts';
import { toCsv } from '../../src/contract/result/tidy.ts';
import { joinSeeds } from '../../src/contract/result/tree.ts';
import { recordings } from '../../src/experiments/mstd/recordings.ts';
import { spec } from '../../src/experiments/mstd/spec.ts';
import { fitted, lineOf, pointAt, pointsOf, type Selection } from '../../src/experiments/mstd/view/curves.ts';
import { clusteringEvidence, powerEvidence } from '../../src/experiments/mstd/view/evidence.ts';
import { view } from '../../src/experiments/mstd/view/index.tsx';
import { rSquared } from '../../src/experiments/mstd/view/numbers.ts';
import { clusteringSentence, powerSentence, verdictRule } from '../../src/experiments/mstd/words/figure.tsx';
import { madeUpMstd, mstdParams, pageState, recordedMstd } from './mstd-made-up.ts';

const selection: Selection = { ...pageState, fit: [1, 2000] };

describe('the check of a result', () => {
  test('finds nothing wrong with a good one', () => {
    expect(spec.problemWith(madeUpMstd())).toBeNull();
    expect(spec.problemWith(JSON.parse(JSON.stringify(madeUpMstd({ seeds: [1, 2, 3] }))))).toBeNull();
    expect(spec.problemWith(madeUpMstd({ controlSlope: null }))).toBeNull();
    expect(spec.problemWith(madeUpMstd({ rate: 0 }))).toBeNull();
    expect(spec.problemWith(madeUpMstd({ units: [50] }))).toBeNull();
  });

  test.each([
    ['units', [50, 25], 'units[1] is "25"; allowed is more than 50'],
    ['rate', 1, 'rate is "1"; allowed is 0 to 0.95'],
    ['samples', 40, 'samples is "40"; allowed is the last of masks'],
    ['mstd', [[1], [1]], 'mstd has 2 entries; allowed is 4'],
    ['accuracy', [[1], [1], [1], [2]], 'accuracy[3][0] is "2"; allowed is 0 to 1'],
    ['slope', Number.NaN, 'slope is "NaN"; allowed is finite'],
    ['slopeCi95', [0], 'slopeCi95 has 1 entries; allowed is 2'],
    ['probabilities', null, 'probabilities is "null"; allowed is a record'],
    ['fewer', {}, 'fewer.5 is missing; allowed is a record'],
    ['control', { mstd: 1 }, 'control.mstd is "1"; allowed is a list'],
    ['checkpoints', [1], 'checkpoints[0] is "1"; allowed is a record'],
  ])('names what is wrong: %s = %j', (field, value, problem) => {
    expect(spec.problemWith({ ...madeUpMstd(), [field]: value })).toBe(problem);
  });

  test.each([[null], [7], ['result'], [[]]])('refuses %j', (value) => {
    expect(spec.problemWith(value)).toMatch(/^result is/);
  });
});

describe('what is shown of a result', () => {
  const result = madeUpMstd({ seeds: [1, 2, 3], scatter: 0 });

  test('the logits or the probabilities, with the nearest number of masks', () => {
    const [first] = pointsOf(result, 'dropout', selection);
    expect(first.values).toEqual(result.mstd[0]);
    expect(first.low).toBeLessThan(first.value);
    expect(first.high).toBeGreaterThan(first.value);
    expect(pointsOf(result, 'dropout', { ...selection, samples: 8 })[0].values).toEqual(result.fewer['5'].mstd[0]);
    const probabilities = pointsOf(result, 'control', { ...selection, outputs: 'probabilities' });
    expect(probabilities[1].values).toEqual(result.control?.onProbabilities[1]);
  });

  test('a checkpoint, of one seed and without interval; the end where the run has not come so far', () => {
    const [first] = pointsOf(result, 'dropout', { ...selection, checkpoint: 2 });
    expect(first).toMatchObject({ values: [result.checkpoints[2].mstd[0]] });
    expect(first.low).toBeUndefined();
    const early = { ...result, checkpoints: result.checkpoints.slice(0, 2) };
    expect(pointsOf(early, 'dropout', { ...selection, checkpoint: 2 })[0].values).toEqual(result.mstd[0]);
  });

  test('the line goes through the widths in its range alone', () => {
    const bent = { ...result, mstd: result.mstd.map((row, h) => (h === 0 ? row.map(() => 0.01) : row)) };
    const points = pointsOf(bent, 'dropout', selection);
    expect(lineOf(points, selection).law?.r2).toBeLessThan(0.9);
    const part = lineOf(points, { fit: [50, 2000] });
    expect(part.units).toEqual([50, 100, 200]);
    expect(part.law?.slope).toBeCloseTo(-0.25, 6);
    // Either end first.
    expect(lineOf(points, { fit: [2000, 50] }).units).toEqual([50, 100, 200]);
    expect(lineOf(points, { fit: [50, 100] })).toMatchObject({ law: null, why: 'few' });
    expect(lineOf(points, { fit: [30, 40] })).toMatchObject({ law: null, why: 'few', units: [] });
    expect(fitted(50, { fit: [50, 100] })).toBe(true);
  });

  test('the cursor reads no other width than its own', () => {
    const points = pointsOf(result, 'dropout', selection);
    expect(pointAt(points, 200)?.units).toBe(200);
    expect(pointAt(points, 150)).toBeNull();
  });
});

describe('whether MSTD is a power of h', () => {
  const judge = (made: Parameters<typeof madeUpMstd>[0]) => powerEvidence(madeUpMstd(made), 'dropout', selection);

  test('holds on a line that falls, in part on one that bends, else not', () => {
    expect(judge({ scatter: 0.01 }).verdict).toBe('holds');
    expect(judge({ units: [25, 50, 100, 200, 400, 800], slope: -0.15, scatter: 0.08 }).verdict).toBe('partly');
    expect(judge({ slope: -0.02, scatter: 0.1 }).verdict).toBe('does not hold');
    expect(judge({ slope: 0.25 }).verdict).toBe('does not hold');
  });

  test('a bend beyond noise is one of two tests', () => {
    const units = [25, 50, 100, 200, 400, 800];
    const bent = (term: number, made: Parameters<typeof madeUpMstd>[0] = {}) => {
      const result = madeUpMstd({ units, seeds: [1, 2, 3], slope: -0.3, scatter: 0.001, ...made });
      const middle = Math.log(Math.sqrt(25 * 800));
      const mstd = result.mstd.map((row, h) =>
        row.map((value) => value * Math.exp(term * (Math.log(units[h]) - middle) ** 2)),
      );
      return powerEvidence({ ...result, mstd }, 'dropout', selection);
    };
    expect(bent(0).verdict).toBe('holds');
    const slightly = bent(-0.02);
    expect(slightly).toMatchObject({ verdict: 'partly', seeds: 3 });
    expect(slightly.line.law?.r2).toBeGreaterThan(0.95);
    expect(powerSentence(slightly, 'Recorded')).toMatch(/but the line bends: .* holds here in part: .* but it bends\./);
    const much = bent(-0.07);
    expect(much.verdict).toBe('does not hold');
    expect(much.line.law?.r2).toBeLessThan(0.95);
    expect(much.line.law?.r2).toBeGreaterThan(0.8);
    // Three widths of one seed lie on a parabola whatever they are.
    const few = powerEvidence(madeUpMstd({ units: [25, 50, 100] }), 'dropout', selection);
    expect(few).toMatchObject({ verdict: 'undecided', bend: null });
    expect(powerSentence(few, 'Recorded')).toContain('cannot tell a line from a bend');
  });

  test('is undecided without a line, and says why', () => {
    const few = judge({ units: [25, 50] });
    expect(few.verdict).toBe('undecided');
    expect(powerSentence(few, 'Recorded')).toContain('three widths are the fewest');
    const none = judge({ rate: 0 });
    expect(none).toMatchObject({ verdict: 'undecided', line: { why: 'zero' } });
    expect(powerSentence(none, 'Recorded')).toContain('no logarithm');
  });

  test('is undecided where one network is dead, not said to be 0 everywhere', () => {
    const made = madeUpMstd();
    const dead = { ...made, mstd: made.mstd.map((row, h) => (h === 0 ? [0] : row)) };
    const told = powerSentence(powerEvidence(dead, 'dropout', selection), 'Recorded');
    expect(told).toContain('the fit holds an MSTD of 0, which has no logarithm');
  });

  test('is undecided where the fit holds no width', () => {
    const none = powerEvidence(madeUpMstd(), 'dropout', { ...selection, fit: [60, 60] });
    expect(powerSentence(none, 'Recorded')).toContain('Recorded: the fit holds no width; three widths');
  });

  test('says why not: the slope lies above 0, cannot be told from it, or the points lie off the line', () => {
    const why = (made: Parameters<typeof madeUpMstd>[0]) =>
      /does not hold here: (.*)\.$/.exec(powerSentence(judge(made), 'Recorded'))?.[1];
    expect(why({ slope: 0.25 })).toBe('the slope lies above 0, so MSTD grows with h');
    expect(why({ slope: -0.02, scatter: 0.1 })).toBe('the slope cannot be told from 0');
    expect(why({ slope: 0.02, scatter: 0.1 })).toBe('the slope cannot be told from 0');
    expect(why({ slope: 0, scatter: 0 })).toBe('the slope cannot be told from 0');
    const units = [25, 50, 100, 200, 400, 800];
    expect(judge({ units, slope: -0.12, scatter: 0.1 }).line.law?.slopeInterval[1]).toBeLessThan(0);
    expect(why({ units, slope: -0.12, scatter: 0.1 })).toBe('the points lie too far from the line');
    expect(powerSentence(judge({ units, slope: -0.15, scatter: 0.08 }), 'Recorded')).toContain(
      'in part: the points lie near the line, not on it.',
    );
  });

  test.each([
    [0.98, '0.98'],
    [1, '1.00'],
    [0.9874, '0.987'],
    [0.9876, '0.988'],
    [0.99954, '0.999'],
    [0.9497, '0.949'],
    [0.7999, '0.799'],
    [1 - 1e-15, '1.000'],
    [0.00001, '0.000'],
  ])('R² is not rounded up to 1, nor past what decides: %d', (value, text) => {
    expect(rSquared(value)).toBe(text);
  });

  test('the sentence has slope, interval and R²', () => {
    const sentence = powerSentence(judge({ seeds: [1, 2, 3] }), 'Recorded (3 seeds)');
    expect(sentence).toMatch(
      /^Recorded \(3 seeds\): over h.=.25.….200, MSTD goes as h to the power −0\.26 \[−0\.\d\d, −0\.\d\d\] \(R².*without a bend beyond noise \(quadratic term/,
    );
    expect(sentence).toContain('holds here.');
  });
});

describe('whether the power law supports clustering', () => {
  const judge = (made: Parameters<typeof madeUpMstd>[0]) => clusteringEvidence(madeUpMstd(made), selection);

  test.each([[[1]], [[1, 2, 3, 4, 5]]])('not where the control is steeper: seeds %j', (seeds) => {
    const evidence = judge({ seeds });
    expect(evidence).toMatchObject({ verdict: 'does not hold', over: seeds.length > 1 ? 'seeds' : 'widths' });
    expect(evidence.difference?.estimate).toBeCloseTo(0.12, 2);
    expect(clusteringSentence(evidence)).toContain(': steeper by 0.12 [');
  });

  test('not where it is as steep', () => {
    const evidence = judge({ seeds: [1, 2, 3], controlSlope: -0.25 });
    expect(evidence.verdict).toBe('does not hold');
    expect(clusteringSentence(evidence)).toContain('as steep within noise');
  });

  test('it is not contradicted where networks trained without dropout have a flatter law', () => {
    const evidence = judge({ seeds: [1, 2, 3], controlSlope: -0.05 });
    expect(evidence.verdict).toBe('holds');
    expect(clusteringSentence(evidence)).toContain('flatter by 0.20 [');
  });

  test('undecided without a control or without lines', () => {
    const without = judge({ controlSlope: null });
    expect(without.verdict).toBe('undecided');
    expect(clusteringSentence(without)).toContain('was not run');
    expect(clusteringSentence(judge({ rate: 0 }))).toContain('is undecided: it takes both lines');
    expect(judge({ units: [25, 50] }).verdict).toBe('undecided');
  });

  test('a control that was measured is not said to be missing where the fit holds too few widths', () => {
    for (const fit of [
      [60, 60],
      [25, 50],
    ]) {
      const evidence = clusteringEvidence(madeUpMstd(), { ...selection, fit });
      expect(evidence.verdict).toBe('undecided');
      expect(clusteringSentence(evidence)).toContain('is undecided: it takes both lines');
    }
  });

  test('a power that falls is called neither flatter nor steeper than one that rises', () => {
    const rising = judge({ slope: 0.19, controlSlope: 0.3 });
    expect(rising.verdict).toBe('does not hold');
    expect(clusteringSentence(rising)).toContain(': higher by 0.11 [');
    expect(clusteringSentence(rising)).toContain('does not hold here: with dropout MSTD is no falling power of h.');
    expect(clusteringSentence(judge({ slope: 0.19, controlSlope: -0.1 }))).toContain(': lower by 0.29 [');
    expect(clusteringSentence(judge({ slope: -0.25, controlSlope: 0.3 }))).toContain(': higher by 0.55 [');
  });

  test('a difference beyond noise is said to be so where there is no power law with dropout', () => {
    const result = madeUpMstd({ slope: -0.02, controlSlope: 0.1, scatter: 0.1 });
    const sentence = clusteringSentence(clusteringEvidence(result, selection));
    expect(sentence).not.toContain('within noise');
    expect(sentence).toContain('does not hold here: with dropout MSTD is no falling power of h.');
    expect(verdictRule).toContain('or where MSTD with dropout is no power of h');
  });
});

describe('recorded runs', () => {
  test('are joined along their seeds, and fitted anew', () => {
    const merged = joinSeeds(spec.result, [madeUpMstd({ seeds: [4] }), madeUpMstd({ seeds: [2] })]);
    expect(merged).toEqual(madeUpMstd({ seeds: [4, 2] }));
    expect(spec.problemWith(merged)).toBeNull();
    expect(joinSeeds(spec.result, [madeUpMstd({ controlSlope: null })]).control).toBeNull();
  });

  test('that differ in more than their seeds are not joined', () => {
    const one = madeUpMstd();
    expect(() => joinSeeds(spec.result, [one, { ...madeUpMstd({ seeds: [2] }), steps: 30 }])).toThrow(
      'steps differs: 800 and 30',
    );
    expect(() => joinSeeds(spec.result, [one, one])).toThrow('seed 1 comes twice');
    expect(() => joinSeeds(spec.result, [one, madeUpMstd({ seeds: [2], controlSlope: null })])).toThrow(
      'control differs',
    );
  });

  test('ask for parameters that are allowed, the usual one first', () => {
    for (const { params } of recordings.list) expect(checkParams(spec, params)).toHaveProperty('params');
    expect(recordings.list[0].name).toBe('mstd');
    expect(new Set(recordings.list.map(({ name }) => name)).size).toBe(recordings.list.length);
  });

  test('are chosen by noise, then by the nearest rate, then by budget', () => {
    const entries = recordings.list.map(({ name, title, params }) => ({
      ...recordedMstd(madeUpMstd(), params),
      name,
      title,
    }));
    const chosen = (patch: Partial<typeof pageState>) => view.choose(entries, { ...pageState, ...patch })?.name;
    expect(chosen({})).toBe('mstd');
    expect(chosen({ dropout: 0.25 })).toBe('mstd-0.3');
    expect(chosen({ dropout: 0 })).toBe('mstd-0.1');
    expect(chosen({ dropout: 0.3, noise: 'inverted' })).toBe('mstd-inverted');
    expect(chosen({ dropout: 0.9, noise: 'gaussian' })).toBe('mstd-0.9');
    expect(chosen({ budget: 'paper' })).toBe('mstd-long');
    expect(chosen({ budget: 'paper', dropout: 0.75 })).toBe('mstd-long-0.7');
    expect(view.choose([], pageState)).toBeNull();
    expect(view.choose([{ ...entries[0], experiment: 'other' }], pageState)).toBeNull();
  });
});

describe('what a run is asked for', () => {
  test('every parameter has a label, and no other has', () => {
    expect(Object.keys(spec.parameters).sort()).toEqual(Object.keys(spec.codecs).sort());
    for (const { label, help } of Object.values(spec.parameters)) expect(label && help).toBeTruthy();
  });

  test('the usual widths and the one at the cursor; some dropout always', () => {
    expect(paramsFrom(spec.parameters, pageState).units).toEqual([25, 50, 100, 200, 400, 800]);
    const params = paramsFrom(spec.parameters, { ...pageState, firstWidth: 300, dropout: 0, seed: 9 });
    expect(params).toMatchObject({ units: [25, 50, 100, 200, 300, 400, 800], rate: 0.05, seeds: [9] });
    expect(checkParams(spec, params)).toHaveProperty('params');
  });

  test('networks are the same whatever is trained beside them and however they are measured', () => {
    const made = { ...mstdParams, units: [25, 50, 300] };
    expect(served(spec.parameters, { ...made, units: [25, 50], samples: 20 }, made)).toBe(true);
    expect(served(spec.parameters, { ...made, units: [25, 80] }, made)).toBe(false);
    expect(served(spec.parameters, { ...made, rate: 0.4 }, made)).toBe(false);
    expect(served(spec.parameters, made, { ...made, control: 'no' })).toBe(false);
  });

  test('seconds grow with steps, masks and the control', () => {
    const speed = { stepMs: 0.4, maskUs: 1.2 };
    const usual = view.seconds(mstdParams, speed);
    expect(view.seconds({ ...mstdParams, budget: 'paper' }, speed)).toBeGreaterThan(3 * usual);
    expect(view.seconds({ ...mstdParams, samples: 200 }, speed)).toBeGreaterThan(usual);
    expect(view.seconds({ ...mstdParams, control: 'no' }, speed)).toBeCloseTo(usual / 2, 9);
  });

  test('settings in words', () => {
    expect(view.settings({ ...mstdParams, seeds: [1, 2] })).toBe(
      '784–h–100–100–10 with h\u00a0=\u00a025, 50, 100 and 200, classic dropout 0.5 in hidden layer 1, and the same without dropout, Adam at 0.001, 800 steps of 64 on 60,000 images, 2 seeds',
    );
  });
});

describe('the CSV', () => {
  const result = madeUpMstd({ seeds: [1, 2] });
  const [head, ...lines] = toCsv(spec.result, result).trimEnd().split('\r\n');
  const rows = lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(head.split(',').map((name, i) => [name, cells[i]]));
  });
  const find = (at: Readonly<Record<string, unknown>>) =>
    rows.filter((row) => Object.entries(at).every(([name, value]) => row[name] === String(value)));

  test('has a line for every width, seed, number of masks and checkpoint', () => {
    const spreads = rows.filter(({ mstd, onProbabilities }) => mstd !== '' && onProbabilities !== '');
    expect(spreads.length).toBe(2 * 2 * 4 * 2 + 7 * 2 * 4);
    expect(rows.length).toBe(spreads.length + 2 * 2 * 4);
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([10]));
    expect(lines.join()).not.toContain('undefined');
  });

  test('parses back to the numbers', () => {
    const end = { training: 'dropout', step: 800, images: 1000, h: 50, seed: 2 };
    expect(find({ ...end, masks: 50 })).toMatchObject([{ mstd: String(result.mstd[1][1]) }]);
    expect(find({ ...end, masks: 5 })).toMatchObject([
      { onProbabilities: String(result.fewer['5'].onProbabilities[1][1]) },
    ]);
    expect(find({ ...end, masks: '' })).toMatchObject([{ accuracy: '0.9', logitSize: '4', mstd: '' }]);
    const early = find({ training: 'control', step: 89, images: 200, masks: 10, h: 100, seed: 1 });
    expect(early).toMatchObject([{ mstd: String(result.checkpoints[2].control?.mstd[2]), accuracy: '' }]);
  });
});
