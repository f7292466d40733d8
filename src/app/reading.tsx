/** Everything below the laboratory: the chapters, what reproduces, and the back matter. Loaded after the figures. */
import { memo, useCallback, useMemo } from 'react';
import { flushSync } from 'react-dom';
import { BackMatter } from '../article/back-matter.tsx';
import { Contents } from '../article/contents.tsx';
import { reproduces } from '../article/en/reproduces.tsx';
import { entriesOf, type Library } from '../article/library.ts';
import { Methods } from '../article/methods.tsx';
import { predictions } from '../article/predict/use-prediction.ts';
import { Reproduces } from '../article/reproduces.tsx';
import { byPaper } from '../article/rows.ts';
import type { NetworkStore, PageState } from '../contract/page.ts';
import type { Run } from '../contract/run.ts';
import { letterOf, specs } from '../state/experiments.ts';
import type { LabState } from '../state/lab.ts';
import { Boundary } from './boundary.tsx';
import { ChapterFigure } from './chapter-figure.tsx';
import { chapters } from './chapters.ts';
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

const contents = [
  ...chapters.map(({ id, question }) => ({ chapter: id, anchor: `chapter-${id}`, question })),
  { chapter: 'reproduces', anchor: 'reproduces', question: reproduces.question },
];

/** Whoever comes for a figure that a question still holds back is not asked first. */
function unhold(view: string): void {
  const held = chapters.find((chapter) => chapter.figure && chapter.view === view);
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
  const [{ id: firstId }] = byPaper(specs);
  const [usual = null] = entriesOf(library, firstId);
  return (
    <>
      <Contents entries={contents} />
      {chapters.map(({ id, Chapter, figure, view }, i) => (
        <Boundary key={id}>
          <Chapter
            number={i + 1}
            view={view}
            library={library}
            state={state}
            show={goTo}
            mark={letterOf(view)}
            figure={figure && <ChapterFigure id={view} {...{ state, set, lab, views, recordings, networks }} />}
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
      <Methods usual={usual} view={views[firstId]} />
      <BackMatter address={`${location.origin}${location.pathname}`} version={usual?.version ?? ''} />
    </>
  );
});
