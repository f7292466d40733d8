import type { RunContext, Runner, Snapshot } from '../../contract/run.ts';
import { purposes, streamKey } from '../../core/random.ts';
import type { Images } from '../../data/types.ts';
import type { Backend, Family, Speed } from '../../engine/types.ts';
import { chunkMs, firstOf, imagesIn, loadData, sizesOf, trainUntil } from '../../kit/running.ts';
import { type Cost, costOf, preview } from './cost.ts';
import { buildResult, type SeedTallies } from './outcomes.ts';
import { budgetModelImages, budgetSettings, type VarianceParams, type VarianceResult } from './spec.ts';
import { type Arm, armsOf, networksOf, subsetsOf } from './subsets.ts';
import { addMoments, emptyTally, type Tally } from './tally.ts';

/** How a training step compares with a mask on most devices; only the progress bar depends on it. */
const typical: Speed = { stepMs: 0.42, maskUs: 1.2 };
/** Share of the progress bar that loading the data gets. */
const dataShare = 0.03;
const everyMs = 1000;
/** Share of the time that pictures during training may take. */
const costShare = 0.2;
/** Arms take turns: this many in a whole training. */
const turns = 20;
/** The measurement after training comes in this many blocks of images, each a better picture. */
const blocks = 4;
/** Stream of the masks of test images. */
const stream = 0;

/** Counts work done against all there is, for the progress bar. */
class Work {
  private done = 0;
  private readonly total: number;
  private readonly each: Cost;

  constructor(params: VarianceParams, steps: number, images: number) {
    this.each = costOf(params, typical);
    const masks = Math.max(...params.samples);
    this.total = params.seeds.length * (steps * this.each.step + images * masks * this.each.mask);
  }

  /** A part of all networks took steps. */
  trained(steps: number, part: number) {
    this.done += steps * part * this.each.step;
  }

  drawn(masks: number) {
    this.done += masks * this.each.mask;
  }

  get fraction(): number {
    return dataShare + (1 - dataShare) * Math.min(1, this.done / this.total);
  }
}

interface Trained extends Arm {
  readonly family: Family;
}

/** The families of one seed, one for each arm, all with the same training subsets. */
function openFamilies(params: VarianceParams, seed: number, subsets: readonly Uint32Array[], backend: Backend) {
  const opened: Trained[] = [];
  try {
    for (const arm of armsOf(params)) {
      const family = backend.createFamily({
        networks: networksOf(arm, params.layers, seed, params.models),
        optimiser: { kind: params.optimiser, learningRate: params.learningRate },
        batch: params.batchSize,
        dataSeed: streamKey(seed, purposes.order),
        subsets,
      });
      opened.push({ ...arm, family });
    }
  } catch (error) {
    for (const { family } of opened) family.dispose();
    throw error;
  }
  return opened;
}

/** The numbers of masks of a picture during training: as many as it takes to reach the preview's. */
const fewerOf = (samples: readonly number[]): number[] => {
  const enough = samples.findIndex((n) => n >= preview.samples);
  return enough < 0 ? [...samples] : samples.slice(0, enough + 1);
};

const startTallies = (arms: readonly Trained[], models: number, at: readonly number[]): Tally[] =>
  arms.map(({ rate }) => emptyTally(models, rate > 0 ? at : []));

/** Measures images [from, to) in every arm and adds to the tallies; yields the number of images after each chunk. */
async function* measure(
  arms: readonly Trained[],
  tallies: readonly Tally[],
  images: Images,
  [from, to]: readonly [number, number],
  { gate }: Pick<RunContext, 'gate'>,
): AsyncGenerator<number, void> {
  const least = Math.max(...arms.map(({ family }) => family.imagesAtOnce));
  let chunk = Math.max(4, least);
  for (let now = from; now < to; ) {
    const end = Math.min(to, now + chunk);
    const { labels } = imagesIn(images, now, end);
    let longest = 0.1;
    for (const [a, { family }] of arms.entries()) {
      await gate();
      const start = performance.now();
      const moments = await family.moments({ images, from: now, to: end, stream, at: tallies[a].at });
      addMoments(tallies[a], moments, labels);
      longest = Math.max(longest, performance.now() - start);
    }
    const fitting = Math.min(256, ((end - now) * chunkMs) / longest);
    chunk = Math.max(1, Math.round(fitting / least)) * least;
    yield end - now;
    now = end;
  }
}

/**
 * Trains networks on subsets of the training images, each on its own, for every kind and rate of dropout and without,
 * and measures how much they differ on the same test images (Lin, Wang & Chen, section 4.2). The models of one number
 * have the same subset, first weights and order of minibatches in every arm, so that arms can be compared in pairs.
 */
export const run: Runner<VarianceParams, VarianceResult> = async function* (given, context) {
  const rising = (values: readonly number[]) => [...values].sort((a, b) => a - b);
  const params = { ...given, rates: rising(given.rates), samples: rising(given.samples) };
  const sizes = sizesOf(params, budgetSettings);
  const loading = loadData(context, sizes.extent);
  let loaded = await loading.next();
  for (; !loaded.done; loaded = await loading.next()) yield { stage: 'data', fraction: dataShare * loaded.value };
  const train = firstOf(loaded.value.train, sizes.train);
  const test = firstOf(loaded.value.test, sizes.test);
  const own = Math.min(train.count, params.modelImages || budgetModelImages[params.budget]);
  const work = new Work(params, sizes.steps, test.count);
  const finished: SeedTallies[] = [];
  let result: VarianceResult | undefined;
  for (const seed of params.seeds) {
    const arms = openFamilies(params, seed, subsetsOf(seed, params.models, own, train.count), context.backend);
    const told = (tallies: SeedTallies) => {
      const steps = Math.min(...arms.map(({ family }) => family.stepsDone));
      return buildResult(params, own, [...finished, tallies], steps);
    };
    try {
      yield* trainArms(arms, train, sizes.steps, context, work, async function* () {
        const tallies = startTallies(arms, params.models, fewerOf(params.samples));
        yield* measure(arms, tallies, test, middleOf(test.count), context);
        return told(tallies);
      });
      const tallies = startTallies(arms, params.models, params.samples);
      const most = params.samples[params.samples.length - 1];
      for (let block = 0; block < blocks; block++) {
        const [from, to] = [block, block + 1].map((end) => Math.round((end / blocks) * test.count));
        if (from === to) continue;
        for await (const images of measure(arms, tallies, test, [from, to], context)) {
          work.drawn(images * most);
          yield { stage: 'predicting', fraction: work.fraction };
        }
        result = told(tallies);
        yield { stage: 'predicting', fraction: work.fraction, result };
      }
      finished.push(tallies);
    } finally {
      for (const { family } of arms) family.dispose();
    }
  }
  if (!result) throw new RangeError('There is no seed or no test image; at least one of each is needed.');
  return result;
};

/** The images of a picture during training: around the middle, since the halves of MNIST's test images differ. */
const middleOf = (count: number): [number, number] => {
  const half = Math.min(count, preview.images) / 2;
  return [Math.ceil(count / 2 - half), Math.ceil(count / 2 + half)];
};

/**
 * Trains all arms in turns, with a picture about every second once each has had its turn, and after every chunk that a
 * paused visitor asked for.
 */
async function* trainArms(
  arms: readonly Trained[],
  images: Images,
  steps: number,
  context: RunContext,
  work: Work,
  glance: () => AsyncGenerator<number, VarianceResult>,
): AsyncGenerator<Snapshot<VarianceResult>, void> {
  const stage = 'training';
  let cost = 0;
  let last = performance.now();
  const look = async function* (): AsyncGenerator<Snapshot<VarianceResult>, void> {
    const start = performance.now();
    for (const { family } of arms) if (family.stepsDone > 0) await family.loss();
    const looking = glance();
    for (;;) {
      const { done, value } = await looking.next();
      yield { stage, fraction: work.fraction, ...(done ? { result: value } : {}) };
      if (done) break;
    }
    cost = performance.now() - start;
    last = performance.now();
  };
  for (let turn = 1; turn <= turns; turn++) {
    const until = Math.round((turn / turns) * steps);
    for (const { family } of arms) {
      for await (const { steps: taken, asked } of trainUntil(family, images, until, context)) {
        work.trained(taken, 1 / arms.length);
        if (asked) yield* look();
        else yield { stage, fraction: work.fraction };
      }
    }
    if (performance.now() - last > Math.max(everyMs, cost / costShare)) yield* look();
  }
  for (const { family } of arms) if (family.stepsDone > 0) await family.loss();
}
