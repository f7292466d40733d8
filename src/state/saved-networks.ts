import type { UseStore } from 'idb-keyval';
import type { Checkpoint, Run } from '../contract/run.ts';
import { isCheckpoint } from '../protocol/check.ts';
import { isFull, keyOf } from './kept.ts';

/** The networks of the last complete run of one view, kept in this browser beside the run. */
export interface SavedNetworks {
  /** Those of this very run; none where they are not kept or cannot be read, or where one is damaged. */
  load(run: Run): Promise<readonly Checkpoint[]>;
  /**
   * Keeps networks in place of the older ones; answers false where there is no room, and the older ones stay. Quietly
   * does nothing where the browser gives no permission.
   */
  save(run: Run, networks: readonly Checkpoint[]): Promise<boolean>;
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
  // Not needed to show anything: it comes with the first run.
  const open = async () => {
    const { createStore, del, get, set } = await import('idb-keyval');
    store ??= createStore(keyOf('networks'), 'networks');
    return { store, del, get, set };
  };
  const save = async (kept: Kept | null): Promise<boolean> => {
    try {
      const { store, del, set } = await open();
      await (kept === null ? del(experiment, store) : set(experiment, kept, store));
      return true;
    } catch (error) {
      return !isFull(error);
    }
  };
  return {
    clear: () => {
      save(null);
    },
    async load(run) {
      try {
        const { store, get } = await open();
        const kept = await get<Partial<Kept>>(experiment, store);
        const { networks } = kept ?? {};
        return kept?.of === identity(run) && Array.isArray(networks) && networks.every(isCheckpoint) ? networks : [];
      } catch {
        return [];
      }
    },
    save: (run, networks) => save(networks.length === 0 ? null : { of: identity(run), networks }),
  };
}
