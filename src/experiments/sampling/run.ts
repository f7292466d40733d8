import { emptyPrediction } from '../../core/prediction.ts';
import { purposes, streamKey } from '../../core/random.ts';
import type { Images } from '../../data/types.ts';
import type { Family } from '../../engine/types.ts';
import { checkpointSteps } from '../checkpoints.ts';
import { chunkMs, firstOf, loadData, type Sizes, sizesOf, trainUntil } from '../running.ts';
import type { RunContext, Runner, Snapshot } from '../types.ts';
import { buildResult, type Outcomes } from './outcomes.ts';
import { budgetSettings, type SamplingParams, type SamplingResult } from './spec.ts';

/** What training images tell is measured on this many of them. */
const trainImagesMeasured = 2000;
/** Streams of masks in prediction. */
const streams = { test: 0, train: 1 };
/** Work of one network's training step, in predictions of one image under one mask. */
const stepWork = 350;
/** Share of the progress bar that loading the data gets. */
const dataShare = 0.03;
const preview = { images: 500, samples: 10, everyMs: 1000, costShare: 0.2 };
/** The measurement after training comes in this many blocks of images, each a better picture. */
const blocks = 5;

/**
 * Trains one network for each dropout rate, all rates of a seed together on shared minibatches, and measures every
 * prediction rule on the same images (Lin, Wang & Chen, section 4.1.1). Networks of one seed differ in their rate
 * alone: same initial weights, same data order, nested masks.
 */
export const run: Runner<SamplingParams, SamplingResult> = async function* (params, context) {
  const sizes = sizesOf(params, budgetSettings);
  const loading = loadData(context, sizes.extent);
  let loaded = await loading.next();
  for (; !loaded.done; loaded = await loading.next()) yield { stage: 'data', fraction: dataShare * loaded.value };
  const data = loaded.value;
  const train = firstOf(data.train, sizes.train);
  const measured = { test: firstOf(data.test, sizes.test), train: firstOf(train, trainImagesMeasured) };
  const finished: Outcomes[][] = [];
  const work = new Work(params, sizes, measured.test.count + measured.train.count);
  const checkpoints: SamplingResult[] = [];
  let result: SamplingResult | undefined;
  for (const seed of params.seeds) {
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
    try {
      const picture = async function* (): AsyncGenerator<void, SamplingResult> {
        const outcomes = startOutcomes(params.rates.length, Math.min(preview.samples, params.samples));
        yield* measure(family, outcomes, measured, middleOf, context);
        return buildResult(params, [...finished, outcomes], family.stepsDone);
      };
      const withCheckpoints = async function* (): AsyncGenerator<void, SamplingResult> {
        return { ...(yield* picture()), checkpoints: [...checkpoints] };
      };
      // The last checkpoint is the result itself.
      const stops = finished.length === 0 ? checkpointSteps(sizes.steps).slice(0, -1) : [];
      for (const step of stops) {
        yield* trainFamily(family, train, step, context, work, withCheckpoints);
        checkpoints.push(yield* tell(work, picture(), 'training'));
      }
      yield* trainFamily(family, train, sizes.steps, context, work, withCheckpoints);
      const outcomes = startOutcomes(params.rates.length, params.samples);
      for (let block = 0; block < blocks; block++) {
        const range = [block / blocks, (block + 1) / blocks];
        yield* tell(
          work,
          measure(family, outcomes, measured, (count) => range.map((end) => Math.round(end * count)), context, work),
        );
        result = { ...buildResult(params, [...finished, outcomes], family.stepsDone), checkpoints };
        yield { stage: 'predicting', fraction: work.fraction, result };
      }
      finished.push(outcomes);
    } finally {
      family.dispose();
    }
  }
  if (!result) throw new RangeError('There is no seed; at least one is needed.');
  return result;
};

/** Counts work done against all there is, for the progress bar. */
class Work {
  private done = 0;
  private readonly total: number;

  constructor(
    private readonly params: SamplingParams,
    sizes: Sizes,
    images: number,
  ) {
    const { rates, seeds, samples } = params;
    this.total = seeds.length * rates.length * (sizes.steps * stepWork + images * samples);
  }

  trained(steps: number) {
    this.done += steps * this.params.rates.length * stepWork;
  }

  predicted(images: number) {
    this.done += images * this.params.samples;
  }

  get fraction(): number {
    return dataShare + (1 - dataShare) * Math.min(1, this.done / this.total);
  }
}

/** Trains in chunks, with a picture now and then, and after every chunk that a paused visitor asked for. */
async function* trainFamily(
  family: Family,
  images: Images,
  steps: number,
  context: RunContext,
  work: Work,
  picture: () => AsyncGenerator<void, SamplingResult>,
): AsyncGenerator<Snapshot<SamplingResult>, void> {
  let pictureCost = 0;
  let lastPicture = performance.now();
  for await (const { steps: taken, asked } of trainUntil(family, images, steps, context)) {
    work.trained(taken);
    const now = performance.now();
    if (asked || now - lastPicture > Math.max(preview.everyMs, pictureCost / preview.costShare)) {
      await family.loss();
      const result = yield* tell(work, picture(), 'training');
      pictureCost = performance.now() - now;
      lastPicture = performance.now();
      yield { stage: 'training', fraction: work.fraction, result };
    } else {
      yield { stage: 'training', fraction: work.fraction };
    }
  }
  if (family.stepsDone > 0) await family.loss();
}

/** Turns the pauses of a measurement into progress. */
async function* tell<T>(
  work: Work,
  pauses: AsyncGenerator<void, T>,
  stage: 'training' | 'predicting' = 'predicting',
): AsyncGenerator<Snapshot<SamplingResult>, T> {
  for (;;) {
    const { done, value } = await pauses.next();
    if (done) return value;
    yield { stage, fraction: work.fraction };
  }
}

/** The images of a picture during training: around the middle, since the halves of MNIST's test images differ. */
const middleOf = (count: number): [number, number] => {
  const half = Math.min(count, preview.images) / 2;
  return [Math.ceil(count / 2 - half), Math.ceil(count / 2 + half)];
};

const startOutcomes = (networks: number, samples: number): Outcomes[] =>
  Array.from({ length: networks }, () => ({ test: emptyPrediction(samples), train: emptyPrediction(samples) }));

/**
 * Predicts a range of the images, chosen by their number, with every network and adds to their outcomes.
 */
async function* measure(
  family: Family,
  outcomes: readonly Outcomes[],
  images: { readonly test: Images; readonly train: Images },
  rangeOf: (count: number) => readonly number[],
  context: RunContext,
  work?: Work,
): AsyncGenerator<void, void> {
  const least = family.imagesAtOnce;
  let chunk = Math.max(4, least);
  for (const part of ['test', 'train'] as const) {
    const set = images[part];
    const into = outcomes.map((outcome) => outcome[part]);
    const [from, to] = rangeOf(set.count);
    for (let at = from; at < to; ) {
      await context.gate();
      const end = Math.min(to, at + chunk);
      const start = performance.now();
      await family.predict({ images: set, from: at, to: end, stream: streams[part] }, into);
      const took = Math.max(0.1, performance.now() - start);
      work?.predicted((end - at) * into.length);
      const fitting = Math.min(512, ((end - at) * chunkMs) / took);
      chunk = Math.max(1, Math.round(fitting / least)) * least;
      at = end;
      yield;
    }
  }
}
