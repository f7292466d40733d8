/** What the recorded run says of Theorem 1. */
import type { Choice } from '../../../../article/predict/types.ts';
import type { TheoremResult } from '../spec.ts';
import { type Along, alongLine, constant } from './objectives.ts';

export const prediction: Choice = {
  kind: 'choice',
  options: [{ id: 'average' }, { id: 'always' }, { id: 'member' }],
};

export interface TheoremFacts {
  readonly places: number;
  readonly kl: Along;
  readonly squared: Along;
  readonly absolute: Along;
  readonly found: 'average' | 'always' | 'member';
}

/** Null where the run lacks a part. */
export function factsOf(result: TheoremResult): TheoremFacts | null {
  const [kl, squared, absolute] = (['kl', 'squared', 'absolute'] as const).map((loss) => alongLine(result, loss));
  if (!kl || !squared || !absolute) return null;
  const right = constant(kl) && constant(squared);
  const found = !right ? 'member' : constant(absolute) ? 'always' : 'average';
  return { places: result.positions.length, kl, squared, absolute, found };
}
