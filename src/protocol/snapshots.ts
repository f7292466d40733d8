import type { Snapshot } from '../contract/run.ts';

/** At most one snapshot in this many milliseconds. */
export const snapshotInterval = 100;

/** Passes on the newest snapshot, not too often: one that comes too early waits, and keeps its result until sent. */
export interface Snapshots {
  offer(snapshot: Snapshot<unknown>): void;
  /** Sends what waits if its time has come; with `force`, now. */
  flush(force?: boolean): void;
}

export function createSnapshots(send: (snapshot: Snapshot<unknown>) => void): Snapshots {
  let waiting: Snapshot<unknown> | null = null;
  let sentAt = Number.NEGATIVE_INFINITY;
  let highest = 0;
  const flush = (force = false) => {
    const now = performance.now();
    if (waiting === null || (!force && now - sentAt < snapshotInterval)) return;
    const snapshot = waiting;
    waiting = null;
    sentAt = now;
    send(snapshot);
  };
  return {
    flush,
    offer({ stage, fraction, result = waiting?.result }) {
      if (fraction > highest) highest = Math.min(1, fraction);
      waiting = result === undefined ? { stage, fraction: highest } : { stage, fraction: highest, result };
      flush();
    },
  };
}
