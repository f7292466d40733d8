import { useEffect, useState } from 'react';
import type { ExperimentView } from '../contract/view.ts';
import { attempt } from '../state/kept.ts';
import { filesKept } from '../state/kept-files.ts';
import { bytesOfNumbers, type KeptList } from '../state/kept-list.ts';
import { createSavedNetworks } from '../state/saved-networks.ts';

/** What takes a while to find out. */
interface Found {
  /** Bytes of each run's networks, and its settings in words, by its key. */
  readonly networks: Readonly<Record<string, number>>;
  readonly settings: Readonly<Record<string, string>>;
  readonly files: Awaited<ReturnType<typeof filesKept>>;
  /** Bytes. */
  readonly allowed: number | null;
}

/** What is kept beside the list that is at hand at once; it comes piece by piece. */
export function useFound(list: KeptList | null, loadView: (id: string) => Promise<ExperimentView>): Found {
  const [found, setFound] = useState<Found>({ networks: {}, settings: {}, files: null, allowed: null });
  useEffect(() => {
    let here = true;
    const tell = (change: (now: Found) => Partial<Found>) => {
      if (here) setFound((now) => ({ ...now, ...change(now) }));
    };
    for (const { id, key, run } of list?.runs ?? []) {
      if (!run) continue;
      createSavedNetworks(id)
        .load(run)
        .then((all) => tell(({ networks }) => ({ networks: { ...networks, [key]: bytesOfNumbers(all) } })));
      loadView(id).then(
        (view) => tell(({ settings }) => ({ settings: { ...settings, [key]: view.settings(run.params) } })),
        // The page tells of a view that did not come.
        () => {},
      );
    }
    const none = () => null;
    filesKept()
      .catch(none)
      .then((files) => tell(() => ({ files })));
    Promise.resolve(attempt(() => navigator.storage.estimate()))
      .catch(none)
      .then((estimate) => tell(() => ({ allowed: estimate?.quota ?? null })));
    return () => {
      here = false;
    };
  }, [list, loadView]);
  return found;
}
