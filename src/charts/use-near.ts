import { useEffect, useRef, useState } from 'react';
import { paper } from './paper.ts';

/** Whether an element has come near the screen, or the page is printed; stays so. */
export function useNear<T extends HTMLElement>(margin = 800) {
  const ref = useRef<T>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!ref.current || near) return;
    const observer = new IntersectionObserver((seen) => setNear(seen.some(({ isIntersecting }) => isIntersecting)), {
      rootMargin: `${margin}px 0px`,
    });
    observer.observe(ref.current);
    const forget = paper.onPrint(() => setNear(true));
    return () => {
      observer.disconnect();
      forget();
    };
  }, [near, margin]);
  return { ref, near };
}
