import type { JobMessage, JobRequest, Preparation, Prepared, Timed, TimeRequest } from './messages.ts';

/** What the page’s end needs of a Worker. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: 'message' | 'error' | 'messageerror', listener: (event: Event) => void): void;
}

/** What one job's listener is told: the worker's messages about it, and what the page’s end did to keep it going. */
export type PageEndEvent =
  | JobMessage
  /** The job is done by a new worker, from its last checkpoint if it has one: same seed, same result. `text` tells the visitor. */
  | { readonly type: 'restarted'; readonly job: number; readonly text: string }
  /** Nothing can be trained here; `reason` tells the visitor. */
  | { readonly type: 'unavailable'; readonly job: number; readonly reason: string };

export interface PageEnd {
  /** Has a worker get ready for jobs to come, and tells what it found. Trouble is left to the first job to tell. */
  prepare(preparation: Preparation, listener: (prepared: Prepared) => void): void;
  /** Has a worker that is there say how long runs would take; it answers when it has nothing to do, or never. */
  time(request: TimeRequest, listener: (timed: Timed) => void): void;
  /**
   * Starts a job and answers its number; one under way is cancelled first. The worker is made when first
   * needed. Where there can be none the listener is told before this returns.
   */
  run(request: JobRequest, listener: (event: PageEndEvent) => void): number;
  send(type: 'cancel' | 'pause' | 'resume' | 'step', job: number): void;
  dispose(): void;
}

export interface PageEndOptions {
  /** Whether the page can be seen. */
  readonly visible?: () => boolean;
  /** Silence after which a worker counts as dead, in milliseconds. */
  readonly silence?: number;
  /** The same while a backend is opened, which may compile for long without a pause. */
  readonly openingSilence?: number;
  /** Silence of a cancelled job after which its worker is ended, once another run is asked for, in milliseconds. */
  readonly patience?: number;
  /** Waits before the first and the second replacement of a run's worker, in milliseconds. */
  readonly backOff?: readonly number[];
}
