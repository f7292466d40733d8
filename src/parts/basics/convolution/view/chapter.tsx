import { useMemo } from 'react';
import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../../article/chapter.tsx';
import { entriesOf, recordingOf } from '../../../../article/library.ts';
import { oncePer } from '../../../../article/once.ts';
import type { Recorded, RecordedEntry } from '../../../../contract/view.ts';
import { type ConvolutionParams, type ConvolutionResult, type SetName, spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction, setFactsOf } from './chapter-facts.ts';

const id = 'where-to-drop';

const tries: readonly Try[] = [
  { id: 'low', view: spec.id, patch: { dropout: 0.1 } },
  { id: 'high', view: spec.id, patch: { dropout: 0.7 } },
  { id: 'loss', view: spec.id, patch: { measure: 'cross-entropy', dropout: 0.3 } },
  { id: 'photographs', view: spec.id, patch: { set: 'cifar-10', dropout: 0.5 } },
];

type Run = Recorded<ConvolutionParams, ConvolutionResult>;
const factsFor = oncePer(({ result }: Run) => factsOf(result));
const setFactsFor = oncePer(({ result }: Run) => setFactsOf(result));

function ConvolutionChapter(props: ChapterProps) {
  const { library } = props;
  const ofSet = (set: SetName) =>
    (entriesOf(library, spec.id) as readonly RecordedEntry<ConvolutionParams>[]).find(
      ({ params }) => params.set === set,
    ) ?? null;
  const [digits, photographs] = [ofSet('mnist'), ofSet('cifar-10')];
  const facts = factsFor(recordingOf(library, digits));
  const others = setFactsFor(recordingOf(library, photographs));
  const body = useMemo(() => words.body(facts, others), [facts, others]);
  return (
    <Chapter
      {...props}
      {...{ id, words, prediction, tries }}
      predict={{ ask: words.ask, options: words.options }}
      outcome={
        facts && {
          told: (answer) => words.told(typeof answer === 'string' ? answer : null, facts),
          found: facts.found,
        }
      }
      needs={[digits, photographs]}
    >
      {body}
    </Chapter>
  );
}

export const chapters: readonly ChapterEntry[] = [
  { id, order: 3, question: words.question, figure: true, Chapter: ConvolutionChapter },
];
