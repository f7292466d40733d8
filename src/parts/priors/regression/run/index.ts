import { methods, widestGap } from '../../../../core/one-input/methods.ts';
import { runner } from '../../../../run-kit/runner.ts';
import { grid, type RegressionParams, type RegressionResult } from '../spec.ts';
import { kept, SeedNetworks, type SeedOutcome } from './networks.ts';

/** Milliseconds between two looks at messages, and between two pictures on the way. */
const [chunkMs, pictureMs] = [30, 1000];

/**
 * Fits curves to points of one input with MC dropout at several rates, five networks, and a mean-field posterior under
 * an ARD prior (Nalisnick, Hernández-Lobato & Smyth, "Induced structure"), and measures their bands.
 */
export const run = runner<RegressionParams, RegressionResult>(async (params, kit) => {
  const { points, rate, rates, steps, units, more, seeds } = params;
  await kit.pause('training');
  kit.expect(seeds.length * steps);
  const done: SeedOutcome[] = [];

  const told = (all: readonly SeedOutcome[]): RegressionResult => {
    const per = <T>(of: (seed: SeedOutcome, m: number) => T): T[][] =>
      methods.map((_, m) => all.map((seed) => of(seed, m)));
    const curves = (what: 'mean' | 'sd') =>
      methods.map((_, m) => grid.map((_x, i) => all.map(({ own }) => own[m][what][i])));
    const compared = (what: 'near' | 'gap') => rates.map((_, r) => all.map(({ byRate }) => byRate[r][what]));
    return {
      methods: [...methods],
      x: [...grid],
      rates: [...rates],
      seeds: seeds.slice(0, all.length),
      ...{ rate, steps, units, more },
      points: points.length,
      gapAt: kept(widestGap(points)),
      mean: curves('mean'),
      sd: curves('sd'),
      near: per(({ own }, m) => own[m].near),
      gap: per(({ own }, m) => own[m].gap),
      nearWithMore: per(({ withMore }, m) => withMore[m]),
      exactNear: all.map(({ exact }) => exact?.near ?? null),
      exactGap: all.map(({ exact }) => exact?.gap ?? null),
      nearByRate: compared('near'),
      gapByRate: compared('gap'),
    };
  };

  let [chunk, toldAt] = [1, Number.NEGATIVE_INFINITY];
  for (const seed of seeds) {
    const networks = new SeedNetworks(params, seed);
    while (networks.stepsDone < steps) {
      const asked = (await kit.context.gate()) === 'show';
      const began = performance.now();
      const taken = Math.min(asked ? 2 : chunk, steps - networks.stepsDone);
      networks.train(taken);
      kit.did(taken);
      const now = performance.now();
      chunk = Math.max(1, Math.min(50, Math.round((taken * chunkMs) / Math.max(1, now - began))));
      if (asked || now - toldAt > pictureMs) {
        await kit.tell(told([...done, networks.outcome()]), 'training');
        toldAt = performance.now();
      } else await kit.tell();
    }
    done.push(networks.outcome());
    await kit.tell(told(done), 'training');
  }
  return told(done);
});
