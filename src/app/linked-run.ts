/** What a link to a run offers to whoever opens it, and the settings that such a link holds. */
import type { PageState } from '../contract/page.ts';
import type { Run } from '../contract/run.ts';
import type { Notice } from '../figure/live-region.tsx';
import type { Held } from '../figure/share-bar.tsx';
import { estimate } from '../figure/times.ts';
import { writeAddress } from '../state/address.ts';
import type { Asked, LabState } from '../state/lab.ts';
import type { OfferProps } from './around-views.ts';
import { staleIn } from './lab-jobs.ts';
import { type Linked, linkTo } from './linked.ts';
import { linkWords } from './linked-words.ts';
import { madeWith } from './made-with.ts';
import { paramsOf } from './params.ts';
import { partRoot } from './part-root.ts';
import type { Recordings } from './use-recordings.ts';
import { searchHere } from './view-page.ts';
import type { AnyView } from './views.ts';

/** What a link to a run holds: the settings that it was made with, whatever was chosen since. */
export function heldOf(view: AnyView, state: PageState, run: Pick<Run, 'params'>): Held {
  const made = madeWith(view, state, run);
  const address = made === state ? location.href : new URL(searchHere(writeAddress(made)) || '?', location.href).href;
  return { state: made, link: linkTo(address, view.spec.id, state, true) };
}

/** The address of what a run showed, within the site, for a view that stands alone or is asked about. */
export const addressOfRun = (
  view: AnyView,
  state: PageState,
  run: Pick<Run, 'params'>,
  shown: Partial<PageState>,
): string =>
  linkTo(
    `${partRoot()}${writeAddress({ ...madeWith(view, state, run), ...shown })}`,
    view.spec.id,
    { embed: true },
    true,
  );

interface Offering {
  readonly linked: Linked;
  /** The views that the link leads to, with what is asked of each. */
  readonly views: readonly AnyView[];
  readonly asked: readonly Asked[];
  readonly state: PageState;
  readonly lab: LabState;
  readonly recordings: Recordings;
  readonly train: () => void;
  readonly dismiss: () => void;
}

/** Offers to train the run of a link again; nothing where what it asks for is shown, or under way. */
export function offerOf({ linked, views, asked, state, lab, recordings, train, dismiss }: Offering): Notice[] {
  const wanted = views.filter((view) => {
    const { run } = lab.jobs[view.spec.id];
    const stale = staleIn(view, state, lab, recordings);
    return run ? stale !== null : linked.marked || stale !== null;
  });
  if (wanted.length === 0 || wanted.length < views.length || lab.active !== null) return [];
  const [first] = wanted;
  const params = asked.find(({ id }) => id === first.spec.id)?.params;
  const settings = first.settings(params);
  if (Object.values(lab.jobs).some(({ status }) => status === 'unavailable'))
    return [{ text: linkWords.noOffer(settings, wanted.length), dismiss }];
  const seconds = asked.reduce((sum, one) => sum + one.seconds, 0);
  const text = linkWords.offer(settings, wanted.length, estimate(seconds));
  return [{ text, action: { label: linkWords.train, run: train }, dismiss }];
}

/** The offer, once the views that the link leads to are there; `end` is called where it is taken or dismissed. */
export function offersOf(props: OfferProps, end: () => void): readonly Notice[] {
  const { linked, ids, state, set, control, lab, views, recordings, speed } = props;
  if (!linked) return [];
  const wanted = linked.view ? [linked.view] : ids;
  const all = wanted.flatMap((id) => (recordings.shown[id] || recordings.problem ? (views[id] ?? []) : []));
  if (all.length < wanted.length) return [];
  const asked = all.map((view): Asked => {
    const params = paramsOf(view, state);
    return { id: view.spec.id, params, seconds: view.seconds(params, speed) };
  });
  const train = () => {
    end();
    control.start(asked, state.backend);
    // Where it stands alone, its buttons come with it.
    if (linked.view && !ids.includes(linked.view)) set({ view: linked.view, full: true }, 'menu');
  };
  return offerOf({ linked, views: all, asked, state, lab, recordings, train, dismiss: end });
}
