import { inputs, type Network } from '../../core/network.ts';
import { addPrediction, type Prediction } from '../../core/prediction.ts';
import type { Images } from '../../data/types.ts';
import { drawMinibatch, orderKeys } from '../minibatch.ts';
import type { Backend, Family, FamilyOptions, LayerWeights, PredictOptions } from '../types.ts';
import type { ShardCall, ShardCalls, ShardPort, ShardReply } from './messages.ts';

export class BackendLost extends Error {
  override readonly name = 'BackendLost';
}

/** A shard as seen from the pool: orders out, answers in. */
class Shard {
  private readonly waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  private ids = 0;
  private failure: BackendLost | null = null;

  constructor(readonly port: ClosablePort) {
    port.onMessage((message) => {
      const reply = message as ShardReply;
      const waiter = this.waiting.get(reply.id);
      this.waiting.delete(reply.id);
      if ('error' in reply) waiter?.reject(new Error(reply.error));
      else waiter?.resolve(reply.answer);
    });
    port.onFailure((reason) => {
      this.failure = new BackendLost(`A worker of the pool stopped: ${reason}`);
      for (const { reject } of this.waiting.values()) reject(this.failure);
      this.waiting.clear();
    });
  }

  /** Buffers in `transfer` are handed over instead of copied. */
  call<K extends ShardCall>(
    call: K,
    takes: ShardCalls[K]['takes'],
    transfer: ArrayBuffer[] = [],
  ): Promise<ShardCalls[K]['answers']> {
    if (this.failure) return Promise.reject(this.failure);
    const id = this.ids++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.port.postMessage({ id, call, ...takes }, transfer);
    });
  }
}

export interface ClosablePort extends ShardPort {
  onFailure(listener: (reason: string) => void): void;
  close(): void;
}

/**
 * Several single-threaded workers that share each family. Networks are dealt out to and fro (0 1 2 2 1 0 0 1 …), since
 * cost rises or falls along a family of rates or widths. A network's numbers do not depend on who computes them: results
 * are the same, bit for bit, for any number of workers.
 */
export function poolBackend(ports: readonly ClosablePort[]): Backend {
  const shards = ports.map((port) => new Shard(port));
  let families = 0;
  return {
    name: 'wasm',
    device: `${shards.length} SIMD threads`,
    createFamily: (options) => new PoolFamily(families++, options, shards),
    dispose: () => {
      for (const { port } of shards) port.close();
    },
  };
}

/** Bytes of minibatches sent at once, a copy for each worker; two such lots are under way. Sixteen steps of 64 images. */
const sendBytes = 800 * 1024;

class PoolFamily implements Family {
  readonly networks: readonly Network[];
  stepsDone = 0;
  readonly imagesAtOnce = 1;
  private readonly shards: readonly Shard[];
  private readonly losses: Float32Array;
  private readonly orderKeys: readonly number[];
  private readonly created: Promise<unknown>;

  constructor(
    private readonly family: number,
    private readonly options: FamilyOptions,
    shards: readonly Shard[],
  ) {
    const { networks, subsets } = options;
    this.networks = networks;
    this.shards = shards.slice(0, networks.length);
    this.losses = new Float32Array(networks.length);
    this.orderKeys = orderKeys(options);
    this.created = this.each((shard, s) =>
      shard.call('create', {
        family,
        options: { ...options, networks: this.ofShard(networks, s), subsets: subsets && this.ofShard(subsets, s) },
      }),
    );
    // Told by the first call that waits for it.
    this.created.catch(() => {});
  }

  /** Which worker has a network. */
  private shardOf(index: number): number {
    const count = this.shards.length;
    const place = index % count;
    return Math.floor(index / count) % 2 === 0 ? place : count - 1 - place;
  }

  /** The networks of a worker, in order. */
  private dealt(shard: number): number[] {
    return [...this.networks.keys()].filter((index) => this.shardOf(index) === shard);
  }

  private ofShard<T>(all: readonly T[], shard: number): T[] {
    return this.dealt(shard).map((index) => all[index]);
  }

  private each<T>(work: (shard: Shard, index: number) => Promise<T>): Promise<T[]> {
    return Promise.all(this.shards.map(work));
  }

  async train(images: Images, steps: number): Promise<void> {
    await this.created;
    const { batch, subsets } = this.options;
    const copies = this.orderKeys.length;
    const most = Math.max(1, Math.floor(sendBytes / (copies * batch * inputs)));
    let sent: Promise<unknown> = Promise.resolve();
    for (let left = steps; left > 0; left -= most) {
      const count = Math.min(left, most);
      const pixels = new Uint8Array(count * copies * batch * inputs);
      const labels = new Uint8Array(count * copies * batch);
      for (let i = 0; i < count * copies; i++) {
        const copy = i % copies;
        const rows = labels.subarray(i * batch, (i + 1) * batch);
        const room = pixels.subarray(i * batch * inputs, (i + 1) * batch * inputs);
        drawMinibatch(
          images,
          this.orderKeys[copy],
          this.stepsDone + Math.floor(i / copies),
          subsets?.[copy],
          room,
          rows,
        );
      }
      this.stepsDone += count;
      // The workers have the next minibatches before they are done with these.
      const before = sent;
      sent = this.send(pixels, labels, count);
      sent.catch(() => {});
      await before;
    }
    await sent;
  }

  private async send(pixels: Uint8Array, labels: Uint8Array, steps: number): Promise<void> {
    await this.each(async (shard, s) => {
      const own = this.options.subsets
        ? this.minibatchesOf(s, pixels, labels, steps)
        : { pixels: pixels.slice(), labels: labels.slice() };
      const buffers = [own.pixels.buffer, own.labels.buffer];
      const losses = await shard.call('train', { family: this.family, ...own, steps }, buffers);
      this.dealt(s).forEach((index, i) => {
        this.losses[index] = losses[i];
      });
    });
  }

  /** Of minibatches [step, network, …], those of a shard's networks. */
  private minibatchesOf(shard: number, pixels: Uint8Array, labels: Uint8Array, steps: number) {
    const { batch } = this.options;
    const copies = this.orderKeys.length;
    const own = this.ofShard([...Array(copies).keys()], shard);
    const take = (from: Uint8Array, size: number) => {
      const taken = new Uint8Array(steps * own.length * size);
      for (let step = 0; step < steps; step++) {
        own.forEach((copy, i) => {
          const at = (step * copies + copy) * size;
          taken.set(from.subarray(at, at + size), (step * own.length + i) * size);
        });
      }
      return taken;
    };
    return { pixels: take(pixels, batch * inputs), labels: take(labels, batch) };
  }

  async loss(): Promise<Float32Array> {
    return this.losses.slice();
  }

  async predict({ images, from, to, offset = 0, stream }: PredictOptions, into: readonly Prediction[]): Promise<void> {
    await this.created;
    const part: Images = {
      count: to - from,
      pixels: images.pixels.slice(from * inputs, to * inputs),
      labels: images.labels.slice(from, to),
    };
    await this.each(async (shard, s) => {
      const samples = this.ofShard(into, s).map(({ geometric }) => geometric.correct.length);
      const sums = await shard.call('predict', {
        family: this.family,
        images: part,
        offset: offset + from,
        stream,
        samples,
      });
      this.dealt(s).forEach((index, i) => {
        addPrediction(into[index], sums[i]);
      });
    });
  }

  async weights(index: number): Promise<readonly LayerWeights[]> {
    await this.created;
    const shard = this.shardOf(index);
    return this.shards[shard].call('weights', { family: this.family, index: this.dealt(shard).indexOf(index) });
  }

  dispose(): void {
    void this.created.then(() => this.each((shard) => shard.call('dispose', { family: this.family }))).catch(() => {});
  }
}
