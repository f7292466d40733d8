/** The maps shown when a slider last paused, for the table and the files below the figure, which are handed results only. */
import type { MapPair } from './maps.ts';

let shown: MapPair | null = null;
const listeners = new Set<() => void>();

export const getShownMaps = (): MapPair | null => shown;

export function setShownMaps(maps: MapPair | null): void {
  if (maps === shown) return;
  shown = maps;
  for (const listener of listeners) listener();
}

export function subscribeShownMaps(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
