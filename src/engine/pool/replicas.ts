import type { Network } from '../../core/network.ts';
import type { FamilyOptions, LayerWeights } from '../types.ts';
import type { Shard } from './order.ts';

/**
 * Copies of a family's networks on workers that have none of their own, to predict with: one network to each worker, as
 * evenly as they come out. Made when they are first asked for after training.
 */
export class Replicas {
  /** Training steps that the copies have behind them. */
  private stepsDone = -1;
  private made: Promise<unknown> = Promise.resolve();

  /** @param idle workers that have no network of this family */
  constructor(
    private readonly family: number,
    private readonly options: FamilyOptions,
    private readonly idle: readonly Shard[],
  ) {}

  /** Workers beside its own that each network has at least. */
  get each(): number {
    return Math.floor(this.idle.length / this.options.networks.length);
  }

  private networkOf(place: number): number {
    return place % this.options.networks.length;
  }

  /** Workers that can predict as a network of so many training steps does. */
  async of(index: number, stepsDone: number, weights: (index: number) => Promise<readonly LayerWeights[]>) {
    if (this.stepsDone !== stepsDone) {
      const before = this.stepsDone >= 0;
      this.stepsDone = stepsDone;
      this.made = Promise.all(
        this.idle.map(async (shard, place) => {
          if (before) await shard.call('dispose', { family: this.family });
          const network = this.networkOf(place);
          await this.create(shard, this.options.networks[network], await weights(network));
        }),
      );
      // Told by who waits for them.
      this.made.catch(() => {});
    }
    await this.made;
    return this.idle.filter((_, place) => this.networkOf(place) === index);
  }

  private create(shard: Shard, network: Network, weights: readonly LayerWeights[]) {
    const { batch, dataSeed } = this.options;
    return shard.call('create', {
      family: this.family,
      options: {
        networks: [network],
        optimiser: { kind: 'sgd', learningRate: 0.1 },
        batch,
        dataSeed,
        initial: [weights],
      },
      orderKeys: [dataSeed],
    });
  }

  dispose(): void {
    if (this.stepsDone < 0) return;
    void this.made
      .then(() => Promise.all(this.idle.map((shard) => shard.call('dispose', { family: this.family }))))
      .catch(() => {});
  }
}
