import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { paper } from '../charts/paper.ts';

/** Whether a media query matches, now and later. While the page is printed, what matches on the screen goes on to. */
export function useMedia(query: string): boolean {
  const list = useMemo(() => matchMedia(query), [query]);
  const subscribe = useCallback(
    (listener: () => void) => {
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [list],
  );
  const last = useMemo(() => ({ matches: list.matches }), [list]);
  return useSyncExternalStore(subscribe, () => {
    if (!paper.isPrinting()) last.matches = list.matches;
    return last.matches;
  });
}
