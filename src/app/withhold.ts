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

/** What stands below the laboratory has followed by then (use-rested.ts), ms. */
const late = 1000;

const withheld = new Set<string>();
const triedLate = new WeakSet<object>();

/** Whether a view breaks as soon as it tells of a run. */
async function breaks(id: string, run: Run | null, state: PageState): Promise<boolean> {
  const view = await loadView(id);
  const shown = { recorded: null, run, complete: true };
  const tell = () => [
    evidenceOf(view, shown, state),
    view.marks?.(shown, state),
    view.claims.map((claim) => claim.judge(run?.result, { ...state, ...claim.state })),
  ];
  return attempt(tell) === null;
}

/** The run of the view that broke; where that is not known, those that a view cannot tell of. */
export async function withhold(
  { views }: Pick<LabControl, 'views'>,
  state: PageState,
  boundary: Pick<Boundary, 'props' | 'again'>,
): Promise<void> {
  if (state.run !== 'live') return;
  const { view } = boundary.props;
  const shown = Object.keys(views).filter((id) => (view ?? id) === id && views[id].getState().complete);
  const found = await Promise.all(shown.map((id) => view ?? breaks(id, views[id].getState().run, state)));
  const broken = shown.filter((_, i) => found[i]);
  for (const id of broken) {
    const text = attempt(() => localStorage.getItem(keyOf(`run:${id}`)));
    views[id].reset();
    if (text !== null) attempt(() => localStorage.setItem(keyOf(`withheld:${id}`), text));
    withheld.add(id);
    // Wherever it stood: the page tells what several say once.
    for (const one of Object.values(views)) one.notify(keptWords.broke(specOf(id).about.title));
  }
  if (broken.length > 0) boundary.again();
  else if (withheld.size > 0 && !triedLate.has(boundary)) {
    triedLate.add(boundary);
    setTimeout(boundary.again, late);
  }
}
