import { describe, expect, test } from 'vitest';
import { checkParams } from '../../src/contract/check.ts';
import { paramsFrom, served } from '../../src/contract/parameters.ts';
import { axesOf, toCsv } from '../../src/contract/result/tidy.ts';
import { joinSeeds } from '../../src/contract/result/tree.ts';
import { textOf } from '../../src/contract/table.ts';
import { lineThrough } from '../../src/core/straight-line.ts';
import { recordings } from '../../src/experiments/batch-size/recordings.ts';
import {
  type BatchSizeParams,
  type BatchSizeResult,
  type BatchSizeSlice,
  rateAt,
  spec,
} from '../../src/experiments/batch-size/spec.ts';
import { seconds } from '../../src/experiments/batch-size/view/cost.ts';
import {
  accuracyAt,
  curvesAt,
  indexOfBatch,
  meanCurve,
  paperAt,
  paperTable,
  pointsOf,
} from '../../src/experiments/batch-size/view/curves.ts';
import {
  endsOf,
  paperTrends,
  trendsOf,
  trendThrough,
  verdictsOf,
} from '../../src/experiments/batch-size/view/evidence.ts';
import { view } from '../../src/experiments/batch-size/view/index.tsx';
import { rateSentence, settings, trendSentences } from '../../src/experiments/batch-size/words/figure.tsx';
import { defaultPageState } from '../../src/state/page-state.ts';
import { batchSizeParams, madeUpBatchSize, recordedBatchSize } from './batch-size-made-up.ts';

const { problemWith } = spec;
const join = (...results: readonly BatchSizeResult[]) => joinSeeds(spec.result, results);
const pageState = { ...defaultPageState, scaleRate: 'no' } as const;
type State = typeof defaultPageState & BatchSizeSlice;
const paramsOf = (state: State): BatchSizeParams => ({
  ...paramsFrom(spec.parameters, state),
  ...spec.fromPage?.(state),
});

describe('the check of a result', () => {
  test('finds nothing wrong with a good one', () => {
    expect(problemWith(madeUpBatchSize())).toBeNull();
    expect(problemWith(JSON.parse(JSON.stringify(madeUpBatchSize({ seeds: [1, 2], done: 1 }))))).toBeNull();
    expect(problemWith(madeUpBatchSize({ batches: [64] }))).toBeNull();
    const latest = { batch: 16, seed: 1, examples: 100, dropout: 0.5, noDropout: 0.6 };
    expect(problemWith({ ...madeUpBatchSize(), latest })).toBeNull();
  });

  test.each([
    ['batches', [32, 16], 'batches[1] is "16"; allowed is more than 32'],
    ['rate', 1, 'rate is "1"; allowed is 0 to 0.95'],
    ['optimiser', 'lion', 'optimiser is "lion"; allowed are sgd, momentum, adam'],
    ['scaleRate', 1, 'scaleRate is "1"; allowed are no, linear, sqrt'],
    ['points', [], 'points has 0 entries; allowed is 1 to 100'],
    ['learningRate', [0.1], 'learningRate has 1 entries; allowed is 4'],
    ['noDropout', { scaled: [] }, 'noDropout.scaled has 0 entries; allowed is 4'],
    ['dropout', null, 'dropout is "null"; allowed is a record'],
    ['latest', { batch: 16 }, 'latest.seed is missing; allowed is a whole number, 0 to 4294967295'],
  ])('names what is wrong: %s = %j', (field, value, problem) => {
    expect(problemWith({ ...madeUpBatchSize(), [field]: value })).toBe(problem);
  });

  test('a curve has no more points than the run', () => {
    const good = madeUpBatchSize({ batches: [16] });
    const noDropout = { ...good.noDropout, curve: [[[1, 1, 1, 1, 1, 1, 1]]] };
    expect(problemWith({ ...good, noDropout })).toBe('noDropout.curve[0][0] has 7 entries; allowed is 0 to 6');
  });

  test.each([[null], [7], ['result'], [[]]])('refuses %j', (value) => {
    expect(problemWith(value)).toMatch(/^result is/);
  });
});

describe('a straight line', () => {
  test('has slope, scatter and interval', () => {
    // Worked by hand: residuals −0.3, 0.9, −0.9, 0.3; sxx = 5; t(2) = 4.303.
    const line = lineThrough([0, 1, 2, 3], [5, 7, 6, 8]);
    expect(line?.slope).toBeCloseTo(0.8, 12);
    expect(line?.residualSd).toBeCloseTo(Math.sqrt(0.9), 12);
    expect(line?.margin).toBeCloseTo((4.302653 * Math.sqrt(0.9)) / Math.sqrt(5), 5);
  });

  test('two points have no scatter; one, or several at one place, no line', () => {
    expect(lineThrough([0, 2], [1, 5])).toEqual({ slope: 2, residualSd: null, margin: null });
    expect(lineThrough([1], [1])).toBeNull();
    expect(lineThrough([1, 1, 1], [1, 2, 3])).toBeNull();
  });
});

describe('trends', () => {
  test('are points per doubling, over seeds where there are several', () => {
    const accuracies = [16, 32, 64].map((_, b) => [0.5 + 0.01 * b, 0.6 + 0.03 * b]);
    const trend = trendThrough([16, 32, 64], accuracies);
    expect(trend).toMatchObject({ over: 'seeds', count: 2 });
    expect(trend?.interval.estimate).toBeCloseTo(2, 10);
    expect(trend?.interval.high).toBeCloseTo(2 + 12.7062, 3);
    expect(trendThrough([16, 32], accuracies.slice(1))).toBeNull();
  });

  test('the paper’s own table, by the scatter about the line', () => {
    expect(paperTrends.dropout).toMatchObject({ over: 'batches', count: 6 });
    // Σ xy / Σ x² with x = −2.5 … 2.5, by hand.
    expect(paperTrends.dropout?.interval.estimate).toBeCloseTo(16.95 / 17.5, 6);
    expect(paperTrends.noDropout?.interval.estimate).toBeCloseTo(8.85 / 17.5, 6);
    expect(verdictsOf(paperTrends)).toEqual({ help: 'undecided', helpMore: 'undecided' });
    expect(paperAt('dropout', 128)).toBe(0.697);
    expect(paperAt('noDropout', 100)).toBeNull();
    expect(paperTable.dropout.length).toBe(paperTable.batches.length);
  });

  test('of a run under way are over the batches that are done; of several seeds over those that are complete', () => {
    expect(trendsOf(madeUpBatchSize({ done: 2 })).dropout).toBeNull();
    expect(trendsOf(madeUpBatchSize({ done: 3 })).dropout).toMatchObject({ over: 'batches', count: 3 });
    const [first, second] = [madeUpBatchSize(), madeUpBatchSize({ seeds: [2], done: 2 })];
    const both = join(first, second);
    expect(trendsOf(both)).toEqual(trendsOf(first));
  });
});

describe('the claims', () => {
  const judge = (dropout: number, noDropout: number, seeds = [1, 2, 3]) => {
    const trends = trendsOf(madeUpBatchSize({ dropout, noDropout, seeds }));
    return { trends, verdicts: verdictsOf(trends) };
  };

  test.each([
    [3, 1, 'holds', 'holds'],
    [1, 3, 'holds', 'does not hold'],
    [1, 1, 'holds', 'undecided'],
    [-1, -3, 'does not hold', 'does not hold'],
    [0, -3, 'undecided', 'undecided'],
    [0, 3, 'undecided', 'does not hold'],
  ])('%d with dropout and %d without: larger batches help %s, and help more %s', (dropout, plain, help, helpMore) => {
    // Equal slopes differ by nothing in any seed; a difference of 0 is none beyond noise.
    expect(judge(dropout, plain).verdicts).toEqual({ help, helpMore });
  });

  test('in words', () => {
    const { trends, verdicts } = judge(3, 1);
    const sentence = trendSentences(trends, verdicts, 'Recorded');
    expect(sentence).toMatch(
      /^Recorded: a doubling of the batch .* by \+3\.\d\d \[\+2\.\d\d, \+3\.\d\d\] points \(over 3 seeds\)/,
    );
    expect(sentence).toContain('The claim that larger batches help with dropout holds here.');
    expect(sentence).toContain('that they help dropout more holds here');
    const few = trendsOf(madeUpBatchSize({ done: 2 }));
    expect(trendSentences(few, verdictsOf(few), 'Your run')).toContain('makes no trend');
    expect(rateSentence(few, endsOf(madeUpBatchSize({ done: 2 })), batchSizeParams)).toBe('');
  });

  test('the learning rate is called too high only where small batches fluctuate and larger ones help', () => {
    const told = (dropout: number, calm = false) => {
      const result = madeUpBatchSize({ dropout, seeds: [1, 2, 3] });
      const ends = endsOf(result);
      return rateSentence(trendsOf(result), calm ? { ...ends, fluctuation: [0.01, 0.01] } : ends, batchSizeParams);
    };
    expect(endsOf(madeUpBatchSize())).toMatchObject({ batches: [16, 128], steps: [375, 47] });
    expect(told(3)).toContain('Adam at 0.001 is too high for small batches. Within a run');
    expect(told(3, true)).toContain('Small batches do worse with Adam at 0.001');
    expect(told(-3)).toContain('loses more by fewer steps, 47 at batch 128 against 375 at batch 16');
    expect(told(0)).toContain('Move the learning rate');
  });
});

describe('what is shown of a result', () => {
  const result = madeUpBatchSize({ seeds: [1, 2, 3], done: 2 });

  test('batches that are done', () => {
    expect(pointsOf(result, 'sampled').map(({ batch }) => batch)).toEqual([64, 128]);
    expect(pointsOf(result, 'control')[0].sd).toBeGreaterThan(0);
    expect(pointsOf(madeUpBatchSize(), 'scaled')[0].sd).toBeNull();
    expect(accuracyAt(result, 'scaled', 16)).toBeNull();
    expect(accuracyAt(result, 'scaled', 100)).toBeNull();
  });

  test('the nearest batch, as a ratio', () => {
    expect(indexOfBatch([16, 32, 64], 23)).toBe(1);
    expect(indexOfBatch([16, 32, 64], 500)).toBe(2);
  });

  test('curves of each seed with the newest look, and their mean', () => {
    const latest = { batch: 16, seed: 2, examples: 500, dropout: 0.4, noDropout: 0.6 };
    expect(curvesAt({ ...result, latest }, 'noDropout', 16)).toEqual([[], [{ examples: 500, accuracy: 0.6 }], []]);
    expect(curvesAt(result, 'dropout', 99)).toEqual([]);
    expect(meanCurve(result, 'dropout', 16)).toEqual([]);
    expect(meanCurve(result, 'dropout', 64)[5].accuracy).toBeCloseTo(0.752, 10);
  });
});

describe('recorded runs', () => {
  test('are joined along their seeds', () => {
    const merged = join(madeUpBatchSize({ seeds: [4] }), madeUpBatchSize({ seeds: [2] }));
    expect(merged).toEqual(madeUpBatchSize({ seeds: [4, 2] }));
    expect(problemWith(merged)).toBeNull();
  });

  test('that differ in more than their seeds are not joined', () => {
    const one = madeUpBatchSize();
    const other = madeUpBatchSize({ seeds: [2] });
    expect(() => join(one, { ...other, examples: 30 })).toThrow('examples differs: 6000 and 30');
    expect(() => join(one, { ...other, scaleRate: 'sqrt' })).toThrow('scaleRate differs');
    expect(() => join(one, one)).toThrow('seed 1 comes twice');
  });

  test('ask for parameters that are allowed, the usual one first', () => {
    for (const { params } of recordings.list) expect(checkParams(spec, params)).toHaveProperty('params');
    expect(recordings.list[0].name).toBe('batch-size');
    expect(new Set(recordings.list.map(({ name }) => name)).size).toBe(recordings.list.length);
  });

  test('are chosen by optimiser, how the rate follows the batch, the nearest rate as a ratio, then by budget', () => {
    const entries = recordings.list.map(({ name, title, params }) => ({
      ...recordedBatchSize(madeUpBatchSize(), params),
      name,
      title,
    }));
    const chosen = (patch: Partial<State>) => view.choose(entries, { ...pageState, ...patch })?.name;
    expect(chosen({})).toBe('batch-size');
    expect(chosen({ learningRate: 0.005 })).toBe('batch-size');
    expect(chosen({ learningRate: 0.006 })).toBe('batch-size-high-rate');
    expect(chosen({ budget: 'paper' })).toBe('batch-size-paper');
    expect(chosen({ scaleRate: 'sqrt' })).toBe('batch-size-scaled');
    expect(chosen({ scaleRate: 'linear' })).toBe('batch-size');
    expect(chosen({ optimiser: 'sgd' })).toBe('batch-size-sgd');
    expect(chosen({ optimiser: 'momentum', scaleRate: 'linear' })).toBe('batch-size-sgd-scaled');
    expect(view.choose([], pageState)).toBeNull();
    expect(view.choose([{ ...entries[0], experiment: 'other' }], pageState)).toBeNull();
  });
});

describe('what a run is asked for', () => {
  test('every parameter has a label, and no other has', () => {
    for (const { label, help } of Object.values(spec.parameters)) expect([label, help]).not.toContain('');
    expect(Object.keys(spec.parameters)).toEqual(Object.keys(spec.codecs));
  });

  test('the usual batch sizes and the one at the cursor; some dropout always', () => {
    expect(paramsOf(pageState).batches).toEqual([16, 32, 64, 128, 256, 512]);
    const state = { ...pageState, batchSize: 100, dropout: 0, seed: 9, scaleRate: 'sqrt', steps: 100 } as const;
    const params = paramsOf(state);
    expect(params).toMatchObject({ rate: 0.05, seeds: [9], scaleRate: 'sqrt', examples: 6400 });
    expect(params.batches).toEqual([16, 32, 64, 100, 128, 256, 512]);
    expect(checkParams(spec, params)).toHaveProperty('params');
    for (const steps of [1, 20000]) {
      expect(checkParams(spec, paramsOf({ ...state, steps }))).toHaveProperty('params');
    }
  });

  test('layers must exist, and examples fill a batch', () => {
    expect(spec.conflict?.({ ...batchSizeParams, layers: [4] })).toBe('layer 4 does not exist; allowed is 1 to 3');
    expect(spec.conflict?.({ ...batchSizeParams, examples: 100 })).toBe(
      'examples 100 do not fill a batch of 128; allowed is 128 or more',
    );
  });

  test('the learning rate of a batch', () => {
    const at = (scaleRate: 'no' | 'linear' | 'sqrt') => rateAt({ learningRate: 0.01, scaleRate }, 256);
    expect([at('no'), at('linear'), at('sqrt')]).toEqual([0.01, 0.04, 0.02]);
  });

  test('networks are the same whatever is trained beside them and however they are measured', () => {
    expect(served(spec.parameters, { ...batchSizeParams, batches: [16], samples: 20 }, batchSizeParams)).toBe(true);
    expect(served(spec.parameters, { ...batchSizeParams, batches: [17] }, batchSizeParams)).toBe(false);
    expect(served(spec.parameters, { ...batchSizeParams, scaleRate: 'sqrt' }, batchSizeParams)).toBe(false);
  });

  test('seconds grow with examples, masks, seeds and small batches', () => {
    const speed = { stepMs: 0.4, maskUs: 1.2 };
    const usual = seconds(batchSizeParams, speed);
    expect(seconds({ ...batchSizeParams, budget: 'paper' }, speed)).toBeGreaterThan(3 * usual);
    expect(seconds({ ...batchSizeParams, samples: 200 }, speed)).toBeGreaterThan(usual);
    expect(seconds({ ...batchSizeParams, seeds: [1, 2] }, speed)).toBeCloseTo(2 * usual, 9);
    const one = (batch: number) => seconds({ ...batchSizeParams, batches: [batch] }, speed);
    expect(one(16)).toBeGreaterThan(1.2 * one(512));
  });

  test('settings in words', () => {
    expect(settings({ ...batchSizeParams, seeds: [1, 2], scaleRate: 'sqrt' })).toBe(
      '784–100–100–100–10, classic dropout 0.4 in every hidden layer, and none, Adam at 0.001 × √(batch/64), 64,000 examples of 60,000 images in batches of 16, 32, 64 and 128, 2 seeds',
    );
  });
});

test('the CSV has a line for every network, rule and point', () => {
  const result = madeUpBatchSize({ seeds: [1, 2], done: 3 });
  const [head, ...lines] = toCsv(spec.result, result).trimEnd().split('\r\n');
  expect(head).toBe('batch,training,rule,seed,examples,learningRate,steps,accuracy,withinRunSd,curveAccuracy');
  // Each batch's learning rate and steps; each network's end by both rules with dropout, by one without; its curve.
  expect(lines.length).toBe(4 + 4 * 2 * (2 + 1) + 3 * 2 * 2 * 6);
  expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([10]));
  expect(lines.join()).not.toMatch(/undefined|null/);
  const cells = lines.map((line) => line.split(','));
  const of = (...start: readonly string[]) => cells.find((row) => start.every((cell, i) => row[i] === cell));
  expect(of('64')?.slice(5, 7)).toEqual([String(result.learningRate[2]), String(result.steps[2])]);
  expect(Number(of('64', 'dropout', 'sampled', '2')?.[7])).toBe(result.dropout.sampled[2][1]);
  expect(Number(of('64', 'noDropout', 'scaled', '2', '')?.[8])).toBe(result.noDropout.withinRunSd[2][1]);
  expect(Number(of('128', 'noDropout', 'scaled', '1', '5000')?.[9])).toBe(result.noDropout.curve[3][0][4]);
  expect(of('16', 'dropout', 'sampled', '1')?.[7]).toBe('');
  expect(axesOf(spec.result, result).batch).toEqual(result.batches);
});

test('the table as text has a line for every batch, network and source', () => {
  const run = recordedBatchSize(madeUpBatchSize());
  const text = view.tables({ recorded: null, run, complete: true }, pageState).map(textOf).join('\n');
  expect(text.split('\n').length).toBe(2 + 1 + 3 * 4);
  expect(text).toContain('sd within a run, points');
});

describe('the claims as they are listed', () => {
  const state = { ...pageState };
  const judge = (result: BatchSizeResult) =>
    view.claims.map((claim) => claim.judge(result, { ...state, ...claim.state }));
  const verdicts = (dropout: number, noDropout: number) =>
    judge(madeUpBatchSize({ seeds: [1, 2, 3, 4, 5], dropout, noDropout })).map((judged) => judged?.verdict);

  test('turn when the numbers turn', () => {
    expect(view.claims.map(({ id }) => id)).toEqual(['larger-batches-help', 'batches-help-dropout-more']);
    expect(verdicts(2, 1)).toEqual(['holds', 'holds']);
    expect(verdicts(1, 2)).toEqual(['holds', 'does not hold']);
    expect(verdicts(-2, -1)).toEqual(['does not hold', 'does not hold']);
  });

  test.each([0, 2])('are not judged with %d batches done', (done) => {
    expect(judge(madeUpBatchSize({ done }))).toEqual([null, null]);
  });
});
