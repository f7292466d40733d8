import { useLayoutEffect, useRef } from 'react';
import { pageLayers } from '../state/layers.ts';

/** What Escape closes, the newest last. */
const open: (() => void)[] = [];

// On the document: after what has the focus had its turn, before keys are handed on to whoever frames the page.
function press(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.preventDefault();
  open.at(-1)?.();
}

/** While `over`, what calls this lies over the page: Escape and the browser's Back call `close`. */
export function useLayer(over: boolean, close: () => void): void {
  const newest = useRef(close);
  newest.current = close;
  useLayoutEffect(() => {
    if (!over) return;
    const own = () => newest.current();
    const closed = pageLayers.open(own);
    if (open.push(own) === 1) document.addEventListener('keydown', press);
    return () => {
      closed();
      open.splice(open.indexOf(own), 1);
      if (open.length === 0) document.removeEventListener('keydown', press);
    };
  }, [over]);
}
