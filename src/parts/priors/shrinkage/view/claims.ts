/** What the paper says of its priors: Nalisnick, Hernández-Lobato & Smyth, the poster's section 6. */
import { spread } from '../../../../charts/estimates.ts';
import { count } from '../../../../charts/numbers.ts';
import type { Verdict } from '../../../../contract/verdict.ts';
import type { Claim, Judged } from '../../../../contract/view.ts';
import type { PriorName } from '../../../../core/residual/network.ts';
import { effect } from '../../../../core/statistics.ts';
import { differenceIn, differenceInWords, lessIsBetter } from '../../../../view-kit/seeds.ts';
import type { ShrinkageResult, ShrinkageSlice } from '../spec.ts';
import { decimalsOf, inUnit, ratioText, words } from '../words/figure.tsx';
import { differenceOf, type Ratio, ranksOf, ratioOf, valuesOf } from './numbers.ts';
import { paperPriors } from './paper.ts';

type Own = Claim<ShrinkageResult, ShrinkageSlice>;

const where = 'Poster, section 6';
const atOf = ({ sets, steps }: ShrinkageResult): string =>
  `${sets.map((set) => words.set[set]).join(', ')}, ${count(steps)} steps`;

/** All one way on more than half of the sets, and the other way on none. */
function most(verdicts: readonly Verdict[]): Verdict {
  const has = (one: Verdict) => verdicts.filter((verdict) => verdict === one).length;
  const half = verdicts.length / 2;
  if (has('holds') > half && has('does not hold') === 0) return 'holds';
  return has('does not hold') > half && has('holds') === 0 ? 'does not hold' : 'undecided';
}

const better: Own = {
  id: 'better-than-dropout',
  short: 'ARD-ADD beats dropout',
  words: 'Test Set RMSE',
  where: `${where}, table`,
  paper:
    'concrete 3.761 against 4.50, energy 0.853 against 0.47, yacht 0.604 against 0.66, kin8nm 0.064 against 0.08, power 3.236 against 3.63, wine 0.538 against 0.60',
  state: { regressionData: 'tables' },
  judge(result) {
    // The paper has no toy.
    if (result.sets.includes('toy')) return null;
    const found = result.sets.flatMap((set) => {
      const one = differenceOf(result, 'rmse', 'ard-add', 'dropout', set);
      return one ? [{ set, one }] : [];
    });
    if (found.length === 0) return null;
    const told = (name: 'rmse' | 'absoluteError', first: PriorName) =>
      result.sets
        .flatMap((set) => {
          const one = differenceOf(result, name, first, 'dropout', set);
          return one ? [differenceInWords(one, inUnit(set, words.set[set]))] : [];
        })
        .join('; ');
    return {
      verdict: most(found.map(({ one }) => lessIsBetter(one))),
      at: atOf(result),
      value: result.sets
        .map(
          (set) =>
            `${words.set[set]} ${(['ard-add', 'dropout'] as const).map((one) => spread(valuesOf(result, 'rmse', one, set), decimalsOf(set, 'rmse'))).join(' against ')}`,
        )
        .join('; '),
      effect: `RMSE, ARD-ADD minus dropout: ${told('rmse', 'ard-add')}`,
      seeds: result.seeds.length,
      control: `absolute error, ARD-ADD minus dropout: ${told('absoluteError', 'ard-add')}; RMSE, no prior minus dropout: ${told('rmse', 'none')}`,
    };
  },
};

const ranked: Own = {
  id: 'best-rank',
  short: 'ARD-ADD has the best rank',
  words: 'Avg. Rank',
  where: `${where}, table`,
  paper: 'ARD-ADD 2.0 ± 1.1, ADD 2.9 ± 1.0, ARD 3.0 ± 1.1, dropout 4.4 ± 1.7 (standard deviation)',
  state: { regressionData: 'tables' },
  judge(result) {
    if (result.sets.includes('toy') || !paperPriors.every((one) => result.priors.includes(one))) return null;
    const ranks = ranksOf(result, 'rmse', paperPriors);
    const own = ranks[paperPriors.indexOf('ard-add')];
    const against = paperPriors.flatMap((prior, p) => {
      const one = prior === 'ard-add' ? null : differenceIn(own, ranks[p]);
      return one ? [{ prior, one }] : [];
    });
    const verdicts = against.map(({ one }) => lessIsBetter(one));
    const three = ['ard', 'add', 'ard-add'] as const;
    return {
      verdict: verdicts.includes('does not hold')
        ? 'does not hold'
        : verdicts.every((one) => one === 'holds')
          ? 'holds'
          : 'undecided',
      at: atOf(result),
      value: paperPriors.map((prior, p) => `${words.prior[prior]} ${spread(ranks[p], 1)}`).join(', '),
      effect: `rank among four, ARD-ADD minus ${against.map(({ prior, one }) => `${words.prior[prior]} ${differenceInWords(one, [1, 2, 'ranks'])}`).join('; ')}`,
      seeds: result.seeds.length,
      control: `among the three priors alone: ${ranksOf(result, 'rmse', three)
        .map((row, i) => `${words.prior[three[i]]} ${spread(row, 1)}`)
        .join(', ')}`,
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
  where,
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
      control ? [`${words.measure[name]} ${words.with[beside]} ${ratioText(control)} that ${words.with[over]}`] : [],
    );
    const valueIn = (name: Part['name'], one: PriorName) => spread(valuesOf(result, name, one, set), 2);
    return {
      verdict: allOf(found.map(({ ratio, wanted }) => verdictOf(ratio, wanted))),
      at: atOf({ ...result, sets: [set] }),
      value: found
        .map(({ name, over }) => `${words.measure[name]} ${valueIn(name, prior)} against ${valueIn(name, over)}`)
        .join('; '),
      effect: found
        .map(
          ({ name, over, ratio }) =>
            `${words.measure[name]} ${words.with[prior]}: ${ratioText(ratio)} that ${words.with[over]}`,
        )
        .join('; '),
      seeds: result.seeds.length,
      ...(controls.length > 0 && { control: controls.join('; ') }),
    };
  },
});

export const claims: readonly Own[] = [
  shaped({
    id: 'add-matrices',
    short: 'ADD shrinks whole matrices',
    words: 'ADD induces matrix-wide shrinkage',
    prior: 'add',
    parts: [{ name: 'norm', over: 'normal', wanted: 'below', beside: 'none' }],
  }),
  shaped({
    id: 'ard-rows',
    short: 'ARD shrinks rows',
    words: 'ARD induces row-structured shrinkage',
    prior: 'ard',
    parts: [{ name: 'rowVariation', over: 'normal', wanted: 'above', beside: 'none' }],
  }),
  shaped({
    id: 'ard-add-some-rows',
    short: 'ARD-ADD lets some rows grow',
    words: 'ARD-ADD allows some rows to grow while preserving global shrinkage',
    prior: 'ard-add',
    parts: [
      { name: 'rowVariation', over: 'add', wanted: 'above', beside: 'normal' },
      { name: 'norm', over: 'normal', wanted: 'below', beside: 'none' },
    ],
  }),
  shaped({
    id: 'dropout-rows',
    short: 'Dropout has rows and shrinks all',
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
