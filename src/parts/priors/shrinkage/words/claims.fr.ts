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
  list.map(([set, one]) => differenceInWords(one, inUnit(set, figure.set[set]))).join(' ; ');

export const words = {
  where: 'Poster, section 6',
  table: 'Poster, section 6, tableau',
  short: {
    better: 'ARD-ADD bat le dropout',
    ranked: 'ARD-ADD a le meilleur rang',
    matrices: 'ADD rétrécit toute la matrice',
    rows: 'ARD rétrécit des lignes',
    some: 'ARD-ADD : des lignes croissent',
    dropout: 'Dropout : lignes, rétrécissement',
  },
  paper: {
    better:
      'Concrete 3,761 contre 4,50, Energy 0,853 contre 0,47, Yacht 0,604 contre 0,66, Kin8nm 0,064 contre 0,08, Power 3,236 contre 3,63, Wine 0,538 contre 0,60',
    ranked: 'ARD-ADD 2,0 ± 1,1, ADD 2,9 ± 1,0, ARD 3,0 ± 1,1, dropout 4,4 ± 1,7 (écart-type)',
  },
  at: (sets: readonly SetName[], steps: number): string =>
    `${sets.map((set) => figure.set[set]).join(', ')}, ${count(steps)} étapes`,
  parts: (list: readonly string[]): string => list.join(' ; '),
  /** Errors of a set. */
  against: (set: SetName, first: readonly number[], second: readonly number[]): string => {
    const digits = decimalsOf(set, 'rmse');
    return `${figure.set[set]} ${spread(first, digits)} contre ${spread(second, digits)}`;
  },
  errors: (list: Named<SetName>): string => `RMSE, ARD-ADD moins dropout : ${differences(list)}`,
  errorsBeside: (absolute: Named<SetName>, none: Named<SetName>): string =>
    `erreur absolue, ARD-ADD moins dropout : ${differences(absolute)} ; RMSE, sans loi a priori moins dropout : ${differences(none)}`,
  rank: (other: PriorName, difference: Difference): string =>
    `rang moyen parmi quatre sur ${many(difference.seeds, 'jeu', 'jeux')}, ARD-ADD moins ${figure.prior[other]}, le meilleur des autres : ${differenceInWords(difference, [1, 2, 'rangs'])}`,
  ranks: (list: readonly (readonly [PriorName, MeanRank])[]): string =>
    list.map(([prior, rank]) => `${figure.prior[prior]} ${rankText(rank)}`).join(' ; '),
  ranksOver: (sets: number, ranks: string): string => `moyenne sur ${many(sets, 'jeu', 'jeux')} : ${ranks}`,
  ranksBeside: (ranks: string): string => `parmi les trois lois a priori seules : ${ranks}`,
  shapes: (name: Shape, first: readonly number[], second: readonly number[]): string =>
    `${figure.measure[name]} ${spread(first, 2)} contre ${spread(second, 2)}`,
  ratio: (name: Shape, prior: PriorName, ratio: Ratio, over: PriorName): string =>
    `${figure.measure[name]} ${figure.with[prior]} : ${ratioText(ratio)} celle ${figure.with[over]}`,
  ratioBeside: (name: Shape, prior: PriorName, ratio: Ratio, over: PriorName): string =>
    `${figure.measure[name]} ${figure.with[prior]} ${ratioText(ratio)} celle ${figure.with[over]}`,
};
