import type { Images } from '../data/types.ts';
import type { Backend, Family, FamilyAt, FamilyOptions } from '../engine/types.ts';

/** Names of families at a stop, and how they were there: without what the optimiser remembers, but for the last stop. */
export type Left = readonly (readonly [name: string, state: FamilyAt])[];

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
  /**
   * Goes on where a worker that died has left a run: families that are opened from now on are trained from the last of
   * their stops in `left`.
   * @param tell is told each stop that a family comes to; a name told again replaces what was told before
   */
  resume(left: Left, tell: (name: string, state: FamilyAt) => void): void;
  /** Training steps of single networks taken so far, and those that were saved. */
  readonly counts: { readonly taken: number; readonly saved: number };
}
