import { useDeferredValue, useEffect, useState } from 'react';
import { useRest } from '../charts/use-settled.ts';

/** How long a value must stay for what is out of sight to follow it, ms. */
const rest = 300;
/** How much of what lies below must show to count as in sight, px. */
const enough = 200;

/** Whether an element is within the window, or within the window with these margins. */
function useSight(element: HTMLElement | null, rootMargin: string, atFirst: boolean): boolean {
  const [inSight, setInSight] = useState(atFirst);
  useEffect(() => {
    if (!element) return;
    const observer = new IntersectionObserver((seen) => setInSight(seen.at(-1)?.isIntersecting ?? true), {
      rootMargin,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, rootMargin]);
  return inSight;
}

/**
 * A value for a part of the page that begins at `ref`: in sight it follows when there is time, out of sight once the value
 * rests, so that it takes no frames from what a moving slider shows.
 */
export function useRested<T>(value: T) {
  const [edge, ref] = useState<HTMLElement | null>(null);
  // Everything above the lower edge, as far up as a page can be long.
  const inSight = useSight(edge, `1000000px 0px ${-enough}px 0px`, false);
  const rested = useRest(value, rest);
  return { ref, value: useDeferredValue(inSight ? value : rested) };
}

/** A value for the element at `ref`, which has controls of its own: in sight it follows at once. */
export function useRestedAway<T>(value: T) {
  const [element, ref] = useState<HTMLElement | null>(null);
  const inSight = useSight(element, '0px', true);
  const rested = useRest(value, rest);
  return { ref, value: inSight ? value : rested };
}
