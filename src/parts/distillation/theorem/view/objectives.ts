/** The numbers that are drawn and told: J, J′ and their difference along the line, by loss. */
import type { Verdict } from '../../../../contract/verdict.ts';
import type { LossKind } from '../../../../core/objectives.ts';
import { mean } from '../../../../core/statistics.ts';
import type { Sourced } from '../../../../view-kit/sources.ts';
import type { TheoremParams, TheoremResult } from '../spec.ts';

export type Sources = readonly Sourced<TheoremParams, TheoremResult>[];
export type Objective = 'ideal' | 'sampled' | 'difference';

type Row = readonly (number | null)[];
const known = (row: Row): number[] => row.filter((value) => value !== null);

/** Values of the seeds that have come so far, [position][seed]. */
export const alongOf = (result: TheoremResult, objective: Objective, loss: LossKind): number[][] =>
  result[objective][result.losses.indexOf(loss)].map(known);

/** Mean over seeds at one position, null where it is not known. */
export function meanAt(result: TheoremResult, objective: Objective, loss: LossKind, position: number): number | null {
  const values = alongOf(result, objective, loss)[result.positions.indexOf(position)] ?? [];
  return values.length > 0 ? mean(values) : null;
}

/** Of one loss, over the whole line. */
export interface Along {
  /** The difference J′ − J at its least and its most, means over seeds. */
  readonly least: number;
  readonly most: number;
  /** How much it changes along the line, as a share of its mean: the most of all seeds. */
  readonly change: number;
  /** Positions at which J and J′ are least, means over seeds. */
  readonly lowest: Readonly<Record<'ideal' | 'sampled', number>>;
  /** Whether J ≤ J′ everywhere, for every seed. */
  readonly bounded: boolean;
  readonly seeds: number;
}

/** Null where the line is not known to its end. */
export function alongLine(result: TheoremResult, loss: LossKind): Along | null {
  const differences = alongOf(result, 'difference', loss);
  const seeds = Math.min(...differences.map(({ length }) => length));
  if (seeds === 0) return null;
  const ofSeed = (objective: Objective, s: number) => alongOf(result, objective, loss).map((values) => values[s]);
  const each = Array.from({ length: seeds }, (_, s) => ofSeed('difference', s));
  const lowest = (objective: 'ideal' | 'sampled') =>
    mean(
      each.map((_, s) => {
        const values = ofSeed(objective, s);
        return result.positions[values.indexOf(Math.min(...values))];
      }),
    );
  const means = differences.map(mean);
  return {
    least: Math.min(...means),
    most: Math.max(...means),
    change: Math.max(...each.map((row) => (Math.max(...row) - Math.min(...row)) / mean(row))),
    lowest: { ideal: lowest('ideal'), sampled: lowest('sampled') },
    bounded: each.flat().every((value) => value >= 0),
    seeds,
  };
}

/** Numbers are kept with six digits. */
const rounding = 1e-5;

/** Whether a difference is the same everywhere: an identity, so that any change beyond rounding refutes it. */
export const constant = ({ change }: Along): boolean => change < rounding;

export const verdictOf = (holds: boolean): Verdict => (holds ? 'holds' : 'does not hold');
