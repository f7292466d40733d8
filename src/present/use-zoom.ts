import { useCallback, useSyncExternalStore } from 'react';

const subscribe = (listener: () => void) => {
  addEventListener('resize', listener);
  return () => removeEventListener('resize', listener);
};

/**
 * How many times larger than on a page things are drawn, so that the last row can read them: the screen holds `width` ×
 * `height` px of the page. Never smaller than on a page.
 */
export function useZoom({ width, height }: { readonly width: number; readonly height: number }): number {
  const zoom = useCallback(() => Math.max(1, Math.min(innerWidth / width, innerHeight / height)), [width, height]);
  return useSyncExternalStore(subscribe, zoom);
}
