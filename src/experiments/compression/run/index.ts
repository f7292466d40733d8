import { checkpointSteps, lastCheckpoint } from '../../../contract/checkpoints.ts';
import { sizesOf } from '../../../contract/parameters.ts';
import type { CompressOptions, Sets } from '../../../core/compress-network.ts';
import type { Family } from '../../../engine/types.ts';
import { copyOf, firstOf, imagesIn, middleOf } from '../../../run-kit/images.ts';
import { dropping } from '../../../run-kit/perceptrons.ts';
import { runner } from '../../../run-kit/runner.ts';
import { keptNetworks, predictScaled, scaledNetwork } from '../../../run-kit/scaled.ts';
import { scheduleOf } from '../../../run-kit/schedule.ts';
import { analysisMs, preview, previewShare, stepMs } from '../cost.ts';
import {
  budgets,
  type CompressionCheckpoint,
  type CompressionParams,
  type CompressionResult,
  shapeOf,
  validationOf,
} from '../spec.ts';
import { buildResult, checkpointOf, type Outcomes } from './outcomes.ts';

/**
 * Trains one network `units`-100-100 for each dropout rate, all rates of a seed together on shared minibatches, and
 * compresses its first hidden layer to each number of units C by clusters (Lin, Wang & Chen, section 4.4, Table 3) and
 * in other ways, for comparison. Networks of one seed differ in their rate alone. What is chosen is chosen on the last
 * training images, which training does not see. Then networks of C units are trained from scratch in the same way.
 */
export const run = runner<CompressionParams, CompressionResult>(async (params, kit) => {
  const { units, rates, C: counts, seeds, restarts } = params;
  const sizes = sizesOf(params, budgets);
  const data = await kit.load(sizes.extent);
  const available = firstOf(data.train, sizes.train);
  const train = firstOf(available, available.count - validationOf(available.count));
  // Copies, since they are sent to workers with all of their memory.
  const validation = copyOf(imagesIn(available, train.count, available.count));
  const test = copyOf(firstOf(data.test, sizes.test));
  const all: Sets = { validation, test };
  const few: Sets = {
    validation: copyOf(firstOf(validation, preview.images)),
    test: copyOf(imagesIn(test, ...middleOf(test.count, preview.images))),
  };
  const perStep = stepMs(params);
  const perNetwork = analysisMs(params, validation.count + test.count, restarts);
  kit.expect(seeds.length * (sizes.steps * (perStep.whole + perStep.scratch) + rates.length * perNetwork));
  const finished: Outcomes[] = [];
  const checkpoints: CompressionCheckpoint[] = [];

  /** `current` are outcomes of the seed under way, measured on some images after so many steps. */
  const result = (current: readonly Outcomes[], on = all, steps = sizes.steps): CompressionResult =>
    buildResult(params, [...finished, ...current], {
      steps,
      images: on.test.count,
      validationImages: on.validation.count,
      trainImages: train.count,
      checkpoints,
    });

  /** For each rate one network for each number of units in the first hidden layer. */
  const networks = (seed: number, first: readonly number[], stops: readonly number[]) =>
    kit.networks(
      {
        networks: rates.flatMap((rate) =>
          first.map((width) => dropping({ ...params, networkShape: shapeOf(width) }, rate, seed)),
        ),
        ...scheduleOf(params, seed),
      },
      train,
      stops,
    );

  /** What is asked of each network of a family. */
  const asked = (family: Family, more: Pick<CompressOptions, 'sets' | 'restarts' | 'brief'>) => async (r: number) => ({
    network: await scaledNetwork(family, r),
    seed: family.networks[r].seed,
    counts,
    ...more,
  });

  /** The networks on their way, on few images. */
  const look = async (family: Family): Promise<Outcomes> => {
    const brief = asked(family, { sets: few, restarts: preview.restarts, brief: true });
    return { networks: await kit.tasks('compressNetwork', rates.length, brief), scratch: null };
  };

  /** Compresses every network on all images; rate by rate, what was seen before gives way to it. */
  const compressAll = async (family: Family, seen: Outcomes | null): Promise<Outcomes> => {
    const known = [...(seen?.networks ?? [])];
    let left = rates.length;
    kit.stage = 'predicting';
    const closely = asked(family, { sets: all, restarts });
    const networks = await kit.tasks('compressNetwork', rates.length, closely, perNetwork, async (one, r) => {
      known[r] = one;
      left--;
      if (seen || left === 0) await kit.tell(result([{ networks: known, scratch: null }], left === 0 ? all : few));
    });
    return { networks, scratch: null };
  };

  /** Networks of C units, trained on the labels from the start: test accuracies [rate][C]. */
  const fromScratch = async (seed: number, outcomes: Outcomes): Promise<number[][]> => {
    // No more units than the layer has.
    const left = counts.map((count) => Math.min(count, units));
    const family = networks(seed, left, [sizes.steps]);
    await kit.train(family, train, sizes.steps, {
      counted: (steps) => kit.did(steps * perStep.scratch),
      preview: async () => result([outcomes]),
      everyMs: Number.POSITIVE_INFINITY,
    });
    kit.stage = 'predicting';
    const accuracies = (await predictScaled(kit, family, test)).map(({ accuracy }) => accuracy);
    kit.dispose(family);
    return rates.map((_, r) => accuracies.slice(r * counts.length, (r + 1) * counts.length));
  };

  for (const [s, seed] of seeds.entries()) {
    const stops = s === 0 ? checkpointSteps(sizes.steps) : [sizes.steps];
    const family = networks(seed, [units], stops);
    let seen: Outcomes | null = null;
    for (const stop of stops) {
      const before = family.stepsDone;
      await kit.train(family, train, stop, {
        counted: (steps) => kit.did(steps * perStep.whole),
        preview: s === 0 ? async () => result([await look(family)], few, family.stepsDone) : undefined,
        everyMs: 2000,
        share: previewShare,
      });
      if (s > 0) continue;
      // Short runs repeat a step.
      if (seen === null || stop !== before) seen = await look(family);
      checkpoints.push(checkpointOf(seen, stop, few.test.count));
      await kit.tell(result([seen], few, stop), 'training');
    }
    if (s === 0) kit.context.keep?.({ index: lastCheckpoint, networks: await keptNetworks(kit, family, train) });
    const outcomes = await compressAll(family, seen);
    kit.dispose(family);
    finished[s] = { ...outcomes, scratch: params.scratch === 'on' ? await fromScratch(seed, outcomes) : null };
    await kit.tell(result([]), 'predicting');
  }
  return result([]);
});
