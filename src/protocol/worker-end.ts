import { checkParams, seedOf } from '../contract/check.ts';
import type { BackendChoice } from '../contract/page.ts';
import { Cancelled, type Checkpoint, type Run, type Runner } from '../contract/run.ts';
import type { TrainingStore } from '../contract/training-store.ts';
import type { SetSource } from '../data/sets/types.ts';
import type { DatasetSource } from '../data/types.ts';
import { createBackends, type Opened } from './backends.ts';
import { checkToWorker } from './check.ts';
import { type Control, createControl } from './control.ts';
import { badParameter, type FromWorker, type Preparation, type ToWorker, toWireError } from './messages.ts';
import { createSnapshots } from './snapshots.ts';
import { tick } from './tick.ts';
import { createTimeLeft } from './time-left.ts';
import { createTimings, productsOn, type TimingOptions } from './timings.ts';
import { recovered } from './words.ts';

/** The worker's own scope, or one end of a message channel. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** What an experiment is, and what times it, are loaded when its first job comes. */
export interface ServeOptions extends TimingOptions {
  /** Networks trained in this session. */
  readonly trained: TrainingStore;
  /** Loads its runner. */
  readonly runners: Readonly<Record<string, () => Promise<Runner<never, unknown>>>>;
  /** Sets besides MNIST. */
  readonly sets?: SetSource;
  readonly openBackend: (choice: BackendChoice) => Promise<Opened>;
  readonly version: string;
}

const heartbeat = 1000;
/** A runner that yields without calling its gate for this long is made to let messages in. */
const leastTick = 50;

type RunMessage = Extract<ToWorker, { type: 'run' }>;

class Refused extends Error {
  constructor(
    override readonly name: string,
    message: string,
  ) {
    super(message);
  }
}

/** Answers the page's messages: one job at a time, and the newest wins. Returns what ends the heartbeat. */
export function serve(port: Port, options: ServeOptions): () => void {
  const post = (message: FromWorker) => port.postMessage(message);
  const backendFor = createBackends(options.openBackend);
  let current: { readonly job: number; readonly control: Control } | null = null;
  let next: RunMessage | null = null;
  const idle = () => current === null;
  const timings = createTimings(options, backendFor, idle, post);
  let aliveAt = performance.now();
  const alive = () => {
    if (performance.now() - aliveAt < heartbeat * 0.9) return;
    aliveAt = performance.now();
    post({ type: 'alive' });
  };

  async function work(
    request: RunMessage,
    control: Control,
    snapshots: ReturnType<typeof createSnapshots>,
  ): Promise<Run> {
    const { job, experiment } = request;
    if (!Object.hasOwn(options.specs, experiment) || !Object.hasOwn(options.runners, experiment)) {
      const known = Object.keys(options.runners).join(', ');
      throw new Refused('UnknownExperiment', `experiment "${experiment.slice(0, 40)}" is unknown; known are ${known}`);
    }
    const [spec, runner] = await control.orCancelled(
      Promise.all([options.specs[experiment](), options.runners[experiment]()]),
    );
    const checked = checkParams(spec, request.params);
    if ('problem' in checked) throw new Refused(badParameter, checked.problem);
    const { params } = checked;
    const { backend, rejected } = await control.orCancelled(backendFor(request.backend));
    const { name, device } = backend;
    const { version } = options;
    const lost = (backend.losses ?? []).map(({ reason }) => reason);
    post({ type: 'backend', job, name, device, rejected: [...rejected, ...lost], params, version });
    const devices = [device];
    backend.onLoss = (loss) => {
      devices.push(loss.to.device);
      post({ type: 'recovered', job, ...loss.to, text: recovered(loss) });
    };
    const data: DatasetSource = { load: (...given) => control.orCancelled(options.source.load(...given)) };
    const { sets: named } = options;
    const sets: SetSource | undefined = named && { load: (...given) => control.orCancelled(named.load(...given)) };
    const keep = (checkpoint: Checkpoint) => post({ type: 'checkpoint', job, checkpoint });
    const { trained } = options;
    trained.resume(request.left ?? [], (name, state) => post({ type: 'kept', job, name, state }));
    const products = productsOn(backend, options.products);
    const generator = runner(params as never, { backend, data, sets, trained, products, gate: control.gate, keep });
    let tickedAt = performance.now();
    for (;;) {
      const step = await generator.next();
      if (step.done) {
        const seconds = control.worked();
        return {
          experiment,
          params,
          seed: seedOf(params),
          backend: backend.name,
          device: devices.join(', then '),
          version,
          seconds,
          result: step.value,
        };
      }
      snapshots.offer(step.value);
      if (step.value.result !== undefined) control.shown();
      if (performance.now() - tickedAt > leastTick) {
        await tick();
        alive();
        tickedAt = performance.now();
      }
      if (control.isCancelled()) {
        await generator.return(undefined);
        throw new Cancelled('The run was cancelled.');
      }
    }
  }

  async function start(request: RunMessage): Promise<void> {
    const { job } = request;
    const timeLeft = createTimeLeft();
    const snapshots = createSnapshots((snapshot) => {
      const seconds = control.worked();
      const secondsLeft = timeLeft.update(snapshot.stage, seconds, snapshot.fraction);
      post({ type: 'snapshot', job, snapshot, secondsLeft, seconds });
    });
    const control = createControl({
      paused: request.paused ?? false,
      atGate: () => {
        alive();
        snapshots.flush();
      },
      onPaused: () => {
        snapshots.flush(true);
        post({ type: 'paused', job });
      },
    });
    current = { job, control };
    try {
      const run = await work(request, control, snapshots);
      post(control.isCancelled() ? { type: 'cancelled', job } : { type: 'done', job, run });
    } catch (thrown) {
      if (control.isCancelled() || thrown instanceof Cancelled) post({ type: 'cancelled', job });
      else post({ type: 'failed', job, error: toWireError(thrown) });
    }
    current = null;
    const following = next;
    next = null;
    if (following !== null) start(following);
    else timings.go();
  }

  /** Does beforehand what the next job will need. What goes wrong is told by the job that needs it. */
  async function prepare({ backend, extent }: Preparation): Promise<void> {
    const opened = backendFor(backend).then(({ backend: { name, device }, rejected, speed }) =>
      post({ type: 'prepared', name, device, rejected, speed }),
    );
    await Promise.allSettled([opened, options.source.load('first')]);
    if (extent === 'all') await options.source.load('all').catch(() => {});
  }

  function receive(message: ToWorker): void {
    if (message.type === 'prepare') {
      prepare(message);
      return;
    }
    if (message.type === 'time') {
      timings.ask(message);
      return;
    }
    const { job } = message;
    if (message.type === 'run') {
      if (current === null) {
        start(message);
        return;
      }
      if (next !== null) post({ type: 'cancelled', job: next.job });
      next = message;
      current.control.cancel();
    } else if (current?.job === job) {
      current.control[message.type]();
    } else if (next?.job === job) {
      if (message.type === 'cancel') {
        next = null;
        post({ type: 'cancelled', job });
      } else next = { ...next, paused: message.type !== 'resume' };
    }
  }

  port.addEventListener('message', ({ data }) => {
    const checked = checkToWorker(data);
    if ('message' in checked) receive(checked.message);
    else if (checked.job !== null && checked.job !== current?.job) {
      post({ type: 'failed', job: checked.job, error: { name: 'BadMessage', message: checked.problem } });
    }
  });
  const timer = setInterval(alive, heartbeat);
  post({ type: 'ready' });
  return () => clearInterval(timer);
}
