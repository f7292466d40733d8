/** What the recorded runs say of networks under priors, for the chapter. */
import type { Choice } from '../../../../article/predict/types.ts';
import type { SetName } from '../../../../contract/regression-sets.ts';
import { type PriorName, priors } from '../../../../core/residual/network.ts';
import { mean } from '../../../../core/statistics.ts';
import type { Difference } from '../../../../view-kit/seeds.ts';
import type { ShrinkageResult } from '../spec.ts';
import { differenceOf, normsOf, offBelow, type Ratio, ratioOf, switchedOff, valuesOf } from './numbers.ts';
import { type PaperPrior, paperPriors } from './paper.ts';
import { type BestRank, bestRank, type MeanRank, meanRank, ranksOf } from './ranks.ts';

export const answers = ['dropout', 'add', 'both'] as const;
export type Answer = (typeof answers)[number];

export const prediction: Choice = { kind: 'choice', options: answers.map((id) => ({ id })) };

export interface ShrinkageFacts {
  readonly blocks: number;
  readonly steps: number;
  readonly offBelow: number;
  /** Mean norm of a block, and blocks switched off. */
  readonly norm: Readonly<Record<PriorName, number>>;
  readonly off: Readonly<Record<PriorName, number>>;
  readonly addOver: Ratio;
  readonly dropoutOver: Ratio;
  readonly ardRows: Ratio;
  readonly dropoutRows: Ratio;
  readonly normalRows: Ratio;
  /** Which of the two things that the paper sees in dropout's heat map is seen. */
  readonly dropoutSeen: 'both' | 'rows' | 'shrinkage' | 'neither';
  readonly rmse: Readonly<Record<PriorName, number>>;
  readonly found: Answer;
}

const record = (of: (prior: PriorName) => number) =>
  Object.fromEntries(priors.map((prior) => [prior, of(prior)])) as Record<PriorName, number>;

/** Of the toy; null where the run lacks a part. */
export function factsOf(result: ShrinkageResult): ShrinkageFacts | null {
  if (result.sets[0] !== 'toy' || priors.some((prior) => !result.priors.includes(prior))) return null;
  const ratios = [
    ratioOf(result, 'norm', 'add', 'none'),
    ratioOf(result, 'norm', 'dropout', 'none'),
    ratioOf(result, 'rowVariation', 'ard', 'normal'),
    ratioOf(result, 'rowVariation', 'dropout', 'none'),
    ratioOf(result, 'rowVariation', 'normal', 'none'),
  ];
  if (ratios.some((one) => one === null)) return null;
  const [addOver, dropoutOver, ardRows, dropoutRows, normalRows] = ratios as Ratio[];
  const last = result.stages.length - 1;
  const rowsSeen = (dropoutRows.low ?? 0) > 1;
  const shrunk = (dropoutOver.high ?? Number.POSITIVE_INFINITY) < 1;
  const [add, dropout] = [addOver.value < 0.5, dropoutOver.value < 0.5];
  return {
    ...{ blocks: result.blocks, steps: result.steps, offBelow },
    norm: record((prior) => mean(normsOf(result, prior, 'toy', last))),
    off: record((prior) => mean(switchedOff(result, prior, 'toy', last))),
    ...{ addOver, dropoutOver, ardRows, dropoutRows, normalRows },
    dropoutSeen: rowsSeen ? (shrunk ? 'both' : 'rows') : shrunk ? 'shrinkage' : 'neither',
    rmse: record((prior) => mean(valuesOf(result, 'rmse', prior, 'toy'))),
    found: add && dropout ? 'both' : dropout ? 'dropout' : 'add',
  };
}

export interface TableFacts {
  readonly splits: number;
  /** RMSE, ARD-ADD less dropout, by set; the same of no prior less dropout. */
  readonly errors: readonly (readonly [set: SetName, difference: Difference])[];
  readonly control: readonly (readonly [set: SetName, difference: Difference])[];
  /** Of ARD-ADD: absolute error of single networks, and RMSE. */
  readonly both: readonly (readonly [set: SetName, absolute: number, rmse: number])[];
  /** Ranks by RMSE among the paper's four, mean over splits, [prior][set]. */
  readonly ranks: readonly (readonly number[])[];
}

/** Of the UCI sets; null where the run lacks a part. */
export function tableFactsOf(result: ShrinkageResult): TableFacts | null {
  if (paperPriors.some((prior) => !result.priors.includes(prior))) return null;
  const less = (prior: PriorName) =>
    result.sets.flatMap((set) => {
      const found = differenceOf(result, 'rmse', prior, 'dropout', set);
      return found ? [[set, found] as const] : [];
    });
  const both = result.sets.map((set) => {
    const of = (name: 'absoluteError' | 'rmse') => mean(valuesOf(result, name, 'ard-add', set));
    return [set, of('absoluteError'), of('rmse')] as const;
  });
  return {
    splits: result.seeds.length,
    errors: less('ard-add'),
    control: less('none'),
    both,
    ranks: ranksOf(result, 'rmse', paperPriors),
  };
}

export interface RankFacts extends BestRank<PaperPrior> {
  readonly sets: number;
  readonly ranks: Readonly<Record<PaperPrior, MeanRank>>;
}

/** Mean ranks over the sets of several recordings, each set counted once, and whether ARD-ADD has the best. */
export function ranksOver(tables: readonly TableFacts[]): RankFacts {
  const all = paperPriors.map((_, p) => tables.flatMap(({ ranks }) => ranks[p]));
  return {
    sets: all[0].length,
    ranks: Object.fromEntries(
      paperPriors.map((prior, p) => [prior, meanRank(all[p], paperPriors.length)]),
    ) as RankFacts['ranks'],
    ...bestRank('ard-add', paperPriors, all),
  };
}
