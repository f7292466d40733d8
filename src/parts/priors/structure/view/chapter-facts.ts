/** What the recorded draws say of weights of one unit, for the chapter. */
import type { Choice } from '../../../../article/predict/types.ts';
import type { Sharing } from '../../../../core/noise-laws/sharing.ts';
import { effect } from '../../../../core/statistics.ts';
import type { StructureResult } from '../spec.ts';
import { type Estimate, estimateOf } from './correlations.ts';

export const answers = ['independent', 'squares', 'plain'] as const;
export type Answer = (typeof answers)[number];

export const prediction: Choice = { kind: 'choice', options: answers.map((id) => ({ id })) };

export interface StructureFacts {
  readonly rate: number;
  /** Under Bernoulli noise on units: of two weights of one unit, and of their squares. */
  readonly plain: Estimate;
  readonly squares: Estimate;
  readonly exact: number;
  /** Squares, by what the noise is on: of one unit, and of different ones. */
  readonly on: Readonly<Record<Sharing, readonly [within: Estimate, between: Estimate]>>;
  readonly found: Answer;
}

const differs = ({ interval }: Estimate): boolean => interval !== null && effect(interval) !== 'none';

/** Null where the run lacks a part. */
export function factsOf(result: StructureResult): StructureFacts | null {
  const name = 'classic';
  const exact = result.within[result.noises.indexOf(name)]?.[result.sharings.indexOf('units')] ?? null;
  const [plain, squares] = (['plain', 'within'] as const).map((kind) => estimateOf(result, name, 'units', kind));
  const on = result.sharings.flatMap((sharing) => {
    const [within, between] = (['within', 'between'] as const).map((kind) => estimateOf(result, name, sharing, kind));
    return within && between ? [[sharing, [within, between]] as const] : [];
  });
  if (!plain || !squares || exact === null || on.length < result.sharings.length) return null;
  return {
    rate: result.rate,
    plain,
    squares,
    exact,
    on: Object.fromEntries(on) as unknown as StructureFacts['on'],
    found: differs(plain) ? 'plain' : differs(squares) ? 'squares' : 'independent',
  };
}
