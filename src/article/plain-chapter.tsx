import type { AnySpec } from '../contract/check.ts';
import { specOf } from '../state/experiments.ts';
import { type ChapterEntry, type ChapterProps, InThePaper } from './chapter.tsx';

/** A figure with its question and the paper's claims, and no text. */
function PlainChapter({ number, view, library, figure }: ChapterProps) {
  const title = `chapter-${view}-title`;
  return (
    <section className="chapter" id={`chapter-${view}`} aria-labelledby={title}>
      <div className="text">
        <h2 id={title}>
          <span className="chapter-number">{number}</span> {specOf(view).question}
        </h2>
      </div>
      <div className="lab">{figure}</div>
      <div className="text">
        <InThePaper library={library} view={view} />
      </div>
    </section>
  );
}

/** The chapter of an experiment that has a figure and no text of its own; it comes after the others. */
export const plainChapter = ({ id, question, place }: AnySpec): ChapterEntry => ({
  id,
  order: 1000 + place.order,
  question,
  figure: true,
  asks: false,
  Chapter: PlainChapter,
});
