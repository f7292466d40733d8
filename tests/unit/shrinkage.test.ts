/** Residual networks under priors: training as the reference does it, and what is said of them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RecordedRun } from '../../src/contract/run.ts';
import { defaults } from '../../src/core/codec.ts';
import { drawNoise } from '../../src/core/models/draw.ts';
import { layersOf, type Parameters64, parametersFrom } from '../../src/core/models/parameters.ts';
import { priorScales } from '../../src/core/models/penalty.ts';
import { modelGradients, outputs } from '../../src/core/models/reference.ts';
import { optimiserStep, startTraining } from '../../src/core/optimiser.ts';
import { Fit, learningRate } from '../../src/core/residual/fit.ts';
import { type Kind, modelOf, priors } from '../../src/core/residual/network.ts';
import { toyTable } from '../../src/core/residual/toy.ts';
import { standardSplit } from '../../src/core/standardise.ts';
import { knownSet } from '../../src/data/sets/known.ts';
import { recordings } from '../../src/parts/priors/shrinkage/recordings.ts';
import { run } from '../../src/parts/priors/shrinkage/run/index.ts';
import { type ShrinkageParams, type ShrinkageResult, spec } from '../../src/parts/priors/shrinkage/spec.ts';
import { ranksOver, type TableFacts, tableFactsOf } from '../../src/parts/priors/shrinkage/view/chapter-facts.ts';
import { claims } from '../../src/parts/priors/shrinkage/view/claims.ts';
import { switchedOff } from '../../src/parts/priors/shrinkage/view/numbers.ts';
import { paperPriors } from '../../src/parts/priors/shrinkage/view/paper.ts';
import { bestRank, meanRank, ranksOf, rankText } from '../../src/parts/priors/shrinkage/view/ranks.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { perform } from '../contract/performing.ts';

const split = standardSplit(toyTable(3, 40), 0);
const [batch, steps] = [7, 10];
const kindOf = (prior: Kind['prior'], biases = false): Kind => ({
  ...{ inputs: 2, units: 6, blocks: 2, start: 0.5, biases, prior, rate: 0.3 },
  hyperprior: prior === 'add' ? { kind: 'half-cauchy', eta: 1 } : { kind: 'inverse-gamma', alpha: 3, beta: 3 },
});

/** The reference's parameters of a fit, whose blocks have biases, of 0. */
function parametersOf({ kind, layout, values }: Fit): Parameters64 {
  const weights = layout.shapes.map(([inputs, out], l) => {
    const size = inputs * out;
    const rho =
      kind.prior === 'none' || kind.prior === 'dropout'
        ? {}
        : { rho: values.slice(layout.rhoFrom[l], layout.rhoFrom[l] + size) };
    return {
      points: { inputs, outputs: out, values: values.slice(layout.from[l], layout.from[l] + size + out) },
      ...rho,
    };
  });
  return { weights, logPrecision: values[values.length - 1] };
}

/** The numbers of parameters in a fit's own layout. */
const flat = ({ weights, logPrecision = 0 }: Parameters64): number[] => [
  ...weights.flatMap(({ points }) => Array.from(points.values)),
  ...weights.flatMap(({ rho }) => Array.from(rho ?? [])),
  logPrecision,
];

const furthest = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i])));

describe.each(priors)('training under %s', (prior) => {
  const kind = kindOf(prior);

  test.each([false, true])('takes the steps of the reference, with its gradient; biases in blocks: %s', (biases) => {
    const kind = kindOf(prior, biases);
    const { train } = split;
    const fit = new Fit(kind, train, { batch, steps, seed: 5 });
    const model = modelOf(kind, train.count);
    let training = startTraining(layersOf(parametersOf(fit)));
    let layer: { layer: number }[] | undefined;
    for (let step = 0; step < 6; step++) {
      const parameters = parametersFrom(model, [...training.layers]);
      const places = Array.from(fit.draw());
      const rows = places.map((place) => Array.from(train.inputs.subarray(2 * place, 2 * place + 2)));
      const drawn = drawNoise(model, { seed: 5, step, examples: batch });
      const scales = priorScales(model.penalty, parameters, layer);
      layer = scales;
      const warm = Math.min(1, (step + 1) / (0.2 * steps));
      const penalty = { ...model.penalty, strength: warm / train.count } as typeof model.penalty;
      const targets = places.map((place) => [train.targets[place]]);
      const { gradient } = modelGradients({ ...model, penalty }, parameters, rows, targets, drawn, scales);
      for (const { points } of biases ? [] : gradient.weights.slice(1, -1))
        points.values.fill(0, points.inputs * points.outputs);
      fit.step();
      expect(furthest(fit.gradient, flat(gradient))).toBeLessThan(1e-9);
      const rate = learningRate * Math.min(1, 2 * (1 - step / steps));
      training = optimiserStep(training, layersOf(gradient), { kind: 'adam', learningRate: rate });
    }
    expect(furthest(fit.values, flat(parametersFrom(model, [...training.layers])))).toBeLessThan(1e-9);
  });

  test('predicts as the reference, with and without draws', () => {
    const fit = new Fit(kind, split.train, { batch, steps, seed: 2 });
    for (let step = 0; step < steps; step++) fit.step();
    const model = modelOf(kind, split.train.count);
    const cases = { count: 9, inputs: split.test.inputs.subarray(0, 18) };
    const rows = Array.from({ length: 9 }, (_, e) => Array.from(cases.inputs.subarray(2 * e, 2 * e + 2)));
    const random = prior !== 'none';
    const samples = fit.samples(cases, 3);
    expect(samples).toHaveLength(random ? 3 : 1);
    samples.forEach((row, step) => {
      const drawn = random ? drawNoise(model, { seed: 2, stream: 1, step, examples: 9 }) : undefined;
      const wanted = outputs(model, parametersOf(fit), rows, drawn).map(([value]) => value);
      expect(furthest(row, wanted)).toBeLessThan(1e-9);
    });
  });
});

describe('what is said of priors', () => {
  /** Three seeds, two blocks; ARD’s rows vary three times as much, ADD’s norm is a tenth. */
  const made = (scale = 1): ShrinkageResult => {
    const per = (of: (prior: Kind['prior'], s: number) => number) =>
      priors.map((prior) => [[0, 1, 2].map((s) => of(prior, s))]);
    const blocks = priors.map((prior) => [
      [[0, 1].map((b) => [0, 1, 2].map(() => (prior === 'add' && b ? 0.01 : 0.3)))],
    ]);
    return {
      ...{
        priors: [...priors],
        sets: ['yacht'],
        seeds: [1, 2, 3],
        stages: [9],
        blocks: 2,
        units: 2,
        steps: 9,
        rate: 0.1,
      },
      hyperprior: 'half-cauchy',
      rmse: per((prior, s) => (prior === 'ard-add' ? 1 : 2) + 0.1 * s),
      absoluteError: per(() => 1),
      logLikelihood: per(() => -1),
      rowVariation: per(
        (prior, s) => (prior === 'ard' ? 3 * scale : 1) * (1 + 0.01 * s * s * (prior === 'ard' ? 2 : 1)),
      ),
      norm: per((prior, s) => (prior === 'add' ? 0.1 : 1) * (1 + 0.01 * s * (prior === 'add' ? 3 : 1))),
      blockNorm: blocks,
      added: blocks,
      layerScale: blocks.map(([[found]]) => [found]),
    };
  };
  const verdict = (id: string, result: ShrinkageResult) =>
    claims.find((one) => one.id === id)?.judge(result, { ...defaultPageState } as never)?.verdict;

  test('verdicts follow the intervals over seeds', () => {
    expect(verdict('ard-rows', made())).toBe('holds');
    expect(verdict('ard-rows', made(1 / 9))).toBe('does not hold');
    expect(verdict('add-matrices', made())).toBe('holds');
    // Its rows and its norms are those without a prior.
    expect(verdict('dropout-rows', made())).toBe('undecided');
    const shrunk = made();
    const dropout = priors.indexOf('dropout');
    const norm = shrunk.norm.map((row, p) => (p === dropout ? [[0.5, 0.51, 0.53]] : row));
    const rowVariation = shrunk.rowVariation.map((row, p) => (p === dropout ? [[0.5, 0.51, 0.53]] : row));
    expect(verdict('dropout-rows', { ...shrunk, norm, rowVariation })).toBe('partly');
    expect(verdict('dropout-rows', { ...shrunk, rowVariation })).toBe('does not hold');
    expect(verdict('better-than-dropout', made())).toBe('holds');
  });

  test('the best rank is judged over sets: one set decides nothing, three that agree do', () => {
    /** Errors of ARD-ADD on three sets, in the place of others' 2. */
    const over = (own: readonly number[]): ShrinkageResult => ({
      ...made(),
      sets: ['concrete', 'energy', 'yacht'],
      rmse: priors.map((prior) =>
        own.map((error) => [0, 1, 2].map((s) => (prior === 'ard-add' ? error : 2) + 0.1 * s)),
      ),
    });
    expect(verdict('best-rank', made())).toBe('undecided');
    expect(verdict('best-rank', over([1, 1, 1]))).toBe('holds');
    expect(verdict('best-rank', over([3, 3, 3]))).toBe('does not hold');
    expect(verdict('best-rank', over([1, 1, 3]))).toBe('undecided');
  });

  test('mean ranks have Student’s interval over sets, which ends where ranks end', () => {
    // Mean 2, sd 1, t(0.975; 2) = 4.302653: half of it is 2.484138.
    expect(meanRank([1, 2, 3], 6)).toEqual({ value: 2, low: 1, high: expect.closeTo(4.484138, 6) });
    expect(meanRank([1, 2, 3], 4).high).toBe(4);
    // n = 6: mean 3.5, sd 1.870829, t(0.975; 5) = 2.570582.
    expect(meanRank([1, 2, 3, 4, 5, 6], 6)).toEqual({
      ...{ value: 3.5, low: expect.closeTo(1.536686, 5), high: expect.closeTo(5.463314, 5) },
    });
    expect(meanRank([2], 4)).toEqual({ value: 2 });
    expect(rankText(meanRank([2], 4))).toBe('2.0');
    expect(rankText(meanRank([1, 2, 3], 6))).toBe('2.0 [1.0,\u00a04.5]');
  });

  test('the best rank is against the best of the others, paired by set', () => {
    const ranks = [
      [1, 1, 2],
      [4, 4, 4],
      [2, 3, 3],
      [3, 2, 1],
    ];
    const { other, difference, verdict } = bestRank('ard-add', paperPriors, ranks);
    // Less dropout’s: 2, 1, −1; mean 2/3, sd 1.527525, half of the interval 3.794580.
    expect([other, difference.seeds, verdict]).toEqual(['dropout', 3, 'undecided']);
    expect(difference.estimate).toBeCloseTo(2 / 3, 9);
    expect(difference.interval?.low).toBeCloseTo(2 / 3 - 3.79458, 4);
    expect(bestRank('dropout', paperPriors, ranks).other).toBe('ard-add');
  });

  test('a block that adds little is off', () => {
    expect(switchedOff(made(), 'add', 'yacht', 0)).toEqual([1, 1, 1]);
    expect(switchedOff(made(), 'none', 'yacht', 0)).toEqual([0, 0, 0]);
  });

  test('ranks share places where values are alike', () => {
    const ranks = ranksOf(made(), 'rmse', ['ard-add', 'add', 'dropout']);
    // Of one set, alike in its three splits.
    expect(ranks).toEqual([[1], [2.5], [2.5]]);
  });
});

const recordedFolder = new URL('../../public/recorded/', import.meta.url);
const readRun = (name: string): RecordedRun<ShrinkageParams, ShrinkageResult> =>
  JSON.parse(readFileSync(new URL(`${name}.json`, recordedFolder), 'utf8'));

test('mean ranks over recordings count each set once', () => {
  const one = (ranks: TableFacts['ranks']): TableFacts => ({ splits: 2, control: [], errors: [], both: [], ranks });
  const [three, more] = [
    [
      [1, 1, 1],
      [2, 2, 2],
      [3, 3, 3],
      [4, 4, 4],
    ],
    [[2], [1], [3], [4]],
  ];
  const { sets, ranks, other, difference } = ranksOver([one(three), one(more)]);
  expect(sets).toBe(4);
  expect(paperPriors.map((prior) => ranks[prior].value)).toEqual([1.25, 1.75, 3, 4]);
  // Mean 1.25, sd 0.5, t(0.975; 3) = 3.182446.
  expect(ranks.dropout).toEqual({ value: 1.25, low: 1, high: expect.closeTo(2.045612, 6) });
  expect([other, difference.estimate, difference.seeds]).toEqual(['dropout', 2.75, 4]);
});

test('over the six recorded sets ARD-ADD does not have the best rank, as Student’s t has it', () => {
  const tables = ['shrinkage-tables', 'shrinkage-tables-large'].map((name) => tableFactsOf(readRun(name).result)!);
  const { sets, ranks, other, difference, verdict } = ranksOver(tables);
  expect([sets, other, verdict]).toEqual([6, 'dropout', 'does not hold']);
  const own = tables.flatMap(({ ranks }) => ranks[3].map((rank, set) => rank - ranks[0][set]));
  const mean = own.reduce((sum, one) => sum + one, 0) / 6;
  const sd = Math.sqrt(own.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 5);
  expect(difference.interval?.low).toBeCloseTo(mean - (2.5705818 * sd) / Math.sqrt(6), 6);
  expect(ranks['ard-add'].value - ranks.dropout.value).toBeCloseTo(mean, 9);
});

test('the toy’s run: ADD’s norms are far below those without a prior, and nothing depends on chunks', async () => {
  const params = { ...defaults(spec.codecs), priors: ['none', 'add'] as const, steps: 400, samples: 4 };
  const [one, again] = [await perform({ spec, run } as never, params), await perform({ spec, run } as never, params)];
  const result = one.result as ShrinkageResult;
  expect(again.result).toEqual(result);
  expect(result.norm[1][0][0]).toBeLessThan(result.norm[0][0][0] / 4);
  expect(result.maps?.[0][0][4]).toHaveLength(400);
});

const measured = [
  ...['absoluteError', 'added', 'blockNorm', 'blocks', 'hyperprior', 'layerScale', 'logLikelihood', 'norm', 'priors'],
  ...['rate', 'rmse', 'rowVariation', 'seeds', 'sets', 'stages', 'steps', 'units'],
];

describe.each(recordings.list)('the recording $name', ({ name, params }) => {
  const read = () => readRun(name);

  test('says what its sets are called and where they are from', () => {
    const run = read();
    expect(run.params.sets).toEqual(params.sets ?? ['toy']);
    const tables = run.params.sets.filter((set) => set !== 'toy');
    const told = tables.map((set) => {
      const { title, origin, licence } = knownSet(`uci-${set}`)!;
      return { title, origin, licence };
    });
    expect(run.data ?? []).toEqual(told);
  });

  test('has none of their rows: nothing in it is as long as the test cases of the smallest set', () => {
    const { result } = read();
    expect(spec.problemWith(result)).toBeNull();
    const { maps, rowScales, ...others } = result;
    expect(Object.keys(others).sort()).toEqual(measured);
    const lengths: number[] = [];
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if (Array.isArray(value)) lengths.push(value.length);
      for (const one of Object.values(value)) look(one);
    };
    look(others);
    // As many as there are splits; yacht, the smallest, has 31 cases to test on in each.
    expect(Math.max(...lengths)).toBeLessThanOrEqual(20);
    const { units } = result;
    expect(new Set(maps?.flat(2).map((map) => map.length))).toEqual(new Set([units * units]));
    expect(new Set(rowScales?.flat(2).map((row) => row.length))).toEqual(new Set([units]));
  });
});
