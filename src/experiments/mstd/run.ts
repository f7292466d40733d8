import { checkpointSteps } from '../../contract/checkpoints.ts';
import type { RunContext, Runner, Snapshot } from '../../contract/run.ts';
import type { Network } from '../../core/network.ts';
import { purposes, streamKey } from '../../core/random.ts';
import type { Images } from '../../data/types.ts';
import type { Family, Speed } from '../../engine/types.ts';
import { firstOf, loadData, sizesOf, trainUntil } from '../../kit/running.ts';
import { type Cost, costOf, preview } from './cost.ts';
import { buildResult, checkpointOf, type Outcomes } from './outcomes.ts';
import { measure, openProbe, type Range, startOutcomes } from './probe.ts';
import { budgetSettings, laterUnits, type MstdCheckpoint, type MstdParams, type MstdResult } from './spec.ts';

/** How a training step compares with a mask on most devices; only the progress bar depends on it. */
const typical: Speed = { stepMs: 0.42, maskUs: 1.2 };
/** Share of the progress bar that loading the data gets. */
const dataShare = 0.03;
const everyMs = 1000;
/** Share of the time that pictures during training may take. */
const costShare = 0.2;
/** The measurement after training comes in this many blocks of images, each a better picture. */
const blocks = 4;

/** Counts work done against all there is, for the progress bar. */
class Work {
  private done = 0;
  private readonly total: number;
  private readonly each: Cost;

  constructor(params: MstdParams, steps: number, images: number) {
    this.each = costOf(params, typical);
    this.total = params.seeds.length * (steps * this.each.step + images * params.samples * this.each.mask);
  }

  trained(steps: number) {
    this.done += steps * this.each.step;
  }

  drawn(masks: number) {
    this.done += masks * this.each.mask;
  }

  get fraction(): number {
    return dataShare + (1 - dataShare) * Math.min(1, this.done / this.total);
  }
}

/** Networks of one seed: every width with dropout in the first hidden layer, then, for the control, without. */
function networksOf({ rate, noise, control }: MstdParams, units: readonly number[], seed: number): Network[] {
  const one = (h: number, first: number): Network => ({
    units: [h, ...laterUnits],
    rates: [first, ...laterUnits.map(() => 0)],
    noise,
    seed,
  });
  const trained = units.map((h) => one(h, rate));
  return control === 'yes' ? [...trained, ...units.map((h) => one(h, 0))] : trained;
}

/** The images of a picture during training: around the middle, since the halves of MNIST's test images differ. */
const middleOf = (count: number): Range => {
  const half = Math.min(count, preview.images) / 2;
  return { from: Math.ceil(count / 2 - half), to: Math.ceil(count / 2 + half) };
};

/**
 * Trains networks h-100-100 of all widths h together on shared minibatches, with dropout in the first hidden layer and,
 * as a control, without, and measures MSTD over masks of that layer on the same test images (Lin, Wang & Chen, section
 * 4.3.2). Networks of one width and seed begin with the same weights, see the same data and are measured with the same
 * masks: only whether masks were drawn in training differs.
 */
export const run: Runner<MstdParams, MstdResult> = async function* (params, context) {
  const sizes = sizesOf(params, budgetSettings);
  const loading = loadData(context, sizes.extent);
  let loaded = await loading.next();
  for (; !loaded.done; loaded = await loading.next()) yield { stage: 'data', fraction: dataShare * loaded.value };
  const train = firstOf(loaded.value.train, sizes.train);
  const test = firstOf(loaded.value.test, sizes.test);
  const units = [...params.units].sort((a, b) => a - b);
  const work = new Work(params, sizes.steps, test.count);
  const finished: Outcomes[] = [];
  const checkpoints: MstdCheckpoint[] = [];
  let result: MstdResult | undefined;
  for (const [s, seed] of params.seeds.entries()) {
    const family = context.backend.createFamily({
      networks: networksOf(params, units, seed),
      optimiser: { kind: params.optimiser, learningRate: params.learningRate },
      batch: params.batchSize,
      dataSeed: streamKey(seed, purposes.order),
    });
    const told = (outcomes: Outcomes) =>
      buildResult(params, units, [...finished, outcomes], checkpoints, family.stepsDone);
    const look = async function* (range: Range, masks: number): AsyncGenerator<number, Outcomes> {
      const outcomes = startOutcomes(units.length, params, masks);
      yield* measureOnce(family, params, outcomes, test, range, context);
      return outcomes;
    };
    try {
      // Checkpoints are of the first seed's networks.
      const stops = s === 0 ? checkpointSteps(sizes.steps) : [sizes.steps];
      for (const stop of stops) {
        const glance = () => look(middleOf(test.count), Math.min(preview.samples, params.samples));
        yield* trainFamily(family, train, stop, context, work, glance, told);
        if (s > 0) continue;
        const outcomes = yield* quietly(work, glance(), 'training');
        checkpoints.push(checkpointOf(outcomes, family.stepsDone));
        yield { stage: 'training', fraction: work.fraction, result: told(outcomes) };
      }
      const outcomes = startOutcomes(units.length, params, params.samples);
      const probe = await openProbe(family, params, context.backend);
      try {
        for (let block = 0; block < blocks; block++) {
          const [from, to] = [block, block + 1].map((end) => Math.round((end / blocks) * test.count));
          if (from === to) continue;
          for await (const images of measure(probe, outcomes, test, { from, to }, context)) {
            work.drawn(images * params.samples);
            yield { stage: 'predicting', fraction: work.fraction };
          }
          result = told(outcomes);
          yield { stage: 'predicting', fraction: work.fraction, result };
        }
      } finally {
        probe.dispose();
      }
      finished.push(outcomes);
    } finally {
      family.dispose();
    }
  }
  if (!result) throw new RangeError('There is no seed or no test image; at least one of each is needed.');
  return result;
};

async function* measureOnce(
  family: Family,
  params: MstdParams,
  outcomes: Outcomes,
  test: Images,
  range: Range,
  context: RunContext,
): AsyncGenerator<number, void> {
  const probe = await openProbe(family, params, context.backend);
  try {
    yield* measure(probe, outcomes, test, range, context);
  } finally {
    probe.dispose();
  }
}

/** Turns the pauses of a look at the networks into progress. */
async function* quietly<T>(
  work: Work,
  pauses: AsyncGenerator<number, T>,
  stage: 'training' | 'predicting',
): AsyncGenerator<Snapshot<MstdResult>, T> {
  for (;;) {
    const { done, value } = await pauses.next();
    if (done) return value;
    yield { stage, fraction: work.fraction };
  }
}

/** Trains in chunks, with a picture about every second, and after every chunk that a paused visitor asked for. */
async function* trainFamily(
  family: Family,
  images: Images,
  until: number,
  context: RunContext,
  work: Work,
  glance: () => AsyncGenerator<number, Outcomes>,
  told: (outcomes: Outcomes) => MstdResult,
): AsyncGenerator<Snapshot<MstdResult>, void> {
  let cost = 0;
  let last = performance.now();
  for await (const { steps, asked } of trainUntil(family, images, until, context)) {
    work.trained(steps);
    const now = performance.now();
    if (asked || now - last > Math.max(everyMs, cost / costShare)) {
      await family.loss();
      const outcomes = yield* quietly(work, glance(), 'training');
      cost = performance.now() - now;
      last = performance.now();
      yield { stage: 'training', fraction: work.fraction, result: told(outcomes) };
    } else {
      yield { stage: 'training', fraction: work.fraction };
    }
  }
  if (family.stepsDone > 0) await family.loss();
}
