/** Correlations of squared weights: those of a result's draws, as estimates with intervals over seeds. */
import { signedInterval } from '../../../../charts/estimates.ts';
import { fixed } from '../../../../charts/numbers.ts';
import { type LawName, type LawSizes, sameLaw } from '../../../../contract/noise-laws.ts';
import type { Sharing } from '../../../../core/noise-laws/sharing.ts';
import { type Interval, mean, meanInterval, sum } from '../../../../core/statistics.ts';
import type { Sourced } from '../../../../view-kit/sources.ts';
import type { StructureParams, StructureResult } from '../spec.ts';

/** The results shown together, the recorded one first. */
export type Sources = readonly Sourced<StructureParams, StructureResult>[];

export interface Estimate {
  readonly estimate: number;
  /** Student's over seeds; null for one seed. */
  readonly interval: Interval | null;
  readonly seeds: number;
}
/** "+0.200 [+0.197, +0.203]". */
export const estimateText = ({ estimate, interval }: Estimate): string =>
  interval ? signedInterval(interval, 3) : fixed(estimate, 3);

/** What one source's draws say. */
export interface Told {
  readonly who: string;
  readonly law: LawName;
  readonly sharing: Sharing;
  readonly drawn: number;
  readonly within: Estimate | null;
  readonly between: Estimate | null;
  readonly exact: { readonly within: number | null; readonly between: number | null };
}

export type Kind = 'within' | 'between' | 'plain';

/** Null where the result has none. */
export function estimateOf(result: StructureResult, name: LawName, sharing: Sharing, kind: Kind): Estimate | null {
  const row = result[`${kind}Drawn`][result.noises.indexOf(name)]?.[result.sharings.indexOf(sharing)] ?? [];
  const values = row.filter((value) => value !== null);
  return values.length > 0 ? { estimate: mean(values), interval: meanInterval(values), seeds: values.length } : null;
}

/** The matrices that a result drew with this noise; 0 where it was another. */
export const drawnWith = ({ params, result }: Sources[number], name: LawName, sizes: LawSizes): number =>
  result.noises.includes(name) && sameLaw(name, sizes, params) ? sum(result.drawn) : 0;
