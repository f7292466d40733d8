import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../../article/chapter.tsx';
import { entriesOf, entryOfView, type Library, recordingOf } from '../../../../article/library.ts';
import { oncePer } from '../../../../article/once.ts';
import { someImages } from '../../../../contract/distilling.ts';
import type { Recorded, RecordedEntry } from '../../../../contract/view.ts';
import { DataTable } from '../../../../view-kit/data-table.tsx';
import { type DistillationParams, type DistillationResult, sizesOf, spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction, sourceErrors } from './chapter-facts.ts';
import { paperTable, rowRecordings } from './paper-table.ts';

const id = 'averaging';

const tries: readonly Try[] = [
  { id: 'many', view: spec.id, patch: { trainImages: someImages.most } },
  { id: 'long', view: spec.id, patch: { steps: 4000 } },
  { id: 'few', view: spec.id, patch: { steps: 500 } },
  { id: 'start', view: spec.id, patch: { start: 'random', measure: 'error' } },
  { id: 'noise', view: spec.id, patch: { source: 'noise', measure: 'kl' } },
  { id: 'pools', view: spec.id, patch: { teacher: 'lenet-all-before', trainImages: someImages.sample } },
  { id: 'errors', view: spec.id, patch: { measure: 'error' } },
];

const factsFor = oncePer(({ result }: Recorded<DistillationParams, DistillationResult>) => factsOf(result));
const factsFrom = (library: Library, entry: RecordedEntry | null) => factsFor(recordingOf(library, entry));

/** The recording with the most training images. */
const mostImages = (entries: readonly RecordedEntry[]): RecordedEntry | null =>
  [...entries].sort(
    (a, b) => sizesOf(b.params as DistillationParams).train - sizesOf(a.params as DistillationParams).train,
  )[0] ?? null;

const recordedRows = (library: Library, entries: readonly RecordedEntry[]) =>
  new Map(
    Object.entries(rowRecordings).flatMap(([row, name]) => {
      const entry = entries.find((one) => one.name === name) ?? null;
      const run = recordingOf<DistillationParams, DistillationResult>(library, entry);
      return run ? [[row, run.result] as const] : [];
    }),
  );

function DistillationChapter(props: ChapterProps) {
  const { library } = props;
  const usual = entryOfView(library, spec.id);
  const many = mostImages(entriesOf(library, spec.id));
  const facts = factsFrom(library, usual);
  const more = factsFrom(library, many);
  const rows = entriesOf(library, spec.id).filter(({ name }) => Object.values(rowRecordings).includes(name));
  const recorded = recordedRows(library, rows);
  const pictures = recorded.get('CIFAR10 Quick');
  const table = <DataTable table={paperTable(recorded)} />;
  const body = words.body(facts, more, table, pictures ? sourceErrors(pictures) : null);
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
      needs={[usual, many, ...rows]}
    >
      {body}
    </Chapter>
  );
}

export const chapters: readonly ChapterEntry[] = [
  { id, order: 1, question: words.question, figure: true, Chapter: DistillationChapter },
];
