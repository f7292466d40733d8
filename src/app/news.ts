import type { Notice } from '../figure/live-region.tsx';

let newest: Notice | null = null;
const listeners = new Set<() => void>();

/** What the page has to say of itself: that a newer version of it is there. */
export const news = {
  get: (): Notice | null => newest,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  tell(notice: Notice | null): void {
    newest = notice;
    for (const listener of listeners) listener();
  },
};
