/**
 * Composition root of the worker. Experiments are found by their folders; what they are and their runners load when first asked for.
 *
 * Where the data are: the built worker is a file in `<site>/assets/`, one level below the site's root, so that the root
 * follows from the worker's own address, whatever sub-path the site lies in and whichever page made the worker.
 */
import { version } from '../../package.json';
import type { AnySpec } from '../contract/check.ts';
import type { Runner, Timing } from '../contract/run.ts';
import { browserSets, browserSource } from '../data/browser.ts';
import { openBackend } from '../engine/ladder.ts';
import { serve } from '../protocol/worker-end.ts';
import { createTrainingStore } from '../run-kit/training-store.ts';
import { workers } from './pool.ts';

declare const self: DedicatedWorkerGlobalScope;

const specFiles = import.meta.glob<{ readonly spec: AnySpec }>(['../experiments/*/spec.ts', '../parts/*/*/spec.ts']);
const runFiles = import.meta.glob<{ readonly run: Runner<never, unknown> }>([
  '../experiments/*/run/index.ts',
  '../parts/*/*/run/index.ts',
]);

const timingFiles = import.meta.glob<{ readonly timing: Timing<never> }>('../parts/*/*/run/timing.ts');

/** The experiment's folder. */
const idOf = (path: string): string => /([\w-]+)\/(spec|run\/\w+)\.ts$/.exec(path)?.[1] ?? '';

/** What loads one thing of each experiment's file, by the experiment. */
const loaders = <M, T>(files: Readonly<Record<string, () => Promise<M>>>, take: (module: M) => T) =>
  Object.fromEntries(Object.entries(files).map(([path, load]) => [idOf(path), async () => take(await load())]));

const root = import.meta.env.DEV
  ? new URL(import.meta.env.BASE_URL, self.location.origin)
  : new URL('../', self.location.href);
const dataFolder = new URL(import.meta.env.DATA, root);

serve(self, {
  specs: loaders(specFiles, ({ spec }) => spec),
  runners: loaders(runFiles, ({ run }) => run),
  timings: loaders(timingFiles, ({ timing }) => timing),
  source: browserSource(dataFolder),
  sets: browserSets(dataFolder),
  trained: createTrainingStore(),
  openBackend: (choice) => openBackend(choice, workers),
  products: async () => (await import('../engine/wasm/products.ts')).wasmProducts(),
  version,
});
