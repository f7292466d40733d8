/**
 * Every experiment there is, found by its folder, and its parts: the one file of these tests that knows where they
 * stand and how they are exported.
 */
import type { AnySpec } from '../../src/experiments/check.ts';
import { runnerIn, specIn } from '../../src/experiments/modules.ts';
import type { Recordings } from '../../src/experiments/recording.ts';
import type { Runner } from '../../src/experiments/types.ts';
import type { ExperimentView } from '../../src/experiments/view.ts';

export type AnyView = ExperimentView<unknown, unknown>;
type Module = Readonly<Record<string, unknown>>;
type Files<T> = Readonly<Record<string, () => Promise<T>>>;

const specs = import.meta.glob<Module>('../../src/experiments/*/spec.ts');
const runs = import.meta.glob<Module>('../../src/experiments/*/run.ts');
const lists = import.meta.glob<{ recordings: Recordings<unknown, unknown> }>('../../src/experiments/*/recordings.ts');
const views = import.meta.glob<{ view: AnyView }>('../../src/experiments/*/view.tsx');

export interface Experiment {
  readonly id: string;
  readonly spec: AnySpec;
  readonly run: Runner<Record<string, unknown>, unknown>;
  readonly recordings: Recordings<unknown, unknown>;
  /** Loaded by those tests alone that draw. */
  view(): Promise<AnyView>;
}

/** What loads a part of a folder. @throws where it is missing. */
function partOf<T>(files: Files<T>, id: string): () => Promise<T> {
  const path = Object.keys(files).find((one) => one.includes(`/experiments/${id}/`));
  if (path === undefined) throw new Error(`${id} lacks a part that others have, such as ${Object.keys(files)[0]}`);
  return files[path];
}

async function found(path: string): Promise<Experiment> {
  const id = path.split('/').at(-2) ?? '';
  return {
    id,
    spec: specIn(await partOf(specs, id)()),
    run: runnerIn(await partOf(runs, id)()) as Experiment['run'],
    recordings: (await partOf(lists, id)()).recordings,
    view: async () => (await partOf(views, id)()).view,
  };
}

export const experiments: readonly Experiment[] = await Promise.all(Object.keys(specs).map(found));
