import type { Images } from '../../core/images.ts';
import type { Moments } from '../../core/moments.ts';
import type { Prediction } from '../../core/prediction.ts';
import type { TaskName, Tasks } from '../../core/tasks.ts';
import type { FamilyOptions, FamilyState, LayerWeights, PredictOptions, Slice } from '../types.ts';

/** Orders to a shard, by name: what each takes and what it answers. Families are told apart by number. */
export interface ShardCalls {
  /** `orderKeys` of the order of the data, as minibatch.ts has them for the whole family: one, or one a network. */
  create: { takes: { family: number; options: FamilyOptions; orderKeys: readonly number[] }; answers: null };
  /** The images that `train` draws from, until others are sent. */
  hold: { takes: { images: Images }; answers: null };
  /** Answers the losses of the last step, finite or not. */
  train: { takes: { family: number; steps: number }; answers: Float32Array };
  /** `images` holds just the range asked for. Answers empty predictions with the sums added. */
  predict: {
    takes: { family: number; images: Images; offset: number; stream: number; samples: number[] };
    answers: Prediction[];
  };
  /** `images` as for `predict`. */
  moments: {
    takes: { family: number; images: Images; offset: number; stream: number; at: readonly number[] };
    answers: Moments[];
  };
  weights: { takes: { family: number; index: number }; answers: readonly LayerWeights[] };
  state: { takes: { family: number }; answers: FamilyState };
  dispose: { takes: { family: number }; answers: null };
  /** A task that is done slice by slice, as it is asked to go on; told apart by number. */
  begin: { takes: { task: number; name: TaskName; input: Tasks[TaskName]['takes'] }; answers: null };
  go: { takes: { task: number; ms: number }; answers: Slice<unknown> };
  end: { takes: { task: number }; answers: null };
}

export type ShardCall = keyof ShardCalls;
export type ShardRequest = { [K in ShardCall]: { id: number; call: K } & ShardCalls[K]['takes'] }[ShardCall];
/** What is kept of an error: a clone of it would lose any name but those of JavaScript itself. */
export type ShardError = Pick<Error, 'name' | 'message' | 'stack'>;
export type ShardReply = { id: number; answer: unknown } | { id: number; error: ShardError };

/** The part of a Worker or of a worker's own scope that both ends need. */
export interface ShardPort {
  postMessage(message: unknown, transfer?: ArrayBuffer[]): void;
  onMessage(listener: (message: unknown) => void): void;
}

export type { PredictOptions };
