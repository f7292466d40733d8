import { percents, spread } from '../../../../charts/estimates.ts';
import { controlOf, type NoiseName, relativeVariance } from '../../../../contract/compared-noises.ts';
import type { DataTable } from '../../../../contract/table.ts';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import type { NoisesResult } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { between, dropoutLike, inPoints, type Sources, valuesOf, varianceText } from './numbers.ts';

const less = (result: NoisesResult, noise: NoiseName, other: NoiseName | null): string => {
  const difference = other === null || other === noise ? null : between(result, noise, other);
  return difference ? differenceInWords(difference, inPoints) : words.none;
};

export const tables = (sources: Sources): readonly DataTable[] => [
  {
    ...words.table,
    rows: sources.flatMap(({ source, result }) =>
      result.noises.map((noise) => [
        words.noise[noise],
        words.source[source],
        varianceText(relativeVariance(noise)),
        percents(valuesOf(result, noise)),
        spread(valuesOf(result, noise, 'crossEntropy'), 3),
        less(result, noise, controlOf(noise)),
        less(result, noise, dropoutLike(noise)),
      ]),
    ),
  },
];
