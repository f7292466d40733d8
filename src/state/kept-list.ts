/** A list of what this copy of the site keeps in the browser, for the visitor to see, take along and delete. */
import type { AnySpec } from '../contract/check.ts';
import { making } from '../contract/making-words.ts';
import type { Run } from '../contract/run.ts';
import { attempt, keyOf } from './kept.ts';
import { longestRunFile, parseRunFile } from './saved-run.ts';
import { runFile } from './words.ts';

/** What of a Storage is used. */
export type Listed = Pick<Storage, 'length' | 'key' | 'getItem'>;

export interface KeptRun {
  readonly key: string;
  /** Of its view. */
  readonly id: string;
  readonly title: string;
  /** Null where what is kept is no run of the view. */
  readonly run: Run | null;
  /** Whether it broke its figure, and is not shown by itself. */
  readonly withheld: boolean;
  readonly bytes: number;
}

export interface KeptList {
  /** Everything that is this copy's. */
  readonly keys: readonly string[];
  readonly runs: readonly KeptRun[];
  /** Keys of the answers to the chapters' questions. */
  readonly answers: readonly string[];
  readonly answersBytes: number;
  /** How many entries are of other versions or copies. */
  readonly others: number;
}

const bytesOf = (text: string | null): number => new Blob([text ?? '']).size;

export function listKept(storage: Listed, specs: readonly AnySpec[]): KeptList {
  const all = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
  const startingWith = (start: string) => all.filter((key) => key.startsWith(start)).sort();
  const keys = startingWith(keyOf(''));
  const answers = startingWith(keyOf('prediction:'));
  const place = (id: string) => specs.findIndex((spec) => spec.id === id);
  const runsAt = (start: string) => startingWith(start).map((key) => ({ key, id: key.slice(start.length) }));
  const shown = runsAt(keyOf('run:'));
  const withheld = runsAt(keyOf('withheld:'));
  const runs = [...shown, ...withheld].map(({ key, id }, i): KeptRun => {
    const text = storage.getItem(key) ?? '';
    const spec = specs[place(id)];
    const read = spec && parseRunFile(spec, text);
    return {
      key,
      id,
      title: spec?.about.title ?? id,
      run: read && 'run' in read ? read.run : null,
      withheld: i >= shown.length,
      bytes: bytesOf(text),
    };
  });
  return {
    keys,
    runs: runs.sort((a, b) => place(a.id) - place(b.id)),
    answers,
    answersBytes: answers.reduce((sum, key) => sum + bytesOf(storage.getItem(key)), 0),
    others: startingWith('dropout-cloud:').length - keys.length,
  };
}

/** Bytes of all numbers in a value, such as networks. */
export function bytesOfNumbers(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + bytesOfNumbers(part), 0);
}

/** Reads the JSON text of an exported run, of whichever view. Never throws. */
export function readRun(
  text: string,
  specs: readonly AnySpec[],
): { readonly spec: AnySpec; readonly run: Run } | { readonly problem: string } {
  const value: Partial<Run> | null = text.length > longestRunFile ? null : attempt(() => JSON.parse(text));
  const spec = specs.find(({ id }) => id === value?.experiment);
  if (!spec && typeof value?.experiment === 'string') {
    const ids = specs.map(({ id }) => id).join(', ');
    return { problem: runFile.unknown(value.experiment.slice(0, 40), ids) };
  }
  const read = parseRunFile(spec ?? specs[0], text);
  if ('problem' in read) return spec || !value ? read : { problem: making.noRun };
  return { spec: spec ?? specs[0], run: read.run };
}

/** Deletes these, and tells the page of it as a browser tells other tabs. */
export function forget(keys: readonly string[]): void {
  for (const key of keys) {
    attempt(() => localStorage.removeItem(key));
    dispatchEvent(new StorageEvent('storage', { key, newValue: null }));
  }
}
