import { use, useMemo, useState, useSyncExternalStore } from 'react';
import { useRest, useSettled } from '../charts/use-settled.ts';
import type { PageState } from '../contract/page.ts';
import { ControlBar } from '../figure/control-bar.tsx';
import { LiveRegion, type Notice } from '../figure/live-region.tsx';
import { figureStatus } from '../figure/status.ts';
import { askAnew, figureWords, ofAction, startAnew, tryAgain } from '../figure/words.ts';
import { letterOf, specOf } from '../state/experiments.ts';
import type { Asked } from '../state/lab.ts';
import type { OpenNetworkStore } from '../state/networks.ts';
import type { AroundViews } from './around-views.ts';
import { Boundary } from './boundary.tsx';
import { speedHere } from './budget-facts.ts';
import { asksOther, failures, jointJob, noteOf, spoken, staleIn, timesOf } from './lab-jobs.ts';
import type { Linked } from './linked.ts';
import { paramsOf } from './params.ts';
import { TriedContext } from './tried.ts';
import { useMedia } from './use-media.ts';
import { useMoved } from './use-moved.ts';
import { useNetworks } from './use-networks.ts';
import { useOffer } from './use-offer.ts';
import { useOffers } from './use-offers.ts';
import { ViewFigure } from './view-figure.tsx';
import { goToView, ViewLinks } from './view-links.tsx';
import { idsTogether, keepersFor, loadView } from './views.ts';
import { laboratory } from './words.ts';

interface LabProps extends AroundViews {
  readonly networks: OpenNetworkStore;
  /** Sentences about the address, with how to dismiss each. */
  readonly notices: readonly Notice[];
  /** What run the page was opened with a link to. */
  readonly linked?: Linked | null;
}

/** Shared controls that these views follow; together they leave the learning rate to the rarely used ones. */
const followedBy = (ids: readonly string[]): readonly (keyof PageState)[] =>
  ids.flatMap((id) => specOf(id).follows).filter((name) => ids.length === 1 || name !== 'learningRate');

/** The control bar and the views that follow it: all of them, or in an embed one. */
export function Lab({
  state,
  set,
  control,
  lab,
  views,
  recordings,
  networks: store,
  notices,
  linked = null,
}: LabProps) {
  'use memo';
  const { embed, full: filling, view: named, mode } = state;
  const ids = useMemo(() => idsTogether({ embed, full: filling, view: named, mode }), [embed, filling, named, mode]);
  const compact = useMedia('(max-width: 1000px)');
  const wide = useMedia('(min-width: 1200px)');
  const narrow = useMedia('(max-width: 700px)');
  const small = state.embed ? compact : narrow;
  const [hovered, hover] = useState(0);
  const networks = useNetworks(store);
  const presenting = mode === 'present';
  const full = state.full && !state.embed && !presenting;
  const live = state.run === 'live';
  // What is said in words, here and in the control bar, follows a slider after the views have.
  const now = useMemo(() => ({ state, recordings }), [state, recordings]);
  const { state: later, recordings: shownLater } = useSettled(now);
  useOffers(store, [...ids, ...keepersFor(ids, state)], views, recordings, lab, live);

  const trained = useMemo(() => ids.flatMap((id) => views[id] ?? []), [ids, views]);
  const job = useMemo(() => jointJob(lab, ids), [lab, ids]);
  const status = figureStatus(job);
  const asked = (): Asked[] =>
    trained.map((view) => {
      const params = paramsOf(view, state);
      return { id: view.spec.id, params, seconds: view.seconds(params, speedHere(job)) };
    });
  const { speed } = job;
  const times = useMemo(() => timesOf(later, ids, trained, speedHere({ speed })), [later, ids, trained, speed]);
  const { action } = specOf(ids[0]);
  const busy = status === 'training' || status === 'paused';
  const other = useMemo(() => asksOther(trained, later, lab), [trained, later, lab]);
  const [asking, ask] = useState(false);
  const anew = () => {
    ask(false);
    control.start(asked(), state.backend);
  };
  /** What is under way goes on, unless something else is asked for; a run that is paused is given up on request. */
  const train = () => {
    const all = trained.every(({ spec }) => lab.asked.some(({ id }) => id === spec.id));
    const same = all && !asksOther(trained, state, lab);
    if (busy && same) control.resume();
    else if (status === 'paused') ask(true);
    else anew();
  };
  const actions = { ...control, loadView, train, step: () => control.step(asked(), state.backend) };
  const all: Notice[] = [
    ...notices,
    ...[...new Set(ids.flatMap((id) => lab.jobs[id].notices))].map((text) => ({
      text,
      dismiss: () => control.dismiss(text),
    })),
    ...(recordings.problem && !trained.every(({ spec }) => recordings.shown[spec.id])
      ? [{ text: recordings.problem, action: { label: tryAgain, run: recordings.retry } }]
      : []),
    ...failures(job, train, control.reset),
    ...(asking && status === 'paused'
      ? [
          {
            text: ofAction(askAnew(Math.round(100 * lab.fraction)), action),
            action: { label: startAnew, run: anew },
            dismiss: () => ask(false),
          },
        ]
      : []),
    ...useOffer({ linked, ids, state, views, lab, recordings, control, set, speed: speedHere(job) }),
  ];
  const stales = useMemo(
    () => Object.fromEntries(trained.map((view) => [view.spec.id, staleIn(view, later, lab, shownLater)])),
    [trained, later, lab, shownLater],
  );
  const stale = busy ? (other ? 'run' : null) : (Object.values(stales).find((one) => one !== null) ?? null);
  const marks = trained.flatMap((view) => {
    const { id } = view.spec;
    const { run, complete } = lab.jobs[id];
    const shown = { recorded: recordings.shown[id] ?? null, run: live ? run : null, complete };
    return (view.marks?.(shown, state) ?? []).map((mark) => ({ ...mark, from: id }));
  });
  const front = full ? state.view : null;
  const seen = useMemo(() => (front === null ? ids : [front]), [front, ids]);
  useMoved(later, seen);
  const room = roomFor({ narrow, small, wide, alone: full || (state.embed && !small), presenting });
  return (
    <section
      className="lab"
      id="laboratory"
      aria-label={laboratory}
      data-compact={compact || undefined}
      data-full={full || undefined}
      data-grid={(wide && !state.embed && ids.length > 1) || undefined}
    >
      {compact && ids.length > 1 && (
        <ViewLinks ids={ids} front={front} show={(id) => (full ? set({ view: id }, 'menu') : goToView(id))} />
      )}
      <ControlBar
        state={state}
        set={set}
        job={job}
        status={status}
        stale={stale}
        times={times}
        able={status !== 'unavailable' && live && trained.length > 0}
        actions={actions}
        follows={followedBy(ids)}
        action={action}
      />
      <div className="views">
        {ids.map((id) => {
          const view = views[id];
          if (front !== null && id !== front) return null;
          if (!view) return <figure key={id} id={id} data-view={id} data-status="recorded" className="awaited" />;
          const own = lab.jobs[id];
          const handed = marks.filter(({ from }) => from !== id);
          return (
            <Boundary key={id} view={id}>
              <ViewFigure
                view={view}
                mark={letterOf(id)}
                state={state}
                status={figureStatus(own)}
                note={noteOf(id, own, lab, stales[id])}
                recorded={recordings.shown[id] ?? null}
                run={live ? own.run : null}
                complete={own.complete}
                networks={networks}
                hovered={hovered}
                hover={hover}
                set={set}
                beside={recordings.of(id)}
                loadBeside={() => recordings.wantAll(id)}
                marks={handed.length > 0 ? handed : none}
                room={room}
                folded={room === 'cell' || (ids.length > 1 && !full && !presenting)}
                enlarge={state.embed || presenting ? null : () => set({ full: !full, view: id }, 'menu')}
              />
            </Boundary>
          );
        })}
      </div>
      <Told
        message={ofAction(spoken(job, status, trained, lab, later, shownLater), action)}
        store={store}
        notices={all}
      />
    </section>
  );
}

const none: readonly never[] = [];

/** How long clusters must be looked for to be spoken of, ms. */
const notAtOnce = 700;

interface ToldProps {
  readonly message: string;
  readonly store: OpenNetworkStore;
  readonly notices: readonly Notice[];
}

/** What goes on, for someone who cannot see it: the run, and clusters that are on their way. */
function Told({ message, store, notices }: ToldProps) {
  const clustering = useRest(useSyncExternalStore(store.subscribe, store.isClustering), notAtOnce);
  const [before, remember] = useState(false);
  if (clustering && !before) remember(true);
  const clusters = clustering ? figureWords.clustering : before ? figureWords.clustered : '';
  const tried = use(TriedContext);
  return <LiveRegion messages={[message, clusters, ...(tried ? [tried.told] : [])]} notices={notices} />;
}

/** How much room a view has: in a frame of a slide, as little as in the laboratory. */
function roomFor(at: Readonly<Record<'narrow' | 'small' | 'wide' | 'alone' | 'presenting', boolean>>) {
  if (at.narrow) return 'phone';
  if (at.small || at.presenting) return 'cell';
  return at.alone || !at.wide ? 'page' : 'cell';
}
