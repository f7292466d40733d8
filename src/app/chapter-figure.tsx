import { useState } from 'react';
import type { NetworkStore, PageState } from '../contract/page.ts';
import { figureStatus } from '../figure/status.ts';
import { letterOf } from '../state/experiments.ts';
import type { LabState } from '../state/lab.ts';
import { Missing } from '../view-kit/later.tsx';
import { Boundary } from './boundary.tsx';
import { noteOf, staleIn } from './lab-jobs.ts';
import { useMedia } from './use-media.ts';
import type { Recordings } from './use-recordings.ts';
import { ViewFigure } from './view-figure.tsx';
import type { AnyView } from './views.ts';

interface ChapterFigureProps {
  readonly id: string;
  readonly state: PageState;
  readonly set: (patch: Partial<PageState>, source: string) => void;
  readonly lab: LabState;
  readonly views: Readonly<Record<string, AnyView>>;
  readonly recordings: Recordings;
  readonly networks: NetworkStore;
}

/** A view that stands in its chapter; enlarged, it has the controls to train it. */
export function ChapterFigure({ id, state, set, lab, views, recordings, networks }: ChapterFigureProps) {
  const compact = useMedia('(max-width: 700px)');
  const [hovered, hover] = useState(0);
  const view = views[id];
  const job = lab.jobs[id];
  if (!view || (state.full && state.view === id)) return <div className="awaited" />;
  const recorded = recordings.shown[id] ?? null;
  const { entries, problems, retry } = recordings;
  // Their list has an empty name.
  const names = ['', ...entries.flatMap(({ experiment, name }) => (experiment === id ? [name] : []))];
  const lost = recorded ? undefined : names.find((name) => name in problems);
  return (
    <Boundary view={id}>
      {lost !== undefined && <Missing text={problems[lost]} again={retry} />}
      <ViewFigure
        view={view}
        mark={letterOf(id)}
        state={state}
        status={figureStatus(job)}
        note={noteOf(id, job, lab, staleIn(view, state, lab, recordings))}
        recorded={recorded}
        run={state.run === 'live' ? job.run : null}
        complete={job.complete}
        networks={networks}
        hovered={hovered}
        hover={hover}
        set={set}
        beside={recordings.of(id)}
        loadBeside={() => recordings.wantAll(id)}
        room={compact ? 'phone' : 'page'}
        folded={false}
        enlarge={() => set({ full: true, view: id }, 'menu')}
      />
    </Boundary>
  );
}
