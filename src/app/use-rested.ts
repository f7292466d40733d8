import { startTransition, useDeferredValue, useEffect, useState } from 'react';

/** How long a value must stay for what is out of sight to follow it, ms. */
const rest = 300;
/** How much of it must show to count as in sight, px. */
const enough = 200;

/**
 * A value for a part of the page that begins at `ref`: in sight it follows when there is time, out of sight once the value
 * rests, so that it takes no frames from what a moving slider shows.
 */
export function useRested<T>(value: T) {
  const [edge, ref] = useState<HTMLElement | null>(null);
  const [inSight, setInSight] = useState(false);
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (!edge) return;
    const observer = new IntersectionObserver((seen) => setInSight(seen.at(-1)?.isIntersecting ?? true), {
      // Everything above the lower edge, as far up as a page can be long.
      rootMargin: `1000000px 0px ${-enough}px 0px`,
    });
    observer.observe(edge);
    return () => observer.disconnect();
  }, [edge]);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setRested(value)), rest);
    return () => clearTimeout(timer);
  }, [value]);
  const later = useDeferredValue(inSight ? value : rested);
  return { ref, value: later };
}
