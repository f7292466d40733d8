import type { Library } from '../article/library.ts';
import type { Run } from '../contract/run.ts';
import type { LabState } from '../state/lab.ts';
import type { Recordings } from './use-recordings.ts';
import type { AnyView } from './views.ts';

export interface LibraryParts {
  readonly lab: LabState;
  readonly views: Readonly<Record<string, AnyView>>;
  readonly recordings: Recordings;
  /** The visitor's finished runs by view. */
  readonly runs: Readonly<Record<string, Run | null>>;
}

/** What chapters quote. */
export function libraryOf({ views, recordings, runs }: Omit<LibraryParts, 'lab'>): Library {
  const { want, entries, loaded, shown, problem } = recordings;
  return { views, entries, loaded, runs, want, shown, problem };
}
