import { sizesOf } from '../../../contract/parameters.ts';
import { addMoments, emptyTally } from '../../../core/model-variance.ts';
import { blocksOf, firstOf, imagesIn, middleOf, type Range } from '../../../run-kit/images.ts';
import { runner } from '../../../run-kit/runner.ts';
import { scheduleOf } from '../../../run-kit/schedule.ts';
import { budgets, imagesOf, rising, type VarianceParams, type VarianceResult } from '../spec.ts';
import { armsOf, networksOf, subsetsOf } from './networks.ts';
import { buildResult, type SeedTallies } from './outcomes.ts';

/** Work of one network's training step, in predictions of one image under one mask. */
const stepWork = 420;
/** What is measured on the way: images, and masks for each (or the next number of masks asked for). */
const preview = { images: 100, samples: 10 };
/** Previews come at least so many milliseconds apart, and take at most this share of the time. */
const pace = { everyMs: 1000, share: 0.2 };
/** Arms take turns: this many in a whole training. */
const turns = 20;
/** The measurement after training comes in this many blocks of images, each a better picture. */
const blocks = 4;
/** Stream of the masks of test images. */
const stream = 0;

/** The numbers of masks of a preview: as many as it takes to reach the preview's. */
const fewerOf = (samples: readonly number[]): readonly number[] => {
  const enough = samples.findIndex((n) => n >= preview.samples);
  return enough < 0 ? samples : samples.slice(0, enough + 1);
};

/**
 * Trains networks on subsets of the training images, each on its own, for every kind and rate of dropout and without,
 * and measures how much they differ on the same test images (Lin, Wang & Chen, section 4.2). The models of one number
 * have the same subset, first weights and order of minibatches in every arm, so that arms can be compared in pairs.
 */
export const run = runner<VarianceParams, VarianceResult>(async (given, kit) => {
  const [rates, layers, samples] = [given.rates, given.layers, given.samples].map(rising);
  const params = { ...given, rates, layers, samples };
  const { models, seeds } = params;
  const sizes = sizesOf(params, budgets);
  const data = await kit.load(sizes.extent);
  const train = firstOf(data.train, sizes.train);
  const test = firstOf(data.test, sizes.test);
  const own = Math.min(train.count, imagesOf(params).own);
  const arms = armsOf(params);
  /** Work of one test image in all networks of an arm. */
  const imageWork = (rate: number) => (rate > 0 ? models * Math.max(...samples) : 0);
  const eachImage = arms.reduce((sum, { rate }) => sum + imageWork(rate), 0);
  kit.expect(seeds.length * (arms.length * models * sizes.steps * stepWork + test.count * eachImage));
  const finished: SeedTallies[] = [];
  for (const seed of seeds) {
    const subsets = subsetsOf(seed, models, own, train.count);
    const families = arms.map((arm) =>
      kit.networks(
        {
          networks: networksOf(arm, layers, seed, models),
          ...scheduleOf(params, seed),
          subsets,
        },
        train,
        [sizes.steps],
      ),
    );
    const start = (at: readonly number[]) => arms.map(({ rate }) => emptyTally(models, rate > 0 ? at : []));
    /** Measures a range of images with every network and adds to the tallies. */
    const measure = async (tallies: SeedTallies, range: Range, counted: boolean) => {
      for (const [a, family] of families.entries()) {
        const each = async (from: number, to: number) => {
          const moments = await family.moments({ images: test, from, to, stream, at: tallies[a].at });
          addMoments(tallies[a], moments, imagesIn(test, from, to).labels);
          if (counted) kit.did((to - from) * imageWork(arms[a].rate));
        };
        await kit.measure(range, family.imagesAtOnce, each, 256);
      }
      const steps = Math.min(...families.map(({ stepsDone }) => stepsDone));
      return buildResult(params, own, [...finished, tallies], steps);
    };
    let [shownAt, took] = [performance.now(), 0];
    const look = async () => {
      const begun = performance.now();
      const result = await measure(start(fewerOf(samples)), middleOf(test.count, preview.images), false);
      shownAt = performance.now();
      took = shownAt - begun;
      return result;
    };
    for (let turn = 1; turn <= turns; turn++) {
      for (const family of families) {
        // What is remembered is remembered at the end.
        const until = family.known ? sizes.steps : Math.round((turn / turns) * sizes.steps);
        await kit.train(family, train, until, {
          counted: (steps) => kit.did(steps * models * stepWork),
          preview: look,
          everyMs: Number.POSITIVE_INFINITY,
        });
      }
      const due = Math.max(pace.everyMs, took / pace.share);
      if (performance.now() - shownAt > due) await kit.tell(await look(), 'training');
    }
    kit.stage = 'predicting';
    const tallies = start(samples);
    for (const range of blocksOf(test.count, blocks)) {
      if (range[1] > range[0]) await kit.tell(await measure(tallies, range, true));
    }
    finished.push(tallies);
    for (const family of families) kit.dispose(family);
  }
  return buildResult(params, own, finished, sizes.steps);
});
