import { copyOf, type Images } from '../../core/images.ts';
import { BackendLost } from '../lost.ts';
import { ended, silent, stopped, workerLost } from '../words.ts';
import type { ShardCall, ShardCalls, ShardPort, ShardReply } from './messages.ts';

/** Milliseconds without any answer after which a worker counts as lost; what it is asked takes far less than a second. */
const longestSilence = 30_000;
const tickMs = 1000;

const ownedParts = ['count', 'pixels', 'labels', 'values', 'targets'] as const satisfies readonly (keyof Images)[];

/** A shard as seen from the pool: orders out, answers in. */
export class Shard {
  private readonly waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  private ids = 0;
  private failure: BackendLost | null = null;
  private held: Images | null = null;
  private watch: ReturnType<typeof setInterval> | undefined;
  private silence = 0;

  constructor(private readonly port: ClosablePort) {
    port.onMessage((message) => {
      this.silence = 0;
      const reply = message as ShardReply;
      const waiter = this.waiting.get(reply.id);
      this.waiting.delete(reply.id);
      if ('error' in reply) waiter?.reject(Object.assign(new Error(), reply.error));
      else waiter?.resolve(reply.answer);
    });
    port.onFailure((reason) => this.fail(stopped(reason)));
  }

  /** Ends the worker; who waits for its answers is told at once that they will not come. */
  close() {
    this.fail(ended);
    this.port.close();
  }

  private fail(how: string) {
    this.failure = new BackendLost(workerLost(how));
    for (const { reject } of this.waiting.values()) reject(this.failure);
    this.waiting.clear();
  }

  /** Counts the silence of a worker that owes an answer, in ticks that come on time: a page may be suspended. */
  private look() {
    if (this.watch !== undefined) return;
    let lookedAt = performance.now();
    this.silence = 0;
    this.watch = setInterval(() => {
      const gap = performance.now() - lookedAt;
      lookedAt += gap;
      this.silence = gap < 2 * tickMs ? this.silence + gap : 0;
      if (this.silence > longestSilence) this.fail(silent);
      if (this.waiting.size > 0) return;
      clearInterval(this.watch);
      this.watch = undefined;
    }, tickMs);
  }

  /** Buffers in `transfer` are handed over instead of copied. */
  call<K extends ShardCall>(
    call: K,
    takes: ShardCalls[K]['takes'],
    transfer: ArrayBuffer[] = [],
  ): Promise<ShardCalls[K]['answers']> {
    if (this.failure) return Promise.reject(this.failure);
    const id = this.ids++;
    this.look();
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.port.postMessage({ id, call, ...takes }, transfer);
    });
  }

  /** Sends images to train on, a copy, unless they are there already. */
  async hold(images: Images): Promise<void> {
    const { held } = this;
    if (held && ownedParts.every((part) => held[part] === images[part])) return;
    this.held = images;
    const copy = copyOf(images);
    const memory = [copy.pixels, copy.labels, copy.values, copy.targets].flatMap((part) => part?.buffer ?? []);
    await this.call('hold', { images: copy }, memory as ArrayBuffer[]);
  }
}

export interface ClosablePort extends ShardPort {
  onFailure(listener: (reason: string) => void): void;
  close(): void;
}
