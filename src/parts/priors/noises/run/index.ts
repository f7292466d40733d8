import { modelWith } from '../../../../contract/compared-noises.ts';
import { networkOf } from '../../../../core/network.ts';
import { firstOf, imagesIn, middleOf } from '../../../../run-kit/images.ts';
import { runner } from '../../../../run-kit/runner.ts';
import { predictScaled, type ScaledOutcome } from '../../../../run-kit/scaled.ts';
import { scheduleOf } from '../../../../run-kit/schedule.ts';
import { type NoisesParams, type NoisesResult, sizesOf } from '../spec.ts';

/** Test images of a picture during training. */
const previewImages = 500;
/** Shares of the training after which there is a picture, however fast it goes. */
const shares = [0.25, 0.5, 0.75, 1];

type Outcomes = readonly ScaledOutcome[];

/** Six significant digits: results differ beyond them between machines anyway. */
const round = (value: number): number => Number(value.toPrecision(6));

/**
 * Trains one network for each noise, all from the same first weights and on the same minibatches, and measures them with
 * scaled weights: every factor is replaced by its mean. (Nalisnick, Hernández-Lobato & Smyth, section 2, "Multiplicative
 * noise in NNs": "other noise distributions (Gauss., Beta, uniform) have been shown to work as well".)
 */
export const run = runner<NoisesParams, NoisesResult>(async (params, kit) => {
  const { seeds, noises, networkShape: units } = params;
  const sizes = sizesOf(params);
  const data = await kit.load(sizes.extent);
  const train = firstOf(data.train, sizes.train);
  const test = firstOf(data.test, sizes.test);
  const few = imagesIn(test, ...middleOf(test.count, previewImages));
  kit.expect(seeds.length * sizes.steps);
  const all: Outcomes[] = [];

  const told = (found: readonly Outcomes[], steps: number, images: number): NoisesResult => ({
    ...{ noises: [...noises], seeds: seeds.slice(0, found.length), trainImages: train.count, steps, images },
    accuracy: noises.map((_, n) => found.map((outcomes) => round(outcomes[n].accuracy))),
    crossEntropy: noises.map((_, n) => found.map((outcomes) => round(outcomes[n].crossEntropy))),
  });

  for (const seed of seeds) {
    const networks = noises.map((noise) =>
      networkOf(modelWith(noise, { input: data.shape, classes: data.classes, units }), seed),
    );
    const schedule = scheduleOf({ ...params, optimiser: 'adam' }, seed);
    const stops = [...new Set(shares.map((part) => Math.ceil(part * sizes.steps)))];
    const family = kit.networks({ networks, ...schedule }, train, stops);
    const preview = async () => told([await predictScaled(kit, family, few)], family.stepsDone, few.count);
    // Means over seeds are of whole runs: only the first seed is shown on its way.
    const first = all.length === 0;
    for (const stop of stops) {
      await kit.train(family, train, stop, { counted: (steps) => kit.did(steps), ...(first && { preview }) });
      if (first && stop < sizes.steps) await kit.tell(await preview());
    }
    kit.stage = 'predicting';
    all.push(await predictScaled(kit, family, test));
    await kit.tell(told(all, sizes.steps, test.count));
    kit.dispose(family);
  }
  return told(all, sizes.steps, test.count);
});
