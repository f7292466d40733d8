import { startTransition, useEffect, useRef, useState } from 'react';

/** How long a slider must pause for words to follow it, ms. */
const pause = 120;

/** A value as it was when it last stayed for a while, ms, or when it had changed all the time for so long. */
export function useRest<T>(value: T, stays: number, atMost = Number.POSITIVE_INFINITY): T {
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
