/** What is learned, with networks and schedules of its own. */
import type { Hyperprior } from '../core/model.ts';

/** The toy, and tables as `data/sets/known.ts` has them under "uci-" and the name. */
export const setNames = ['toy', 'boston', 'concrete', 'energy', 'kin8nm', 'power', 'wine', 'yacht'] as const;
export type SetName = (typeof setNames)[number];

export const hyperpriors = ['half-cauchy', 'inverse-gamma'] as const;

/** Those of the paper's public code and of its text. */
export const hyperpriorOf: Readonly<Record<(typeof hyperpriors)[number], Hyperprior>> = {
  'half-cauchy': { kind: 'half-cauchy', eta: 1 },
  'inverse-gamma': { kind: 'inverse-gamma', alpha: 3, beta: 3 },
};

interface Sizes {
  readonly blocks: number;
  readonly units: number;
  /** Factor on the first weights of the blocks. */
  readonly start: number;
  /** Whether blocks have biases. */
  readonly biases: boolean;
  readonly steps: number;
  /** Cases of a training step. */
  readonly batch: number;
}

/** A deep, narrow network for the toy, whose blocks can only scale and mix what comes in; two hidden layers of 50 units with a skip connection, the paper's, for tables. */
export const ownSizes = (set: SetName): Sizes =>
  set === 'toy'
    ? { blocks: 5, units: 20, start: 0.3, biases: false, steps: 3000, batch: 32 }
    : { blocks: 1, units: 50, start: 1, biases: true, steps: 5000, batch: 64 };
