/** Every view of the site, of all parts. */
import type { AnySpec } from '../contract/check.ts';
import type { Part } from '../contract/part.ts';
import { specs as firstSpecs, openingId } from '../state/experiments.ts';
import { pagesRoot } from '../state/kept.ts';
import { viewWords } from './words.ts';

const partFiles = import.meta.glob<Part>('../parts/*/part.ts', { eager: true, import: 'part' });
const specFiles = import.meta.glob<AnySpec>('../parts/*/*/spec.ts', { eager: true, import: 'spec' });

export interface SiteView {
  readonly id: string;
  readonly title: string;
  /** The title of its part. */
  readonly part: string;
  /** Its part's folder, which is in the names of the part's files; absent for the first part. */
  readonly folder?: string;
  /** Null for the opening, which trains nothing. */
  readonly spec: AnySpec | null;
}

const partOf = (file: string): Part | undefined =>
  Object.entries(partFiles).find(([path]) => file.startsWith(path.replace(/part\.ts$/, '')))?.[1];

const { firstPart } = viewWords;

/** In the order of the site. */
export const siteViews: readonly SiteView[] = [
  { id: openingId, title: viewWords.opening, part: firstPart, spec: null },
  ...firstSpecs.map((spec) => ({ id: spec.id, title: spec.about.title, part: firstPart, spec })),
  ...Object.entries(specFiles)
    .map(([file, spec]) => ({ spec, part: partOf(file) }))
    .sort((a, b) => (a.part?.order ?? 0) - (b.part?.order ?? 0) || a.spec.place.order - b.spec.place.order)
    .map(({ spec, part }) => ({
      id: spec.id,
      title: spec.about.title,
      part: part?.short ?? '',
      folder: part?.id,
      spec,
    })),
];

export const viewOf = (id: string): SiteView | undefined => siteViews.find((view) => view.id === id);

/** The view that an address of this or another copy of the site shows; undefined where it is none of these views. */
export const viewAt = ({ pathname, searchParams, hash }: URL): string | undefined =>
  [/\/view\/([\w-]+)\/?(?:index\.html)?$/.exec(pathname)?.[1], searchParams.get('view'), hash.slice(1)].find(
    (id): id is string => !!id && !!viewOf(id),
  );

/** The address of a view by itself; `settings`: a query string with or without its question mark. */
export const viewAddress = (id: string, settings: string): string =>
  `${pagesRoot()}view/${id}/${settings && `?${settings.replace(/^\?/, '')}`}`;
