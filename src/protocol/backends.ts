import type { BackendChoice } from '../contract/page.ts';
import type { Backend, Speed } from '../engine/types.ts';

export interface Opened {
  readonly backend: Backend;
  readonly speed: Speed;
  /** Why faster backends were passed over, one sentence each. */
  readonly rejected: readonly string[];
}

/** Keeps the backend of the last job open for the next one; another choice closes it first. */
export function createBackends(open: (choice: BackendChoice) => Promise<Opened>) {
  let last: { readonly choice: BackendChoice; readonly opened: Promise<Opened> } | null = null;
  const change = async (choice: BackendChoice, before: Promise<Opened> | undefined): Promise<Opened> => {
    const old = await before?.catch(() => null);
    if (old?.backend.name === choice) return { ...old, rejected: [] };
    old?.backend.dispose();
    return open(choice);
  };
  return (choice: BackendChoice): Promise<Opened> => {
    if (last?.choice === choice) return last.opened;
    const opened = change(choice, last?.opened);
    const mine = { choice, opened };
    last = mine;
    opened.catch(() => {
      if (last === mine) last = null;
    });
    return opened;
  };
}
