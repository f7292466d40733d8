/** What can be said of a claim, and the rule for claims looked at in several places. docs/decisions/0005-verdicts.md */
import type { Interval } from '../core/statistics.ts';

export type Verdict = 'holds' | 'partly' | 'does not hold' | 'undecided';

/** How many looks speak for a claim and against it, of those judged. */
export interface Looks {
  readonly judged: number;
  readonly supporting: number;
  readonly opposing: number;
  /** The effect averaged over all looks, above 0 where it speaks for the claim; left out where looks do not average. */
  readonly overall?: Interval | null;
}

/** Of more looks than this, one alone that speaks for a claim may have come by chance. */
const mostForOne = 2;

/**
 * The rule. A claim holds when more than half of the looks speak for it and none against; it does not hold when no more
 * speak for it than against; else it holds in part. With none against, it is undecided where one look alone of several
 * speaks for it, or none does but their average.
 */
export function verdictOfLooks({ judged, supporting, opposing, overall }: Looks): Verdict {
  if (judged === 0) return 'undecided';
  if (supporting + opposing === 0 && overall && overall.low > 0) return 'undecided';
  if (supporting <= opposing) return 'does not hold';
  if (opposing === 0 && supporting > judged / 2) return 'holds';
  return supporting === 1 && judged > mostForOne ? 'undecided' : 'partly';
}
