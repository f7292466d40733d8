import type { MakeProducts } from '../core/products64.ts';
import type { TrainedNetwork } from '../core/trained.ts';
import type { DataOrigin, SetSource } from '../data/sets/types.ts';
import type { DatasetSource } from '../data/types.ts';
import type { Backend } from '../engine/types.ts';
import type { KeptNetwork } from './kept-network.ts';
import { usualBatch } from './parameters.ts';
import type { TrainingStore } from './training-store.ts';

/** A complete run: what was asked, what came out, and what made it. Recorded, live and command-line runs alike. */
export interface Run<P = unknown, R = unknown> {
  readonly experiment: string;
  readonly params: P;
  readonly seed: number;
  readonly backend: string;
  /** What the backend ran on, in words. */
  readonly device: string;
  /** The project's version. */
  readonly version: string;
  readonly seconds: number;
  readonly result: R;
}

/** Training steps below which networks have hardly left where they began: there is nothing to judge. */
const fewestSteps = 100;

/** Whether a run was asked, by hand, for too few steps, or for the examples of too few, to be judged. */
export function isShort({ params }: Pick<Run, 'params'>): boolean {
  const { steps, examples = 0 } = params as { readonly steps?: number; readonly examples?: number };
  const asked = steps ?? examples / usualBatch;
  return asked > 0 && asked < fewestSteps;
}

/** A run kept with the site, with when and from which commit it was made. */
export interface RecordedRun<P = unknown, R = unknown> extends Run<P, R> {
  readonly date: string;
  /** In full, 40 hexadecimal digits. */
  readonly commit: string;
  /** For each seed a hash of all that it was made from, 12 hexadecimal digits (cli/sources.ts); older runs have none. */
  readonly sources?: readonly string[];
  /** The sets besides MNIST that it learned from: what they are called and where they are from, never their rows. */
  readonly data?: readonly DataOrigin[];
  /** Networks of its first seed, kept in files of their own. */
  readonly networks?: readonly KeptNetwork[];
}

export type Stage = 'data' | 'training' | 'predicting' | 'drawing';

export interface Snapshot<R> {
  readonly stage: Stage;
  /** Share of the whole run's work that is done, 0 to 1, never falling. */
  readonly fraction: number;
  /** A complete result of the run so far, better each time; absent where only progress is told. */
  readonly result?: R;
}

/** Thrown by `gate` when the run was cancelled; a runner lets it pass. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

export interface RunContext {
  readonly backend: Backend;
  readonly data: DatasetSource;
  /** Sets besides MNIST, as far as the site has them; absent where it can have none. */
  readonly sets?: SetSource;
  /**
   * Called between chunks of at most about 50 ms. Lets messages in, waits while paused, throws Cancelled. Answers
   * 'show' when a paused visitor asked for one step: do one small chunk, yield a snapshot with a result, call again.
   */
  gate(): Promise<'go' | 'show'>;
  /** Networks already trained with this backend, so that none is trained twice; absent where nobody remembers them. */
  readonly trained?: TrainingStore;
  /** Float64 products faster than plain JavaScript's, for runners that train networks of their own; absent without. */
  readonly products?: () => Promise<MakeProducts>;
  /** Hands over the networks of the first seed at a checkpoint; absent where nobody keeps them. */
  readonly keep?: (checkpoint: Checkpoint) => void;
}

/** Networks at one moment of a run. */
export interface Checkpoint {
  /** Which of the run's checkpoints, 0 the untrained networks; see `checkpointSteps`. */
  readonly index: number;
  /** One for each rate, or whatever the run trains side by side; told apart by `network`. */
  readonly networks: readonly TrainedNetwork[];
}

/**
 * Seconds that a run takes here, found by timing a little of each thing that it does, the models that it trains among
 * them; what was timed once is known the next time. An experiment's `run/timing.ts` exports it as `timing`.
 */
export type Timing<P> = (
  params: P,
  context: Pick<RunContext, 'backend' | 'data' | 'gate' | 'products'>,
) => Promise<number>;

export type Runner<P, R> = (params: P, context: RunContext) => AsyncGenerator<Snapshot<R>, R>;
