import type { Fit } from '../../../../core/one-input/fit.ts';
import { bandOf, functionsOf } from '../../../../core/one-input/functions.ts';
import { fitsOf, type Method, methods, widestGap } from '../../../../core/one-input/methods.ts';
import { type PointXY, repeated } from '../../../../core/one-input/points.ts';
import { mean } from '../../../../core/statistics.ts';
import { runner } from '../../../../run-kit/runner.ts';
import { grid, type RegressionParams, type RegressionResult } from '../spec.ts';

/** Steps on `pace` points between two looks at messages. */
const [chunk, pace] = [20, 60];
/** Single functions that make a band. */
const functions = 100;
const kept = (value: number): number => Number(value.toPrecision(5));

interface Measured {
  readonly mean: number[];
  readonly sd: number[];
  readonly near: number;
  readonly gap: number;
}

function measured(fits: readonly Fit[], points: readonly PointXY[]): Measured {
  const xs = [...grid, ...points.map(({ x }) => x), widestGap(points)];
  const band = bandOf(functionsOf(fits, xs, functions));
  const [means, sds] = [band.mean, band.sd].map((values) => Array.from(values, kept));
  return {
    mean: means.slice(0, grid.length),
    sd: sds.slice(0, grid.length),
    near: kept(mean(band.sd.subarray(grid.length, xs.length - 1))),
    gap: sds[xs.length - 1],
  };
}

/**
 * Fits curves to points of one input with MC dropout at several rates, five networks, and a mean-field posterior under
 * an ARD prior (Nalisnick, Hernández-Lobato & Smyth, "Induced structure"), and measures their bands.
 */
export const run = runner<RegressionParams, RegressionResult>(async (params, kit) => {
  const { points, rate, rates, steps, more, seeds } = params;
  await kit.pause('training');
  const size = (method: Method) => fitsOf(method, rate, 0).length;
  const all = methods.reduce((sum, method) => sum + size(method), 0);
  const networks = all * (more > 1 ? 1 + more : 1) + rates.filter((one) => one !== rate).length;
  kit.expect(seeds.length * networks * steps);

  /** Trains to the end; `times` says how much more a step is than one on the points themselves. */
  const train = async (fits: readonly Fit[], data: readonly PointXY[], times = 1): Promise<readonly Fit[]> => {
    const [x, y] = [data.map((point) => point.x), data.map((point) => point.y)];
    const atOnce = Math.max(1, Math.round((chunk * pace) / Math.max(pace, data.length)));
    for (const fit of fits) {
      while (fit.steps < steps) {
        const until = Math.min(steps, fit.steps + atOnce);
        kit.did((until - fit.steps) * times);
        while (fit.steps < until) fit.step(x, y);
        await kit.pause('training');
      }
    }
    return fits;
  };

  interface Seed {
    readonly own: Measured[];
    readonly withMore: (number | null)[];
    readonly byRate: Measured[];
  }
  const done: Seed[] = [];
  const told = (): RegressionResult => {
    const per = <T>(of: (seed: Seed, m: number) => T): T[][] => methods.map((_, m) => done.map((seed) => of(seed, m)));
    const curves = (what: 'mean' | 'sd') =>
      methods.map((_, m) => grid.map((_x, i) => done.map(({ own }) => own[m][what][i])));
    const compared = (what: 'near' | 'gap') => rates.map((_, r) => done.map(({ byRate }) => byRate[r][what]));
    return {
      methods: [...methods],
      x: [...grid],
      rates: [...rates],
      seeds: seeds.slice(0, done.length),
      ...{ rate, steps, more },
      points: points.length,
      gapAt: kept(widestGap(points)),
      mean: curves('mean'),
      sd: curves('sd'),
      near: per(({ own }, m) => own[m].near),
      gap: per(({ own }, m) => own[m].gap),
      nearWithMore: per(({ withMore }, m) => withMore[m]),
      nearByRate: compared('near'),
      gapByRate: compared('gap'),
    };
  };

  for (const seed of seeds) {
    const own: Measured[] = [];
    const withMore: (number | null)[] = [];
    for (const method of methods) {
      own.push(measured(await train(fitsOf(method, rate, seed), points), points));
      const data = repeated(points, more, seed);
      withMore.push(more > 1 ? measured(await train(fitsOf(method, rate, seed), data, more), points).near : null);
    }
    const byRate: Measured[] = [];
    for (const one of rates)
      byRate.push(one === rate ? own[0] : measured(await train(fitsOf('dropout', one, seed), points), points));
    done.push({ own, withMore, byRate });
    await kit.tell(told(), 'training');
  }
  return told();
});
