import { type MakeAdders, plainAdders } from '../core/row-adder.ts';
import { tasks } from '../core/tasks.ts';
import type { TaskPlaces } from './types.ts';

/** One place, on the thread that asks. */
export const tasksHere = (make: MakeAdders = plainAdders): TaskPlaces => ({
  count: 1,
  begin(_place, name, input) {
    const steps = tasks[name](input, make);
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

/** The fastest adders that work here. */
export async function fastestAdders(): Promise<MakeAdders> {
  try {
    const [{ compileWasm }, { wasmAdders }] = await Promise.all([
      import('./wasm/machine.ts'),
      import('./wasm/adders.ts'),
    ]);
    return wasmAdders(await compileWasm());
  } catch {
    return plainAdders;
  }
}
