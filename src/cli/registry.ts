import { existsSync, readdirSync } from 'node:fs';
import type { AnySpec } from '../contract/check.ts';
import type { Recordings } from '../contract/recording.ts';
import type { Runner, Timing } from '../contract/run.ts';
import type { ExperimentView } from '../contract/view.ts';
import { UsageError } from './usage-error.ts';

/** Folders that hold experiments' folders: those of the first part, and of each part after it. */
const shelves = (): URL[] => {
  const parts = new URL('../parts/', import.meta.url);
  const names = readdirSync(parts, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [new URL('../experiments/', import.meta.url), ...names.map(({ name }) => new URL(`${name}/`, parts))];
};

/** The folder of each experiment that can be run: that has a specification and a runner. */
const folders = new Map(
  shelves()
    .flatMap((shelf) =>
      readdirSync(shelf, { withFileTypes: true }).map(({ name }) => [name, new URL(`${name}/`, shelf)] as const),
    )
    .filter(([, folder]) => existsSync(new URL('run/index.ts', folder)))
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

const fileOf = (id: string, name: string): URL => new URL(name, folders.get(id));

export const experimentIds = (): string[] => [...folders.keys()];

/** @throws UsageError if there is no such experiment. */
function known(id: string): string {
  const ids = experimentIds();
  if (ids.includes(id)) return id;
  throw new UsageError(`experiment "${id.slice(0, 40)}" is unknown; allowed are ${ids.join(', ')}`);
}

export const loadSpec = async (id: string): Promise<AnySpec> => (await import(fileOf(known(id), 'spec.ts').href)).spec;

export const loadRunner = async (id: string): Promise<Runner<never, unknown>> =>
  (await import(fileOf(known(id), 'run/index.ts').href)).run;

/** What says how long a run takes; null where the experiment has no such file. */
export async function loadTiming(id: string): Promise<Timing<never> | null> {
  const file = fileOf(known(id), 'run/timing.ts');
  return existsSync(file) ? (await import(file.href)).timing : null;
}

/** The experiment's view: its tables and words are the command line's too. */
export const loadView = async (id: string): Promise<ExperimentView> =>
  (await import(fileOf(known(id), 'view/index.tsx').href)).view;

/** The same run as a Python script. @throws UsageError if the experiment has no such form. */
export async function loadPyTorch(id: string): Promise<(params: Record<string, unknown>) => string> {
  const file = fileOf(known(id), 'pytorch.ts');
  if (!existsSync(file)) throw new UsageError(`experiment "${id}" has no pytorch.ts; allowed for --as is json`);
  const module: { pytorch(params: Record<string, unknown>): string } = await import(file.href);
  return module.pytorch;
}

export const hasRecordings = (id: string): boolean => existsSync(fileOf(id, 'recordings.ts'));

/** @throws UsageError if nothing is recorded of this experiment. */
export async function loadRecordings(id: string): Promise<Recordings<unknown, unknown>> {
  const file = fileOf(known(id), 'recordings.ts');
  if (!existsSync(file)) throw new UsageError(`experiment "${id}" has no recordings.ts; nothing of it is recorded`);
  const module: { recordings: Recordings<unknown, unknown> } = await import(file.href);
  return module.recordings;
}
