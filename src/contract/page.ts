/** What views share: one selection, in the page's address, and the networks that can be shown. */
import type { NoiseKind, OptimiserKind } from '../core/network.ts';
import type { TrainedNetwork } from '../core/trained.ts';
import type { UnitClusters } from '../core/unit-clusters.ts';
import type { BackendName } from '../engine/types.ts';

/** How long to train and how much to measure. */
export type Budget = 'quick' | 'lecture' | 'paper';

/** Which backend a run asks for; `auto` lets the ladder choose. */
export type BackendChoice = BackendName | 'auto';

/**
 * The shared selection: everything the address holds that belongs to no experiment alone. What belongs to one is its
 * slice (`ExperimentSpec.slice`), in the same record under names of its own.
 */
export interface PageState {
  // Shell
  readonly view: string;
  readonly embed: boolean;
  /** The page to read, or one scene a screen, for a projector. */
  readonly mode: 'page' | 'present';
  /** Which scene is presented, counted from 1. */
  readonly scene: number;
  /**
   * How many of a view's questions are asked before it is shown, the last ones; until they are, nothing of it is to be
   * seen. Embedded and presented only: in the text every question stands in its chapter.
   */
  readonly predict: number;
  readonly theme: 'auto' | 'light' | 'dark' | 'projector';
  readonly hide: readonly string[];
  readonly lock: readonly string[];
  readonly autoplay: boolean;
  readonly run: 'live' | 'recorded';
  /** Whether `view` fills the screen. */
  readonly full: boolean;
  // What is shown: selects, never computes
  readonly dropout: number;
  /** Masks averaged, n. */
  readonly samples: number;
  /** Width h: units of the first hidden layer, where that is what networks differ in. In the address: `units`. */
  readonly firstWidth: number;
  /** Whose weights heat maps show: the laboratory's networks, the wide one, or that one compressed. Address: `network`. */
  readonly weightsShown: 'lab' | 'wide' | 'compressed';
  /** Number of clusters, k. */
  readonly clusters: number;
  /** Hidden layer looked at, 1 the first. */
  readonly layer: number;
  /** Unit pinned, counted from 1; 0 for none. */
  readonly unit: number;
  /** The network it was pinned in (view-kit/weights/pin.ts); empty where that is not known. */
  readonly pinned: string;
  /** Digit of the opening, by its place among those to choose from, counted from 1. */
  readonly digit: number;
  /** The visitor's drawing that the opening shows instead, as core/drawing.ts writes it; empty for none. */
  readonly drawing: string;
  /** Which recorded network the opening shows: that of the laboratory, or one with few units. In the address: `cloud`. */
  readonly cloudNetwork: 'wide' | 'small';
  /** Masks at which the opening holds still; 0 where it goes on. */
  readonly masks: number;
  /** Which checkpoint of the run is shown, 0 the untrained networks; the last is the run's end. */
  readonly checkpoint: number;
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
  readonly trainImages: number;
  readonly backend: BackendChoice;
}

/** Which kept network is meant. */
export interface NetworkQuery {
  /** The label under which an experiment keeps its networks (`ExperimentSpec.keeps`). */
  readonly label: string;
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
 * Weights of recorded and live networks, and what is computed from them off the page's thread. Another object whenever
 * an answer may have changed.
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
