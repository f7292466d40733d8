/** What the paper says of its priors: Nalisnick, Hernández-Lobato & Smyth, the poster's section 6. */
import type { Verdict } from '../../../../contract/verdict.ts';
import type { Claim, Judged } from '../../../../contract/view.ts';
import type { PriorName } from '../../../../core/residual/network.ts';
import { effect } from '../../../../core/statistics.ts';
import { lessIsBetter } from '../../../../view-kit/seeds.ts';
import type { ShrinkageResult, ShrinkageSlice } from '../spec.ts';
import { words } from '../words/claims.ts';
import { differenceOf, type Ratio, ratioOf, valuesOf } from './numbers.ts';
import { paperPriors } from './paper.ts';
import { bestRank, meanRank, ranksOf } from './ranks.ts';

type Own = Claim<ShrinkageResult, ShrinkageSlice>;

/** All one way on more than half of the sets, and the other way on none. */
function most(verdicts: readonly Verdict[]): Verdict {
  const has = (one: Verdict) => verdicts.filter((verdict) => verdict === one).length;
  const half = verdicts.length / 2;
  if (has('holds') > half && has('does not hold') === 0) return 'holds';
  return has('does not hold') > half && has('holds') === 0 ? 'does not hold' : 'undecided';
}

const better: Own = {
  id: 'better-than-dropout',
  short: words.short.better,
  words: 'Test Set RMSE',
  where: words.table,
  paper: words.paper.better,
  state: { regressionData: 'tables' },
  judge(result) {
    // The paper has no toy.
    if (result.sets.includes('toy')) return null;
    const less = (name: 'rmse' | 'absoluteError', first: PriorName) =>
      result.sets.flatMap((set) => {
        const one = differenceOf(result, name, first, 'dropout', set);
        return one ? [[set, one] as const] : [];
      });
    const found = less('rmse', 'ard-add');
    if (found.length === 0) return null;
    return {
      verdict: most(found.map(([, one]) => lessIsBetter(one))),
      at: words.at(result.sets, result.steps),
      value: words.parts(
        result.sets.map((set) =>
          words.against(set, valuesOf(result, 'rmse', 'ard-add', set), valuesOf(result, 'rmse', 'dropout', set)),
        ),
      ),
      effect: words.errors(found),
      seeds: result.seeds.length,
      control: words.errorsBeside(less('absoluteError', 'ard-add'), less('rmse', 'none')),
    };
  },
};

const ranked: Own = {
  id: 'best-rank',
  short: words.short.ranked,
  words: 'Avg. Rank',
  where: words.table,
  paper: words.paper.ranked,
  state: { regressionData: 'tables' },
  judge(result) {
    if (result.sets.includes('toy') || !paperPriors.every((one) => result.priors.includes(one))) return null;
    const told = (among: readonly PriorName[]) => {
      const ranks = ranksOf(result, 'rmse', among);
      return words.ranks(among.map((prior, p) => [prior, meanRank(ranks[p], among.length)]));
    };
    const { other, difference, verdict } = bestRank('ard-add', paperPriors, ranksOf(result, 'rmse', paperPriors));
    return {
      verdict,
      at: words.at(result.sets, result.steps),
      value: words.ranksOver(result.sets.length, told(paperPriors)),
      effect: words.rank(other, difference),
      seeds: result.seeds.length,
      control: words.ranksBeside(told(['ard', 'add', 'ard-add'])),
    };
  },
};

const verdictOf = (ratio: Ratio, wanted: 'above' | 'below'): Verdict => {
  if (ratio.low === undefined || ratio.high === undefined || ratio.low <= 0) return 'undecided';
  const found = effect({ low: Math.log(ratio.low), high: Math.log(ratio.high) });
  return found === 'none' ? 'undecided' : found === wanted ? 'holds' : 'does not hold';
};

/** One ratio of two priors that a claim is about. */
interface Part {
  readonly name: 'rowVariation' | 'norm';
  readonly over: PriorName;
  readonly wanted: 'above' | 'below';
  /** Measured against the same, for comparison. */
  readonly beside: PriorName;
}

interface Shape {
  readonly id: string;
  readonly short: string;
  readonly words: string;
  readonly prior: PriorName;
  readonly parts: readonly Part[];
}

/** Of a claim that says several things at once. */
function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('does not hold')) return verdicts.includes('holds') ? 'partly' : 'does not hold';
  return verdicts.includes('undecided') ? 'undecided' : 'holds';
}

const shaped = ({ prior, parts, ...about }: Shape): Own => ({
  ...about,
  where: words.where,
  paper: null,
  state: { regressionData: 'toy' },
  judge(result): Judged | null {
    const [set] = result.sets;
    const found = parts.flatMap((part) => {
      const ratio = ratioOf(result, part.name, prior, part.over);
      return ratio ? [{ ...part, ratio, control: ratioOf(result, part.name, part.beside, part.over) }] : [];
    });
    if (found.length < parts.length) return null;
    const controls = found.flatMap(({ name, beside, over, control }) =>
      control ? [words.ratioBeside(name, beside, control, over)] : [],
    );
    const valuesIn = (name: Part['name'], one: PriorName) => valuesOf(result, name, one, set);
    return {
      verdict: allOf(found.map(({ ratio, wanted }) => verdictOf(ratio, wanted))),
      at: words.at([set], result.steps),
      value: words.parts(
        found.map(({ name, over }) => words.shapes(name, valuesIn(name, prior), valuesIn(name, over))),
      ),
      effect: words.parts(found.map(({ name, over, ratio }) => words.ratio(name, prior, ratio, over))),
      seeds: result.seeds.length,
      ...(controls.length > 0 && { control: words.parts(controls) }),
    };
  },
});

export const claims: readonly Own[] = [
  shaped({
    id: 'add-matrices',
    short: words.short.matrices,
    words: 'ADD induces matrix-wide shrinkage',
    prior: 'add',
    parts: [{ name: 'norm', over: 'normal', wanted: 'below', beside: 'none' }],
  }),
  shaped({
    id: 'ard-rows',
    short: words.short.rows,
    words: 'ARD induces row-structured shrinkage',
    prior: 'ard',
    parts: [{ name: 'rowVariation', over: 'normal', wanted: 'above', beside: 'none' }],
  }),
  shaped({
    id: 'ard-add-some-rows',
    short: words.short.some,
    words: 'ARD-ADD allows some rows to grow while preserving global shrinkage',
    prior: 'ard-add',
    parts: [
      { name: 'rowVariation', over: 'add', wanted: 'above', beside: 'normal' },
      { name: 'norm', over: 'normal', wanted: 'below', beside: 'none' },
    ],
  }),
  shaped({
    id: 'dropout-rows',
    short: words.short.dropout,
    words: 'MC dropout’s heat map seems to balance having some row structure with strong global shrinkage',
    prior: 'dropout',
    parts: [
      { name: 'rowVariation', over: 'none', wanted: 'above', beside: 'normal' },
      { name: 'norm', over: 'none', wanted: 'below', beside: 'normal' },
    ],
  }),
  better,
  ranked,
];
