/**
 * Every experiment there is, found by its folder, and its parts: the one file of these tests that knows where they
 * stand and how they are exported.
 */
import type { AnySpec } from '../../src/contract/check.ts';
import type { Recordings } from '../../src/contract/recording.ts';
import type { Runner } from '../../src/contract/run.ts';
import type { ExperimentView } from '../../src/contract/view.ts';
import { shownPart } from '../../src/state/experiments.ts';

export type AnyView = ExperimentView<unknown, unknown, unknown>;
type Files<T> = Readonly<Record<string, () => Promise<T>>>;

const specs = import.meta.glob<{ spec: AnySpec }>(['../../src/experiments/*/spec.ts', '../../src/parts/*/*/spec.ts']);
const runs = import.meta.glob<{ run: Experiment['run'] }>([
  '../../src/experiments/*/run/index.ts',
  '../../src/parts/*/*/run/index.ts',
]);
const lists = import.meta.glob<{ recordings: Recordings<unknown, unknown> }>([
  '../../src/experiments/*/recordings.ts',
  '../../src/parts/*/*/recordings.ts',
]);
const views = import.meta.glob<{ view: AnyView }>([
  '../../src/experiments/*/view/index.tsx',
  '../../src/parts/*/*/view/index.tsx',
]);

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
  const path = Object.keys(files).find((one) =>
    new RegExp(`/${id}/(spec|recordings|run/index|view/index)\\.tsx?$`).test(one),
  );
  if (path === undefined) throw new Error(`${id} lacks a part that others have, such as ${Object.keys(files)[0]}`);
  return files[path];
}

async function found(path: string): Promise<Experiment> {
  const id = path.split('/').at(-2) ?? '';
  return {
    id,
    spec: (await partOf(specs, id)()).spec,
    run: (await partOf(runs, id)()).run,
    recordings: (await partOf(lists, id)()).recordings,
    view: async () => (await partOf(views, id)()).view,
  };
}

/** Those of the part whose page the tests are of (vitest.config.ts). */
export const experiments: readonly Experiment[] = await Promise.all(
  Object.keys(specs)
    .filter((path) => (shownPart ? path.includes(`/parts/${shownPart.part.id}/`) : path.includes('/experiments/')))
    .map(found),
);
