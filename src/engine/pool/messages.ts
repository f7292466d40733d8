import type { Prediction } from '../../core/prediction.ts';
import type { Images } from '../../data/types.ts';
import type { FamilyOptions, LayerWeights, PredictOptions } from '../types.ts';

/** Orders to a shard, by name: what each takes and what it answers. Families are told apart by number. */
export interface ShardCalls {
  create: { takes: { family: number; options: FamilyOptions }; answers: null };
  /** Minibatches of several steps: pixels [step, 1 or network, batch, 784], labels [step, 1 or network, batch]. */
  train: { takes: { family: number; pixels: Uint8Array; labels: Uint8Array; steps: number }; answers: Float32Array };
  /** `images` holds just the range asked for. Answers empty predictions with the sums added. */
  predict: {
    takes: { family: number; images: Images; offset: number; stream: number; samples: number[] };
    answers: Prediction[];
  };
  weights: { takes: { family: number; index: number }; answers: readonly LayerWeights[] };
  dispose: { takes: { family: number }; answers: null };
}

export type ShardCall = keyof ShardCalls;
export type ShardRequest = { [K in ShardCall]: { id: number; call: K } & ShardCalls[K]['takes'] }[ShardCall];
export type ShardReply = { id: number; answer: unknown } | { id: number; error: string };

/** The part of a Worker or of a worker's own scope that both ends need. */
export interface ShardPort {
  postMessage(message: unknown, transfer?: ArrayBuffer[]): void;
  onMessage(listener: (message: unknown) => void): void;
}

export type { PredictOptions };
