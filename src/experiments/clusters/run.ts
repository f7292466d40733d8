import { checkpointSteps, lastCheckpoint } from '../../contract/checkpoints.ts';
import type { RunContext, Runner, Snapshot } from '../../contract/run.ts';
import { emptyPrediction } from '../../core/prediction.ts';
import { purposes, streamKey } from '../../core/random.ts';
import { quantise, type TrainedNetwork } from '../../core/trained.ts';
import type { Images } from '../../data/types.ts';
import type { Family } from '../../engine/types.ts';
import { chunkMs, firstOf, imagesIn, loadData, sizesOf, trainUntil } from '../../kit/running.ts';
import { activeShares, type SparseImages, sparse } from './activity.ts';
import { type LayerMeasured, measureNetwork } from './measure.ts';
import { buildResult, checkpointOf, clusterCounts, type Outcome } from './outcomes.ts';
import { budgetSettings, type ClustersCheckpoint, type ClustersParams, type ClustersResult } from './spec.ts';
import { activityImages, measureMs, measurements, previewImages, restartsOnTheWay } from './work.ts';

/** Share of the progress bar that loading the data gets. */
const dataShare = 0.03;
/** Milliseconds of a network's training step, against `measureMs`. */
const stepMs = 0.5;
/** Pictures during training come at least so far apart, and take at most this share of the time. */
const everyMs = 1000;
const costShare = 0.2;

type Telling<T> = AsyncGenerator<Snapshot<ClustersResult>, T>;

/**
 * Trains one network for each dropout rate, all rates of a seed together on shared minibatches, and clusters the units
 * of every hidden layer by incoming and by outgoing weights (Lin, Wang & Chen, section 4.3.1). Networks of one seed
 * differ in their rate alone. Of the first seed, checkpoints are measured too, and handed over to be kept.
 */
export const run: Runner<ClustersParams, ClustersResult> = async function* (params, context) {
  const sizes = sizesOf(params, budgetSettings);
  const loading = loadData(context, sizes.extent);
  let loaded = await loading.next();
  for (; !loaded.done; loaded = await loading.next()) yield { stage: 'data', fraction: dataShare * loaded.value };
  const train = firstOf(loaded.value.train, sizes.train);
  const test = firstOf(loaded.value.test, sizes.test);
  const finished: Outcome[][] = [];
  const checkpoints: ClustersCheckpoint[] = [];
  const work = new Work(params, sizes.steps);
  const ways = [Math.min(restartsOnTheWay, params.restarts), params.restarts] as const;
  let result: ClustersResult | undefined;
  for (const [s, seed] of params.seeds.entries()) {
    const family = context.backend.createFamily({
      networks: params.rates.map((rate) => ({
        units: params.networkShape,
        rates: params.networkShape.map((_, l) => (params.layers.includes(l + 1) ? rate : 0)),
        noise: params.noise,
        seed,
      })),
      optimiser: { kind: params.optimiser, learningRate: params.learningRate },
      batch: params.batchSize,
      dataSeed: streamKey(seed, purposes.order),
    });
    const look = new Look(family, sparse(firstOf(train, activityImages)), params, context);
    const told = (outcomes: Outcome[], images: Images) =>
      buildResult(params, [...finished, outcomes], {
        steps: family.stepsDone,
        images: images.count,
        activityImages: Math.min(train.count, activityImages),
        checkpoints,
      });
    const glance = async function* (): Telling<Outcome[]> {
      const networks = yield* work.quiet(look.networks());
      return yield* work.quiet(look.measure(networks, middleOf(test), ways[0]));
    };
    try {
      const stops = s === 0 ? checkpointSteps(sizes.steps) : [sizes.steps];
      let seen: TrainedNetwork[] = [];
      for (const [index, stop] of stops.entries()) {
        const last = index === stops.length - 1;
        yield* trainFamily(family, train, stop, context, work, glance, (outcomes) => told(outcomes, middleOf(test)));
        // Short runs repeat a step.
        if (seen.length === 0 || stop !== stops[index - 1]) seen = yield* work.quiet(look.networks());
        if (s === 0) context.keep?.({ index: last ? lastCheckpoint : index, networks: seen });
        const images = last ? test : middleOf(test);
        const stage = last ? 'predicting' : 'training';
        const again = !last && stop === stops[index - 1];
        if (!again) {
          const outcomes = yield* work.counted(
            look.measure(seen, images, ways[last ? 1 : 0]),
            ways[last ? 1 : 0],
            stage,
          );
          if (s === 0) checkpoints.push(checkpointOf(outcomes, stop));
          result = told(outcomes, images);
          if (last) finished.push(outcomes);
        } else {
          work.passed(ways[0]);
          checkpoints.push(checkpoints[checkpoints.length - 1]);
        }
        if (result) yield { stage, fraction: work.fraction, result };
      }
    } finally {
      family.dispose();
    }
  }
  if (!result) throw new RangeError('There is no seed; at least one is needed.');
  return result;
};

/** Test images of a picture during training: around the middle, since the halves of MNIST's test images differ. */
const middleOf = (test: Images): Images => {
  const half = Math.min(test.count, previewImages) / 2;
  return imagesIn(test, Math.ceil(test.count / 2 - half), Math.ceil(test.count / 2 + half));
};

/** Looks at the networks of a family as they are now. Every generator pauses where messages may come in. */
class Look {
  constructor(
    private readonly family: Family,
    private readonly activity: SparseImages,
    private readonly params: ClustersParams,
    private readonly context: RunContext,
  ) {}

  /** The networks in the form in which they are kept and measured, [rate]. */
  async *networks(): AsyncGenerator<void, TrainedNetwork[]> {
    const { networks, stepsDone: step } = this.family;
    const seen: TrainedNetwork[] = [];
    for (const [n, network] of networks.entries()) {
      const weights = await this.family.weights(n);
      const active = yield* this.paced(activeShares(network, weights, this.activity));
      seen.push({ network, step, layers: weights.map(quantise), active });
    }
    return seen;
  }

  /** Clusters the units of networks [rate]. Yields the share of the work done. */
  async *measure(
    networks: readonly TrainedNetwork[],
    images: Images,
    restarts: number,
  ): AsyncGenerator<number, Outcome[]> {
    const accuracy = yield* this.accuracy(images);
    const outcomes: Outcome[] = [];
    for (const [n, network] of networks.entries()) {
      const steps = this.paced(measureNetwork(network, clusterCounts(this.params), restarts));
      let next = await steps.next();
      for (; !next.done; next = await steps.next()) yield n / networks.length;
      const measured: LayerMeasured[] = next.value;
      outcomes.push({ measured, accuracy: accuracy[n] });
      yield (n + 1) / networks.length;
    }
    return outcomes;
  }

  /** Of scaled weights, [rate]. */
  private async *accuracy(images: Images): AsyncGenerator<number, number[]> {
    const into = this.family.networks.map(() => emptyPrediction(0));
    const least = this.family.imagesAtOnce;
    const chunk = Math.ceil(100 / least) * least;
    for (let from = 0; from < images.count; from += chunk) {
      await this.context.gate();
      await this.family.predict({ images, from, to: Math.min(images.count, from + chunk), stream: 0 }, into);
      yield 0;
    }
    return into.map((one) => one.scaled.correct / one.images);
  }

  /** Lets messages in at every few pauses of some work. */
  private async *paced<T>(steps: Generator<void, T>): AsyncGenerator<void, T> {
    let last = performance.now();
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      if (performance.now() - last < chunkMs / 2) continue;
      await this.context.gate();
      yield;
      last = performance.now();
    }
  }
}

/** Counts work done against all there is, in milliseconds of a typical device, for the progress bar. */
class Work {
  private done = 0;
  private readonly total: number;

  constructor(
    private readonly params: ClustersParams,
    steps: number,
  ) {
    const { whole, onTheWay } = measurements(params);
    const measuring = whole * measureMs(params, params.restarts) + onTheWay * measureMs(params, restartsOnTheWay);
    this.total = whole * steps * stepMs + measuring;
  }

  get fraction(): number {
    return dataShare + (1 - dataShare) * Math.min(1, this.done / this.total);
  }

  trained(steps: number) {
    this.done += steps * this.params.rates.length * stepMs;
  }

  /** Counts a measurement that need not be made. */
  passed(restarts: number) {
    this.done += this.params.rates.length * measureMs(this.params, restarts);
  }

  /** Turns the pauses of some work into progress that does not count. */
  async *quiet<T>(pauses: AsyncGenerator<unknown, T>): Telling<T> {
    for (;;) {
      const { done, value } = await pauses.next();
      if (done) return value;
      yield { stage: 'training', fraction: this.fraction };
    }
  }

  /** Measures all networks of a seed; the pauses' shares are told as progress. */
  async *counted<T>(pauses: AsyncGenerator<number, T>, restarts: number, stage: Snapshot<never>['stage']): Telling<T> {
    const before = this.done;
    const all = this.params.rates.length * measureMs(this.params, restarts);
    for (;;) {
      const { done, value } = await pauses.next();
      this.done = before + (done ? 1 : value) * all;
      if (done) return value;
      yield { stage, fraction: this.fraction };
    }
  }
}

/** Trains in chunks, with a picture now and then, and after every chunk that a paused visitor asked for. */
async function* trainFamily(
  family: Family,
  images: Images,
  until: number,
  context: RunContext,
  work: Work,
  glance: () => Telling<Outcome[]>,
  told: (outcomes: Outcome[]) => ClustersResult,
): Telling<void> {
  let cost = 0;
  let last = performance.now();
  for await (const { steps, asked } of trainUntil(family, images, until, context)) {
    work.trained(steps);
    const now = performance.now();
    if (asked || now - last > Math.max(everyMs, cost / costShare)) {
      await family.loss();
      const outcomes = yield* glance();
      cost = performance.now() - now;
      last = performance.now();
      yield { stage: 'training', fraction: work.fraction, result: told(outcomes) };
    } else {
      yield { stage: 'training', fraction: work.fraction };
    }
  }
  if (family.stepsDone > 0) await family.loss();
}
