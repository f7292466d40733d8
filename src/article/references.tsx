import { shownPart } from '../state/experiments.ts';
import * as words from './words/references.ts';

/** The works cited on the first part's page, in the order of their numbers. What they are is in `reference-data.ts`. */
export const firstIds = [
  'lin',
  'srivastava',
  'baldi',
  'wan',
  'gal',
  'smith',
  'rand',
  'hubert',
  'hinton',
  'kingma',
  'he',
  'mcnemar',
  'arthur',
  'lecun',
] as const;

export type CitedId =
  | (typeof firstIds)[number]
  | 'barra'
  | 'bulo'
  | 'guo'
  | 'nalisnick'
  | 'beale'
  | 'huang'
  | 'mackay'
  | 'carvalho';

/** Those cited on the page that is open. */
export const citedIds = (shownPart?.part.cites as readonly CitedId[] | undefined) ?? firstIds;

/** A numbered link to the list of references. */
export const Cite = ({ id }: { readonly id: CitedId }) => {
  const number = citedIds.indexOf(id) + 1;
  return (
    <a className="cite" href={`#ref-${id}`} aria-label={words.cited(number)}>
      [{number}]
    </a>
  );
};
