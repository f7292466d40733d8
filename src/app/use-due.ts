import { startTransition, useEffect, useRef, useState } from 'react';
import { onFirstSign } from './first-sign.ts';

/** How far below the screen a part of the page may be to be made at once, px. */
const ahead = 1600;
/** When the page is at rest, and what lies far below is made too, ms. */
const rest = 10_000;

/**
 * Whether a part of the page should be there: where it is near the screen, at the visitor's first sign of reading on, or
 * when the page has come to rest. So a phone, on which it lies far below, is not kept busy with it at first.
 */
export function useDue<T extends HTMLElement>(eager: boolean) {
  const ref = useRef<T>(null);
  const [due, setDue] = useState(eager || location.hash !== '');
  useEffect(() => {
    if (due) return;
    const now = () => startTransition(() => setDue(true));
    if (eager) return now();
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) now();
      },
      { rootMargin: `${ahead}px 0px` },
    );
    if (ref.current) observer.observe(ref.current);
    const forget = onFirstSign(now);
    addEventListener('beforeprint', now);
    const timer = setTimeout(now, rest);
    return () => {
      observer.disconnect();
      forget();
      removeEventListener('beforeprint', now);
      clearTimeout(timer);
    };
  }, [due, eager]);
  return { ref, due };
}
