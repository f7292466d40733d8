/** The works cited, in the order of their numbers. What they are is in `reference-data.ts`. */
export const citedIds = [
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

export type CitedId = (typeof citedIds)[number];

/** A numbered link to the list of references. */
export const Cite = ({ id }: { readonly id: CitedId }) => {
  const number = citedIds.indexOf(id) + 1;
  return (
    <a className="cite" href={`#ref-${id}`} aria-label={`Reference ${number}`}>
      [{number}]
    </a>
  );
};
