/** Everything below the laboratory: the chapters, what reproduces, and the back matter. Loaded after the figures. */
import { memo, useCallback, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { version } from '../../package.json';
import { BackMatter } from '../article/back-matter.tsx';
import type { Show } from '../article/chapter.tsx';
import { Contents } from '../article/contents.tsx';
import { entriesOf } from '../article/library.ts';
import { Methods } from '../article/methods.tsx';
import { predictions } from '../article/predict/use-prediction.ts';
import { Reproduces } from '../article/reproduces.tsx';
import { byPaper } from '../article/rows.ts';
import { reproduces } from '../article/words/reproduces.tsx';
import type { NetworkStore, PageState } from '../contract/page.ts';
import { letterOf, specs } from '../state/experiments.ts';
import type { PageStore } from '../state/store.ts';
import { Boundary } from './boundary.tsx';
import { ChapterFigure } from './chapter-figure.tsx';
import { chapters, Links } from './chapters.ts';
import { type LibraryParts, libraryOf } from './library.ts';
import { bePrintable } from './paper.ts';
import { PartsBar } from './parts-bar.tsx';
import type { Tried } from './tried.ts';
import { useTries } from './tried-bar.tsx';
import { useAnchor } from './use-anchor.ts';
import './styles/chapters.css';
import './styles/print.css';

export interface ReadingProps extends LibraryParts {
  readonly state: PageState;
  readonly networks: NetworkStore;
  readonly store: Pick<PageStore, 'getState' | 'set'>;
  /** Says what was tried, for the figure that shows it. */
  readonly tell: (tried: Tried | null) => void;
}

const contents = [
  ...chapters.map(({ id, question }) => ({ chapter: id, anchor: `chapter-${id}`, question })),
  { chapter: 'reproduces', anchor: 'reproduces', question: reproduces.question },
];

/** Whoever comes for a figure that a question still holds back is not asked first. */
function unhold(view: string): void {
  const held = chapters.find((chapter) => chapter.figure && chapter.view === view);
  if (held && predictions.get(held.id) === null) predictions.set(held.id, { answer: null });
}

export default memo(function Reading(props: ReadingProps) {
  const { state, lab, views, recordings, runs, store, tell, networks } = props;
  const { set } = store;
  const { want, entries, loaded, problem } = recordings;
  const library = libraryOf(props);
  const tryOut = useTries(store, tell);
  const show = useCallback<Show>(
    (view, patch, from) => {
      flushSync(() => unhold(view));
      tryOut(view, patch, from);
    },
    [tryOut],
  );
  useEffect(() => unhold(location.hash.slice(1)), []);
  useAnchor();
  useEffect(bePrintable, []);
  const [{ id: firstId }] = byPaper(specs);
  const [usual = null] = entriesOf(library, firstId);
  return (
    <>
      <PartsBar drawing={state.drawing} />
      <Links />
      <Contents entries={contents} />
      {chapters.map(({ id, Chapter, figure, view }, i) => (
        <Boundary key={id}>
          <Chapter
            number={i + 1}
            view={view}
            library={library}
            state={state}
            show={show}
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
          show={show}
        />
      </Boundary>
      <Methods usual={usual} view={views[firstId]} />
      <BackMatter address={`${location.origin}${location.pathname}`} version={version} />
    </>
  );
});
