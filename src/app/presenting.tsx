/** The presentation, put together; loaded when it is asked for. */
import { type ReactNode, useRef, useState } from 'react';
import { createPredictions } from '../article/predict/store.ts';
import type { Asked } from '../article/predict/use-prediction.ts';
import type { PageState } from '../contract/page.ts';
import type { Run } from '../contract/run.ts';
import { LiveRegion, type Notice } from '../figure/live-region.tsx';
import { Present } from '../present/present.tsx';
import { writeAddress } from '../state/address.ts';
import { sceneIds, viewIds } from '../state/experiments.ts';
import type { OpenNetworkStore } from '../state/networks.ts';
import type { AroundViews } from './around-views.ts';
import { Lab } from './lab.tsx';
import { addressOfRun } from './linked-run.ts';
import { partRoot } from './part-root.ts';
import { QuestionCard, questionsOf } from './questions.tsx';

interface PresentingProps extends AroundViews {
  readonly networks: OpenNetworkStore;
  readonly runs: Readonly<Record<string, Run | null>>;
  readonly notices: readonly Notice[];
  readonly cloud: ReactNode;
  readonly close: () => void;
}

/** Controls that would not fit beside the sliders; what they say is in the address. */
const tooMuch = ['budget', 'more', 'network'];

const counts = sceneIds.map((id) => questionsOf(id).length);

export default function Presenting({ state, set, recordings, notices, cloud, runs, close, ...lab }: PresentingProps) {
  // Each room is asked anew.
  const [store] = useState(() => createPredictions(null));
  const handle = useRef<Asked>(null);
  const id = sceneIds[state.scene - 1];
  const isView = viewIds.includes(id);
  const questions = questionsOf(id);
  const left = Math.min(state.predict, questions.length);
  const asked = left > 0 ? questions[questions.length - left] : null;
  const shown = { ...state, view: id, full: false, hide: [...state.hide, ...tooMuch] };
  // Nobody in the audience wants the projector's theme, and a phone shows one view at a time, or its question.
  const alone = asked ? { embed: true, full: false, predict: left } : { full: true, predict: 0 };
  const shownThere: Partial<PageState> = {
    ...{ mode: 'page', scene: 1, theme: 'auto' },
    ...(isView ? { view: id, ...alone } : { full: false, predict: 0 }),
  };
  // Of a visitor's run the code holds the settings that it was made with, so that the phones can train it again.
  const [view, run] = [lab.views[id], isView ? runs[id] : null];
  const link =
    view && run
      ? addressOfRun(view, state, run, shownThere)
      : `${partRoot()}${writeAddress({ ...state, ...shownThere })}`;
  return (
    <Present
      scene={state.scene}
      counts={counts}
      left={left}
      set={set}
      cloud={cloud}
      asked={
        asked && {
          ...asked,
          handle,
          card: (
            <QuestionCard
              key={asked.id}
              id={asked.id}
              {...{ state, store, handle, recordings, runs, lab: lab.lab, views: lab.views }}
            />
          ),
        }
      }
      laboratory={
        isView && !asked ? (
          <Lab key={id} {...lab} state={shown} set={set} recordings={recordings} notices={notices} />
        ) : null
      }
      claims={{ views: lab.views, entries: recordings.entries, loaded: recordings.loaded, runs, want: recordings.want }}
      notices={<LiveRegion messages={[]} notices={notices} />}
      link={link}
      leave={close}
    />
  );
}
