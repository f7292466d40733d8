import { type Arithmetic, plain } from '../core/arithmetic.ts';
import { tasks } from '../core/tasks.ts';
import type { TaskPlaces } from './types.ts';

/** One place, on the thread that asks. */
export const tasksHere = (arithmetic: Arithmetic = plain): TaskPlaces => ({
  count: 1,
  begin(_place, name, input) {
    const steps = tasks[name](input, arithmetic);
    return {
      async go(ms) {
        const until = performance.now() + ms;
        for (;;) {
          const { done, value } = steps.next();
          if (done) return { done, answer: value };
          if (performance.now() >= until) return { done: false, share: value };
        }
      },
      // A generator that is left runs what it has to say in the end.
      end: () => void steps.return(undefined as never),
    };
  },
});

/** The fastest arithmetic that works here. */
export async function fastestArithmetic(): Promise<Arithmetic> {
  try {
    const [{ compileWasm }, { wasmArithmetic }] = await Promise.all([
      import('./wasm/machine.ts'),
      import('./wasm/arithmetic.ts'),
    ]);
    return wasmArithmetic(await compileWasm());
  } catch {
    return plain;
  }
}
