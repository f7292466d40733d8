import { type AnySpec, problemWithRun } from '../contract/check.ts';
import type { Run } from '../contract/run.ts';

/** The last complete run of one view, kept in this browser so that a reload does not lose it. */
export interface SavedRun {
  /** The run kept; or, where what is kept is no run of this view, a sentence that says so (it is then removed). */
  load(): { readonly run: Run } | { readonly notice: string } | null;
  /** Keeps a run; quietly does nothing where the browser has no room or no permission. */
  save(run: Run): void;
  clear(): void;
}

/** What of a Storage is used. */
export type KeyValues = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A run file may be this long, in characters. */
export const longestRunFile = 30_000_000;

/** Reads the JSON text of an exported run of `spec`. Never throws. */
export function parseRunFile(spec: AnySpec, text: string): { readonly run: Run } | { readonly problem: string } {
  if (text.length > longestRunFile)
    return { problem: `it is ${text.length} characters long; allowed is ${longestRunFile}` };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'it is not JSON' };
  }
  const problem = problemWithRun(spec, value);
  if (problem !== null) return { problem };
  const { experiment, params, seed, backend, device = 'an unnamed device', version, seconds, result } = value as Run;
  return { run: { experiment, params, seed, backend, device, version, seconds, result } };
}

/** @param storage answers the browser's local storage; may throw, as browsers do where cookies are blocked */
export function createSavedRun(spec: AnySpec, storage: () => KeyValues = () => localStorage): SavedRun {
  const key = `dropout-cloud:run:${spec.id}`;
  const attempt = <T>(action: (values: KeyValues) => T): T | null => {
    try {
      return action(storage());
    } catch {
      return null;
    }
  };
  const clear = () => {
    attempt((values) => values.removeItem(key));
  };
  return {
    clear,
    load() {
      const text = attempt((values) => values.getItem(key));
      if (text === null) return null;
      const parsed = parseRunFile(spec, text);
      if ('run' in parsed) return parsed;
      clear();
      return { notice: `The run kept from your last visit cannot be shown and was removed: ${parsed.problem}.` };
    },
    save(run) {
      if (problemWithRun(spec, run) !== null) return;
      const text = JSON.stringify(run);
      const kept = attempt((values) => {
        values.setItem(key, text);
        return true;
      });
      // An older run must not come back in place of the newest.
      if (kept === null) clear();
    },
  };
}
