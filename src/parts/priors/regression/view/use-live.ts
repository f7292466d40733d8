import { type RefObject, useEffect, useRef, useState } from 'react';
import type { PointXY } from '../../../../core/one-input/points.ts';
import { Live, type LivePicture, type Settings } from './live.ts';

/**
 * What networks of these settings have learned of the points so far; null before there is anything. They learn while
 * `ref` is in sight, between two pictures of the screen, and stop when they are done.
 */
export function useLive(
  ref: RefObject<HTMLElement | null>,
  points: readonly PointXY[],
  { rate, steps, units, seed }: Settings,
): LivePicture | null {
  const [picture, tell] = useState<LivePicture | null>(null);
  const live = useRef<Live>(null);
  const wake = useRef(() => {});

  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    live.current ??= new Live(matchMedia('(prefers-reduced-motion: reduce)').matches, tell);
    const { current } = live;
    let frame = 0;
    let seen = false;
    const turn = (now: number) => {
      frame = current.work(now) && seen ? requestAnimationFrame(turn) : 0;
    };
    wake.current = () => {
      if (seen && frame === 0) frame = requestAnimationFrame(turn);
    };
    const observer = new IntersectionObserver((entries) => {
      seen = entries.at(-1)?.isIntersecting ?? false;
      wake.current();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      wake.current = () => {};
    };
  }, [ref]);

  useEffect(() => {
    live.current?.learn(points, { rate, steps, units, seed }, performance.now());
    wake.current();
  }, [points, rate, steps, units, seed]);

  return points.length > 0 ? picture : null;
}
