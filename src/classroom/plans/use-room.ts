import { type RefCallback, useCallback, useState } from 'react';

export interface Room {
  /** px. */
  readonly width: number;
  readonly height: number;
}

/** How large an element is, followed; null until it is known. */
export function useRoom(): readonly [RefCallback<HTMLElement>, Room | null] {
  const [room, setRoom] = useState<Room | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const watch = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [ref, room];
}
