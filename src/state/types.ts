import type { BackendChoice } from '../contract/page.ts';
import type { Checkpoint, Run, Stage } from '../contract/run.ts';
import type { Speed } from '../engine/types.ts';
import type { WireError } from '../protocol/messages.ts';
import type { Progress } from './remaining.ts';

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
  readonly progress: (Progress & { readonly stage: Stage }) | null;
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
