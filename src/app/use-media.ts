import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { paper } from '../charts/paper.ts';
import { lettersScale } from './letters.ts';

/**
 * Whether a media query matches, now and later; where letters are larger, a width has
 * room for that much less of them, and they are higher. While the page is printed, what matches
 * on the screen goes on to.
 */
export function useMedia(query: string): boolean {
  const list = useMemo(
    () => matchMedia(query.replace(/\d+(?=px)/, (px) => `${lettersScale ** 2 * Number(px)}`)),
    [query],
  );
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
