import { useEffect, useRef, useState } from 'react';
import type { PageState } from '../state/types.ts';
import { chooseRecording, loadIndex, loadRecording, type RecordingEntry, type SamplingRecording } from './recorded.ts';

export interface Recordings {
  /** The recording that fits the settings; while it loads, the last one that did. */
  readonly shown: SamplingRecording | null;
  /** The recordings loaded so far, by name. */
  readonly loaded: Readonly<Record<string, SamplingRecording>>;
  readonly entries: readonly RecordingEntry[];
  /** Loads one more, for the prose. */
  readonly want: (name: string) => void;
  /** Why there is no recording to show, in one sentence; null while there is or may be. */
  readonly problem: string | null;
}

const sentence = (error: unknown): string =>
  `The recorded run could not be loaded: ${error instanceof Error ? error.message : String(error)}.`;

/** Recorded runs, loaded when first needed. */
export function useRecordings(state: PageState): Recordings {
  const [entries, setEntries] = useState<readonly RecordingEntry[]>([]);
  const [loaded, setLoaded] = useState<Readonly<Record<string, SamplingRecording>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const asked = useRef(new Set<string>());
  const last = useRef<SamplingRecording | null>(null);

  const want = (name: string) => {
    if (asked.current.has(name)) return;
    asked.current.add(name);
    loadRecording(name).then(
      (run) => {
        setLoaded((runs) => ({ ...runs, [name]: run }));
        setProblem(null);
      },
      (error) => setProblem(sentence(error)),
    );
  };

  useEffect(() => {
    loadIndex().then(setEntries, (error) => setProblem(sentence(error)));
  }, []);

  const chosen = chooseRecording(entries, state);
  useEffect(() => {
    if (chosen) want(chosen.name);
  });
  const shown = (chosen && loaded[chosen.name]) ?? last.current;
  last.current = shown;
  return { shown, loaded, entries, want, problem };
}
