import type { TaskName, Tasks } from '../core/tasks.ts';
import type { TaskPlaces } from '../engine/types.ts';

export interface SideBySide<K extends TaskName> {
  readonly input: (index: number) => Promise<Tasks[K]['takes']>;
  /** Hears each answer as it comes. */
  readonly answered: (answer: Tasks[K]['answers'], index: number) => Promise<void>;
  /** Milliseconds of a slice. */
  readonly sliceMs: number;
  /** Waits between slices; hears how much is done, in tasks. Where it throws, all tasks end. */
  readonly went: (done: number) => Promise<unknown>;
}

/** Does `count` tasks, one at a time at each place. */
export async function sideBySide<K extends TaskName>(
  places: TaskPlaces,
  name: K,
  count: number,
  { input, answered, sliceMs, went }: SideBySide<K>,
): Promise<Tasks[K]['answers'][]> {
  const answers: Tasks[K]['answers'][] = [];
  const shares = new Float64Array(count);
  let next = 0;
  const workAt = async (place: number) => {
    while (next < count) {
      const index = next++;
      const task = places.begin(place, name, await input(index));
      try {
        let slice = await task.go(sliceMs);
        for (; !slice.done; slice = await task.go(sliceMs)) {
          shares[index] = slice.share;
          await went(shares.reduce((sum, share) => sum + share, 0));
        }
        answers[index] = slice.answer;
      } finally {
        task.end();
      }
      shares[index] = 1;
      await answered(answers[index], index);
    }
  };
  const stopAll = (reason: unknown) => {
    next = count;
    throw reason;
  };
  const all = Array.from({ length: Math.min(count, places.count) }, (_, place) => workAt(place).catch(stopAll));
  const failed = (await Promise.allSettled(all)).find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return answers;
}
