import { useEffect, useRef } from 'react';

/** Calls when Escape is pressed and nothing else has used it, while `active`. */
export function useEscape(active: boolean, leave: () => void): void {
  const newest = useRef(leave);
  newest.current = leave;
  useEffect(() => {
    if (!active) return;
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) newest.current();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [active]);
}
