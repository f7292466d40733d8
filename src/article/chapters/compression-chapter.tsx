import { useMemo } from 'react';
import { paperC, paperRate } from '../../experiments/compression/paper.ts';
import type { CompressionResult } from '../../experiments/compression/spec.ts';
import { Chapter, type ChapterProps, type Try } from '../chapter.tsx';
import { words } from '../en/compression.tsx';
import { entryOfView, resultOf } from '../library.ts';
import { oncePer } from '../once.ts';
import { askedC, compressionFacts, drawing } from './compression.ts';

const factsOf = oncePer((result: CompressionResult) => compressionFacts(result, paperRate, words.where));

const usual = { dropout: paperRate, units: 400 } as const;

const tries: readonly Try[] = [
  { id: 'strong', view: 'compression', patch: { ...usual, clusters: askedC } },
  { id: 'paper', view: 'compression', patch: { ...usual, clusters: paperC(usual.units) } },
  { id: 'none', view: 'compression', patch: { ...usual, clusters: askedC, dropout: 0 } },
  { id: 'weights', view: 'clusters', patch: { ...usual, clusters: askedC, network: 'compressed', layer: 1 } },
];

/** Compression; refers to view D. */
export function CompressionChapter(props: ChapterProps) {
  const { library } = props;
  const entry = entryOfView(library, 'compression');
  const facts = factsOf(resultOf<CompressionResult>(library, entry));
  const body = useMemo(() => words.body(facts), [facts]);
  return (
    <Chapter
      {...props}
      id="folding"
      view="compression"
      mark="D"
      question={words.question}
      lead={words.lead}
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
      tries={tries}
      tryWords={words.tries}
    >
      {body}
    </Chapter>
  );
}
