import { type BackendName, type FamilyAt, lostNames, notLoaded } from '../engine/types.ts';
import { checkFromWorker } from './check.ts';
import type { JobRequest, Prepared, Timed, ToWorker } from './messages.ts';
import type { PageEnd, PageEndEvent, PageEndOptions, WorkerLike } from './page-end-types.ts';
import { rungBelow } from './rungs.ts';
import { createWatch } from './watch.ts';
import * as sentences from './words.ts';

interface Entry {
  readonly request: JobRequest;
  readonly listener: (event: PageEndEvent) => void;
  paused: boolean;
  /** When it was, or a newer job took its place. */
  cancelledAt?: number;
  used: BackendName | null;
  floor: BackendName | null;
  /** Workers lost in it, or their backends. */
  losses: number;
  /** What the next worker goes on from. */
  readonly kept: Map<string, FamilyAt>;
}

/** The second loss takes a run one rung down; this one ends it. */
const lastLoss = 3;

/**
 * Owns the worker on the page's side: makes it when first needed, watches over it, replaces it where it fails, and
 * passes each job's messages to that job's listener. Messages about jobs that have ended are ignored.
 *
 * @param spawn makes a new worker; throws where there can be none
 */
export function createPageEnd(spawn: () => WorkerLike, options: PageEndOptions = {}): PageEnd {
  const {
    visible = () => true,
    silence = 8000,
    openingSilence = 20000,
    patience = 3000,
    backOff = [250, 1000],
  } = options;
  const jobs = new Map<number, Entry>();
  let count = 0;
  let newest: number | null = null;
  let worker: WorkerLike | null = null;
  /** Whether this worker was ever heard of. */
  let wasReady = false;
  let whenPrepared: (prepared: Prepared) => void = () => {};
  let whenTimed: (timed: Timed) => void = () => {};
  let floor: BackendName | null = null;
  let unavailable: string | null = null;
  let delay: ReturnType<typeof setTimeout> | undefined;
  const watch = createWatch(visible, (silent) => died(sentences.silent(Math.round(silent / 1000))));

  const tell = (job: number, event: PageEndEvent) => jobs.get(job)?.listener(event);
  const finish = (job: number, event: PageEndEvent) => {
    const entry = jobs.get(job);
    jobs.delete(job);
    if (job === newest) {
      newest = null;
      watch.stop();
      clearTimeout(delay);
    }
    entry?.listener(event);
  };
  const post = (message: ToWorker) => worker?.postMessage(message);
  const close = () => {
    const old = worker;
    worker = null;
    watch.stop();
    old?.terminate();
  };
  const giveUp = (reason: string) => {
    unavailable = reason;
    close();
    for (const job of [...jobs.keys()]) finish(job, { type: 'unavailable', job, reason });
  };

  function receive(data: unknown): void {
    watch.heard();
    const checked = checkFromWorker(data);
    if ('problem' in checked) {
      const { job, problem } = checked;
      if (job !== null && jobs.has(job)) {
        post({ type: 'cancel', job });
        finish(job, { type: 'failed', job, error: { name: 'BadMessage', message: problem } });
      }
      return;
    }
    const { message } = checked;
    if (message.type === 'ready') wasReady = true;
    if (message.type === 'prepared') whenPrepared(message);
    if (message.type === 'timed') whenTimed(message);
    if (!('job' in message)) return;
    const entry = jobs.get(message.job);
    if (entry === undefined) return;
    if (message.type === 'kept') {
      entry.kept.set(message.name, message.state);
      return;
    }
    if (message.type === 'backend') {
      entry.used = message.name;
      watch.start(silence);
    }
    const ended = message.type === 'done' || message.type === 'cancelled' || message.type === 'failed';
    const why = message.type === 'failed' && message.job === newest && message.error.name;
    if (why && lostNames.includes(why)) died(sentences.lostBackend);
    // Browsers ask for a script only once in a worker.
    else if (why === notLoaded) died(null);
    else if (ended) finish(message.job, message);
    else tell(message.job, message);
  }

  function open(): boolean {
    if (worker !== null) return true;
    try {
      const mine = spawn();
      worker = mine;
      wasReady = false;
      const ifMine = (handle: (event: Event) => void) => (event: Event) => {
        if (worker === mine) handle(event);
      };
      mine.addEventListener(
        'message',
        ifMine((event) => receive((event as MessageEvent).data)),
      );
      mine.addEventListener(
        'error',
        ifMine(() => died(wasReady ? sentences.stopped : null)),
      );
      mine.addEventListener(
        'messageerror',
        ifMine(() => died(sentences.unreadable)),
      );
      return true;
    } catch {
      giveUp(sentences.cannotStart);
      return false;
    }
  }

  function begin(job: number): void {
    const entry = jobs.get(job);
    if (entry === undefined || !open()) return;
    const { experiment, params, backend } = entry.request;
    const left = [...entry.kept];
    const choice = entry.floor ?? (backend === 'auto' ? (floor ?? 'auto') : backend);
    watch.start(openingSilence);
    try {
      post({ type: 'run', job, experiment, params, backend: choice, paused: entry.paused, left });
    } catch (thrown) {
      finish(job, { type: 'failed', job, error: { name: 'BadMessage', message: String(thrown) } });
    }
  }

  /** The worker is gone, or without a `how` never came: replace it, or go down a rung, or end the run. */
  function died(how: string | null): void {
    close();
    const job = newest;
    for (const other of [...jobs.keys()]) {
      if (other !== job || jobs.get(other)?.cancelledAt) finish(other, { type: 'cancelled', job: other });
    }
    const entry = job === null ? undefined : jobs.get(job);
    if (job === null || entry === undefined) return;
    const used: BackendName =
      entry.used ?? entry.floor ?? (entry.request.backend === 'auto' ? 'webgl' : entry.request.backend);
    entry.used = null;
    entry.losses += 1;
    if (entry.losses === lastLoss) {
      const error = how
        ? { name: 'WorkerLost', message: sentences.ended(how) }
        : { name: notLoaded, message: sentences.cannotLoad };
      finish(job, { type: 'failed', job, error });
      return;
    }
    const below = wasReady && entry.losses > 1 ? rungBelow(used) : null;
    if (below !== null) {
      floor = below;
      entry.floor = below;
    }
    const kept = entry.kept.size > 0;
    if (how) {
      const text = below === null ? sentences.replaced(how, kept) : sentences.fallen(how, used, below, kept);
      tell(job, { type: 'restarted', job, text });
    }
    delay = setTimeout(() => begin(job), backOff[entry.losses - 1]);
  }

  return {
    prepare(preparation, listener) {
      whenPrepared = listener;
      if (unavailable === null && open()) post({ type: 'prepare', ...preparation });
    },
    time(request, listener) {
      whenTimed = listener;
      post({ type: 'time', ...request });
    },
    run(request, listener) {
      count += 1;
      const job = count;
      clearTimeout(delay);
      const olds = [...jobs];
      if (worker === null) for (const [old] of olds) finish(old, { type: 'cancelled', job: old });
      const fresh = {
        paused: request.paused ?? false,
        used: null,
        floor: null,
        losses: 0,
        kept: new Map(),
      };
      const asked = performance.now();
      // One that still opens its backend may be silent for long.
      const since = olds.flatMap(([, old]) => {
        old.cancelledAt ??= asked;
        return old.used ? [old.cancelledAt] : [];
      });
      jobs.set(job, { request, listener, ...fresh });
      newest = job;
      if (unavailable === null) {
        begin(job);
        // What was cancelled and does not answer hangs, and its worker with it.
        const renew = () => {
          if (!olds.some(([old]) => jobs.has(old))) return;
          close();
          for (const [old] of olds) finish(old, { type: 'cancelled', job: old });
          begin(job);
        };
        if (since[0]) delay = setTimeout(renew, since[0] + patience - asked);
      } else finish(job, { type: 'unavailable', job, reason: unavailable });
      return job;
    },
    send(type, job) {
      const entry = jobs.get(job);
      if (entry === undefined) return;
      if (type === 'cancel') entry.cancelledAt = performance.now();
      else entry.paused = type !== 'resume';
      if (worker !== null) post({ type, job });
      else if (type === 'cancel') finish(job, { type: 'cancelled', job });
    },
    dispose() {
      close();
      clearTimeout(delay);
      jobs.clear();
      newest = null;
    },
  };
}
