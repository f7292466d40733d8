import { type MakeAdders, plainAdders } from '../core/row-adder.ts';
import { type TaskName, type Tasks, tasks } from '../core/tasks.ts';

/** How far a task is after some work, or what came out. */
export type Slice<T> = { readonly done: false; readonly share: number } | { readonly done: true; readonly answer: T };

/** A task under way. */
export interface Task<T> {
  /** Works for about so many milliseconds. */
  go(ms: number): Promise<Slice<T>>;
  /** Frees what it holds, done or not. */
  end(): void;
}

/** Places at which tasks are done side by side, one at a time at each. */
export interface TaskPlaces {
  readonly count: number;
  begin<K extends TaskName>(place: number, name: K, input: Tasks[K]['takes']): Task<Tasks[K]['answers']>;
}

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
