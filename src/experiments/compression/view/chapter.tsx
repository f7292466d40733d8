import { useMemo } from 'react';
import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../article/chapter.tsx';
import { entryOfView, resultOf } from '../../../article/library.ts';
import { oncePer } from '../../../article/once.ts';
import { paperC, paperRate } from '../paper.ts';
import { type CompressionResult, spec as own } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { askedC, compressionFacts, drawing } from './chapter-facts.ts';

const factsOf = oncePer((result: CompressionResult) => compressionFacts(result, paperRate, words.where));

const usual = { dropout: paperRate, firstWidth: 400 } as const;

/** Stronger than what the page opens with, so that trying it changes something. */
const strongC = 10;

/** Views that show the weights of others show the folded layer's too, once they are known. */
const triesWith = ({ views }: ChapterProps['library']): readonly Try[] => [
  { id: 'strong', view: own.id, patch: { ...usual, clusters: strongC } },
  { id: 'paper', view: own.id, patch: { ...usual, clusters: paperC(usual.firstWidth) } },
  { id: 'none', view: own.id, patch: { ...usual, clusters: askedC, dropout: 0 } },
  ...Object.values(views)
    .filter(({ spec }) => spec.borrows !== undefined)
    .map(({ spec: { id: view } }): Try => {
      return { id: 'weights', view, patch: { ...usual, clusters: askedC, weightsShown: 'compressed', layer: 1 } };
    }),
];

/** Refers to the laboratory's view. */
function CompressionChapter(props: ChapterProps) {
  const { library } = props;
  const entry = entryOfView(library, own.id);
  const facts = factsOf(resultOf<CompressionResult>(library, entry));
  const body = useMemo(() => words.body(facts), [facts]);
  return (
    <Chapter
      {...props}
      id="folding"
      view={own.id}
      words={words}
      prediction={drawing(words.axes, facts)}
      predict={{
        ask: words.ask,
        handles: words.handles,
        write: words.write,
        lines: [
          { meaning: 'scaled', text: words.lines.scaled },
          { meaning: 'control', text: words.lines.control },
        ],
      }}
      outcome={facts && { told: (answer) => words.told(answer, facts), series: facts.series }}
      needs={[entry]}
      tries={triesWith(library)}
    >
      {body}
    </Chapter>
  );
}

export const chapters: readonly ChapterEntry[] = [
  { id: 'folding', order: 7, question: words.question, figure: false, Chapter: CompressionChapter },
];
