import { readMnist } from '../../../src/cli/mnist.ts';
import { VectorFamily } from '../../../src/engine/vector/family.ts';
import type { Kernels, MakeMachine } from '../../../src/engine/vector/kernels.ts';
import { compileWasm } from '../../../src/engine/wasm/machine.ts';
import type { Session } from '../settings.ts';
import { familyOf, learningRate } from '../work.ts';

/** Microseconds of a network's training step spent in each kernel, by batch; `other` is what is left of the whole. */
export type KernelTimes = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A machine whose kernels add up the time they take, the first layer's apart. */
function clocked(make: MakeMachine, spent: Map<string, number>): MakeMachine {
  return (bytes) => {
    const machine = make(bytes);
    const kernels = Object.entries(machine.kernels).flatMap(([name, kernel]) => {
      if (typeof kernel !== 'function') return [];
      const run = (...values: number[]) => {
        const start = performance.now();
        const result = kernel(...values);
        const layered = name === 'forward' || name === 'update';
        const label = layered ? `${name}, ${values.includes(784) ? 'first layer' : 'other layers'}` : name;
        spent.set(label, (spent.get(label) ?? 0) + performance.now() - start);
        return result;
      };
      return [[name, run] as const];
    });
    return { ...machine, kernels: Object.fromEntries(kernels) as unknown as Kernels };
  };
}

/** Where the time of a training step goes on one WASM thread, in Node, whose V8 is much the same as Chromium's. */
export async function measureKernels({ extent, say }: Session): Promise<KernelTimes> {
  const { train } = await readMnist();
  const make = await compileWasm();
  const times: Record<string, Record<string, number>> = {};
  for (const batch of [64, 256]) {
    say(`kernels, batch ${batch}`);
    const spent = new Map<string, number>();
    const networks = familyOf({ networks: 10, units: [100, 100, 100], batch });
    const optimiser = { kind: 'adam' as const, learningRate };
    const family = new VectorFamily({ networks, optimiser, batch, dataSeed: 1 }, clocked(make, spent));
    const steps = Math.max(2, Math.round(extent.warmUp / 20));
    await family.train(train, steps);
    spent.clear();
    const start = performance.now();
    await family.train(train, steps);
    const total = performance.now() - start;
    spent.set('other', total - [...spent.values()].reduce((sum, ms) => sum + ms, 0));
    const sorted = [...spent].sort(([, a], [, b]) => b - a);
    times[batch] = Object.fromEntries(sorted.map(([name, ms]) => [name, (ms * 1000) / (steps * networks.length)]));
  }
  return times;
}
