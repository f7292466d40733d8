import { type Ref, useMemo, useState, useSyncExternalStore } from 'react';
import { Definition } from '../article/definition.tsx';
import { Opening } from '../article/opening.tsx';
import { LanguageLinks } from '../figure/language-links.tsx';
import { LiveRegion, type Notice } from '../figure/live-region.tsx';
import { ThemeControl } from '../figure/theme-control.tsx';
import { useLayer } from '../figure/use-layer.ts';
import { labIds, openingId, sceneIds, shownPart, viewIds } from '../state/experiments.ts';
import type { LabControl } from '../state/lab.ts';
import type { OpenNetworkStore } from '../state/networks.ts';
import type { PageStore } from '../state/store.ts';
import type { JobState } from '../state/types.ts';
import { later } from '../view-kit/later.tsx';
import { tryAgain } from '../view-kit/words.ts';
import { Boundary } from './boundary.tsx';
import { speedHere } from './budget-facts.ts';
import { Cloud } from './cloud.tsx';
import { Embedded } from './embedded.tsx';
import { linkedIn } from './linked.ts';
import { news } from './news.ts';
import { useTheme } from './theme.ts';
import { type Tried, TriedContext } from './tried.ts';
import { useDue } from './use-due.ts';
import { useLater } from './use-later.ts';
import { useMedia } from './use-media.ts';
import { useOffer } from './use-offer.ts';
import { useRecordings } from './use-recordings.ts';
import { useRested } from './use-rested.ts';
import { useReturn } from './use-return.ts';
import { idsTogether, keepersFor, useViews } from './views.ts';
import * as words from './words.ts';

/** What shows chapters reads them as soon as it is loaded. */
const withChapters =
  <T,>(load: () => Promise<T>) =>
  async () => {
    if (shownPart) await (await import('./chapters.ts')).loadChapters();
    return load();
  };

const AskFirst = later(
  words.lost.question,
  withChapters(() => import('./ask-first.tsx')),
);
const Presenting = later(
  words.lost.presentation,
  withChapters(() => import('./presenting.tsx')),
);
const Reading = later(
  words.lost.text,
  withChapters(() => import('./reading.tsx')),
);

const none: readonly string[] = [];

/** Past figures that are many stops of the Tab key. */
const skips = [
  ...(shownPart ? [] : [{ to: '#laboratory', text: words.toLaboratory }]),
  { to: '#questions', text: words.toQuestions },
  { to: '#reproduces', text: words.toClaims },
];

interface PageProps {
  readonly store: PageStore;
  readonly control: LabControl;
  readonly networks: OpenNetworkStore;
}

interface AwaitedProps {
  readonly ref?: Ref<HTMLElement>;
  readonly ids: readonly string[];
  readonly notices: readonly Notice[];
}

/** Where the laboratory will be. */
const Awaited = ({ ref, ids, notices }: AwaitedProps) => (
  <section ref={ref} className="lab" id="laboratory" aria-label={words.laboratory}>
    {ids.map((id) => (
      <figure key={id} id={id} data-view={id} data-status="recorded" className="awaited" />
    ))}
    <LiveRegion messages={[]} notices={notices} />
  </section>
);

const Lab = later(
  words.lost.laboratory,
  async () => ({ default: (await import('./lab.tsx')).Lab }),
  ({ state, notices }) => <Awaited ids={idsTogether(state)} notices={notices} />,
);

/** The whole page: prose around the laboratory; embedded, the laboratory alone. */
export function Page({ store, control, networks }: PageProps) {
  const given = useSyncExternalStore(store.subscribe, store.getState);
  const presenting = given.mode === 'present' && !given.embed;
  const state = useMemo(
    () => (presenting && given.theme === 'auto' ? { ...given, theme: 'projector' as const } : given),
    [given, presenting],
  );
  const [linked] = useState(() => linkedIn(location, given));
  const addressNotices = useSyncExternalStore(store.subscribe, store.getNotices);
  const newest = useSyncExternalStore(news.subscribe, news.get);
  const lab = useSyncExternalStore(control.subscribe, control.getState);
  const { embed, view } = state;
  const ids = useMemo(() => (embed ? idsTogether({ embed, view, full: false }) : viewIds), [embed, view]);
  const keepers = keepersFor(ids, state).join();
  const needed = useMemo(() => (keepers === '' ? ids : [...ids, ...keepers.split(',')]), [ids, keepers]);
  const phone = useMedia('(max-width: 700px)');
  const { ref: below, due } = useDue<HTMLElement>(
    !phone || !!shownPart || embed || presenting || state.full || state.autoplay,
  );
  const [read, setRead] = useState(presenting || state.full);
  const { views, problem, retry } = useViews(due ? (embed || read ? needed : labIds) : none);
  const recordings = useRecordings(views, state);
  useTheme(state.theme);
  const filling = state.full && !embed && !presenting && view !== openingId;
  useReturn(presenting ? sceneIds[state.scene - 1] : filling ? view : null);
  useLayer(filling, () => store.set({ full: false }, 'key'));
  const leave = () => store.set({ mode: 'page', scene: 1, predict: 0 }, 'key');
  useLayer(presenting, leave);
  const reading = useLater(labIds.every((id) => recordings.shown[id]) || (recordings.problem ?? problem) !== null);
  // The chapters' views come with the chapters.
  if (!read && (reading || presenting || state.full)) setRead(true);
  const runs = useMemo(() => {
    const finished = ({ run, complete }: JobState) => (state.run === 'live' && complete ? run : null);
    return Object.fromEntries(ids.map((id) => [id, finished(lab.jobs[id])]));
  }, [ids, lab.jobs, state.run]);
  // Once asked, a view stays where it is.
  const [asking, ask] = useState(false);
  if (state.predict > 0 && !asking) ask(true);
  const [tried, tell] = useState<Tried | null>(null);
  if (presenting && tried) tell(null);
  // What stands below the laboratory takes no time from it.
  const now = useMemo(() => ({ state, lab, recordings, runs }), [state, lab, recordings, runs]);
  const { ref: edge, value: rested } = useRested(now);
  // A view that fills the screen has left its chapter at once: it is never on the page twice.
  const { full } = state;
  const settled = useMemo(() => ({ ...rested, state: { ...rested.state, full, view } }), [rested, full, view]);
  // On a part's page no laboratory offers it.
  const offered = useOffer({
    linked: shownPart && !filling && !embed ? linked : null,
    ids: none,
    state,
    views,
    lab,
    recordings,
    control,
    set: store.set,
    speed: speedHere(lab.jobs[viewIds[0]]),
  });
  const { networkShape, layers } = state;
  const dropped = networkShape.reduce((sum, units, l) => sum + (layers.includes(l + 1) ? units : 0), 0);
  const notices = useMemo(
    (): Notice[] => [
      ...addressNotices.map((text) => ({ text, dismiss: () => store.dismiss(text) })),
      ...(problem === null ? [] : [{ text: problem, action: { label: tryAgain, run: retry } }]),
      ...(newest && !presenting ? [newest] : []),
    ],
    [addressNotices, newest, presenting, problem, retry, store],
  );
  const cloud = <Cloud state={state} set={store.set} />;
  if (state.embed && state.view === openingId)
    return (
      <Embedded state={state}>
        {cloud}
        <LiveRegion messages={[]} notices={notices} />
      </Embedded>
    );
  if (presenting)
    return (
      <Boundary>
        <Presenting
          {...{ state, control, lab, views, recordings, networks, runs, notices, cloud }}
          set={store.set}
          close={leave}
        />
      </Boundary>
    );
  const laboratory = (
    <Boundary>
      <Lab
        state={view === openingId ? { ...state, full: false } : state}
        set={store.set}
        control={control}
        lab={lab}
        views={views}
        networks={networks}
        recordings={recordings}
        notices={notices}
        linked={linked}
      />
    </Boundary>
  );
  if (state.embed)
    return (
      <Embedded state={state}>
        {asking ? (
          <AskFirst
            {...{ state, lab, views, recordings, runs }}
            set={store.set}
            instead={<LiveRegion messages={[]} notices={notices} />}
          >
            {laboratory}
          </AskFirst>
        ) : (
          laboratory
        )}
      </Embedded>
    );
  return (
    <TriedContext value={tried}>
      <header className="page-tools">
        <nav className="skips" aria-label={words.skipTo}>
          {skips.map(({ to, text }) => (
            <a key={to} href={to}>
              {text}
            </a>
          ))}
        </nav>
        <LanguageLinks />
        <ThemeControl theme={state.theme} set={store.set} />
        <button type="button" onClick={() => store.set({ mode: 'present', scene: 1, predict: 0 }, 'menu')}>
          {words.present}
        </button>
      </header>
      <main>
        <Opening />
        {shownPart ? (
          filling ? (
            laboratory
          ) : (
            <LiveRegion messages={tried ? [tried.told] : none} notices={[...notices, ...offered]} />
          )
        ) : (
          <>
            <Boundary>{cloud}</Boundary>
            <Definition units={dropped} />
            <h2 className="lab-title">{words.laboratory}</h2>
            {due ? laboratory : <Awaited ref={below} ids={labIds} notices={notices} />}
          </>
        )}
        <div ref={edge} />
        {reading && (
          <Boundary>
            <Reading {...settled} {...{ views, networks, store, tell }} />
          </Boundary>
        )}
      </main>
    </TriedContext>
  );
}
