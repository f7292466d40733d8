import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type AnySpec, refusal, seedOf } from '../contract/check.ts';
import type { Checkpoint, Run } from '../contract/run.ts';
import { number } from '../core/codec.ts';
import { openBackend } from '../engine/ladder.ts';
import type { Backend } from '../engine/types.ts';
import { wasmProducts } from '../engine/wasm/products.ts';
import { tick } from '../protocol/tick.ts';
import { productsOn } from '../protocol/timings.ts';
import { nodeSource } from './node-data.ts';
import { spawnShard } from './pool.ts';
import { createProgress } from './progress.ts';
import { loadRunner, loadTiming } from './registry.ts';
import { nodeSets } from './sets/node-sets.ts';
import { UsageError } from './usage-error.ts';

/** Backends that Node has. */
export const nodeBackends = ['wasm', 'cpu'] as const;
export type NodeBackend = (typeof nodeBackends)[number];

export const projectVersion = (): string => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
};

/** Threads that share a run: the default, and the most that may be asked for. */
export const workerRange = { default: Math.min(availableParallelism(), 64), min: 1, max: 64, integer: true };

/** Reads a number of threads. @throws UsageError naming the allowed range */
export function workersIn(value: string | undefined): number {
  const { value: count, problem } = number(workerRange).parse(value ?? '');
  if (problem) throw new UsageError(`--workers: ${refusal(problem)}`);
  return count;
}

/** Opens a backend; says on standard error if it is not the one asked for. Results do not depend on `workers`. */
export async function openNodeBackend(choice: NodeBackend, workers: number = workerRange.default): Promise<Backend> {
  const { backend, rejected } = await openBackend(choice, { count: workers, spawn: spawnShard });
  if (backend.name !== choice) process.stderr.write(`${rejected.join(' ')} Using ${backend.name}.\n`);
  return backend;
}

/** Runs an experiment to its end in this process, with progress on standard error. */
export async function perform(
  spec: AnySpec,
  params: Record<string, unknown>,
  backend: Backend,
  title: string = spec.id,
  keep?: (checkpoint: Checkpoint) => void,
): Promise<Run<Record<string, unknown>>> {
  const runner = await loadRunner(spec.id);
  // Nobody reads elsewhere how much is left.
  const timing = process.stderr.isTTY ? await loadTiming(spec.id) : null;
  const gate = async (): Promise<'go'> => {
    await tick();
    return 'go';
  };
  const data = nodeSource();
  const products = productsOn(backend, wasmProducts);
  const expected = timing ? await timing(params as never, { backend, data, gate, products }) : null;
  const progress = createProgress(title, expected);
  const began = performance.now();
  try {
    const generator = runner(params as never, { backend, data, sets: nodeSets(), products, gate, keep });
    for (;;) {
      const step = await generator.next();
      if (step.done) {
        const seconds = Math.round((performance.now() - began) / 10) / 100;
        const { name, device } = backend;
        const made = { backend: name, device, version: projectVersion(), seconds, result: step.value };
        return { experiment: spec.id, params, seed: seedOf(params), ...made };
      }
      progress.show(step.value);
    }
  } finally {
    progress.end();
  }
}
