/** Times in words. */
import { underSecond } from './words.ts';

/** 75 → "1 min 15 s"; whole seconds, coarser when long. */
export function duration(seconds: number): string {
  if (seconds < 1) return underSecond;
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 600)
    return `${Math.floor(seconds / 60)} min ${Math.round((seconds % 60) / 10) * 10} s`.replace(' 60 s', ' 59 s');
  return `${Math.round(seconds / 60)} min`;
}

/** A time to come, no finer than it is known. */
export function estimate(seconds: number): string {
  if (seconds < 20) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 90) return `${Math.round(seconds / 10) * 10} s`;
  return `${Math.round(seconds / 60)} min`;
}
