/** Everything below the laboratory: the chapters, what reproduces, and the back matter. Loaded after the figures. */
import { type ComponentType, memo, useCallback, useMemo } from 'react';
import { flushSync } from 'react-dom';
import { BackMatter } from '../article/back-matter.tsx';
import type { ChapterProps } from '../article/chapter.tsx';
import { BatchSizeChapter } from '../article/chapters/batch-size-chapter.tsx';
import { ClustersChapter } from '../article/chapters/clusters-chapter.tsx';
import { CompressionChapter } from '../article/chapters/compression-chapter.tsx';
import { ConventionsChapter } from '../article/chapters/conventions-chapter.tsx';
import { MstdChapter } from '../article/chapters/mstd-chapter.tsx';
import { usualAndHigh } from '../article/chapters/sampling.ts';
import { SamplingChapter, usualFrom } from '../article/chapters/sampling-chapter.tsx';
import { VarianceChapter } from '../article/chapters/variance-chapter.tsx';
import { Contents } from '../article/contents.tsx';
import { questions } from '../article/en/questions.ts';
import { entriesOf, type Library } from '../article/library.ts';
import { Methods } from '../article/methods.tsx';
import { predictions } from '../article/predict/use-prediction.ts';
import { Reproduces } from '../article/reproduces.tsx';
import { settingsInWords } from '../experiments/sampling/settings.ts';
import type { SamplingParams } from '../experiments/sampling/spec.ts';
import type { Run } from '../contract/run.ts';
import type { LabState } from '../state/lab.ts';
import type { NetworkStore, PageState } from '../state/types.ts';
import { Boundary } from './boundary.tsx';
import { ChapterFigure } from './chapter-figure.tsx';
import { useAnchor } from './use-anchor.ts';
import type { Recordings } from './use-recordings.ts';
import type { AnyView } from './views.ts';
import './styles/chapters.css';

export interface ReadingProps {
  readonly state: PageState;
  readonly set: (patch: Partial<PageState>, source: string) => void;
  readonly lab: LabState;
  readonly views: Readonly<Record<string, AnyView>>;
  readonly recordings: Recordings;
  readonly networks: NetworkStore;
  /** The visitor's runs by view. */
  readonly runs: Readonly<Record<string, Run | null>>;
  /** Sets the page's state and goes to a view. */
  readonly show: (view: string, patch: Partial<PageState>) => void;
}

interface Chapter {
  readonly id: keyof typeof questions;
  readonly Chapter: ComponentType<ChapterProps>;
  /** The view that stands in the chapter rather than in the laboratory. */
  readonly view?: 'batch-size' | 'variance';
}

/** In the paper's order. */
const chapters: readonly Chapter[] = [
  { id: 'conventions', Chapter: ConventionsChapter },
  { id: 'sampling-against-scaling', Chapter: SamplingChapter },
  { id: 'batch-sizes', Chapter: BatchSizeChapter, view: 'batch-size' },
  { id: 'model-variance', Chapter: VarianceChapter, view: 'variance' },
  { id: 'similar-units', Chapter: ClustersChapter },
  { id: 'spread-and-width', Chapter: MstdChapter },
  { id: 'folding', Chapter: CompressionChapter },
];

const contents = [
  ...chapters.map(({ id }) => ({ chapter: id, anchor: `chapter-${id}`, question: questions[id] })),
  { chapter: 'reproduces', anchor: 'reproduces', question: questions.reproduces },
];

/** Whoever comes for a figure that a question still holds back is not asked first. */
function unhold(view: string): void {
  const held = chapters.find((chapter) => chapter.view === view);
  if (held && predictions.get(held.id) === null) flushSync(() => predictions.set(held.id, { answer: null }));
}

export default memo(function Reading(props: ReadingProps) {
  const { state, lab, views, recordings, runs, show, set, networks } = props;
  const { want, entries, loaded, shown, problem } = recordings;
  const complete = useMemo(
    () => Object.fromEntries(Object.entries(lab.jobs).map(([id, job]) => [id, job.complete])),
    [lab.jobs],
  );
  const library: Library = { views, entries, loaded, runs, want, shown, complete, problem };
  const goTo = useCallback(
    (view: string, patch: Partial<PageState>) => {
      unhold(view);
      show(view, patch);
    },
    [show],
  );
  useAnchor();
  const { usual } = usualAndHigh(entriesOf(library, 'sampling'));
  return (
    <>
      <Contents entries={contents} />
      {chapters.map(({ id, Chapter, view }, i) => (
        <Boundary key={id}>
          <Chapter
            number={i + 1}
            library={library}
            state={state}
            show={goTo}
            figure={view && <ChapterFigure id={view} {...{ state, set, lab, views, recordings, networks }} />}
          />
        </Boundary>
      ))}
      <Boundary>
        <Reproduces
          number={chapters.length + 1}
          views={views}
          entries={entries}
          loaded={loaded}
          runs={runs}
          want={want}
          problem={problem}
          show={goTo}
        />
      </Boundary>
      <Methods usual={usualFrom(library)} settings={usual && settingsInWords(usual.params as SamplingParams)} />
      <BackMatter address={`${location.origin}${location.pathname}`} version={usual?.version ?? ''} />
    </>
  );
});
