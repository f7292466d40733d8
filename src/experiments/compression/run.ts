import { checkpointSteps, lastCheckpoint } from '../../contract/checkpoints.ts';
import type { RunContext, Runner, Snapshot, Stage } from '../../contract/run.ts';
import { purposes, streamKey } from '../../core/random.ts';
import type { Images } from '../../data/types.ts';
import type { Family } from '../../engine/types.ts';
import { firstOf, imagesIn, loadData, sizesOf, trainUntil } from '../../kit/running.ts';
import type { Sets } from './analyse.ts';
import { analysisMs, picturesShare, preview, trainingWork } from './cost.ts';
import { accuracies, fewOf, keepsakes, lookAt } from './look.ts';
import { buildResult, checkpointOf, type Outcomes, scratchUnits } from './outcomes.ts';
import {
  budgetSettings,
  type CompressionCheckpoint,
  type CompressionParams,
  type CompressionResult,
  laterUnits,
  validationOf,
} from './spec.ts';

/** Share of the progress bar that loading the data gets. */
const dataShare = 0.03;
/** Milliseconds of a network's training step, against `analysisMs`. */
const stepMs = 0.5;
const everyMs = 2000;

type Telling<T> = AsyncGenerator<Snapshot<CompressionResult>, T>;

/**
 * Trains one network `units`-100-100 for each dropout rate, all rates of a seed together on shared minibatches, and
 * compresses its first hidden layer to each number of units C by clusters (Lin, Wang & Chen, section 4.4, Table 3) and
 * in other ways, for comparison. Networks of one seed differ in their rate alone. What is chosen is chosen on the last
 * training images, which training does not see. Then networks of C units are trained from scratch in the same way.
 */
export const run: Runner<CompressionParams, CompressionResult> = async function* (params, context) {
  const sizes = sizesOf(params, budgetSettings);
  const loading = loadData(context, sizes.extent);
  let loaded = await loading.next();
  for (; !loaded.done; loaded = await loading.next()) yield { stage: 'data', fraction: dataShare * loaded.value };
  const available = firstOf(loaded.value.train, sizes.train);
  const trained = available.count - validationOf(available.count);
  const train = firstOf(available, trained);
  const sets = {
    validation: imagesIn(available, trained, available.count),
    test: firstOf(loaded.value.test, sizes.test),
  };
  const session = new Session(params, context, train, sets, sizes.steps);
  for (const [s, seed] of params.seeds.entries()) {
    const outcomes = yield* session.whole(seed, s === 0);
    const scratch = params.scratch === 'on' ? yield* session.scratch(seed) : null;
    session.finished[s] = { ...outcomes, scratch };
    yield { stage: 'predicting', fraction: session.fraction, result: session.result([], true) };
  }
  return session.result([], true);
};

/** One run: what is finished of it, and how far it is. */
class Session {
  readonly finished: Outcomes[] = [];
  private readonly checkpoints: CompressionCheckpoint[] = [];
  private readonly few: Sets;
  private done = 0;
  private readonly total: number;
  private readonly each: ReturnType<typeof trainingWork>;

  constructor(
    private readonly params: CompressionParams,
    private readonly context: RunContext,
    private readonly train: Images,
    private readonly sets: Sets,
    private readonly steps: number,
  ) {
    this.few = fewOf(sets, preview.images);
    this.each = trainingWork(params);
    const training = steps * (this.each.whole + this.each.scratch) * stepMs;
    this.total = params.seeds.length * (training + params.rates.length * this.analysis);
  }

  get fraction(): number {
    return dataShare + (1 - dataShare) * Math.min(1, this.done / this.total);
  }

  /** Milliseconds of compressing one network to every C. */
  private get analysis(): number {
    const { validation, test } = this.sets;
    return analysisMs(this.params, validation.count + test.count, this.params.restarts);
  }

  /** `current` are outcomes of the seed under way; `whole` says whether everything is measured on all images. */
  result(current: readonly Outcomes[], whole: boolean, steps = this.steps): CompressionResult {
    const { validation, test } = whole ? this.sets : this.few;
    return buildResult(this.params, [...this.finished, ...current], {
      steps,
      images: test.count,
      validationImages: validation.count,
      trainImages: this.train.count,
      checkpoints: this.checkpoints,
    });
  }

  private family(seed: number, units: readonly number[]): Family {
    const { rates, layers, noise, optimiser, learningRate, batchSize } = this.params;
    return this.context.backend.createFamily({
      networks: rates.flatMap((rate) =>
        units.map((first) => ({
          units: [first, ...laterUnits],
          rates: [first, ...laterUnits].map((_, l) => (layers.includes(l + 1) ? rate : 0)),
          noise,
          seed,
        })),
      ),
      optimiser: { kind: optimiser, learningRate },
      batch: batchSize,
      dataSeed: streamKey(seed, purposes.order),
    });
  }

  /** The networks of one seed, trained and compressed. Of the first seed the way there is told too. */
  async *whole(seed: number, first: boolean): Telling<Outcomes> {
    const family = this.family(seed, [this.params.units]);
    try {
      let seen: Outcomes | null = null;
      const stops = first ? checkpointSteps(this.steps) : [this.steps];
      for (const stop of stops) {
        const before = family.stepsDone;
        yield* this.trainWhole(family, stop, first);
        if (!first) continue;
        // Short runs repeat a step.
        if (!seen || stop !== before) seen = yield* this.glance(family);
        this.checkpoints.push(checkpointOf(seen, stop, this.few.test.count));
        yield { stage: 'training', fraction: this.fraction, result: this.result([seen], false, stop) };
      }
      if (first && this.context.keep) {
        const networks = yield* this.quietly(keepsakes(family, this.train, this.context), 'predicting');
        this.context.keep({ index: lastCheckpoint, networks });
      }
      return yield* this.compressAll(family, seen);
    } finally {
      family.dispose();
    }
  }

  /** Networks of C units of one seed, trained on the labels from the start: test accuracies [rate][C]. */
  async *scratch(seed: number): Telling<number[][]> {
    const { C } = this.params;
    const family = this.family(
      seed,
      C.map((count) => scratchUnits(this.params, count)),
    );
    try {
      for await (const { steps, asked } of trainUntil(family, this.train, this.steps, this.context)) {
        this.done += steps * this.each.scratch * stepMs;
        const result = asked && this.finished.length > 0 ? this.result([], true) : undefined;
        yield { stage: 'training', fraction: this.fraction, result };
      }
      await family.loss();
      const all = yield* this.quietly(accuracies(family, this.sets.test, this.context), 'predicting');
      return this.params.rates.map((_, r) => all.slice(r * C.length, (r + 1) * C.length));
    } finally {
      family.dispose();
    }
  }

  /** Trains with a picture now and then, and after every chunk that a paused visitor asked for. */
  private async *trainWhole(family: Family, until: number, pictures: boolean): Telling<void> {
    let cost = 0;
    let last = performance.now();
    for await (const { steps, asked } of trainUntil(family, this.train, until, this.context)) {
      this.done += steps * this.each.whole * stepMs;
      const now = performance.now();
      const due = pictures && now - last > Math.max(everyMs, cost / picturesShare);
      if (pictures && (asked || due)) {
        const seen = yield* this.glance(family);
        cost = performance.now() - now;
        last = performance.now();
        yield { stage: 'training', fraction: this.fraction, result: this.result([seen], false, family.stepsDone) };
      } else {
        const result = asked && this.finished.length > 0 ? this.result([], true) : undefined;
        yield { stage: 'training', fraction: this.fraction, result };
      }
    }
    if (family.stepsDone > 0) await family.loss();
  }

  /** A look at the networks on their way, on few images. */
  private async *glance(family: Family): Telling<Outcomes> {
    if (family.stepsDone > 0) await family.loss();
    const outcomes: Outcomes[] = [];
    for (const index of family.networks.keys()) {
      const care = { restarts: preview.restarts, glance: true };
      const look = lookAt(family, index, this.few, this.params, care, this.context);
      const { full, cells } = yield* this.quietly(look, 'training');
      outcomes.push({ full: [full], cells: [cells], scratch: null });
    }
    return together(outcomes);
  }

  /** Compresses every network on all images; rate by rate, what was seen before gives way to it. */
  private async *compressAll(family: Family, before: Outcomes | null): Telling<Outcomes> {
    const { params, context } = this;
    const outcomes: Outcomes[] = [];
    for (const index of family.networks.keys()) {
      const start = this.done;
      const look = lookAt(family, index, this.sets, params, params, context);
      for (;;) {
        const { done, value } = await look.next();
        if (done) {
          outcomes.push({ full: [value.full], cells: [value.cells], scratch: null });
          break;
        }
        this.done = start + (value / params.C.length) * this.analysis;
        yield { stage: 'predicting', fraction: this.fraction };
      }
      this.done = start + this.analysis;
      const all = together(outcomes);
      const whole = outcomes.length === params.rates.length;
      if (whole) yield { stage: 'predicting', fraction: this.fraction, result: this.result([all], true) };
      else if (before) {
        const rest: Outcomes = {
          full: [...all.full, ...before.full.slice(outcomes.length)],
          cells: [...all.cells, ...before.cells.slice(outcomes.length)],
          scratch: null,
        };
        yield { stage: 'predicting', fraction: this.fraction, result: this.result([rest], false) };
      }
    }
    return together(outcomes);
  }

  /** Turns the pauses of some work into progress that does not count. */
  private async *quietly<T>(pauses: AsyncGenerator<unknown, T>, stage: Stage): Telling<T> {
    for (;;) {
      const { done, value } = await pauses.next();
      if (done) return value;
      yield { stage, fraction: this.fraction };
    }
  }
}

/** Outcomes of rates, one each, as outcomes of one seed. */
const together = (rates: readonly Outcomes[]): Outcomes => ({
  full: rates.flatMap(({ full }) => full),
  cells: rates.flatMap(({ cells }) => cells),
  scratch: null,
});
