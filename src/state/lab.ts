import type { BackendChoice } from '../contract/page.ts';
import { notLoaded } from '../engine/types.ts';
import type { Prepared } from '../protocol/messages.ts';
import type { RunningView } from './job.ts';
import { createRemaining } from './remaining.ts';
import type { JobState } from './types.ts';

export interface Asked {
  /** The view whose experiment is run. */
  readonly id: string;
  readonly params: unknown;
  /** About how long it takes, in seconds: its share of the progress of all. */
  readonly seconds: number;
}

export interface LabState {
  readonly jobs: Readonly<Record<string, JobState>>;
  /** The view that is being trained; null where none is. */
  readonly active: string | null;
  /** Views that wait for it, in order. */
  readonly waiting: readonly string[];
  /** Share of everything asked for that is done, 0 to 1, and about how many seconds are left. */
  readonly fraction: number;
  readonly secondsLeft: number | null;
  /** The backend that was asked for when these were started; null before. */
  readonly backend: BackendChoice | null;
  /** Everything that was asked for together, whatever has become of it. */
  readonly asked: readonly Asked[];
}

/** The runs of several views, one after another on one worker. For React's useSyncExternalStore. */
export interface LabControl {
  /** Each view's own runs, by its id. */
  readonly views: Readonly<Record<string, RunningView>>;
  readonly getState: () => LabState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Runs these, in order; what was under way or waiting is given up. */
  start(asked: readonly Asked[], backend: BackendChoice): void;
  pause(): void;
  resume(): void;
  /** While paused: a small chunk of training, then a new picture. While idle: starts paused after one chunk. */
  step(asked: readonly Asked[], backend: BackendChoice): void;
  cancel(): void;
  /** Back to the recorded runs: cancels, and forgets the visitor's. */
  reset(): void;
  dismiss(notice: string): void;
  prepared(prepared: Prepared): void;
}

const over: readonly JobState['status'][] = ['idle', 'done', 'cancelled', 'failed', 'unavailable'];

export function createLab(views: Readonly<Record<string, RunningView>>): LabControl {
  const listeners = new Set<() => void>();
  const jobs = () => Object.fromEntries(Object.entries(views).map(([id, view]) => [id, view.getState()]));
  let queue: readonly Asked[] = [];
  let active: Asked | null = null;
  let backend: BackendChoice | null = null;
  let together: readonly Asked[] = [];
  /** Expected seconds of work of all that was asked for together, and of what is done of it. */
  let total = 0;
  let done = 0;
  let remaining = createRemaining([]);
  let state: LabState = {
    jobs: jobs(),
    active: null,
    waiting: [],
    fraction: 0,
    secondsLeft: null,
    backend,
    asked: together,
  };

  const tell = () => {
    const progress = active ? views[active.id].getState().progress : null;
    state = {
      jobs: jobs(),
      active: active?.id ?? null,
      waiting: queue.map(({ id }) => id),
      fraction: total > 0 ? Math.min(1, (done + (active?.seconds ?? 0) * (progress?.fraction ?? 0)) / total) : 0,
      secondsLeft: active && remaining.update(progress),
      backend,
      asked: together,
    };
    for (const listener of [...listeners]) listener();
  };

  const next = (paused = false) => {
    const [first, ...others] = queue;
    queue = others;
    active = first ?? null;
    if (!first) return;
    const view = views[first.id];
    if (paused) view.step(first.params, backend ?? 'auto');
    else view.start(first.params, backend ?? 'auto');
  };
  const begin = (asked: readonly Asked[], choice: BackendChoice, paused: boolean) => {
    stop();
    backend = choice;
    queue = asked.filter(({ id }) => Object.hasOwn(views, id));
    together = queue;
    total = queue.reduce((sum, { seconds }) => sum + seconds, 0);
    done = 0;
    remaining = createRemaining(queue.map(({ seconds }) => seconds));
    next(paused);
    tell();
  };
  const stop = () => {
    const before = active;
    active = null;
    queue = [];
    if (before) views[before.id].cancel();
  };

  for (const [id, view] of Object.entries(views)) {
    view.subscribe(() => {
      const { status, run, error } = view.getState();
      if (active?.id === id && over.includes(status)) {
        done += active.seconds;
        remaining.next(status === 'done' ? (run?.seconds ?? 0) : 0);
        active = null;
        // What one view cannot train, another may, unless there is nothing that trains.
        if (status === 'done' || (status === 'failed' && error?.name !== notLoaded)) next();
        else queue = [];
      }
      tell();
    });
  }

  return {
    views,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: (asked, choice) => begin(asked, choice, false),
    pause: () => active && views[active.id].pause(),
    resume: () => active && views[active.id].resume(),
    step(asked, choice) {
      if (active) views[active.id].step(active.params, choice);
      else begin(asked, choice, true);
    },
    cancel() {
      stop();
      tell();
    },
    reset() {
      stop();
      for (const view of Object.values(views)) view.reset();
      tell();
    },
    dismiss: (notice) => {
      for (const view of Object.values(views)) view.dismiss(notice);
    },
    prepared: (prepared) => {
      for (const view of Object.values(views)) view.prepared(prepared);
    },
  };
}
