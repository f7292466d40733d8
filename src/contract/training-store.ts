import type { Images } from '../data/types.ts';
import type { Backend, Family, FamilyOptions } from '../engine/types.ts';

/** A family of networks some of which may have been trained before: those are not trained again. */
export interface StoredFamily extends Family {
  /** Steps after which its networks are remembered, rising. */
  readonly stops: readonly number[];
  /** Whether nothing has to be trained to reach the next stop. */
  readonly known: boolean;
  /** Brings the networks to a stop that is known, without training. */
  recall(stop: number): void;
  /** Remembers the networks as they are, at a stop. */
  remember(): Promise<void>;
}

/**
 * Weights of networks that were trained in this session. A network is its model, its data, its seed and its schedule:
 * the same network asked for twice is trained once, whoever asks.
 */
export interface TrainingStore {
  /** @param stops steps at which the networks will be looked at, rising; the last is the end of their training */
  open(backend: Backend, options: FamilyOptions, images: Images, stops: readonly number[]): StoredFamily;
  /** Training steps of single networks taken so far, and those that were saved. */
  readonly counts: { readonly taken: number; readonly saved: number };
}
