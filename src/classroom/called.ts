/** How the headline numbers of every view are called. */
import { type NumberNames, namesIn } from '../contract/number-names.ts';
import { openingId } from '../state/experiments.ts';

const files = import.meta.glob<NumberNames>(
  ['../cloud/number-words.ts', '../experiments/*/words/numbers.ts', '../parts/*/*/words/numbers.ts'],
  { eager: true, import: 'numbers' },
);

/** Of each view, by the id of the number. */
export const numbersOf: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(files).map(([path, numbers]) => [
    /([\w-]+)\/words\/numbers\.ts$/.exec(path)?.[1] ?? openingId,
    namesIn(numbers),
  ]),
);

/** The name of a view's headline number; of one that the view does not have, from elsewhere, its id in words. */
export const calledIn = (view: string, number: string): string =>
  numbersOf.get(view)?.get(number) ?? number.replaceAll('-', ' ');

/** The name of a number that runs have in common, which may be of several views. */
export const calledInAll = (
  runs: readonly { readonly view: string; readonly metrics: readonly { readonly name: string }[] }[],
  number: string,
): string => {
  const having = runs.filter(({ metrics }) => metrics.some(({ name }) => name === number));
  return [...new Set(having.map(({ view }) => calledIn(view, number)))].join(' / ');
};
