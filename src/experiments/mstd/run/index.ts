import { checkpointSteps } from '../../../contract/checkpoints.ts';
import { costOf } from '../../../contract/cost.ts';
import { sizesOf } from '../../../contract/parameters.ts';
import { addMoments } from '../../../core/mask-tally.ts';
import type { Network } from '../../../core/network.ts';
import type { Family, LayerWeights, Speed } from '../../../engine/types.ts';
import { blocksOf, firstOf, imagesIn, middleOf, type Range } from '../../../run-kit/images.ts';
import type { Kit } from '../../../run-kit/kit.ts';
import { dropping } from '../../../run-kit/perceptrons.ts';
import { runner } from '../../../run-kit/runner.ts';
import { scheduleOf } from '../../../run-kit/schedule.ts';
import { budgets, laterUnits, type MstdCheckpoint, type MstdParams, type MstdResult, preview } from '../spec.ts';
import { buildResult, checkpointOf, type Outcomes, startOutcomes } from './outcomes.ts';

/** How a training step compares with a mask on most devices; only the progress bar depends on it. */
const typical: Speed = { stepMs: 0.42, maskUs: 1.2 };
/** The measurement after training comes in this many blocks of images, each a better picture. */
const blocks = 4;
/** Images measured at once, at most. */
const most = 256;
/** Stream of the masks of test images. */
const stream = 0;

/** A network of a width, with dropout in the first hidden layer. */
const networkOf = ({ noise }: MstdParams, h: number, rate: number, seed: number): Network =>
  dropping({ networkShape: [h, ...laterUnits], layers: [1], noise }, rate, seed);

/** Networks of one seed: every width with dropout and then, for the control, without. */
function networksOf(params: MstdParams, units: readonly number[], seed: number): Network[] {
  const rates = params.control === 'yes' ? [params.rate, 0] : [params.rate];
  return rates.flatMap((rate) => units.map((h) => networkOf(params, h, rate, seed)));
}

/**
 * Copies the weights of the networks trained without dropout, the second half of the family, into networks with it.
 * Null where there is no control, and at rate 0, where masked and unmasked networks are the same.
 */
async function maskedControl(kit: Kit<MstdResult>, family: Family, params: MstdParams): Promise<Family | null> {
  if (params.control === 'no' || params.rate === 0) return null;
  const half = family.networks.length / 2;
  const initial: (readonly LayerWeights[])[] = [];
  for (let i = half; i < family.networks.length; i++) initial.push(await family.weights(i));
  return kit.family({
    networks: family.networks.slice(half).map(({ units, seed }) => networkOf(params, units[0], params.rate, seed)),
    optimiser: { kind: 'sgd', learningRate: 0.1 },
    batch: 1,
    dataSeed: 0,
    initial,
  });
}

/**
 * Trains networks h-100-100 of all widths h together on shared minibatches, with dropout in the first hidden layer and,
 * as a control, without, and measures MSTD over masks of that layer on the same test images (Lin, Wang & Chen, section
 * 4.3.2). Networks of one width and seed begin with the same weights, see the same data and are measured with the same
 * masks: only whether masks were drawn in training differs.
 */
export const run = runner<MstdParams, MstdResult>(async (params, kit) => {
  const { seeds, samples, batchSize } = params;
  const sizes = sizesOf(params, budgets);
  const data = await kit.load(sizes.extent);
  const train = firstOf(data.train, sizes.train);
  const test = firstOf(data.test, sizes.test);
  const units = [...params.units].sort((a, b) => a - b);
  const shapes = networksOf(params, units, 0).map((network) => network.units);
  const cost = costOf(shapes, batchSize, typical);
  kit.expect(seeds.length * (sizes.steps * cost.step + test.count * samples * cost.mask));
  const finished: Outcomes[] = [];
  const checkpoints: MstdCheckpoint[] = [];
  for (const [s, seed] of seeds.entries()) {
    // Checkpoints are of the first seed's networks.
    const stops = s === 0 ? checkpointSteps(sizes.steps) : [sizes.steps];
    const family = kit.networks(
      {
        networks: networksOf(params, units, seed),
        ...scheduleOf(params, seed),
      },
      train,
      stops,
    );
    const told = (outcomes: Outcomes) =>
      buildResult(params, units, [...finished, outcomes], checkpoints, family.stepsDone);
    /** Measures ranges of the test images one after the other, with up to so many masks; `each` hears of every one. */
    const measure = async (masks: number, ranges: readonly Range[], each?: (outcomes: Outcomes) => Promise<void>) => {
      const outcomes = startOutcomes(units.length, params, masks);
      const masked = await maskedControl(kit, family, params);
      for (const range of ranges) {
        const at = async (from: number, to: number) => {
          const asked = { images: test, from, to, stream, at: outcomes.trained[0].at };
          const { labels } = imagesIn(test, from, to);
          const moments = await family.moments(asked);
          const plain = moments.slice(units.length);
          const overMasks = masked ? await masked.moments(asked) : plain;
          outcomes.trained.forEach((tally, h) => {
            addMoments(tally, moments[h], moments[h].scaled.logits, labels);
          });
          outcomes.control.forEach((tally, h) => {
            addMoments(tally, overMasks[h], plain[h].scaled.logits, labels);
          });
          if (each) kit.did((to - from) * masks * cost.mask);
        };
        await kit.measure(range, family.imagesAtOnce, at, most);
        await each?.(outcomes);
      }
      if (masked) kit.dispose(masked);
      return outcomes;
    };
    const look = () => measure(Math.min(preview.samples, samples), [middleOf(test.count, preview.images)]);
    for (const stop of stops) {
      await kit.train(family, train, stop, {
        counted: (steps) => kit.did(steps * cost.step),
        preview: async () => told(await look()),
      });
      if (s > 0) continue;
      const outcomes = await look();
      checkpoints.push(checkpointOf(outcomes, family.stepsDone));
      await kit.tell(told(outcomes));
    }
    kit.stage = 'predicting';
    const ranges = blocksOf(test.count, blocks).filter(([from, to]) => from < to);
    finished.push(await measure(samples, ranges, (outcomes) => kit.tell(told(outcomes))));
    kit.dispose(family);
  }
  return buildResult(params, units, finished, checkpoints, sizes.steps);
});
