/** Curves through points of one input: training as the reference does it, bands, and what is said of them. */
import { describe, expect, test } from 'vitest';
import { pointsCodec } from '../../src/contract/points.ts';
import type { Runner } from '../../src/contract/run.ts';
import { defaults } from '../../src/core/codec.ts';
import { drawNoise } from '../../src/core/models/draw.ts';
import { exactModelAverage } from '../../src/core/models/exact.ts';
import { layersOf, parametersFrom } from '../../src/core/models/parameters.ts';
import { modelGradients, outputs } from '../../src/core/models/reference.ts';
import { exactBand } from '../../src/core/one-input/exact.ts';
import { Fit, learningRate } from '../../src/core/one-input/fit.ts';
import { bandOf, curve, functionsOf } from '../../src/core/one-input/functions.ts';
import { fitsOf, methods, widestGap } from '../../src/core/one-input/methods.ts';
import { initialWeights, type Kind, layoutOf, modelOf } from '../../src/core/one-input/network.ts';
import { pointsOf, presets, repeated } from '../../src/core/one-input/points.ts';
import { optimiserStep, startTraining } from '../../src/core/optimiser.ts';
import { run } from '../../src/parts/priors/regression/run/index.ts';
import { type RegressionParams, type RegressionResult, spec } from '../../src/parts/priors/regression/spec.ts';
import { widthsOf } from '../../src/parts/priors/regression/view/bands.ts';
import { factsOf } from '../../src/parts/priors/regression/view/chapter-facts.ts';
import { claims, limitOf } from '../../src/parts/priors/regression/view/claims.ts';
import { Live, type LivePicture } from '../../src/parts/priors/regression/view/live.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { perform } from '../contract/performing.ts';

const points = pointsOf('gap').slice(0, 7);
const [x, y] = [points.map((point) => point.x), points.map((point) => point.y)];
const rows = x.map((one) => [one, 1]);

/** Weights and biases, then rho, of the reference's layers. */
function flat(layers: readonly { readonly inputs: number; readonly values: ArrayLike<number> }[]): number[] {
  const of = (rho: boolean) =>
    layers.filter(({ inputs }) => (inputs === 0) === rho).flatMap(({ values }) => Array.from(values));
  return [...of(false), ...of(true)];
}

/** The reference's layers of first weights. */
function layersFrom(kind: Kind, seed: number) {
  const { values, rho } = initialWeights(kind, seed);
  const { shapes, places } = layoutOf(kind);
  let at = 0;
  return shapes.flatMap(([inputs, out], l) => {
    const weights = { inputs, outputs: out, values: values.slice(places[l].from, places[l].to) };
    if (kind.weights === 'points') return [weights];
    const own = rho.slice(at, at + inputs * out);
    at += inputs * out;
    return [weights, { inputs: 0, outputs: own.length, values: own }];
  });
}

const furthest = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i])));

describe.each<readonly [string, Kind]>([
  ['dropout', { weights: 'points', rate: 0.3 }],
  ['no noise', { weights: 'points', rate: 0 }],
  ['normal weights with ARD', { weights: 'normals', rate: 0 }],
])('training with %s', (_, kind) => {
  test('takes the steps of the reference', () => {
    const model = modelOf(kind, x.length);
    const fit = new Fit(kind, 5);
    let training = startTraining(layersFrom(kind, 5));
    expect(furthest(fit.values, flat(training.layers))).toBe(0);
    for (let step = 0; step < 4; step++) {
      const { gradient } = modelGradients(
        model,
        parametersFrom(model, training.layers),
        rows,
        y.map((one) => Float64Array.of(one)),
        drawNoise(model, { seed: 5, step, examples: x.length }),
      );
      fit.step(x, y);
      expect(furthest(fit.gradient, flat(layersOf(gradient)))).toBeLessThan(1e-8);
      training = optimiserStep(training, layersOf(gradient), { kind: 'adam', learningRate });
      expect(furthest(fit.values, flat(training.layers))).toBeLessThan(1e-9);
    }
  });

  test('follows from the seed', () => {
    const [a, b, other] = [5, 5, 6].map((seed) => new Fit(kind, seed));
    for (const fit of [a, b, other]) fit.step(x, y);
    expect(a.values).toEqual(b.values);
    expect(furthest(a.values, other.values)).toBeGreaterThan(0.1);
  });
});

test('a single function is the network under one frozen mask, the same mask at each x', () => {
  const kind: Kind = { weights: 'points', rate: 0.4 };
  const fit = new Fit(kind, 3);
  const model = modelOf(kind, x.length);
  const [zero, one] = drawNoise(model, { seed: 3, stream: 0, step: 2, examples: 1 });
  const frozen = [zero, one].map((site) => rows.map(() => site[0]));
  const wanted = outputs(model, parametersFrom(model, layersFrom(kind, 3)), rows, frozen).map(([value]) => value);
  expect(furthest(functionsOf([fit], x, 3)[2], wanted)).toBeLessThan(1e-12);
});

test('drawn weights have the means and standard deviations of their normals', () => {
  const [fit] = fitsOf('ard', 0.1, 1);
  const functions = functionsOf([fit], [0.3], 400);
  const { mean, sd } = bandOf(functions);
  // Weights begin with a standard deviation of 0.01 each.
  expect(mean[0]).toBeCloseTo(curve(fit.values, layoutOf(fit.kind), [0.3])[0], 1);
  expect(sd[0]).toBeGreaterThan(0.003);
  expect(sd[0]).toBeLessThan(0.3);
});

test('the exact band is that of every mask, one by one', () => {
  const kind: Kind = { weights: 'points', rate: 0.3, units: 5 };
  const fit = new Fit(kind, 4);
  for (let step = 0; step < 50; step++) fit.step(x, y);
  const model = modelOf(kind, x.length);
  const { places, shapes } = layoutOf(kind);
  const layers = shapes.map(([inputs, outs], l) => {
    return { inputs, outputs: outs, values: fit.values.slice(places[l].from, places[l].to) };
  });
  const all = exactModelAverage(model, parametersFrom(model, layers), rows);
  const { mean, sd } = exactBand(fit, x);
  expect(
    furthest(
      mean,
      all.logitMean.map(([value]) => value),
    ),
  ).toBeLessThan(1e-12);
  expect(
    furthest(
      sd,
      all.logitSd.map(([value]) => value),
    ),
  ).toBeLessThan(1e-10);
  // What many drawn masks come to.
  const drawn = bandOf(functionsOf([fit], x, 20_000));
  expect(furthest(drawn.sd, sd)).toBeLessThan(0.03);
  expect(() => exactBand(new Fit({ weights: 'points', rate: 0.1, units: 13 }, 1), x)).toThrow(/13 units.*1 to 12/);
  expect(() => exactBand(new Fit({ weights: 'normals', rate: 0 }, 1), x)).toThrow(/normals/);
});

test('the band of two functions is half their difference times √2', () => {
  const { mean, sd } = bandOf([Float64Array.of(1, 5), Float64Array.of(3, 5)]);
  expect(Array.from(mean)).toEqual([2, 5]);
  expect(sd[0]).toBeCloseTo(Math.SQRT2, 12);
  expect(sd[1]).toBe(0);
});

test('presets are where they say, with noise of 0.1; copies keep their x', () => {
  const gap = pointsOf('gap');
  expect(gap).toHaveLength(30);
  for (const point of gap) expect((point.x >= -2 && point.x <= -0.6) || (point.x >= 0.8 && point.x <= 2)).toBe(true);
  expect(widestGap(gap)).toBeGreaterThan(-0.1);
  expect(widestGap(gap)).toBeLessThan(0.3);
  const many = repeated(gap, 10, 1);
  expect(many).toHaveLength(300);
  expect(many.filter((_, i) => i % 10 === 0)).toEqual(gap);
  const off = many.filter((_, i) => i % 10 > 0).map((point, i) => point.y - gap[Math.floor(i / 9)].y);
  expect(Math.sqrt(off.reduce((sum, value) => sum + value ** 2, 0) / off.length)).toBeCloseTo(0.1, 2);
});

test.each([
  ['gap', 30, false],
  ['none', 0, false],
  ['0.5_-1,1_0.25', 2, false],
  ['0.5_-1,9_0.25', 2, true],
  ['0.5,1', 30, true],
])('points from the text "%s"', (text, count, problem) => {
  const read = pointsCodec.parse(text);
  expect(read.value).toHaveLength(count);
  expect(read.problem !== undefined).toBe(problem);
  if (!problem) expect(pointsCodec.serialize(read.value)).toBe(text);
});

test('no points cannot be learned, sixty-one not set', () => {
  expect(spec.conflict?.({ ...defaults(spec.codecs), points: [] })).toMatch(/^there are no points/);
  expect(pointsCodec.check(Array.from({ length: 61 }, () => ({ x: 0, y: 0 }))).problem).toMatch(/61 points/);
  for (const preset of presets) expect(pointsCodec.serialize(pointsOf(preset))).toBe(preset);
});

const made = async (given: Partial<RegressionParams>): Promise<RegressionResult> => {
  const params = { ...defaults(spec.codecs), steps: 100, rates: [0.05, 0.4], ...given };
  return (await perform({ run: run as Runner<never, unknown> } as never, params as never)).result as RegressionResult;
};

test('a run measures what its functions say, and dropout’s band follows its rate', async () => {
  const result = await made({ seeds: [1, 2], more: 2, steps: 150 });
  expect(result.methods).toEqual([...methods]);
  const [low, high] = result.nearByRate;
  for (const [s, value] of low.entries()) expect(high[s]).toBeGreaterThan(value);
  const ensemble = widthsOf(result, 'ensemble');
  expect(ensemble?.ratio.value).toBeGreaterThan(4);
  expect(widthsOf(result, 'dropout')?.ratio.value).toBeLessThan(3);
  expect(factsOf(result)?.more).toBe(2);
  expect(factsOf({ ...result, nearWithMore: result.nearWithMore.map((row) => row.map(() => null)) })).toBeNull();
}, 30_000);

describe('the claim', () => {
  const judged = async (ratio: readonly number[]) => {
    const near = ratio.map(() => 0.2);
    const rest = ratio.map((value) => 0.2 * value);
    const one = { ...(await base), seeds: ratio.map((_, s) => s), near: methods.map(() => near) };
    const full = { ...one, gap: methods.map(() => near), nearWithMore: methods.map(() => rest), more: 10 };
    return claims[0].judge(full, defaultPageState as never)?.verdict;
  };
  const base = made({ seeds: [1], steps: 3, rates: [0.1] });
  test('follows the ratio of widths, against what a posterior’s would be', async () => {
    expect(limitOf(10)).toBeCloseTo(0.5623, 4);
    expect(await judged([0.3, 0.33, 0.32])).toBe('holds');
    expect(await judged([0.9, 0.95, 1])).toBe('does not hold');
    expect(await judged([0.3, 0.9, 0.6])).toBe('undecided');
    expect(await judged([0.3])).toBe('undecided');
    expect(claims[0].judge(await base, defaultPageState as never)).toBeNull();
  });
});

describe('what learns in the page', () => {
  const settings = { rate: 0.1, steps: 5, units: 50, seed: 1 };
  const start = (calm = false) => {
    const told: LivePicture[] = [];
    const live = new Live(calm, (picture) => told.push(picture));
    live.learn(points, settings, 0);
    return { told, live };
  };
  /** A clock that allows one step in a slice. */
  const clock = () => {
    let calls = 0;
    return () => (calls++ % 2 === 0 ? 0 : calls > 2 ? 100 : 0);
  };

  test('learns as many steps as asked, as a run does, and rests', () => {
    const { told, live } = start();
    for (let now = 0; live.work(now, () => 0); now += 16);
    expect(told.at(-1)).toMatchObject({ phase: 'rest', steps: 5 });
    expect(live.work(1000)).toBe(false);
    const [fit] = fitsOf('dropout', 0.1, 1);
    for (let step = 0; step < 5; step++) fit.step(x, y);
    const { mean } = bandOf(functionsOf([fit], [-3], 24));
    expect(told.at(-1)?.learned.dropout.mean[0]).toBe(mean[0]);
  });

  test('goes on while points move, then learns them from the start', () => {
    const { told, live } = start();
    while (live.work(0, () => 0));
    const moved = points.map((point) => ({ ...point, y: 1 }));
    live.learn(moved, settings, 1000);
    expect(live.phase).toBe('following');
    live.work(1100, clock());
    expect(told.at(-1)?.phase).toBe('following');
    expect(told.at(-1)?.steps).toBeGreaterThan(5);
    live.work(1700, clock());
    expect(live.phase).toBe('anew');
    while (live.work(1800, () => 0));
    expect(told.at(-1)).toMatchObject({ phase: 'rest', steps: 5 });
  });

  test('with reduced motion nothing is shown before the end', () => {
    const { told, live } = start(true);
    for (let now = 0; live.work(now, clock()); now += 100);
    expect(told).toHaveLength(1);
  });
});
