import { useEffect } from 'react';

/** How long figures above may still come and push a place down, ms. */
const settling = 15_000;

/**
 * Goes to the place that the address names, which did not exist when the browser looked for it, and stays there while
 * the page above it grows, until the visitor does anything.
 */
export function useAnchor(): void {
  useEffect(() => {
    const name = location.hash.slice(1);
    if (name === '') return;
    const signs = ['wheel', 'touchstart', 'pointerdown', 'keydown'];
    // The place itself may still come.
    const observer = new ResizeObserver(() => document.getElementById(name)?.scrollIntoView({ behavior: 'instant' }));
    const stop = () => {
      observer.disconnect();
      clearTimeout(timer);
      for (const sign of signs) removeEventListener(sign, stop);
    };
    const timer = setTimeout(stop, settling);
    for (const sign of signs) addEventListener(sign, stop, { passive: true });
    observer.observe(document.body);
    return stop;
  }, []);
}
