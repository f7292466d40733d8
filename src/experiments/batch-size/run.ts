import type { RunContext, Runner, Snapshot } from '../../contract/run.ts';
import type { Network } from '../../core/network.ts';
import { emptyPrediction, type Prediction } from '../../core/prediction.ts';
import { purposes, streamKey } from '../../core/random.ts';
import type { Images } from '../../data/types.ts';
import type { Family, Speed } from '../../engine/types.ts';
import { chunkMs, firstOf, imagesIn, loadData, sizesOf, trainUntil } from '../../kit/running.ts';
import { costOf } from './cost.ts';
import { buildResult, emptyPair, type Pair } from './outcomes.ts';
import {
  type BatchSizeParams,
  type BatchSizeResult,
  budgetSettings,
  curveImages,
  curvePoints,
  examplesOf,
  type Latest,
  rateAt,
  stepsFor,
} from './spec.ts';

/** How a training step compares with a mask on most devices; only the progress bar depends on it. */
const typical: Speed = { stepMs: 0.42, maskUs: 1.2 };
/** Share of the progress bar that loading the data gets. */
const dataShare = 0.03;
/** Stream of the masks of test images. */
const stream = 0;
/** The least time between two looks at networks between the points of their curves, and the share they may take. */
const looks = { everyMs: 1000, costShare: 0.2 };

/** Counts work done against all there is, for the progress bar. */
class Work {
  private done = 0;
  private readonly total: number;

  constructor(
    private readonly params: BatchSizeParams,
    images: number,
  ) {
    const each = params.batches.map((batch) => {
      const { step, look, image } = this.costOf(batch);
      return stepsFor(examplesOf(params), batch) * step + curvePoints * look + images * image;
    });
    this.total = params.seeds.length * each.reduce((sum, seconds) => sum + seconds, 0);
  }

  costOf(batch: number) {
    return costOf(this.params, batch, typical);
  }

  add(seconds: number) {
    this.done += seconds;
  }

  get fraction(): number {
    return dataShare + (1 - dataShare) * Math.min(1, this.done / this.total);
  }
}

/** With dropout and without; one seed's networks begin with the same weights at every batch size. */
function networksOf({ rate, noise, layers, networkShape }: BatchSizeParams, seed: number): Network[] {
  return [rate, 0].map((dropped) => ({
    units: networkShape,
    rates: networkShape.map((_, l) => (layers.includes(l + 1) ? dropped : 0)),
    noise,
    seed,
  }));
}

/** Examples seen at the points of the curves, rising; fewer points where there are few examples. */
const pointsOf = (examples: number): number[] => [
  ...new Set(
    Array.from({ length: curvePoints }, (_, i) => Math.max(1, Math.round((examples * (i + 1)) / curvePoints))),
  ),
];

/** The images looked at on the way: around the middle, since the halves of MNIST's test images differ. */
const middleOf = (images: Images): Images => {
  const half = Math.min(images.count, curveImages) / 2;
  return imagesIn(images, Math.ceil(images.count / 2 - half), Math.ceil(images.count / 2 + half));
};

const accuracyOf = ({ scaled, images }: Prediction): number => Number((scaled.correct / images).toPrecision(6));

/**
 * Trains, for each batch size, a network with dropout and one without on the same minibatches, all batch sizes for the
 * same number of examples (Lin, Wang & Chen, section 4.1.2, Table 1). Large batches come first: they are done soonest.
 */
export const run: Runner<BatchSizeParams, BatchSizeResult> = async function* (params, context) {
  const sizes = sizesOf({ ...params, steps: 0 }, budgetSettings);
  const loading = loadData(context, sizes.extent);
  let loaded = await loading.next();
  for (; !loaded.done; loaded = await loading.next()) yield { stage: 'data', fraction: dataShare * loaded.value };
  const train = firstOf(loaded.value.train, sizes.train);
  const test = firstOf(loaded.value.test, sizes.test);
  const few = middleOf(test);
  const work = new Work(params, test.count);
  const batches = [...params.batches].sort((a, b) => a - b);
  const points = pointsOf(examplesOf(params));
  const seeds: Pair[][] = [];
  const told = (latest: Latest | null = null): BatchSizeResult =>
    buildResult(params, { batches, points, seeds, images: test.count, curveImages: few.count, latest });
  for (const seed of params.seeds) {
    const pairs = batches.map(emptyPair);
    seeds.push(pairs);
    for (const [b, batch] of [...batches.entries()].reverse()) {
      const family = context.backend.createFamily({
        networks: networksOf(params, seed),
        optimiser: { kind: params.optimiser, learningRate: rateAt(params, batch) },
        batch,
        dataSeed: streamKey(seed, purposes.order),
      });
      try {
        yield* trainPair({ family, pair: pairs[b], batch, seed, points, train, few, context, work, told });
        yield* measurePair(family, pairs[b], params.samples, batch, test, context, work);
        yield { stage: 'predicting', fraction: work.fraction, result: told() };
      } finally {
        family.dispose();
      }
    }
  }
  if (seeds.length === 0) throw new RangeError('There is no seed; at least one is needed.');
  return told();
};

interface Training {
  readonly family: Family;
  /** Where the accuracies go. */
  readonly pair: Pair;
  readonly batch: number;
  readonly seed: number;
  readonly points: readonly number[];
  readonly train: Images;
  /** The images looked at on the way. */
  readonly few: Images;
  readonly context: RunContext;
  readonly work: Work;
  readonly told: (latest?: Latest | null) => BatchSizeResult;
}

/**
 * Trains in chunks and takes the accuracies at the points of the curves; between them looks at the networks now and
 * then, and after every chunk that a paused visitor asked for.
 */
async function* trainPair(training: Training): AsyncGenerator<Snapshot<BatchSizeResult>, void> {
  const { family, pair, batch, seed, points, train, few, context, work, told } = training;
  const { step, look } = work.costOf(batch);
  const glance = () =>
    quietly(work, measure(family, [emptyPrediction(0), emptyPrediction(0)], few, context), 'training');
  let last = performance.now();
  let cost = 0;
  for (const point of points) {
    for await (const { steps, asked } of trainUntil(family, train, stepsFor(point, batch), context)) {
      work.add(steps * step);
      const now = performance.now();
      if (asked || now - last > Math.max(looks.everyMs, cost / looks.costShare)) {
        await family.loss();
        const [dropout, noDropout] = (yield* glance()).map(accuracyOf);
        last = performance.now();
        cost = last - now;
        const latest = { batch, seed, examples: family.stepsDone * batch, dropout, noDropout };
        yield { stage: 'training', fraction: work.fraction, result: told(latest) };
      } else {
        yield { stage: 'training', fraction: work.fraction };
      }
    }
    await family.loss();
    const seen = yield* glance();
    work.add(look);
    pair.dropout.curve.push(accuracyOf(seen[0]));
    pair.noDropout.curve.push(accuracyOf(seen[1]));
    last = performance.now();
    yield { stage: 'training', fraction: work.fraction, result: told() };
  }
}

/** Measures both networks on all test images, the one with dropout by scaled weights and by sampling. */
async function* measurePair(
  family: Family,
  pair: Pair,
  samples: number,
  batch: number,
  test: Images,
  context: RunContext,
  work: Work,
): AsyncGenerator<Snapshot<BatchSizeResult>, void> {
  const { image } = work.costOf(batch);
  const into = [emptyPrediction(samples), emptyPrediction(0)];
  const [dropout, plain] = yield* quietly(work, measure(family, into, test, context), 'predicting', (images) =>
    work.add(images * image),
  );
  pair.dropout.scaled = accuracyOf(dropout);
  pair.dropout.sampled = Number((dropout.geometric.correct[samples - 1] / dropout.images).toPrecision(6));
  pair.noDropout.scaled = accuracyOf(plain);
}

/** Turns the pauses of a measurement into progress. */
async function* quietly<T>(
  work: Work,
  pauses: AsyncGenerator<number, T>,
  stage: 'training' | 'predicting',
  count: (images: number) => void = () => {},
): AsyncGenerator<Snapshot<BatchSizeResult>, T> {
  for (;;) {
    const { done, value } = await pauses.next();
    if (done) return value;
    count(value);
    yield { stage, fraction: work.fraction };
  }
}

/** Predicts images with every network and adds to `into`; yields the number of images after each chunk. */
async function* measure(
  family: Family,
  into: readonly Prediction[],
  images: Images,
  { gate }: Pick<RunContext, 'gate'>,
): AsyncGenerator<number, readonly Prediction[]> {
  const least = family.imagesAtOnce;
  let chunk = Math.max(4, least);
  for (let now = 0; now < images.count; ) {
    await gate();
    const to = Math.min(images.count, now + chunk);
    const start = performance.now();
    await family.predict({ images, from: now, to, stream }, into);
    const took = Math.max(0.1, performance.now() - start);
    const fitting = Math.min(512, ((to - now) * chunkMs) / took);
    chunk = Math.max(1, Math.round(fitting / least)) * least;
    yield to - now;
    now = to;
  }
  return into;
}
