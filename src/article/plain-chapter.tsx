import type { AnySpec } from '../contract/check.ts';
import { type ChapterEntry, type ChapterProps, InThePaper } from './chapter.tsx';

/** The chapter of an experiment that has a figure and no text of its own: its question, figure and claims. */
export const plainChapter = ({ id, question, place }: AnySpec): ChapterEntry => ({
  id,
  order: 1000 + place.order,
  question,
  figure: true,
  Chapter: ({ number, library, figure }: ChapterProps) => (
    <section className="chapter" id={`chapter-${id}`} aria-labelledby={`chapter-${id}-title`}>
      <div className="text">
        <h2 id={`chapter-${id}-title`}>
          <span className="chapter-number">{number}</span> {question}
        </h2>
      </div>
      <div className="lab">{figure}</div>
      <div className="text">
        <InThePaper library={library} view={id} />
      </div>
    </section>
  ),
});
