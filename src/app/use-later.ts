import { useEffect, useState } from 'react';

/** True from when `ready` is first true, or a visitor scrolls, prints or comes for a place further down. */
export function useLater(ready: boolean): boolean {
  const [later, setLater] = useState(ready || location.hash !== '');
  if (ready && !later) setLater(true);
  useEffect(() => {
    if (later) return;
    const now = () => setLater(true);
    // Scrolled while the program was on its way.
    if (scrollY > 0) return now();
    const signs = ['scroll', 'keydown', 'beforeprint', 'hashchange'];
    for (const sign of signs) addEventListener(sign, now, { passive: true });
    return () => {
      for (const sign of signs) removeEventListener(sign, now);
    };
  }, [later]);
  return later;
}
