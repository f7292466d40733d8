import { lawOf } from '../../../../contract/noise-laws.ts';
import { drawKey } from '../../../../core/noise-laws/draw.ts';
import { exactCorrelations, sharings } from '../../../../core/noise-laws/sharing.ts';
import { runner } from '../../../../run-kit/runner.ts';
import type { StructureParams, StructureResult } from '../spec.ts';
import { Drawn } from './drawn.ts';

/** Matrices between two looks at messages. */
const chunk = 20;
const kept = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(6)));

/**
 * Draws matrices of weights λz whose noise λ is on units, on weights or on the layer, and estimates how the squares of
 * their weights correlate (Nalisnick, Hernández-Lobato & Smyth, "Induced structure").
 */
export const run = runner<StructureParams, StructureResult>(async (params, kit) => {
  const { noises, rate, spread, shape, rows, columns, draws, seeds } = params;
  await kit.pause('drawing');
  kit.expect(seeds.length * draws);
  const laws = noises.map((name) => lawOf(name, params));
  const exact = laws.map((law) => sharings.map((sharing) => exactCorrelations(law, sharing)));
  const all: Drawn[] = [];

  const told = (): StructureResult => {
    const estimates = all.map(({ tallies }) => tallies.map((row) => row.map((tally) => tally.estimate())));
    const cells = (field: 'within' | 'between' | 'plain') =>
      noises.map((_, n) => sharings.map((_, s) => estimates.map((one) => kept(one[n][s][field]))));
    return {
      noises: [...noises],
      sharings: [...sharings],
      seeds: seeds.slice(0, all.length),
      ...{ rate, spread, shape, rows, columns },
      within: exact.map((row) => row.map(({ within }) => kept(within))),
      between: exact.map((row) => row.map(({ between }) => kept(between))),
      drawn: all.map(({ drawn }) => drawn),
      withinDrawn: cells('within'),
      betweenDrawn: cells('between'),
      plainDrawn: cells('plain'),
    };
  };

  for (const seed of seeds) {
    const key = drawKey(seed);
    const own = new Drawn(laws, params);
    all.push(own);
    while (own.drawn < draws) {
      const until = Math.min(draws, own.drawn + chunk);
      await kit.context.gate();
      kit.did(until - own.drawn);
      while (own.drawn < until) own.draw(key);
      await kit.tell(told(), 'drawing');
    }
  }
  return told();
});
