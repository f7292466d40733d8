import { startTransition, useDeferredValue, useEffect, useRef, useState } from 'react';

/** How long a value must stay for what is out of sight to follow it, ms. */
const rest = 300;
/** How long a slider must pause for words to follow it, ms. */
const pause = 120;
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

/** A value as it was when it last stayed for a while, ms, or when it had changed all the time for so long. */
function useRest<T>(value: T, stays: number, atMost = Number.POSITIVE_INFINITY): T {
  const [rested, setRested] = useState(value);
  const moving = useRef({ value, began: 0, changed: 0, timer: 0 });
  useEffect(() => {
    const now = performance.now();
    const last = moving.current;
    last.value = value;
    last.changed = now;
    // A timer on its way looks for itself how long the value has stayed: none is set anew at every step of a slider.
    if (last.timer !== 0) return;
    last.began = now;
    const look = () => {
      const left = Math.min(last.changed + stays, last.began + atMost) - performance.now();
      last.timer = left > 1 ? window.setTimeout(look, left) : 0;
      if (last.timer === 0) startTransition(() => setRested(() => last.value));
    };
    last.timer = window.setTimeout(look, stays);
  }, [value, stays, atMost]);
  useEffect(
    () => () => {
      clearTimeout(moving.current.timer);
      moving.current.timer = 0;
    },
    [],
  );
  return rested;
}

/** A value for words, which follow a slider once it pauses: they would take frames from the charts, and flicker. */
export const useSettled = <T>(value: T): T => useRest(value, pause, 1000);

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
