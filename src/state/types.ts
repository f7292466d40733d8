import type { NoiseKind, OptimiserKind } from '../core/network.ts';
import type { TrainedNetwork } from '../core/trained.ts';
import type { UnitClusters } from '../core/unit-clusters.ts';
import type { Speed } from '../engine/types.ts';
import type { Budget } from '../contract/parameters.ts';
import type { Checkpoint, Run, Stage } from '../contract/run.ts';
import type { BackendChoice, WireError } from '../protocol/messages.ts';

/** Everything the address holds: what is shown, and what the next run will be asked for. */
export interface PageState {
  // Shell
  readonly view: string;
  readonly embed: boolean;
  /** The page to read, or one scene a screen, for a projector. */
  readonly mode: 'page' | 'present';
  /** Which scene is presented, counted from 1. */
  readonly scene: number;
  readonly theme: 'auto' | 'light' | 'dark' | 'projector';
  readonly hide: readonly string[];
  readonly lock: readonly string[];
  readonly autoplay: boolean;
  readonly run: 'live' | 'recorded';
  // What is shown: selects, never computes
  readonly dropout: number;
  readonly samples: number;
  readonly measure: 'accuracy' | 'cross-entropy';
  readonly images: 'test' | 'train';
  readonly mean: 'geometric' | 'arithmetic';
  /** Width h: units of the first hidden layer of the networks of views `mstd` and `compression`. */
  readonly units: number;
  /** Number of clusters, k in `clusters` and C in `compression`. */
  readonly clusters: number;
  /** Hidden layer looked at, 1 the first. */
  readonly layer: number;
  /** Unit pinned, counted from 1; 0 for none. */
  readonly unit: number;
  /** Digit of the opening, by its place among those to choose from, counted from 1. */
  readonly digit: number;
  /** Which checkpoint of the run is shown, 0 the untrained networks; the last is the run's end. */
  readonly checkpoint: number;
  /** Whose weights `clusters` shows: those of `sampling`, the wide one of `compression`, or that one compressed. */
  readonly network: 'lab' | 'wide' | 'compressed';
  /** Which clustering orders the rows of heat maps. */
  readonly order: 'incoming' | 'outgoing';
  /** What MSTD and model variance are measured on, and how MSTD's chart is drawn. */
  readonly outputs: 'logits' | 'probabilities';
  readonly axes: 'log' | 'linear';
  /** Hidden layers whose outputs are dropped in view `variance`, and whether its variances are by the outputs' power. */
  readonly where: '3' | '2,3';
  readonly scale: 'absolute' | 'relative';
  /** Widths [from, to] that the power law is fitted to. */
  readonly fit: readonly number[];
  /** Whether `view` fills the screen. */
  readonly full: boolean;
  // What the next run is asked for
  readonly rates: readonly number[];
  readonly networkShape: readonly number[];
  /** Hidden layers whose outputs are dropped. */
  readonly layers: readonly number[];
  readonly noise: NoiseKind;
  readonly seed: number;
  readonly budget: Budget;
  readonly steps: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly optimiser: OptimiserKind;
  /** How the learning rate follows the batch in view `batch-size`: not at all, × batch/64, or × √(batch/64). */
  readonly scaleRate: 'no' | 'linear' | 'sqrt';
  readonly trainImages: number;
  readonly backend: BackendChoice;
}

export type JobStatus = 'idle' | 'training' | 'paused' | 'done' | 'cancelled' | 'failed' | 'unavailable';

/** The life of the newest job of one view, as the page sees it. Immutable; a new object at each change. */
export interface JobState {
  readonly status: JobStatus;
  /** The newest result: of the job under way where it has one, else the last complete one. Never lost by a failure. */
  readonly run: Run | null;
  /** Whether `run` is complete or the picture of a job still under way. */
  readonly complete: boolean;
  /** Networks of `run` by checkpoint, as far as they have come; after a reload they may come a moment later. */
  readonly networks: readonly Checkpoint[];
  readonly progress: { readonly stage: Stage; readonly fraction: number; readonly secondsLeft: number | null } | null;
  readonly backend: { readonly name: string; readonly device: string; readonly rejected: readonly string[] } | null;
  /** How fast the backend is on this device; null until it has been measured. */
  readonly speed: Speed | null;
  readonly error: WireError | null;
  /** Plain sentences for the visitor: a worker replaced, a value clamped. Dismissible, newest last. */
  readonly notices: readonly string[];
}

export interface JobControl {
  readonly getState: () => JobState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts a job; one under way is cancelled first (newest wins). */
  start(params: unknown, backend: BackendChoice): void;
  pause(): void;
  resume(): void;
  /** While paused: a small chunk of training, then a new picture. While idle: starts paused after one chunk. */
  step(params: unknown, backend: BackendChoice): void;
  cancel(): void;
  /** Back to the recorded run: cancels, and forgets the visitor's run. */
  reset(): void;
  dismiss(notice: string): void;
}

export interface NetworkQuery {
  /** The experiment that trained it. */
  readonly experiment: string;
  readonly source: 'recorded' | 'run';
  /** The nearest rate kept is answered. */
  readonly rate: number;
  readonly checkpoint: number;
}

/** Clusters of one network's units, the newest at hand while others are being computed. */
export interface ClusterAnswer {
  readonly clusters: UnitClusters | null;
  /** The number of clusters of `clusters`; another than asked for while that is being computed. */
  readonly k: number;
  readonly pending: boolean;
}

/** How the first hidden layer of a network is merged into fewer units. */
export interface Merging {
  /** Whose clusters become one unit each. */
  readonly side: 'incoming' | 'outgoing';
  /** What the outgoing weights are then multiplied by. */
  readonly factor: number;
}

/**
 * Weights of recorded and live networks, and what is computed from them off the page's thread. Another object whenever an
 * answer may have changed.
 */
export interface NetworkStore {
  /** The network; null while it is not at hand. Asking for a recorded one loads it; there is then another store. */
  network(query: NetworkQuery): TrainedNetwork | null;
  /** Clusters of the units of a hidden layer; asked again, the same answer. The newest question is computed first. */
  clusters(network: TrainedNetwork, hiddenLayer: number, k: number): ClusterAnswer;
  /** How a network is merged into k units, where that is chosen; null where nobody has chosen. */
  merging(network: TrainedNetwork, k: number): Merging | null;
  /** Why a recorded network cannot be had, in one sentence; null where nothing is wrong. */
  readonly getProblem: () => string | null;
}
