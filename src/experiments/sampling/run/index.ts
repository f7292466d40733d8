import { checkpointSteps } from '../../../contract/checkpoints.ts';
import { sizesOf } from '../../../contract/parameters.ts';
import { emptyPrediction, type Outcome, type Prediction, type SampledOutcome } from '../../../core/prediction.ts';
import { blocksOf, firstOf, middleOf, type Range } from '../../../run-kit/images.ts';
import { dropping } from '../../../run-kit/perceptrons.ts';
import { runner } from '../../../run-kit/runner.ts';
import { scheduleOf } from '../../../run-kit/schedule.ts';
import type { Measures, RuleMeasures, SamplingParams, SamplingResult } from '../spec.ts';
import { budgets, trainImagesMeasured } from '../spec.ts';

/** Streams of masks in prediction. */
const streams = { test: 0, train: 1 };
/** Work of one network's training step, in predictions of one image under one mask. */
const stepWork = 350;
const preview = { images: 500, samples: 10 };
/** The measurement after training comes in this many blocks of images, each a better picture. */
const blocks = 5;

/**
 * Trains one network for each dropout rate, all rates of a seed together on shared minibatches, and measures every
 * prediction rule on the same images (Lin, Wang & Chen, section 4.1.1). Networks of one seed differ in their rate
 * alone: same initial weights, same data order, nested masks.
 */
export const run = runner<SamplingParams, SamplingResult>(async (params, kit) => {
  const { rates, seeds, samples } = params;
  const sizes = sizesOf(params, budgets);
  const data = await kit.load(sizes.extent);
  const train = firstOf(data.train, sizes.train);
  const measured = { test: firstOf(data.test, sizes.test), train: firstOf(train, trainImagesMeasured) };
  const images = measured.test.count + measured.train.count;
  kit.expect(seeds.length * rates.length * (sizes.steps * stepWork + images * samples));
  const finished: Outcomes[][] = [];
  const checkpoints: SamplingResult[] = [];
  for (const [s, seed] of seeds.entries()) {
    const stops = s === 0 ? checkpointSteps(sizes.steps) : [sizes.steps];
    const family = kit.networks(
      {
        networks: rates.map((rate) => dropping(params, rate, seed)),
        ...scheduleOf(params, seed),
      },
      train,
      stops,
    );
    const start = (masks: number): Outcomes[] =>
      rates.map(() => ({ test: emptyPrediction(masks), train: emptyPrediction(masks) }));
    /** Predicts a range of the images, chosen by their number, with every network and adds to their outcomes. */
    const measure = async (outcomes: readonly Outcomes[], range: (count: number) => Range, counted: boolean) => {
      for (const part of ['test', 'train'] as const) {
        const into = outcomes.map((outcome) => outcome[part]);
        await kit.measure(range(measured[part].count), family.imagesAtOnce, async (from, to) => {
          await family.predict({ images: measured[part], from, to, stream: streams[part] }, into);
          if (counted) kit.did((to - from) * rates.length * samples);
        });
      }
      return buildResult(params, [...finished, outcomes], family.stepsDone);
    };
    const look = () => measure(start(Math.min(preview.samples, samples)), (n) => middleOf(n, preview.images), false);
    for (const [index, stop] of stops.entries()) {
      await kit.train(family, train, stop, {
        counted: (steps) => kit.did(steps * rates.length * stepWork),
        preview: async () => ({ ...(await look()), checkpoints: [...checkpoints] }),
      });
      // The last checkpoint is the result itself.
      if (index < stops.length - 1) checkpoints.push(await look());
    }
    kit.stage = 'predicting';
    const outcomes = start(samples);
    for (let block = 0; block < blocks; block++) {
      const result = await measure(outcomes, (n) => blocksOf(n, blocks)[block], true);
      await kit.tell({ ...result, checkpoints });
    }
    finished.push(outcomes);
    kit.dispose(family);
  }
  return { ...buildResult(params, finished, sizes.steps), checkpoints };
});

type Part = 'test' | 'train';
/** What one network did on test and on training images. */
export type Outcomes = Readonly<Record<Part, Prediction>>;
type Read<T> = (prediction: Prediction) => T;

/** Sums to means: accuracy to the last image, cross-entropy to six significant digits. */
const round = (value: number): number => Number(value.toPrecision(6));

/** A result from the outcomes of each seed's networks, `seeds[seed][rate]`; seeds not yet begun are left out. */
export function buildResult(
  params: SamplingParams,
  seeds: readonly (readonly Outcomes[])[],
  steps: number,
): SamplingResult {
  const drawn = Math.min(...seeds.flat().map(({ test }) => test.geometric.correct.length));
  const samples = Array.from({ length: drawn }, (_, i) => i + 1);
  const table = (part: Part, read: Read<number>): number[][] =>
    params.rates.map((_, rate) => seeds.map((networks) => round(read(networks[rate][part]))));
  const outcome = (part: Part, of: Read<Outcome>): Measures => ({
    accuracy: table(part, (p) => of(p).correct / p.images),
    crossEntropy: table(part, (p) => of(p).crossEntropy / p.images),
  });
  /** By number of masks n and kind of mean; values of n masks are at `i`. */
  const each = <T>(make: (of: Read<SampledOutcome>, i: number) => T) =>
    Object.fromEntries(
      samples.map((n, i) => [
        String(n),
        { geometric: make((p) => p.geometric, i), arithmetic: make((p) => p.arithmetic, i) },
      ]),
    );
  const rules = (part: Part): RuleMeasures => ({
    scaled: outcome(part, (p) => p.scaled),
    single: outcome(part, (p) => p.single),
    sampled: each((of, i) =>
      outcome(part, (p) => ({ correct: of(p).correct[i], crossEntropy: of(p).crossEntropy[i] })),
    ),
  });
  return {
    rates: [...params.rates],
    seeds: params.seeds.slice(0, seeds.length),
    networkShape: [...params.networkShape],
    layers: [...params.layers],
    kind: params.noise,
    samples,
    steps,
    images: seeds[0][0].test.images,
    trainImages: seeds[0][0].train.images,
    ...rules('test'),
    discordant: each((of, i) => table('test', (p) => of(p).discordant[i])),
    train: rules('train'),
  };
}
