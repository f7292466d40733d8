import { spread } from '../../../../charts/estimates.ts';
import { count, many } from '../../../../charts/numbers.ts';
import type { SetName } from '../../../../contract/regression-sets.ts';
import type { PriorName } from '../../../../core/residual/network.ts';
import { type Difference, differenceInWords } from '../../../../view-kit/seeds.ts';
import { decimalsOf, inUnit, type Ratio } from '../view/numbers.ts';
import { type MeanRank, rankText } from '../view/ranks.ts';
import { words as figure, ratioText } from './figure.tsx';

type Named<T> = readonly (readonly [T, Difference])[];
type Shape = 'rowVariation' | 'norm';

const differences = (list: Named<SetName>): string =>
  list.map(([set, one]) => differenceInWords(one, inUnit(set, figure.set[set]))).join('; ');

export const words = {
  where: 'Poster, section 6',
  table: 'Poster, section 6, table',
  short: {
    better: 'ARD-ADD beats dropout',
    ranked: 'ARD-ADD has the best rank',
    matrices: 'ADD shrinks whole matrices',
    rows: 'ARD shrinks rows',
    some: 'ARD-ADD lets some rows grow',
    dropout: 'Dropout has rows and shrinks all',
  },
  paper: {
    better:
      'concrete 3.761 against 4.50, energy 0.853 against 0.47, yacht 0.604 against 0.66, kin8nm 0.064 against 0.08, power 3.236 against 3.63, wine 0.538 against 0.60',
    ranked: 'ARD-ADD 2.0 ± 1.1, ADD 2.9 ± 1.0, ARD 3.0 ± 1.1, dropout 4.4 ± 1.7 (standard deviation)',
  },
  at: (sets: readonly SetName[], steps: number): string =>
    `${sets.map((set) => figure.set[set]).join(', ')}, ${count(steps)} steps`,
  parts: (list: readonly string[]): string => list.join('; '),
  /** Errors of a set. */
  against: (set: SetName, first: readonly number[], second: readonly number[]): string => {
    const digits = decimalsOf(set, 'rmse');
    return `${figure.set[set]} ${spread(first, digits)} against ${spread(second, digits)}`;
  },
  errors: (list: Named<SetName>): string => `RMSE, ARD-ADD minus dropout: ${differences(list)}`,
  errorsBeside: (absolute: Named<SetName>, none: Named<SetName>): string =>
    `absolute error, ARD-ADD minus dropout: ${differences(absolute)}; RMSE, no prior minus dropout: ${differences(none)}`,
  /** @param difference over sets */
  rank: (other: PriorName, difference: Difference): string =>
    `mean rank among four over ${many(difference.seeds, 'set')}, ARD-ADD minus ${figure.prior[other]}, the best of the others: ${differenceInWords(difference, [1, 2, 'ranks'])}`,
  ranks: (list: readonly (readonly [PriorName, MeanRank])[]): string =>
    list.map(([prior, rank]) => `${figure.prior[prior]} ${rankText(rank)}`).join(', '),
  ranksOver: (sets: number, ranks: string): string => `mean over ${many(sets, 'set')}: ${ranks}`,
  ranksBeside: (ranks: string): string => `among the three priors alone: ${ranks}`,
  shapes: (name: Shape, first: readonly number[], second: readonly number[]): string =>
    `${figure.measure[name]} ${spread(first, 2)} against ${spread(second, 2)}`,
  ratio: (name: Shape, prior: PriorName, ratio: Ratio, over: PriorName): string =>
    `${figure.measure[name]} ${figure.with[prior]}: ${ratioText(ratio)} that ${figure.with[over]}`,
  ratioBeside: (name: Shape, prior: PriorName, ratio: Ratio, over: PriorName): string =>
    `${figure.measure[name]} ${figure.with[prior]} ${ratioText(ratio)} that ${figure.with[over]}`,
};
