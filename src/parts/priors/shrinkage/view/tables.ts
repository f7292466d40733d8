import { count, fixed } from '../../../../charts/numbers.ts';
import type { DataTable } from '../../../../contract/table.ts';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import type { MeasureName } from '../spec.ts';
import { normsText, words } from '../words/figure.tsx';
import {
  amount,
  decimalsOf,
  differenceOf,
  layerScales,
  normsOf,
  type Sources,
  switchedOff,
  valuesOf,
} from './numbers.ts';

export const tables = (sources: Sources): readonly DataTable[] => {
  const rows = (of: (shown: Sources[number], p: number, s: number) => readonly string[][]) =>
    sources.flatMap((shown) =>
      shown.result.priors.flatMap((prior, p) =>
        shown.result.sets.flatMap((set, s) =>
          of(shown, p, s).map((cells) => [words.prior[prior], words.set[set], words.source[shown.source], ...cells]),
        ),
      ),
    );
  return [
    {
      ...words.tableOf,
      rows: rows(({ result }, p, s) => {
        const set = result.sets[s];
        const of = (name: Parameters<typeof valuesOf>[1]) => valuesOf(result, name, result.priors[p], result.sets[s]);
        const off = switchedOff(result, result.priors[p], result.sets[s], result.stages.length - 1);
        const less = (name: MeasureName) => {
          const found =
            result.priors[p] === 'dropout' ? null : differenceOf(result, name, result.priors[p], 'dropout', set);
          return found ? differenceInWords(found, [1, decimalsOf(set, name), '']).trim() : '–';
        };
        const told = (name: MeasureName) => amount(of(name), decimalsOf(set, name));
        return [
          [
            ...[told('rmse'), less('rmse'), told('absoluteError'), told('logLikelihood'), less('logLikelihood')],
            ...[of('rowVariation'), of('norm'), layerScales(result, result.priors[p], set)].map((values) =>
              amount(values),
            ),
            `${fixed(off.reduce((sum, one) => sum + one, 0) / off.length, 1)} / ${result.blocks}`,
          ],
        ];
      }),
    },
    {
      ...words.blockTable,
      rows: rows(({ result }, p, s) =>
        result.stages.map((stage, at) => [
          count(stage),
          normsText(normsOf(result, result.priors[p], result.sets[s], at)),
        ]),
      ),
    },
  ];
};
