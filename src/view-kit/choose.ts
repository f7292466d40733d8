import type { PageState } from '../contract/page.ts';
import type { ExperimentView, Recorded, RecordedEntry, Shown } from '../contract/view.ts';
import { nearest } from '../core/nearest.ts';

/** Narrows a list of recorded runs; one that would leave none leaves all. */
export type Wish<P> = (entries: readonly RecordedEntry<P>[]) => readonly RecordedEntry<P>[];

/** Those for which `fits` holds. */
export const where =
  <P>(fits: (params: P) => boolean): Wish<P> =>
  (entries) =>
    entries.filter(({ params }) => fits(params));

/** Those whose number is nearest to `wanted`. */
export const nearestTo =
  <P>(number: (params: P) => number, wanted: number): Wish<P> =>
  (entries) => {
    const best = nearest(
      entries.map(({ params }) => number(params)),
      wanted,
    );
    return entries.filter(({ params }) => number(params) === best);
  };

/** The recorded run that grants the wishes, the first first; the first in the list where several do, null for none. */
export function choose<P>(
  entries: readonly RecordedEntry<P>[],
  ...wishes: readonly Wish<P>[]
): RecordedEntry<P> | null {
  let left = entries;
  for (const wish of wishes) {
    const granted = left.length > 1 ? wish(left) : left;
    if (granted.length > 0) left = granted;
  }
  return left[0] ?? null;
}

/**
 * Of the recorded runs that have been loaded, those of the budgets that the main claim is told at, in the page's
 * settings but for the budget, without the one shown.
 */
export function othersToTell<P, R, S>(
  { choose: chosen, claims }: Pick<ExperimentView<P, R, S>, 'choose' | 'claims'>,
  { recorded, beside = [] }: Pick<Shown<P, R>, 'recorded' | 'beside'>,
  state: PageState & S,
): readonly Recorded<P, R>[] {
  const entries = beside.map((one) => ({ ...one, title: one.name }));
  const names = (claims[0]?.budgets ?? []).map((budget) => chosen(entries, { ...state, budget })?.name);
  return beside.filter(({ name }) => names.includes(name) && name !== recorded?.name);
}
