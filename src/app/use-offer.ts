import { useEffect, useState } from 'react';
import type { Speed } from '../engine/types.ts';
import type { Notice } from '../figure/live-region.tsx';
import { tryAgain } from '../figure/words.ts';
import type { Asked } from '../state/lab.ts';
import { notLoaded } from '../view-kit/load.ts';
import type { AroundViews } from './around-views.ts';
import type { Linked } from './linked.ts';
import type { offerOf } from './linked-run.ts';
import { paramsOf } from './params.ts';

interface OfferProps extends AroundViews {
  readonly linked: Linked | null;
  readonly ids: readonly string[];
  readonly speed: Speed;
}

/** The offer of the link that the page was opened with, once what it leads to is there, until it is taken or dismissed. */
export function useOffer({ linked, ids, state, set, control, lab, views, recordings, speed }: OfferProps): Notice[] {
  const [over, end] = useState(false);
  const [make, setMake] = useState<typeof offerOf | null>(null);
  useEffect(() => {
    const load = () =>
      import('./linked-run.ts').then(
        (file) => setMake(() => file.offerOf),
        (error) =>
          setMake(() => () => [{ text: notLoaded('The link’s run', error), action: { label: tryAgain, run: load } }]),
      );
    if (linked) load();
  }, [linked]);
  const wanted = linked?.view ? [linked.view] : ids;
  const all = wanted.flatMap((id) => (recordings.shown[id] || recordings.problem ? (views[id] ?? []) : []));
  if (!linked || !make || over || all.length < wanted.length) return [];
  const asked = all.map((view): Asked => {
    const params = paramsOf(view, state);
    return { id: view.spec.id, params, seconds: view.seconds(params, speed) };
  });
  const train = () => {
    end(true);
    control.start(asked, state.backend);
    // Where it stands alone, its buttons come with it.
    if (linked.view && !ids.includes(linked.view)) set({ view: linked.view, full: true }, 'menu');
  };
  return make({ linked, views: all, asked, state, lab, recordings, train, dismiss: () => end(true) });
}
