/** The views of the experiments, found by their folders and loaded when they are shown, each with its styles. */
import { useCallback, useEffect, useState } from 'react';
import type { PageState } from '../contract/page.ts';
import type { ExperimentView } from '../contract/view.ts';
import { chapterIds, labIds, openingId, shownPart, specOf, viewIds } from '../state/experiments.ts';
import { loadScript, notLoaded } from '../view-kit/load.ts';
import type { ViewFiles } from './part-views.ts';
import { lost } from './words.ts';

export type AnyFiles = ViewFiles<AnyView>;

export const ofFirst: AnyFiles = [
  import.meta.glob<{ readonly view: AnyView }>('../experiments/*/view/index.tsx'),
  import.meta.glob('../experiments/*/view/style.css'),
];
/** What an experiment has in its folder `view`, of files by their paths; absent where it has none of that name. */
export const fileOf = <T>(files: Readonly<Record<string, T>>, id: string, name: string): T | undefined =>
  Object.entries(files).find(([path]) => path.endsWith(`/${id}/view/${name}`))?.[1];

/** Those of the part whose page is open. */
const filesOf = async () => (shownPart ? (await import('./part-views.ts')).files : ofFirst);

/**
 * Views that stand together: those of the laboratory, or one alone, embedded, presented or where a chapter's fills the
 * screen; none where the opening is embedded.
 */
export function idsTogether(
  state: Pick<PageState, 'embed' | 'full' | 'view'> & Partial<Pick<PageState, 'mode'>>,
): readonly string[] {
  const { embed, full, view, mode } = state;
  if (embed && view === openingId) return [];
  const alone = embed || mode === 'present' || (full && chapterIds.includes(view));
  return alone ? [view] : labIds;
}

/** A view whose experiment is not known by type: its parameters, result and settings are those of its own `spec`. */
export type AnyView = ExperimentView<unknown, unknown, unknown>;

const loading = new Map<string, Promise<AnyView>>();

/** A view's code and styles, loaded once; asked for anew where they did not come. */
export function loadView(id: string, from: () => Promise<AnyFiles> = filesOf): Promise<AnyView> {
  const ask = async () => {
    const [views, styles] = await loadScript(from);
    const load = fileOf(views, id, 'index.tsx');
    if (!load) throw new Error(`there is no view "${id}"`);
    const [{ view }] = await loadScript(() => Promise.all([load(), fileOf(styles, id, 'style.css')?.()]));
    return view;
  };
  const known = loading.get(id) ?? ask();
  loading.set(id, known);
  known.catch(() => loading.delete(id));
  return known;
}

/** Other views whose networks are shown beside those of `ids` in this state of the page. */
export const keepersFor = (ids: readonly string[], state: PageState): readonly string[] =>
  ids.flatMap((id) => {
    const { borrows } = specOf(id);
    const labels = borrows?.(state) ?? [];
    return viewIds.filter((other) => !ids.includes(other) && labels.includes(specOf(other).keeps ?? ''));
  });

/** The views of these ids that have come so far, which did not, in one sentence, and how to ask for those again. */
export function useViews(ids: readonly string[]) {
  const [problem, tell] = useState<string | null>(null);
  const [tries, count] = useState(0);
  const [views, setViews] = useState<Readonly<Record<string, AnyView>>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks again.
  useEffect(() => {
    let here = true;
    for (const id of ids) {
      loadView(id).then(
        (view) => {
          if (here) setViews((others) => ({ ...others, [id]: view }));
        },
        (error) => {
          if (here) tell(notLoaded(lost.view(specOf(id).about.title), error));
        },
      );
    }
    return () => {
      here = false;
    };
  }, [ids, tries]);
  const retry = useCallback(() => {
    tell(null);
    count((before) => before + 1);
  }, []);
  return { views, problem, retry };
}
