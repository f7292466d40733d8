import { useEffect, useRef } from 'react';

/** When a part of the page no longer fills the screen (null), brings it into sight where it stands in the page. */
export function useReturn(over: string | null): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const id = over === null ? last.current : null;
    last.current = over;
    if (id === null) return;
    const show = () => document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
    // The page is there again a moment later.
    requestAnimationFrame(() => requestAnimationFrame(show));
  }, [over]);
}
