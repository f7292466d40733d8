/** Whole results of the runs in the table, kept in this browser so that their views can draw them. */
import type { Run } from '../../contract/run.ts';
import { attempt, keyOf } from '../../state/kept.ts';
import { parseRunFile } from '../../state/saved-run.ts';
import { viewOf } from '../views.ts';
import type { Entry } from './table.ts';

/** Characters of all of them; older ones go first. A browser gives a site some 5 million. */
export const mostOfResults = 2_000_000;

const start = () => keyOf('result:');
/** Of runs that were trained here, or whose numbers came from elsewhere. */
const keyFor = ({ id }: Pick<Entry, 'id'>): string => start() + id;

const read = (view: string, text: string | null): Run | null => {
  const spec = viewOf(view)?.spec;
  if (!spec || text === null) return null;
  const parsed = parseRunFile(spec, text);
  return 'run' in parsed ? parsed.run : null;
};

const keptText = (view: string): string | null => attempt(() => localStorage.getItem(keyOf(`run:${view}`)));

/** Whether a run was made with what the entry's was. */
const isThat = ({ run }: Entry, made: Run | null): boolean =>
  made !== null && run !== null && JSON.stringify(made.params) === run.params;

/** Those that the browser has no room for, or no permission, until the page is left. */
const unkept = new Map<string, Run>();

/** The whole run of an entry: what is kept of it, or what its view keeps where that is the same; null where neither is. */
export function resultOf(entry: Entry): Run | null {
  const here = unkept.get(keyFor(entry)) ?? null;
  if (isThat(entry, here)) return here;
  const kept = read(
    entry.view,
    attempt(() => localStorage.getItem(keyFor(entry))),
  );
  if (isThat(entry, kept)) return kept;
  const shown = read(entry.view, keptText(entry.view));
  return isThat(entry, shown) ? shown : null;
}

/** Keeps a whole run beside the table, for as long as the browser lets it. False where it was made with something else. */
export function keepResult(entry: Entry, run: Run): boolean {
  if (!isThat(entry, run)) return false;
  const key = keyFor(entry);
  if (attempt(() => localStorage.setItem(key, JSON.stringify(run))) === null) unkept.set(key, run);
  else unkept.delete(key);
  return true;
}

/** Keeps what the view of an entry keeps now, where that is the entry's run. */
export function keepShown(entry: Entry): boolean {
  const shown = read(entry.view, keptText(entry.view));
  return shown !== null && keepResult(entry, shown);
}

/** Removes what belongs to no run of the table, and the oldest where all are too long together. */
export function tidy(list: readonly Entry[]): void {
  const keys = list.map(keyFor);
  const kept = attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(start()))) ?? [];
  const lengths = new Map(kept.map((key) => [key, attempt(() => localStorage.getItem(key)?.length) ?? 0]));
  let sum = 0;
  for (const key of [...kept].sort((a, b) => keys.indexOf(b) - keys.indexOf(a))) {
    sum += lengths.get(key) ?? 0;
    if (!keys.includes(key) || sum > mostOfResults) attempt(() => localStorage.removeItem(key));
  }
}
