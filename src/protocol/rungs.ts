import { type BackendName, backendNames } from '../engine/types.ts';

/** The next backend down the ladder, or null below the last. */
export function rungBelow(name: BackendName): BackendName | null {
  const index = backendNames.indexOf(name);
  return backendNames[index + 1] ?? null;
}
