import { useEffect, useRef, useState } from 'react';

/** Whether an element has come near the screen; stays so. */
export function useNear<T extends HTMLElement>(margin = 800) {
  const ref = useRef<T>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!ref.current || near) return;
    const observer = new IntersectionObserver((seen) => setNear(seen.some(({ isIntersecting }) => isIntersecting)), {
      rootMargin: `${margin}px 0px`,
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [near, margin]);
  return { ref, near };
}
