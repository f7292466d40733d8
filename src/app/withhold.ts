/** A run of the visitor's that broke its figure is taken out of sight, and kept to be exported or deleted. */
import type { PageState } from '../contract/page.ts';
import type { Run } from '../contract/run.ts';
import { keptWords } from '../figure/kept-words.ts';
import { evidenceOf } from '../figure/telling.ts';
import { specOf } from '../state/experiments.ts';
import { attempt, keyOf } from '../state/kept.ts';
import type { LabControl } from '../state/lab.ts';
import type { Boundary } from './boundary.tsx';
import { loadView } from './views.ts';

/** Whether a view breaks as soon as it tells of a run. */
async function breaks(id: string, run: Run | null, state: PageState): Promise<boolean> {
  const view = await loadView(id);
  const shown = { recorded: null, run, complete: true };
  return attempt(() => [evidenceOf(view, shown, state), view.marks?.(shown, state)]) === null;
}

/** Where it is not known which view broke, it is found out; where it cannot be, all runs that were shown are meant. */
export async function withhold(
  { views }: Pick<LabControl, 'views'>,
  state: PageState,
  { props: { view }, again }: Pick<Boundary, 'props' | 'again'>,
): Promise<void> {
  if (state.run !== 'live') return;
  const shown = Object.keys(views).filter((id) => (view ?? id) === id && views[id].getState().complete);
  const found = await Promise.all(shown.map((id) => breaks(id, views[id].getState().run, state)));
  const guilty = shown.filter((_, i) => found[i]);
  const broken = guilty.length > 0 ? guilty : shown;
  for (const id of broken) {
    const text = attempt(() => localStorage.getItem(keyOf(`run:${id}`)));
    views[id].reset();
    if (text !== null) attempt(() => localStorage.setItem(keyOf(`withheld:${id}`), text));
    // Wherever it stood: the page tells what several say once.
    for (const one of Object.values(views)) one.notify(keptWords.broke(specOf(id).about.title));
  }
  if (broken.length > 0) again();
}
