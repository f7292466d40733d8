/** The experiments of the part whose page is open, found by their folders, in the order in which the page shows them. */
import type { AnySpec } from '../contract/check.ts';
import type { ShownPart } from '../contract/part.ts';

const files = import.meta.glob<{ readonly spec: AnySpec }>('../experiments/*/spec.ts', { eager: true });

/** Those of the laboratory first. */
const rank = ({ place }: AnySpec): number => place.order + (place.in === 'laboratory' ? 0 : 1000);

/** The part; absent on the first part's page. */
export const { shownPart } = globalThis as { readonly shownPart?: ShownPart };

export const specs: readonly AnySpec[] = [...(shownPart?.specs ?? Object.values(files).map(({ spec }) => spec))].sort(
  (a, b) => rank(a) - rank(b),
);

const idsIn = (place: AnySpec['place']['in']): readonly string[] =>
  specs.filter((spec) => spec.place.in === place).map(({ id }) => id);

/** The views of the laboratory, side by side. */
export const labIds = idsIn('laboratory');
/** Views with a chapter of their own. */
export const chapterIds = idsIn('chapter');
export const viewIds: readonly string[] = [...labIds, ...chapterIds];
/** The opening's figure: a view of recorded networks that trains nothing. */
export const openingId = 'cloud';
/** The table of the claims. */
export const reproducesId = 'reproduces';
/** What is presented, one a screen, in this order. */
export const sceneIds: readonly string[] = [
  'title',
  ...(shownPart ? [] : [openingId, 'definition']),
  ...viewIds,
  reproducesId,
];

/** @throws Error where there is no such experiment. */
export function specOf(id: string): AnySpec {
  const spec = specs.find((one) => one.id === id);
  if (!spec) throw new Error(`there is no experiment "${id}"; there are ${viewIds.join(', ')}`);
  return spec;
}

const lettered = specs.filter(({ place }) => place.letter).map(({ id }) => id);

/** A figure's letter: A for the first that has one; empty where it has none. */
export function letterOf(id: string): string {
  const i = lettered.indexOf(id);
  return i < 0 ? '' : String.fromCharCode('A'.charCodeAt(0) + i);
}
