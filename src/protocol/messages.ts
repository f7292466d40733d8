import type { BackendChoice } from '../contract/page.ts';
import type { Checkpoint, Run, Snapshot } from '../contract/run.ts';
import type { Left } from '../contract/training-store.ts';
import type { DatasetExtent } from '../data/types.ts';
import { type BackendName, type FamilyAt, isScriptLost, notLoaded, type Speed } from '../engine/types.ts';

export interface JobRequest {
  readonly experiment: string;
  /** Checked again by the worker against the experiment's codecs. */
  readonly params: unknown;
  readonly backend: BackendChoice;
  /** Begin paused: one small chunk, its picture, then wait. */
  readonly paused?: boolean;
}

/** What a worker does beforehand, while the visitor reads: opens a backend and loads data. */
export interface Preparation {
  readonly backend: BackendChoice;
  readonly extent: DatasetExtent;
}

/** Asks how long runs would take. They are timed while nothing runs. */
export interface TimeRequest {
  readonly experiment: string;
  /** Of each run; checked again by the worker. */
  readonly params: readonly unknown[];
  readonly backend: BackendChoice;
}

/** Page to worker. Every message about a job carries its number, which the page counts up. */
export type ToWorker =
  | ({ readonly type: 'prepare' } & Preparation)
  | ({ readonly type: 'time' } & TimeRequest)
  /** `left`: what a worker that died while it did the job has sent as `kept`. */
  | ({ readonly type: 'run'; readonly job: number; readonly left?: Left } & JobRequest)
  | { readonly type: 'cancel' | 'pause' | 'resume' | 'step'; readonly job: number };

/** Errors cross threads as name, message, stack. */
export interface WireError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

/** Worker to page. */
export type FromWorker =
  | { readonly type: 'ready' }
  /** Sent every second, also while working, so that silence means trouble. */
  | { readonly type: 'alive' }
  | Prepared
  | Timed
  | JobMessage;

/** The answer to `prepare`: the backend that jobs will use, and how fast it is here. */
export interface Prepared {
  readonly type: 'prepared';
  readonly name: BackendName;
  readonly device: string;
  readonly rejected: readonly string[];
  readonly speed: Speed;
}

/** The answer to `time`. */
export interface Timed extends TimeRequest {
  readonly type: 'timed';
  /** Of each run, as `contract/run.ts` says. */
  readonly seconds: readonly number[];
}

/** Worker to page, about one job. After `done`, `cancelled` or `failed` no more come. */
export type JobMessage =
  /** Told when a job starts: the backend in use, why faster candidates were passed over, the parameters as checked. */
  | {
      readonly type: 'backend';
      readonly job: number;
      readonly name: BackendName;
      readonly device: string;
      readonly rejected: readonly string[];
      readonly params: unknown;
      readonly version: string;
    }
  | {
      readonly type: 'snapshot';
      readonly job: number;
      readonly snapshot: Snapshot<unknown>;
      /** Seconds of work still to do; null until enough is known. */
      readonly secondsLeft: number | null;
      /** Seconds of work done, pauses left out. */
      readonly seconds: number;
    }
  /** Networks of the run at one of its checkpoints; one of the same index replaces it. */
  | { readonly type: 'checkpoint'; readonly job: number; readonly checkpoint: Checkpoint }
  /** A family at a stop of its training, from which another worker can go on; one of the same name replaces it. */
  | { readonly type: 'kept'; readonly job: number; readonly name: string; readonly state: FamilyAt }
  /** The backend was lost, and the job goes on from its last checkpoint on another. `text` tells the visitor. */
  | {
      readonly type: 'recovered';
      readonly job: number;
      readonly name: BackendName;
      readonly device: string;
      readonly text: string;
    }
  | { readonly type: 'paused'; readonly job: number }
  | { readonly type: 'done'; readonly job: number; readonly run: Run }
  | { readonly type: 'cancelled'; readonly job: number }
  | { readonly type: 'failed'; readonly job: number; readonly error: WireError };

/** Name of the error about a parameter that is refused. */
export const badParameter = 'BadParameter';

export function toWireError(thrown: unknown): WireError {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown) };
  const { message, stack } = thrown;
  const name = isScriptLost(thrown) ? notLoaded : thrown.name;
  return { name, message, ...(stack === undefined ? {} : { stack }) };
}
