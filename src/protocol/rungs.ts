import { type BackendName, backendNames } from '../engine/types.ts';

const words: Record<BackendName, string> = { webgl: 'WebGL', wasm: 'WebAssembly', cpu: 'plain JavaScript' };

/** A backend's name in words. */
export const inWords = (name: BackendName): string => words[name];

/** The next backend down the ladder, or null below the last. */
export function rungBelow(name: BackendName): BackendName | null {
  const index = backendNames.indexOf(name);
  return backendNames[index + 1] ?? null;
}
