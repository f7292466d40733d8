/** The recorded runs that a chapter quotes, loaded when the chapter comes near. */
import type { Recorded, RecordedEntry } from '../contract/view.ts';
import { type Evidence, stateOf } from './rows.ts';

export interface Library extends Evidence {
  /** Loads a recording. */
  readonly want: (entry: RecordedEntry) => void;
  /** By view: the recording that fits the page's settings. */
  readonly shown: Readonly<Record<string, Recorded | null>>;
  /** Why recordings cannot be had; null where nothing is wrong. */
  readonly problem: string | null;
}

export const entriesOf = ({ entries }: Pick<Library, 'entries'>, experiment: string): readonly RecordedEntry[] =>
  entries.filter((entry) => entry.experiment === experiment);

/** The recording in which a view shows its first claim; null while view or list have not come. */
export function entryOfView(library: Library, id: string): RecordedEntry | null {
  const view = library.views[id];
  const claim = view?.claims[0];
  return claim ? view.choose(entriesOf(library, id), stateOf(claim)) : null;
}

/** A recording, whose types the caller knows by the experiment; null until it has come. */
export const recordingOf = <P, R>({ loaded }: Library, entry: RecordedEntry | null): Recorded<P, R> | null =>
  ((entry && loaded[entry.name]) as Recorded<P, R> | undefined) ?? null;

/** A recording's result; null until it has come. */
export const resultOf = <R>(library: Library, entry: RecordedEntry | null): R | null =>
  recordingOf<unknown, R>(library, entry)?.result ?? null;
