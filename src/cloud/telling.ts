import type { Told } from './stage.ts';

/** The newest numbers of a stage, for those parts of the figure that print them. */
export interface Telling {
  readonly get: () => Told | null;
  /** null: there are none. */
  readonly set: (told: Told | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createTelling(): Telling {
  const listeners = new Set<() => void>();
  let newest: Told | null = null;
  return {
    get: () => newest,
    set: (told) => {
      newest = told;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
