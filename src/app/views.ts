/** The experiments that the page shows, found by their folders: specifications at once, views when they have come. */
import { useEffect, useState } from 'react';
import type { AnySpec } from '../contract/check.ts';
import { specIn } from '../contract/modules.ts';
import type { ExperimentView } from '../contract/view.ts';
import { chapterIds, labIds, openingId, viewIds } from '../state/codecs.ts';
import type { PageState } from '../state/types.ts';

type Module = Readonly<Record<string, unknown>>;

const specFiles = import.meta.glob<Module>('../experiments/*/spec.ts', { eager: true });
const viewFiles = import.meta.glob<{ readonly view: ExperimentView<never, never> }>('../experiments/*/view.tsx');

const named = <T>(files: Readonly<Record<string, T>>, id: string, name: string): T | undefined =>
  files[`../experiments/${id}/${name}`];

/** Every view, those of the laboratory first. */
export const shownIds: readonly string[] = viewIds;

/** The view whose networks others show where the page's network is the wide or the compressed one. */
export const wideId = 'compression';

/**
 * Views that stand together: those of the laboratory, or one alone, embedded, presented or where a chapter's fills the
 * screen; none where the opening is embedded.
 */
export function idsTogether(
  state: Pick<PageState, 'embed' | 'full' | 'view'> & Partial<Pick<PageState, 'mode'>>,
): readonly string[] {
  const { embed, full, view, mode } = state;
  if (embed && view === openingId) return [];
  const alone = embed || mode === 'present' || (full && (chapterIds as readonly string[]).includes(view));
  return alone ? [view] : labIds;
}

export function specOf(id: string): AnySpec {
  const module = named(specFiles, id, 'spec.ts');
  if (!module) throw new Error(`there is no experiment "${id}"`);
  return specIn(module);
}

export type AnyView = ExperimentView<unknown, unknown>;

const loading = new Map<string, Promise<AnyView>>();

/** A view's code, loaded once. */
export function loadView(id: string): Promise<AnyView> {
  const load = named(viewFiles, id, 'view.tsx');
  if (!load) return Promise.reject(new Error(`there is no view "${id}"`));
  const known = loading.get(id) ?? load().then(({ view }) => view as unknown as AnyView);
  loading.set(id, known);
  return known;
}

/** The views of these ids that have come so far. */
export function useViews(ids: readonly string[]): Readonly<Record<string, AnyView>> {
  const [views, setViews] = useState<Readonly<Record<string, AnyView>>>({});
  useEffect(() => {
    let here = true;
    for (const id of ids) {
      loadView(id).then(
        (view) => {
          if (here) setViews((others) => ({ ...others, [id]: view }));
        },
        () => {},
      );
    }
    return () => {
      here = false;
    };
  }, [ids]);
  return views;
}
