import type { BackendName } from '../engine/types.ts';
import type { Run, Snapshot } from '../experiments/types.ts';

/** Which backend a job asks for; `auto` lets the ladder choose. */
export type BackendChoice = BackendName | 'auto';

export interface JobRequest {
  readonly experiment: string;
  /** Checked again by the worker against the experiment's codecs. */
  readonly params: unknown;
  readonly backend: BackendChoice;
}

/** Page to worker. Every message about a job carries its number. */
export type ToWorker =
  | ({ readonly type: 'run'; readonly job: number } & JobRequest)
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
  /** The backend in use, told when a job starts; `rejected` says why faster candidates were passed over. */
  | { readonly type: 'backend'; readonly job: number; readonly name: BackendName; readonly device: string; readonly rejected: readonly string[] }
  | { readonly type: 'snapshot'; readonly job: number; readonly snapshot: Snapshot<unknown>; readonly secondsLeft: number | null }
  | { readonly type: 'paused'; readonly job: number }
  | { readonly type: 'done'; readonly job: number; readonly run: Run }
  | { readonly type: 'cancelled'; readonly job: number }
  | { readonly type: 'failed'; readonly job: number; readonly error: WireError };
