import type { BackendChoice } from '../contract/page.ts';
import type { Backend, Speed } from '../engine/types.ts';

export interface Opened {
  readonly backend: Backend;
  readonly speed: Speed;
  /** Why faster backends were passed over, one sentence each. */
  readonly rejected: readonly string[];
}

const hasLost = (opened: Opened | null): boolean => Boolean(opened?.backend.losses?.length);

/**
 * Keeps the backend of the last job open for the next one; another choice closes it first. One that was asked for by
 * name and lost is opened anew; where any would do, what is left goes on.
 */
export function createBackends(open: (choice: BackendChoice) => Promise<Opened>) {
  let last: { readonly choice: BackendChoice; readonly opened: Promise<Opened>; now: Opened | null } | null = null;
  const change = async (choice: BackendChoice, before: Promise<Opened> | undefined): Promise<Opened> => {
    const old = await before?.catch(() => null);
    if (old?.backend.name === choice && !hasLost(old)) return { ...old, rejected: [] };
    old?.backend.dispose();
    return open(choice);
  };
  return (choice: BackendChoice): Promise<Opened> => {
    if (last?.choice === choice && (choice === 'auto' || !hasLost(last.now))) return last.opened;
    const opened = change(choice, last?.opened);
    const mine: typeof last = { choice, opened, now: null };
    last = mine;
    opened.then(
      (now) => {
        mine.now = now;
      },
      () => {
        if (last === mine) last = null;
      },
    );
    return opened;
  };
}
