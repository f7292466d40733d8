/** Theorem 1 of Bulò, Porzi & Kontschieder, on networks on a line. */
import type { Claim, Judged } from '../../../../contract/view.ts';
import { lossKinds } from '../../../../core/objectives.ts';
import type { TheoremResult, TheoremSlice } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { type Along, alongLine, constant, verdictOf } from './objectives.ts';

type Own = Claim<TheoremResult, TheoremSlice>;

const bregman = ['kl', 'squared'] as const;

const judged = (
  result: TheoremResult,
  kinds: readonly (typeof lossKinds)[number][],
  holds: (along: Along) => boolean,
): Judged | null => {
  const all = kinds.flatMap((kind) => {
    const along = alongLine(result, kind);
    return along ? [{ kind, along }] : [];
  });
  const control = alongLine(result, 'absolute');
  if (all.length < kinds.length || !control) return null;
  return {
    verdict: verdictOf(all.every(({ along }) => holds(along))),
    at: words.masks(result.masks),
    value: words.parts(all.map(({ kind, along }) => words.value(kind, along))),
    effect: words.parts(all.map(({ kind, along }) => words.effect(kind, along))),
    seeds: control.seeds,
    ...(kinds.includes('absolute') ? {} : { control: words.effect('absolute', control) }),
  };
};

const equal: Own = {
  id: 'same-up-to-a-constant',
  short: words.short.equal,
  words: 'then there exists Δ ∈ ℝ such that for all q ∈ Q, J(q) = J′(q) + Δ',
  where: words.where.equal,
  paper: null,
  state: {},
  judge: (result) => judged(result, bregman, constant),
};

const bound: Own = {
  id: 'upper-bound',
  short: words.short.bound,
  words: 'if ℓ is convex in its first argument then for all q ∈ Q, J(q) ≤ J′(q)',
  where: words.where.bound,
  paper: null,
  state: {},
  judge: (result) => judged(result, lossKinds, ({ bounded }) => bounded),
};

export const claims: readonly Own[] = [equal, bound];
