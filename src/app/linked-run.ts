/** What a link to a run offers to whoever opens it, and the settings that such a link holds. */
import type { PageState } from '../contract/page.ts';
import type { Notice } from '../figure/live-region.tsx';
import { estimate } from '../figure/words.ts';
import type { Asked, LabState } from '../state/lab.ts';
import { staleIn } from './lab-jobs.ts';
import type { Linked } from './linked.ts';
import { linkWords } from './linked-words.ts';
import type { Recordings } from './use-recordings.ts';
import type { AnyView } from './views.ts';

export { madeWith } from './made-with.ts';

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
  const seconds = asked.reduce((sum, one) => sum + one.seconds, 0);
  const text = linkWords.offer(first.settings(params), wanted.length, estimate(seconds));
  return [{ text, action: { label: linkWords.train, run: train }, dismiss }];
}
