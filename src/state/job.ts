import { seedOf } from '../contract/check.ts';
import type { BackendChoice } from '../contract/page.ts';
import type { Checkpoint, Run } from '../contract/run.ts';
import type { JobMessage, Prepared } from '../protocol/messages.ts';
import type { PageEnd, PageEndEvent } from '../protocol/page-end-types.ts';
import { noRoom, withNotice } from './notices.ts';
import type { SavedNetworks } from './saved-networks.ts';
import type { SavedRun } from './saved-run.ts';
import type { JobControl, JobState } from './types.ts';

/** A job control that can also show a run from elsewhere, such as a file. */
export interface RunningView extends JobControl {
  /** Shows a complete run as the visitor's own; a job under way is cancelled. */
  show(run: Run): void;
  /** Takes note of the backend that was opened beforehand. */
  prepared(prepared: Prepared): void;
  /** Tells the visitor something about this view. */
  notify(notice: string): void;
}

export const idle: JobState = {
  status: 'idle',
  run: null,
  complete: false,
  networks: [],
  progress: null,
  backend: null,
  speed: null,
  error: null,
  notices: [],
};

type Started = Extract<JobMessage, { type: 'backend' }>;

/**
 * The life of one view's newest job, for React's useSyncExternalStore. The last complete run outlives cancelling and
 * failure; `saved` and `savedNetworks`, where given, bring it back after a reload.
 */
export function createJobControl(
  pageEnd: PageEnd,
  experiment: string,
  saved?: SavedRun,
  savedNetworks?: SavedNetworks,
): RunningView {
  const listeners = new Set<() => void>();
  let state = idle;
  let complete: Run | null = null;
  /** Checkpoints of the complete run, and of the job under way, by index. */
  let completeNetworks: readonly Checkpoint[] = [];
  let networks: readonly Checkpoint[] = [];
  let started: Started | null = null;
  /** The job whose events count. */
  let current: { number: number | null } | null = null;

  const change = (patch: Partial<JobState>) => {
    state = { ...state, ...patch };
    for (const listener of [...listeners]) listener();
  };
  const end = (patch: Partial<JobState>) => {
    current = null;
    started = null;
    networks = completeNetworks;
    change({ run: complete, complete: complete !== null, networks, progress: null, ...patch });
  };
  const underWay = () => current !== null;
  const tell = (type: 'cancel' | 'pause' | 'resume' | 'step') => {
    const number = current?.number ?? null;
    if (number !== null) pageEnd.send(type, number);
  };

  const notify = (notice: string) => change({ notices: withNotice(state.notices, notice) });
  /** Keeps a run with its networks in place of the older one with its own, or where there is no room says so. */
  async function keep(run: Run, its: readonly Checkpoint[]): Promise<void> {
    const undo = saved?.save(run);
    if (undo !== null && (await savedNetworks?.save(run, its)) !== false) return;
    undo?.();
    notify(noRoom);
  }

  const partial = (result: unknown, seconds: number): Run | null => {
    if (started === null) return null;
    const { name: backend, device, version, params } = started;
    const seed = seedOf(params as Record<string, unknown>);
    return { experiment, params, seed, backend, device, version, seconds, result };
  };

  function hear(event: PageEndEvent): void {
    switch (event.type) {
      case 'backend':
        started = event;
        change({ backend: { name: event.name, device: event.device, rejected: event.rejected } });
        break;
      case 'snapshot': {
        const { stage, fraction, result } = event.snapshot;
        const progress = { stage, fraction, secondsLeft: event.secondsLeft, worked: event.seconds };
        const run = result === undefined ? null : partial(result, event.seconds);
        change(run === null ? { progress } : { progress, run, networks, complete: false });
        break;
      }
      case 'checkpoint': {
        const { checkpoint } = event;
        networks = [...networks.filter(({ index }) => index !== checkpoint.index), checkpoint];
        networks = [...networks].sort((a, b) => a.index - b.index);
        if (!state.complete) change({ networks });
        break;
      }
      case 'recovered': {
        const { name, device, text } = event;
        if (started) started = { ...started, name, device: `${started.device}, then ${device}` };
        change({ backend: { name, device, rejected: [text] }, notices: withNotice(state.notices, text) });
        break;
      }
      case 'paused':
        change({ status: 'paused' });
        break;
      case 'done':
        complete = event.run;
        completeNetworks = networks;
        end({ status: 'done', error: null });
        keep(event.run, completeNetworks);
        break;
      case 'cancelled':
        end({ status: 'cancelled' });
        break;
      case 'failed':
        end({ status: 'failed', error: event.error });
        break;
      case 'restarted':
        started = null;
        networks = [];
        change({
          run: complete,
          complete: complete !== null,
          networks: completeNetworks,
          progress: null,
          notices: withNotice(state.notices, event.text),
        });
        break;
      case 'unavailable':
        end({ status: 'unavailable', error: { name: 'Unavailable', message: event.reason } });
        break;
    }
  }

  function begin(params: unknown, backend: BackendChoice, paused: boolean): void {
    tell('cancel');
    const mine: { number: number | null } = { number: null };
    current = mine;
    started = null;
    networks = [];
    change({
      status: 'training',
      run: complete,
      complete: complete !== null,
      networks: completeNetworks,
      progress: null,
      error: null,
    });
    const number = pageEnd.run({ experiment, params, backend, paused }, (event) => {
      if (current === mine) hear(event);
    });
    mine.number = number;
  }

  function show(run: Run): void {
    tell('cancel');
    complete = run;
    completeNetworks = [];
    end({ status: 'done', error: null });
  }

  const restored = saved?.load() ?? null;
  if (restored !== null && 'run' in restored) {
    complete = restored.run;
    const { run } = restored;
    state = { ...idle, status: 'done', run, complete: true };
    savedNetworks?.load(run).then((kept) => {
      if (complete !== run || kept.length === 0) return;
      completeNetworks = kept;
      if (state.run === run) change({ networks: kept });
    });
  } else if (restored !== null) state = { ...idle, notices: [restored.notice] };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    prepared: ({ name, device, rejected, speed }) => change({ backend: { name, device, rejected }, speed }),
    start: (params, backend) => begin(params, backend, false),
    pause() {
      if (!underWay()) return;
      tell('pause');
      change({ status: 'paused' });
    },
    resume() {
      if (!underWay()) return;
      tell('resume');
      change({ status: 'training' });
    },
    step(params, backend) {
      if (underWay()) tell('step');
      else begin(params, backend, true);
    },
    cancel() {
      if (!underWay()) return;
      tell('cancel');
      end({ status: 'cancelled' });
    },
    reset() {
      tell('cancel');
      complete = null;
      completeNetworks = [];
      saved?.clear();
      savedNetworks?.clear();
      end({ status: 'idle', error: null });
    },
    show(run) {
      show(run);
      keep(run, []);
    },
    notify,
    dismiss: (notice) => change({ notices: state.notices.filter((other) => other !== notice) }),
  };
}
