import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PageState } from '../contract/page.ts';
import type { Recorded, RecordedEntry } from '../contract/view.ts';
import { savesData } from '../state/saves-data.ts';
import { onFirstSign } from './first-sign.ts';
import { loadIndex, loadRecording } from './recorded.ts';
import type { AnyView } from './views.ts';
import { runNotLoaded } from './words.ts';

export interface Recordings {
  /** By view: the recording that fits the settings; while it loads, the last one that did. */
  readonly shown: Readonly<Record<string, Recorded | null>>;
  /** The recordings loaded so far, by name. */
  readonly loaded: Readonly<Record<string, Recorded>>;
  readonly entries: readonly RecordedEntry[];
  /** Those of one experiment that are loaded, in the order of their list. */
  readonly of: (experiment: string) => readonly Recorded[];
  /** Loads one more, for the prose or for a slider's next place. */
  readonly want: (entry: RecordedEntry) => void;
  /** Loads all of one experiment. */
  readonly wantAll: (experiment: string) => void;
  /** What did not come, in one sentence; null for nothing. */
  readonly problem: string | null;
  /** The same by the name of the recording; of their list, by an empty one. */
  readonly problems: Readonly<Record<string, string>>;
  /** Asks again for what did not come. */
  readonly retry: () => void;
}

/** No recording is called like that. */
const indexName = '';

const sentence = (error: unknown): string => runNotLoaded(error instanceof Error ? error.message : String(error));

/** Recorded runs, loaded when first needed. */
export function useRecordings(views: Readonly<Record<string, AnyView>>, state: PageState): Recordings {
  const [entries, setEntries] = useState<readonly RecordedEntry[]>([]);
  const [loaded, setLoaded] = useState<Readonly<Record<string, Recorded>>>({});
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const asked = useRef(new Set<string>());
  const last = useRef<Record<string, Recorded | null>>({});

  const want = useCallback((entry: RecordedEntry) => {
    const { name } = entry;
    if (asked.current.has(name)) return;
    asked.current.add(name);
    loadRecording(entry).then(
      (run) => setLoaded((runs) => ({ ...runs, [name]: run })),
      (error) => setProblems((all) => ({ ...all, [name]: sentence(error) })),
    );
  }, []);

  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks again.
  useEffect(() => {
    loadIndex().then(setEntries, (error) => setProblems((all) => ({ ...all, [indexName]: sentence(error) })));
  }, [tries]);
  const retry = useCallback(() => {
    for (const name of Object.keys(problems)) asked.current.delete(name);
    setProblems({});
    setTries((count) => count + 1);
  }, [problems]);
  const problem = Object.values(problems)[0] ?? null;

  const byView = useMemo(
    () =>
      Object.values(views).map((view) => ({
        view,
        entries: entries.filter(({ experiment }) => experiment === view.spec.id),
      })),
    [views, entries],
  );
  // The main claim's other budgets are told of beside the one shown.
  const alongside = byView.flatMap(({ view, entries }) =>
    (view.claims[0]?.budgets ?? []).map((budget) => view.choose(entries, { ...state, budget })),
  );
  const chosen = byView.map(({ view, entries }) => ({ id: view.spec.id, entry: view.choose(entries, state) }));
  useEffect(() => {
    for (const entry of [...chosen.map((one) => one.entry), ...alongside]) if (entry) want(entry);
  });
  // Once a visitor does anything, every recording may be next: a slider should not wait for the network. Nor can paper.
  const first = useRef(state);
  const [begun, begin] = useState(false);
  useEffect(() => onFirstSign(() => begin(true)), []);
  const every = ((begun && !state.embed) || state !== first.current) && !savesData();
  useEffect(() => {
    if (every) for (const entry of entries) want(entry);
  }, [every, entries, want]);
  const now = Object.fromEntries(
    chosen.map(({ id, entry }) => [id, (entry && loaded[entry.name]) ?? last.current[id] ?? null]),
  );
  const before = last.current;
  const same =
    Object.keys(now).length === Object.keys(before).length && chosen.every(({ id }) => now[id] === before[id]);
  const shown = same ? before : now;
  last.current = shown;
  return useMemo(() => {
    const of = (experiment: string) =>
      entries.flatMap((entry) => (entry.experiment === experiment ? (loaded[entry.name] ?? []) : []));
    const wantAll = (experiment: string) => {
      for (const entry of entries) if (entry.experiment === experiment) want(entry);
    };
    return { shown, loaded, entries, of, want, wantAll, problem, problems, retry };
  }, [shown, loaded, entries, want, problem, problems, retry]);
}
