import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { defineExperiment } from '../../src/contract/experiment.ts';
import type { BackendChoice } from '../../src/contract/page.ts';
import { amount } from '../../src/contract/result/fields.ts';
import { setting } from '../../src/contract/result/shape.ts';
import { group } from '../../src/contract/result/tree.ts';
import type { RunContext, Snapshot } from '../../src/contract/run.ts';
import { number } from '../../src/core/codec.ts';
import { tasksHere } from '../../src/engine/tasks.ts';
import type { BackendName } from '../../src/engine/types.ts';
import { createPageEnd } from '../../src/protocol/page-end.ts';
import type { PageEnd, PageEndEvent, PageEndOptions, WorkerLike } from '../../src/protocol/page-end-types.ts';
import { type Port, type ServeOptions, serve } from '../../src/protocol/worker-end.ts';
import { createTrainingStore } from '../../src/run-kit/training-store.ts';

export interface ToyParams {
  readonly chunks: number;
  readonly milliseconds: number;
  readonly seed: number;
}
export interface ToyResult {
  readonly count: number;
}

/** Counts chunks of a few busy milliseconds. */
export const toySpec = defineExperiment<ToyParams, ToyResult>({
  id: 'toy',
  title: 'Toy',
  question: 'Does it count?',
  about: { title: 'Toy', description: 'It counts.', picture: 'Nothing.', asked: 'Does it count?' },
  place: { in: 'chapter', order: 1, paperOrder: 1, letter: false },
  parameters: {
    chunks: {
      codec: number({ default: 10, min: 0, max: 10000, integer: true }),
      label: 'Chunks',
      help: 'How many.',
    },
    milliseconds: {
      codec: number({ default: 5, min: 0, max: 1000 }),
      label: 'Milliseconds',
      help: 'How long each.',
    },
    seed: { codec: number({ default: 1, min: 0, max: 10, integer: true }), label: 'Seed', help: 'Unused.' },
  },
  budgets: {
    quick: { extent: 'first', steps: 1, testImages: 1 },
    lecture: { extent: 'first', steps: 1, testImages: 1 },
    paper: { extent: 'first', steps: 1, testImages: 1 },
  },
  result: group({ count: setting<number>(amount) }),
  follows: [],
  conflict: ({ chunks, seed }) => (chunks === 13 && seed === 0 ? 'chunks 13 and seed 0 do not go together' : null),
});

export const busy = (milliseconds: number): void => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

export const inFinally: string[] = [];
/** Chunks begun by all toys. */
export let begun = 0;

export async function* runToy(
  { chunks, milliseconds, seed }: ToyParams,
  { gate }: RunContext,
): AsyncGenerator<Snapshot<ToyResult>, ToyResult> {
  try {
    for (let count = 0; count < chunks; ) {
      const word = await gate();
      begun += 1;
      busy(word === 'show' ? 1 : milliseconds);
      // A picture may have chunks, and gates, of its own.
      if (word === 'show') await gate();
      count += 1;
      if (seed === 9 && count === 3) throw new RangeError('three is too many');
      yield { stage: 'training', fraction: count / chunks, result: { count } };
    }
    return { count: chunks };
  } finally {
    inFinally.push('toy');
  }
}

export const toyBackend = (name: BackendName) => ({
  name,
  device: 'a test',
  refuses: () => null,
  tasks: tasksHere(),
  createFamily: (): never => {
    throw new Error('the toy trains nothing');
  },
  dispose: () => {},
});

export const toyOptions = (patch: Partial<ServeOptions> = {}): ServeOptions => ({
  specs: { toy: async () => toySpec },
  runners: { toy: async () => runToy },
  source: { load: () => Promise.reject(new Error('the toy loads nothing')) },
  trained: createTrainingStore(),
  openBackend: async (choice: BackendChoice) => ({
    backend: toyBackend(choice === 'auto' ? 'webgl' : choice),
    speed: { stepMs: 1, maskUs: 1 },
    rejected: [],
  }),
  version: '9.9.9',
  ...patch,
});

type Listener = (event: Event) => void;

/** A worker made of a message channel in this thread: the real `serve` at its other end. */
export class FakeWorker implements WorkerLike {
  readonly outer: MessagePort;
  readonly inner: MessagePort;
  readonly sent: unknown[] = [];
  private readonly listeners: Record<string, Listener[]> = {};
  private readonly stop: () => void;
  terminated = false;
  muted = false;

  constructor(options: ServeOptions | null) {
    const { port1, port2 } = new MessageChannel();
    this.outer = port1;
    this.inner = port2;
    port1.on('message', (data) => {
      if (!this.muted) this.fire('message', data);
    });
    const port: Port = {
      postMessage: (message) => port2.postMessage(message),
      addEventListener: (_type, listener) => port2.on('message', (data) => listener({ data })),
    };
    this.stop = options === null ? () => {} : serve(port, options);
  }
  fire(type: string, data?: unknown) {
    for (const listener of this.listeners[type] ?? []) listener({ type, data } as unknown as Event);
  }
  postMessage(message: unknown) {
    this.sent.push(message);
    this.outer.postMessage(message);
  }
  addEventListener(type: string, listener: Listener) {
    this.listeners[type] ??= [];
    this.listeners[type].push(listener);
  }
  terminate() {
    this.terminated = true;
    this.stop();
    this.outer.close();
    this.inner.close();
  }
}

export interface Stage {
  readonly host: PageEnd;
  readonly workers: FakeWorker[];
  readonly events: PageEndEvent[];
  run(params: Partial<ToyParams>, backend?: BackendChoice, paused?: boolean): number;
  /** Resolves with the first event, past or to come, that fits. */
  event<T extends PageEndEvent['type']>(type: T, job?: number): Promise<Extract<PageEndEvent, { type: T }>>;
  count(type: PageEndEvent['type']): number;
}

const alive: PageEnd[] = [];
export const disposeAll = () => {
  for (const host of alive.splice(0)) host.dispose();
};

export function stage(
  options: ServeOptions | ((index: number) => ServeOptions | null) = toyOptions(),
  hostOptions: PageEndOptions = {},
): Stage {
  const workers: FakeWorker[] = [];
  const events: PageEndEvent[] = [];
  const waiting: (() => void)[] = [];
  const host = createPageEnd(() => {
    const worker = new FakeWorker(typeof options === 'function' ? options(workers.length) : options);
    workers.push(worker);
    return worker;
  }, hostOptions);
  alive.push(host);
  return {
    host,
    workers,
    events,
    run: (params, backend = 'auto', paused = false) =>
      host.run({ experiment: 'toy', params, backend, paused }, (event) => {
        events.push(event);
        for (const look of waiting.splice(0)) look();
      }),
    count: (type) => events.filter((event) => event.type === type).length,
    event(type, job) {
      return new Promise((resolve) => {
        const look = () => {
          const found = events.find((event) => event.type === type && (job === undefined || event.job === job));
          if (found) resolve(found as Extract<PageEndEvent, { type: typeof type }>);
          else waiting.push(look);
        };
        look();
      });
    },
  };
}

export const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
