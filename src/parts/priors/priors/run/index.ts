import { lawOf } from '../../../../contract/noise-laws.ts';
import { drawKey } from '../../../../core/noise-laws/draw.ts';
import { runner } from '../../../../run-kit/runner.ts';
import { binCount, binWidth, type PriorsParams, type PriorsResult } from '../spec.ts';
import { exactly } from './exactly.ts';
import { Tally } from './tally.ts';

/** Draws of one noise between two looks at messages. */
const chunk = 1000;

/** Records as a record of lists. */
const columnsOf = <T extends object>(rows: readonly T[]): { [K in keyof T]: T[K][] } =>
  Object.fromEntries(Object.keys(rows[0]).map((name) => [name, rows.map((row) => row[name as keyof T])])) as {
    [K in keyof T]: T[K][];
  };

/**
 * Draws weights w = λz, z standard normal, with each noise λ, and counts how large they are; beside it, the density that
 * they have exactly (Nalisnick, Hernández-Lobato & Smyth, the table of noise models and priors).
 */
export const run = runner<PriorsParams, PriorsResult>(async (params, kit) => {
  const { noises, seeds, draws, at, rate, spread, shape, bound } = params;
  await kit.pause('drawing');
  kit.expect(seeds.length * draws);
  const exact = noises.map((name) => exactly(name, params));
  const all: Tally[][] = [];
  const cells = (of: (tally: Tally) => number): number[][] =>
    noises.map((_, i) => all.map((tallies) => of(tallies[i])));

  const told = (): PriorsResult => ({
    noises: [...noises],
    points: [...at],
    bins: Array.from({ length: binCount }, (_, bin) => Number((bin * binWidth).toFixed(6))),
    seeds: seeds.slice(0, all.length),
    rate,
    spread,
    shape,
    bound,
    ...columnsOf(exact),
    drawn: cells(({ drawn }) => drawn),
    zeros: cells(({ zeros }) => zeros),
    far: cells(({ far }) => far),
    counts: noises.map((_, i) =>
      Array.from({ length: binCount }, (_, bin) => all.map((tallies) => tallies[i].counts[bin])),
    ),
  });

  for (const seed of seeds) {
    const key = drawKey(seed);
    const tallies = noises.map((name, i) => new Tally(lawOf(name, params), exact[i].normal));
    all.push(tallies);
    for (let done = 0; done < draws; ) {
      const until = Math.min(draws, done + chunk);
      await kit.context.gate();
      for (const tally of tallies) tally.draw(key, until);
      kit.did(until - done);
      done = until;
      await kit.tell(told(), 'drawing');
    }
  }
  return told();
});
