/** Twenty losses in a row, of the engine below a run or of its whole worker: no run is lost, and no number changes. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Left } from '../../src/contract/training-store.ts';
import { poolBackend } from '../../src/engine/pool/backend.ts';
import { recoverable } from '../../src/engine/recover.ts';
import { tasksHere } from '../../src/engine/tasks.ts';
import type { FamilyAt } from '../../src/engine/types.ts';
import { vectorBackend } from '../../src/engine/vector/backend.ts';
import { wasmArithmetic } from '../../src/engine/wasm/arithmetic.ts';
import { compileWasm } from '../../src/engine/wasm/machine.ts';
import { wasmModels } from '../../src/engine/wasm/models.ts';
import { checkToWorker } from '../../src/protocol/check.ts';
import { createTrainingStore } from '../../src/run-kit/training-store.ts';
import { mortal, shardOf } from '../engine/shards.ts';
import { asJson } from './evidence.ts';
import { experiments } from './house.ts';
import { perform, type Told } from './performing.ts';
import { tinyParams } from './tiny.ts';

const times = 20;
const make = await compileWasm();
const alone = () => vectorBackend('wasm', 'one SIMD thread', make, wasmModels, tasksHere(wasmArithmetic(make)));

/** Those that only draw have nothing to lose. */
const training = experiments.filter(({ spec }) => spec.action !== 'draw');

describe.each(training)('$id', (experiment) => {
  const params = tinyParams(experiment, { seeds: [4] });
  let undisturbed: unknown;
  beforeAll(async () => {
    undisturbed = asJson((await perform(experiment, params, { backend: alone() })).result);
  });

  test('with an engine that is lost twenty times, it comes to the same, bit for bit', async () => {
    let lost = 0;
    // Each dies a little later than the one before it, so that the run goes on.
    const next = () => (lost < times ? poolBackend([mortal(shardOf(make), 2 + lost * 2), shardOf(make)]) : alone());
    const below = async () => {
      lost += 1;
      return next();
    };
    const backend = recoverable(next(), below, 0);
    const { result } = await perform(experiment, params, { backend });
    expect(asJson(result)).toEqual(undisturbed);
    expect(backend.losses?.length).toBe(lost);
    const needsEngine = !experiment.spec.action && experiment.spec.data !== 'none';
    expect(lost > 5).toBe(needsEngine);
    backend.dispose();
  });

  test('with a worker that is killed twenty times, it goes on from its last stop, and comes to the same', async () => {
    let gates = 0;
    const counted = async () => {
      gates += 1;
      return 'go' as const;
    };
    await perform(experiment, params, { backend: alone(), gate: counted });
    const kept = new Map<string, FamilyAt>();
    const backend = alone();
    /** Ends, or is killed after so many gates; what is left goes over to the next as to another worker. */
    const attempt = async (most: number) => {
      const left: Left = structuredClone([...kept]);
      const message = { type: 'run', job: 1, experiment: experiment.id, params, backend: 'wasm', left };
      expect(checkToWorker(message)).toEqual({ message });
      const trained = createTrainingStore();
      trained.resume(left, (name, state) => kept.set(name, structuredClone(state)));
      let passed = 0;
      const gate = async () => {
        if (++passed > most) throw new Error('killed');
        return 'go' as const;
      };
      return perform(experiment, params, { backend, gate, trained }).catch((error: Error) => error.message);
    };
    // Most die early, which takes less time.
    for (let death = 1; death <= times; death++) {
      const ended = await attempt(Math.floor(gates * (death / (times + 1)) ** 8));
      // What went on from a late stop may be there before.
      if (ended !== 'killed') expect(asJson((ended as Told).result)).toEqual(undisturbed);
    }
    const ended = await attempt(Number.POSITIVE_INFINITY);
    expect(asJson((ended as Told).result)).toEqual(undisturbed);
  });
});
