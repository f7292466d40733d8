import { type AnySpec, problemWithRun } from '../contract/check.ts';
import type { Run } from '../contract/run.ts';
import { attempt, isFull, type KeyValues, keyOf } from './kept.ts';
import { runFile } from './words.ts';

/** The last complete run of one view, kept in this browser so that a reload does not lose it. */
export interface SavedRun {
  /** The run kept; or, where what is kept is no run of this view, a sentence that says so (it is then removed). */
  load(): { readonly run: Run } | { readonly notice: string } | null;
  /**
   * Keeps a run in place of the older one, and answers how to put that back; null where there is no room, and the older
   * one stays. Quietly does nothing where the browser gives no permission.
   */
  save(run: Run): (() => void) | null;
  clear(): void;
}

/** A run file may be this long, in characters. */
export const longestRunFile = 30_000_000;

/** Reads the JSON text of an exported run of `spec`. Never throws. */
export function parseRunFile(spec: AnySpec, text: string): { readonly run: Run } | { readonly problem: string } {
  if (text.length > longestRunFile) return { problem: runFile.tooLong(text.length, longestRunFile) };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: runFile.noJson };
  }
  const problem = problemWithRun(spec, value);
  if (problem !== null) return { problem };
  const { experiment, params, seed, backend, device = runFile.noDevice, version, seconds, result } = value as Run;
  return { run: { experiment, params, seed, backend, device, version, seconds, result } };
}

/** @param storage answers the browser's local storage; may throw, as browsers do where cookies are blocked */
export function createSavedRun(spec: AnySpec, storage: () => KeyValues = () => localStorage): SavedRun {
  const name = `run:${spec.id}`;
  const clear = () => {
    attempt(() => storage().removeItem(keyOf(name)));
  };
  return {
    clear,
    load() {
      const text = attempt(() => storage().getItem(keyOf(name)));
      if (text === null) return null;
      const parsed = parseRunFile(spec, text);
      if ('run' in parsed) return parsed;
      clear();
      return { notice: runFile.removed(parsed.problem) };
    },
    save(run) {
      const text = JSON.stringify(run);
      let undo = () => {};
      if (problemWithRun(spec, run) !== null) return undo;
      try {
        const [values, key] = [storage(), keyOf(name)];
        const older = values.getItem(key);
        values.setItem(key, text);
        undo = () => {
          // What was kept or removed since is newer.
          if (attempt(() => values.getItem(key)) !== text) return;
          if (older === null) clear();
          else attempt(() => values.setItem(key, older));
        };
      } catch (error) {
        if (isFull(error)) return null;
      }
      return undo;
    },
  };
}
