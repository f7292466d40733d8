/** Work beside training that any thread can do: functions by name, whose input and answer are plain data. */
import type { Arithmetic } from './arithmetic.ts';
import { type CompressOptions, compressNetwork, type NetworkOutcomes } from './compress-network.ts';

/** What each takes and answers. */
export interface Tasks {
  compressNetwork: { takes: CompressOptions; answers: NetworkOutcomes };
}
export type TaskName = keyof Tasks;

/** Each yields the share of its work that is done, every few milliseconds. */
export const tasks: {
  readonly [K in TaskName]: (
    input: Tasks[K]['takes'],
    arithmetic: Arithmetic,
  ) => Generator<number, Tasks[K]['answers']>;
} = { compressNetwork };
