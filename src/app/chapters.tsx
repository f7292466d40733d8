import { useState } from 'react';
import { chapterWords } from '../article/chapters.tsx';
import { figureStatus } from '../figure/status.ts';
import { chapterIds } from '../state/codecs.ts';
import type { LabState } from '../state/lab.ts';
import type { NetworkStore, PageState } from '../state/types.ts';
import { useMedia } from './use-media.ts';
import type { Recordings } from './use-recordings.ts';
import { ViewFigure } from './view-figure.tsx';
import type { AnyView } from './views.ts';

interface ChaptersProps {
  readonly state: PageState;
  readonly set: (patch: Partial<PageState>, source: string) => void;
  readonly lab: LabState;
  readonly views: Readonly<Record<string, AnyView>>;
  readonly recordings: Recordings;
  readonly networks: NetworkStore;
}

/** Views with a chapter of their own: text, figure, and a way to train it, which fills the screen. */
export function Chapters({ state, set, lab, views, recordings, networks }: ChaptersProps) {
  const compact = useMedia('(max-width: 700px)');
  const [hovered, hover] = useState(0);
  return chapterIds.map((id, i) => {
    const view = views[id];
    const job = lab.jobs[id];
    const { heading, before, after } = chapterWords[id];
    const away = state.full && state.view === id;
    return (
      <section key={id} className="chapter" aria-label={heading}>
        <div className="text">
          <h2>{heading}</h2>
          {before}
        </div>
        <div className="lab">
          {view && !away ? (
            <ViewFigure
              view={view}
              mark={'EFGH'[i]}
              state={state}
              status={figureStatus(job)}
              note=""
              recorded={recordings.shown[id] ?? null}
              run={state.run === 'live' ? job.run : null}
              complete={job.complete}
              networks={networks}
              hovered={hovered}
              hover={hover}
              set={set}
              beside={recordings.of(id)}
              room={compact ? 'phone' : 'page'}
              enlarge={() => set({ full: true, view: id }, 'menu')}
              link={() => location.href}
            />
          ) : (
            <div className="awaited" />
          )}
        </div>
        <div className="text">{after}</div>
      </section>
    );
  });
}
