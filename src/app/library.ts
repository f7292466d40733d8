import type { Library } from '../article/library.ts';
import type { Run } from '../contract/run.ts';
import type { LabState } from '../state/lab.ts';
import type { Recordings } from './use-recordings.ts';
import type { AnyView } from './views.ts';

export interface LibraryParts {
  readonly lab: LabState;
  readonly views: Readonly<Record<string, AnyView>>;
  readonly recordings: Recordings;
  /** The visitor's runs by view. */
  readonly runs: Readonly<Record<string, Run | null>>;
}

/** What chapters quote. */
export function libraryOf({ lab, views, recordings, runs }: LibraryParts): Library {
  const { want, entries, loaded, shown, problem } = recordings;
  const complete = Object.fromEntries(Object.entries(lab.jobs).map(([id, job]) => [id, job.complete]));
  return { views, entries, loaded, runs, want, shown, complete, problem };
}
