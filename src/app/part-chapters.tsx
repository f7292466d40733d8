/**
 * The chapters of the parts that have pages of their own, and the way between a part's views: those of the part that is
 * open are loaded, each by itself.
 */
import type { ChapterEntry, ChapterProps } from '../article/chapter.tsx';
import { plainChapter } from '../article/plain-chapter.tsx';
import type { AnySpec } from '../contract/check.ts';
import { specs } from '../state/experiments.ts';
import { later } from '../view-kit/later.tsx';
import { loadScript } from '../view-kit/load.ts';
import { words } from './parts-words.ts';

export { PartLinks } from './part-links.tsx';

export interface ChapterFile {
  readonly chapters: readonly ChapterEntry[];
}
export type ChapterFiles = Readonly<Record<string, ChapterFile>>;

const loads = import.meta.glob<ChapterFile>('../parts/*/*/view/chapter.tsx');

/** Stands in the place of a chapter that did not come, tells of it, and becomes it when it is asked for again. */
function awaited(spec: AnySpec, load: () => Promise<ChapterFile>): ChapterFile {
  const Awaited = later<ChapterProps>(words.chapter(spec.question), async () => ({
    default: (await load()).chapters[0].Chapter,
  }));
  const inPlace = (props: ChapterProps) => (
    <div id={`chapter-${spec.id}`}>
      <Awaited {...props} />
    </div>
  );
  return { chapters: [{ ...plainChapter(spec), order: spec.place.order, Chapter: inPlace }] };
}

/** By path, as `fileOf` looks for them. */
export async function chaptersOfPart(): Promise<ChapterFiles> {
  const own = specs.flatMap((spec) =>
    Object.entries(loads)
      .filter(([path]) => path.endsWith(`/${spec.id}/view/chapter.tsx`))
      .map(async ([path, load]) => [path, await loadScript(load).catch(() => awaited(spec, load))] as const),
  );
  return Object.fromEntries(await Promise.all(own));
}

/** How long a text waits for its italics, ms: with them its lines may end elsewhere. */
const patience = 1000;

/** Once words set in italics are as wide as they will be. */
export const italics = (): Promise<unknown> =>
  Promise.race([
    globalThis.document?.fonts?.load('italic 1em Newsreader')?.catch(() => null),
    new Promise((done) => setTimeout(done, patience)),
  ]);
