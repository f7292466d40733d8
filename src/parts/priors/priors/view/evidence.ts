/** Whether draws lie where a prior has them: a misfit, with its interval over seeds. */

import { count, fixed } from '../../../../charts/numbers.ts';
import type { LawName } from '../../../../contract/noise-laws.ts';
import type { Verdict } from '../../../../contract/verdict.ts';
import { type Interval, mean, meanInterval, normal975 } from '../../../../core/statistics.ts';
import type { PriorsResult } from '../spec.ts';

/** A cell of a count has at least so many expected draws, or is put together with what lies beyond all bins. */
const fewest = 10;
/** Draws fit a prior where their misfit is below this; chance alone makes about 1. */
export const misfitLimit = 2;

export interface Misfit extends Interval {
  readonly seeds: number;
}

/** Misfits that are larger say no more. */
export const hopeless = 1000;
export const isHopeless = ({ low }: Misfit): boolean => low > hopeless;
export const misfitNumber = (value: number): string => (value < 10 ? fixed(value, 2) : count(Math.round(value)));

/** What one source's draws say of the prior. */
export interface Told {
  readonly who: string;
  readonly name: LawName;
  readonly drawn: number;
  readonly fit: Misfit;
  readonly normal: Misfit;
  /** Of the prior that the paper names, where it is another. */
  readonly named: Misfit | null;
  readonly far: readonly [drawn: number, prior: number, normal: number];
}

/** Pearson's χ² of one seed's counts over its degrees of freedom. `shares` are of bins of |w|, `mass` of exactly 0. */
function misfitOfSeed(
  counts: readonly number[],
  zeros: number,
  drawn: number,
  shares: readonly number[],
  mass: number,
): { readonly ratio: number; readonly freedom: number } {
  const cells = [{ share: mass, count: zeros }, ...shares.map((share, bin) => ({ share, count: counts[bin] }))].filter(
    ({ share }) => share * drawn >= fewest,
  );
  const rest = {
    share: 1 - cells.reduce((sum, { share }) => sum + share, 0),
    count: drawn - cells.reduce((sum, { count }) => sum + count, 0),
  };
  const last = cells.at(-1);
  const all =
    rest.share * drawn >= fewest || !last
      ? [...cells, rest]
      : [...cells.slice(0, -1), { share: last.share + rest.share, count: last.count + rest.count }];
  const total = all.reduce((sum, { share, count }) => sum + (count - share * drawn) ** 2 / (share * drawn), 0);
  const freedom = Math.max(1, all.length - 1);
  return { ratio: total / freedom, freedom };
}

type Shares = 'share' | 'namedShare' | 'normalShare';

/** The mean misfit of a noise's draws over seeds; of one seed, with χ²'s own spread. Null where there are no draws. */
export function misfitOf(result: PriorsResult, name: LawName, shares: Shares): Misfit | null {
  const i = result.noises.indexOf(name);
  if (i < 0) return null;
  const mass = shares === 'normalShare' ? 0 : result.mass[i];
  const seeds = result.seeds.flatMap((_, s) => {
    const drawn = result.drawn[i][s];
    const counts = result.counts[i].map((row) => row[s]);
    return drawn > 0 ? [misfitOfSeed(counts, result.zeros[i][s], drawn, result[shares][i], mass)] : [];
  });
  if (seeds.length === 0) return null;
  const ratios = seeds.map(({ ratio }) => ratio);
  const estimate = mean(ratios);
  const half = normal975 * Math.sqrt(2 / seeds[0].freedom);
  return {
    ...(meanInterval(ratios) ?? { estimate, low: estimate - half, high: estimate + half }),
    seeds: seeds.length,
  };
}

/** Whether draws fit a prior. */
export const verdictOf = ({ low, high }: Interval): Verdict =>
  high < misfitLimit ? 'holds' : low > misfitLimit ? 'does not hold' : 'undecided';
