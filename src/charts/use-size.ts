import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { paper } from './paper.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The content size of an element, from `first` on; whole px, so that fractions of one do not redraw. */
export function useSize<T extends HTMLElement>(first: Size): [RefObject<T | null>, Size] {
  const ref = useRef<T>(null);
  const [size, setSize] = useState(first);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const take = (width: number, height: number) => {
      const next = { width: Math.floor(width), height: Math.floor(height) };
      if (next.width < 1 || next.height < 1) return;
      setSize((now) => (now.width === next.width && now.height === next.height ? now : next));
    };
    const measure = () => take(element.clientWidth, element.clientHeight);
    measure();
    const observer = new ResizeObserver((entries) => {
      const box = entries.at(-1)?.contentRect;
      if (box && !paper.isPrinting()) take(box.width, box.height);
    });
    observer.observe(element);
    const forget = paper.onPrint(measure);
    return () => {
      observer.disconnect();
      forget();
    };
  }, []);
  return [ref, size];
}
