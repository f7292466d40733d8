import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import type { Checkpoint, Run } from '../contract/run.ts';

/** The networks of the last complete run of one view, kept in this browser beside the run. */
export interface SavedNetworks {
  /** Those of this very run; none where they are not kept or cannot be read. */
  load(run: Run): Promise<readonly Checkpoint[]>;
  /** Keeps networks; quietly does nothing where the browser has no room or no permission. */
  save(run: Run, networks: readonly Checkpoint[]): void;
  clear(): void;
}

interface Kept {
  readonly of: string;
  readonly networks: readonly Checkpoint[];
}

const identity = ({ params, seconds, version }: Run): string => JSON.stringify([params, seconds, version]);

/** Uses IndexedDB, since weights are too many for local storage. */
export function createSavedNetworks(experiment: string): SavedNetworks {
  let store: UseStore | null = null;
  const attempt = async <T>(action: (store: UseStore) => Promise<T>): Promise<T | null> => {
    try {
      store ??= createStore('dropout-cloud', 'networks');
      return await action(store);
    } catch {
      return null;
    }
  };
  const clear = () => {
    attempt((opened) => del(experiment, opened));
  };
  return {
    clear,
    async load(run) {
      const kept = await attempt((opened) => get<Kept>(experiment, opened));
      return kept?.of === identity(run) ? kept.networks : [];
    },
    save(run, networks) {
      if (networks.length === 0) clear();
      else attempt((opened) => set(experiment, { of: identity(run), networks } satisfies Kept, opened));
    },
  };
}
