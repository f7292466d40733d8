import { copyOf, type Images, imagesIn } from '../../core/images.ts';
import { joinMoments, type Moments } from '../../core/moments.ts';
import type { Network } from '../../core/network.ts';
import { addPrediction, type Prediction } from '../../core/prediction.ts';
import { finiteLosses } from '../losses.ts';
import { orderKeys } from '../minibatch.ts';
import { modelsOf } from '../refuse.ts';
import { checkInitial } from '../start.ts';
import type {
  Backend,
  FamilyOptions,
  FamilyState,
  LayerWeights,
  MomentsOptions,
  PredictOptions,
  ResumableFamily,
} from '../types.ts';
import { refusesOnVectors } from '../vector/refuse.ts';
import { threads } from '../words.ts';
import { deal } from './deal.ts';
import { type ClosablePort, Shard } from './order.ts';
import { Replicas } from './replicas.ts';

/**
 * Several single-threaded workers that share each family. Each has the images and draws the minibatches itself, so that
 * none waits for another within a call. A network's numbers do not depend on who computes them: results are the same,
 * bit for bit, for any number of workers.
 */
export function poolBackend(ports: readonly ClosablePort[]): Backend {
  const shards = ports.map((port) => new Shard(port));
  let families = 0;
  let tasks = 0;
  return {
    name: 'wasm',
    device: threads(shards.length),
    refuses: refusesOnVectors,
    createFamily: (options) => new PoolFamily(families++, options, shards),
    tasks: {
      count: shards.length,
      begin(place, name, input) {
        const task = tasks++;
        const begun = shards[place].call('begin', { task, name, input });
        // Told by the first slice.
        begun.catch(() => {});
        return {
          go: async (ms) => {
            await begun;
            return (await shards[place].call('go', { task, ms })) as never;
          },
          end: () => void begun.then(() => shards[place].call('end', { task })).catch(() => {}),
        };
      },
    },
    dispose: () => {
      for (const shard of shards) shard.close();
    },
  };
}

/** Images under masks from which on a range is worth dividing among workers. */
const worthDividing = 64;

class PoolFamily implements ResumableFamily {
  readonly networks: readonly Network[];
  stepsDone: number;
  readonly imagesAtOnce: number;
  private readonly shards: readonly Shard[];
  private readonly replicas: Replicas;
  private readonly losses: Float32Array;
  /** Indices of the networks of each worker. */
  private readonly dealt: readonly (readonly number[])[];
  private readonly created: Promise<unknown>;

  constructor(
    private readonly family: number,
    options: FamilyOptions,
    shards: readonly Shard[],
  ) {
    const { networks, subsets, initial, taken } = options;
    modelsOf(networks, refusesOnVectors);
    checkInitial(options);
    this.networks = networks;
    this.shards = shards.slice(0, networks.length);
    this.replicas = new Replicas(family, options, shards.slice(networks.length));
    this.imagesAtOnce = 1 + this.replicas.each;
    this.stepsDone = taken?.steps ?? 0;
    this.losses = taken?.losses.slice() ?? new Float32Array(networks.length);
    this.dealt = deal(networks, this.shards.length);
    const keys = orderKeys(options);
    this.created = this.each((shard, s) =>
      shard.call('create', {
        family,
        options: {
          ...options,
          networks: this.ofShard(networks, s),
          subsets: subsets && this.ofShard(subsets, s),
          initial: initial && this.ofShard(initial, s),
          taken: taken && {
            ...taken,
            losses: Float32Array.from(this.ofShard([...taken.losses], s)),
            scales: taken.scales && this.ofShard(taken.scales, s),
          },
        },
        orderKeys: subsets ? this.ofShard(keys, s) : keys,
      }),
    );
    // Told by the first call that waits for it.
    this.created.catch(() => {});
  }

  private ofShard<T>(all: readonly T[], shard: number): T[] {
    return this.dealt[shard].map((index) => all[index]);
  }

  private each<T>(work: (shard: Shard, index: number) => Promise<T>): Promise<T[]> {
    return Promise.all(this.shards.map(work));
  }

  async train(images: Images, steps: number): Promise<void> {
    await this.created;
    await this.each(async (shard, s) => {
      const [, losses] = await Promise.all([shard.hold(images), shard.call('train', { family: this.family, steps })]);
      this.dealt[s].forEach((index, i) => {
        this.losses[index] = losses[i];
      });
    });
    this.stepsDone += steps;
  }

  async loss(): Promise<Float32Array> {
    return finiteLosses(this.losses);
  }

  /** What `predict` and `moments` of the shards take: the range's images alone. */
  private part({ images, from, to, offset = 0, stream }: PredictOptions) {
    return { family: this.family, images: copyOf(imagesIn(images, from, to)), offset: offset + from, stream };
  }

  async predict(options: PredictOptions, into: readonly Prediction[]): Promise<void> {
    await this.created;
    const part = this.part(options);
    await this.each(async (shard, s) => {
      const samples = this.ofShard(into, s).map(({ geometric }) => geometric.correct.length);
      const sums = await shard.call('predict', { ...part, samples });
      this.dealt[s].forEach((index, i) => {
        addPrediction(into[index], sums[i]);
      });
    });
  }

  async moments(options: MomentsOptions): Promise<Moments[]> {
    await this.created;
    const { from, to, at } = options;
    const divided = this.imagesAtOnce > 1 && (to - from) * (1 + (at.at(-1) ?? 0)) >= worthDividing;
    const all: Moments[] = [];
    await this.each(async (shard, s) => {
      // With idle workers, each shard has one network.
      const helpers = divided
        ? await this.replicas.of(this.dealt[s][0], this.stepsDone, (index) => this.weights(index))
        : [];
      const made = await this.momentsOn([shard, ...helpers], options);
      this.dealt[s].forEach((index, i) => {
        all[index] = made[i];
      });
    });
    return all;
  }

  /** Moments of the networks of one shard, of a range that workers with the same networks divide among them. */
  private async momentsOn(workers: readonly Shard[], options: MomentsOptions): Promise<Moments[]> {
    const { from, to, at } = options;
    const cut = (worker: number) => from + Math.floor(((to - from) * worker) / workers.length);
    const parts = await Promise.all(
      workers.flatMap((worker, w) =>
        cut(w) === cut(w + 1) && w > 0
          ? []
          : [worker.call('moments', { ...this.part({ ...options, from: cut(w), to: cut(w + 1) }), at })],
      ),
    );
    return parts.length === 1 ? parts[0] : parts[0].map((_, i) => joinMoments(parts.map((part) => part[i])));
  }

  async weights(index: number): Promise<readonly LayerWeights[]> {
    await this.created;
    const shard = this.dealt.findIndex((dealt) => dealt.includes(index));
    return this.shards[shard].call('weights', { family: this.family, index: this.dealt[shard].indexOf(index) });
  }

  async state(): Promise<FamilyState> {
    await this.created;
    const initial: FamilyState['initial'][number][] = [];
    const scales: (readonly number[])[] = [];
    await this.each(async (shard, s) => {
      const part = await shard.call('state', { family: this.family });
      this.dealt[s].forEach((index, i) => {
        initial[index] = part.initial[i];
        scales[index] = part.taken.scales?.[i] ?? [];
      });
    });
    return { initial, taken: { steps: this.stepsDone, losses: this.losses.slice(), scales } };
  }

  dispose(): void {
    this.replicas.dispose();
    void this.created.then(() => this.each((shard) => shard.call('dispose', { family: this.family }))).catch(() => {});
  }
}
