import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { BackMatter } from '../article/back-matter.tsx';
import { Definition } from '../article/definition.tsx';
import { Explanation } from '../article/explanation.tsx';
import { MaskBand } from '../article/mask-band.tsx';
import { Methods } from '../article/methods.tsx';
import { Opening } from '../article/opening.tsx';
import type { PageStore } from '../state/store.ts';
import type { JobControl, PageState } from '../state/types.ts';
import { Boundary } from './boundary.tsx';
import { factsOf } from './facts.ts';
import { SamplingLab } from './sampling-lab.tsx';
import { useTheme } from './theme.ts';
import { useRecordings } from './use-recordings.ts';

interface PageProps {
  readonly store: PageStore;
  readonly control: JobControl;
}

/** The whole page: prose around the laboratory; embedded, the laboratory alone. */
export function Page({ store, control }: PageProps) {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const addressNotices = useSyncExternalStore(store.subscribe, store.getNotices);
  const job = useSyncExternalStore(control.subscribe, control.getState);
  const recordings = useRecordings(state);
  useTheme(state.theme);
  const usual = recordings.entries[0];
  const high = recordings.entries.find(({ params }) => params.learningRate > (usual?.params.learningRate ?? 1));
  const usualRun = usual && recordings.loaded[usual.name];
  const highRun = high && recordings.loaded[high.name];
  const { want } = recordings;
  // What the prose quotes comes after what the figure shows.
  useEffect(() => {
    if (!recordings.shown || state.embed) return;
    for (const entry of [usual, high]) if (entry) want(entry.name);
  });
  const facts = useMemo(() => (usualRun ? factsOf(usualRun, 0.5) : null), [usualRun]);
  const highFacts = useMemo(() => (highRun ? factsOf(highRun, 0.4) : null), [highRun]);
  const { networkShape, layers, dropout } = state;
  const rates = useMemo(
    () => networkShape.map((_, l) => (layers.includes(l + 1) ? dropout : 0)),
    [networkShape, layers, dropout],
  );
  const dropped = networkShape.reduce((sum, units, l) => sum + (layers.includes(l + 1) ? units : 0), 0);
  const lab = (
    <Boundary>
      <SamplingLab
        state={state}
        set={store.set}
        job={job}
        control={control}
        recordings={recordings}
        notices={addressNotices.map((text) => ({ text, dismiss: () => store.dismiss(text) }))}
      />
    </Boundary>
  );
  if (state.embed) return <main className="embedded">{lab}</main>;
  const go = (patch: Partial<PageState>) => {
    store.set(patch, 'prose');
    document.getElementById('sampling')?.scrollIntoView({ block: 'start' });
  };
  return (
    <main>
      <Opening picture={<MaskBand units={networkShape} rates={rates} seed={state.seed} />} />
      <Definition units={dropped} />
      {lab}
      <Explanation usual={facts} tooHigh={highFacts} go={go} />
      <Methods usual={facts} />
      <BackMatter address={`${location.origin}${location.pathname}`} version={usualRun?.version ?? ''} />
    </main>
  );
}
