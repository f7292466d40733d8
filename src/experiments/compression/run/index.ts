import { checkpointSteps, lastCheckpoint } from '../../../contract/checkpoints.ts';
import { sizesOf } from '../../../contract/parameters.ts';
import { activeShares, firstLayerOf, type ScaledNetwork } from '../../../core/compress-evaluate.ts';
import type { NetworkOutcomes, Sets } from '../../../core/compress-network.ts';
import { noiseMean } from '../../../core/network.ts';
import { purposes, streamKey } from '../../../core/random.ts';
import { quantise, type TrainedNetwork } from '../../../core/trained.ts';
import type { Family } from '../../../engine/types.ts';
import { copyOf, firstOf, imagesIn, middleOf } from '../../../run-kit/images.ts';
import { runner } from '../../../run-kit/kit.ts';
import { dropping } from '../../../run-kit/perceptrons.ts';
import { analysisMs, preview, previewShare, scratchUnits, stepMs } from '../cost.ts';
import {
  budgets,
  type CompressionCheckpoint,
  type CompressionParams,
  type CompressionResult,
  shapeOf,
  validationOf,
} from '../spec.ts';
import { buildResult, checkpointOf, type Outcomes } from './outcomes.ts';

/** Training images that tell how often a unit is above 0. */
const activityImages = 1000;

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
        optimiser: { kind: params.optimiser, learningRate: params.learningRate },
        batch: params.batchSize,
        dataSeed: streamKey(seed, purposes.order),
      },
      train,
      stops,
    );

  /** Compresses every network of a family, several at once; `answered` hears of each. */
  const compress = (
    family: Family,
    on: Sets,
    work = 0,
    answered?: (one: NetworkOutcomes, r: number) => Promise<void>,
  ) =>
    kit.tasks(
      'compressNetwork',
      rates.length,
      async (r) => ({
        network: await scaled(family, r),
        seed: family.networks[r].seed,
        sets: on,
        counts,
        restarts: on === few ? preview.restarts : restarts,
        brief: on === few,
      }),
      work,
      answered,
    );

  /** The networks on their way, on few images. */
  const look = async (family: Family): Promise<Outcomes> => ({ networks: await compress(family, few), scratch: null });

  /** Compresses every network on all images; rate by rate, what was seen before gives way to it. */
  const compressAll = async (family: Family, seen: Outcomes | null): Promise<Outcomes> => {
    const known = [...(seen?.networks ?? [])];
    let left = rates.length;
    kit.stage = 'predicting';
    const networks = await compress(family, all, perNetwork, async (one, r) => {
      known[r] = one;
      left--;
      if (seen || left === 0) await kit.tell(result([{ networks: known, scratch: null }], left === 0 ? all : few));
    });
    return { networks, scratch: null };
  };

  /** Networks of C units, trained on the labels from the start: test accuracies [rate][C]. */
  const fromScratch = async (seed: number, outcomes: Outcomes): Promise<number[][]> => {
    const family = networks(
      seed,
      counts.map((count) => scratchUnits(params, count)),
      [sizes.steps],
    );
    await kit.train(family, train, sizes.steps, {
      counted: (steps) => kit.did(steps * perStep.scratch),
      preview: async () => result([outcomes]),
      everyMs: Number.POSITIVE_INFINITY,
    });
    kit.stage = 'predicting';
    const accuracies = await kit.accuracies(family, test);
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
    if (s === 0 && kit.context.keep) {
      const kept: TrainedNetwork[] = [];
      for (const [index, network] of family.networks.entries()) {
        const whole = await scaled(family, index);
        const first = await kit.paced(firstLayerOf(whole, firstOf(train, activityImages)));
        const active = await kit.paced(activeShares(whole, first));
        kept.push({ network, step: family.stepsDone, layers: whole.layers.map(quantise), active });
      }
      kit.context.keep({ index: lastCheckpoint, networks: kept });
    }
    const outcomes = await compressAll(family, seen);
    kit.dispose(family);
    finished[s] = { ...outcomes, scratch: params.scratch === 'on' ? await fromScratch(seed, outcomes) : null };
    await kit.tell(result([]), 'predicting');
  }
  return result([]);
});

/** A network of a family as prediction with scaled weights needs it. */
async function scaled(family: Family, index: number): Promise<ScaledNetwork> {
  const { noise, rates } = family.networks[index];
  return { layers: await family.weights(index), means: rates.map((rate) => noiseMean(noise, rate)) };
}
