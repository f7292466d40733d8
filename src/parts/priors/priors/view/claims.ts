/** What the paper says of priors: Nalisnick, Hernández-Lobato & Smyth, the table of noise models. */

import type { LawName } from '../../../../contract/noise-laws.ts';
import type { Claim, Judged } from '../../../../contract/view.ts';
import type { PriorsResult, PriorsSlice } from '../spec.ts';
import { words } from '../words/claims.ts';
import { words as figure, misfitText } from '../words/figure.tsx';
import { type Misfit, misfitOf, verdictOf } from './evidence.ts';

type Own = Claim<PriorsResult, PriorsSlice>;

interface Row {
  readonly name: LawName;
  readonly fit: Misfit;
}

/** How several rows' draws fit the priors that the paper names; null where one has none. */
function judge(result: PriorsResult, names: readonly LawName[]): Judged | null {
  const rows = names.flatMap((name): Row[] => {
    const fit = misfitOf(result, name, 'namedShare');
    return fit ? [{ name, fit }] : [];
  });
  const normals = names.flatMap((name) => misfitOf(result, name, 'normalShare') ?? []);
  if (rows.length < names.length) return null;
  const verdicts = rows.map(({ fit }) => verdictOf(fit));
  const held = verdicts.filter((verdict) => verdict === 'holds').length;
  const failed = verdicts.filter((verdict) => verdict === 'does not hold').length;
  const verdict =
    held === rows.length ? 'holds' : failed === rows.length ? 'does not hold' : failed > 0 ? 'partly' : 'undecided';
  const least = normals.reduce((a, b) => (a.estimate < b.estimate ? a : b));
  return {
    verdict,
    at: words.at(result.drawn[0][0]),
    value: words.value(held, rows.length),
    effect: words.effect(rows.map(({ name, fit }) => `${figure.brief[name]} ${misfitText(fit)}`)),
    seeds: rows[0].fit.seeds,
    control: words.control(misfitText(least)),
  };
}

const table: Own = {
  id: 'priors-of-noise',
  short: words.table.short,
  words: 'This insight allows us to translate noise distributions into their induced marginal prior on the weights',
  where: words.where,
  paper: words.table.paper,
  state: {},
  judge: (result) => judge(result, ['classic', 'normal', 'gaussian', 'rayleigh', 'inverse-nakagami', 'half-cauchy']),
};

const gaussian: Own = {
  id: 'gaussian-noise-chi-squared',
  short: words.gaussian,
  words: 'Gaussian … χ² … Generalized Hyperbolic',
  where: words.where,
  paper: null,
  state: { law: 'gaussian' },
  judge: (result) => judge(result, ['normal', 'gaussian']),
};

export const claims: readonly Own[] = [table, gaussian];
