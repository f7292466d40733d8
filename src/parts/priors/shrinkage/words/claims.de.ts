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
  where: 'Poster, Abschnitt 6',
  table: 'Poster, Abschnitt 6, Tabelle',
  short: {
    better: 'ARD-ADD schlägt Dropout',
    ranked: 'ARD-ADD hat den besten Rang',
    matrices: 'ADD schrumpft ganze Matrizen',
    rows: 'ARD schrumpft Zeilen',
    some: 'ARD-ADD lässt Zeilen wachsen',
    dropout: 'Dropout: Zeilen und Schrumpfung',
  },
  paper: {
    better:
      'Concrete 3,761 gegenüber 4,50, Energy 0,853 gegenüber 0,47, Yacht 0,604 gegenüber 0,66, Kin8nm 0,064 gegenüber 0,08, Power 3,236 gegenüber 3,63, Wine 0,538 gegenüber 0,60',
    ranked: 'ARD-ADD 2,0 ± 1,1, ADD 2,9 ± 1,0, ARD 3,0 ± 1,1, Dropout 4,4 ± 1,7 (Standardabweichung)',
  },
  at: (sets: readonly SetName[], steps: number): string =>
    `${sets.map((set) => figure.set[set]).join(', ')}, ${count(steps)} Schritte`,
  parts: (list: readonly string[]): string => list.join('; '),
  /** Errors of a set. */
  against: (set: SetName, first: readonly number[], second: readonly number[]): string => {
    const digits = decimalsOf(set, 'rmse');
    return `${figure.set[set]} ${spread(first, digits)} gegenüber ${spread(second, digits)}`;
  },
  errors: (list: Named<SetName>): string => `RMSE, ARD-ADD minus Dropout: ${differences(list)}`,
  errorsBeside: (absolute: Named<SetName>, none: Named<SetName>): string =>
    `absoluter Fehler, ARD-ADD minus Dropout: ${differences(absolute)}; RMSE, ohne Prior minus Dropout: ${differences(none)}`,
  rank: (other: PriorName, difference: Difference): string =>
    `mittlerer Rang unter vieren über ${many(difference.seeds, 'Datensatz', 'Datensätze')}, ARD-ADD minus ${figure.prior[other]}, das beste der anderen: ${differenceInWords(difference, [1, 2, 'Ränge'])}`,
  ranks: (list: readonly (readonly [PriorName, MeanRank])[]): string =>
    list.map(([prior, rank]) => `${figure.prior[prior]} ${rankText(rank)}`).join('; '),
  ranksOver: (sets: number, ranks: string): string => `Mittel über ${many(sets, 'Datensatz', 'Datensätze')}: ${ranks}`,
  ranksBeside: (ranks: string): string => `unter den drei Priors allein: ${ranks}`,
  shapes: (name: Shape, first: readonly number[], second: readonly number[]): string =>
    `${figure.measure[name]} ${spread(first, 2)} gegenüber ${spread(second, 2)}`,
  ratio: (name: Shape, prior: PriorName, ratio: Ratio, over: PriorName): string =>
    `${figure.measure[name]} ${figure.with[prior]}: ${ratioText(ratio)} so groß wie ${figure.with[over]}`,
  ratioBeside: (name: Shape, prior: PriorName, ratio: Ratio, over: PriorName): string =>
    `${figure.measure[name]} ${figure.with[prior]} ${ratioText(ratio)} so groß wie ${figure.with[over]}`,
};
