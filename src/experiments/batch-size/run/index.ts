import { sizesOf } from '../../../contract/parameters.ts';
import { emptyPrediction, type Prediction } from '../../../core/prediction.ts';
import { lineThrough } from '../../../core/straight-line.ts';
import { firstOf, middleOf, type Range } from '../../../run-kit/images.ts';
import { dropping } from '../../../run-kit/perceptrons.ts';
import { runner } from '../../../run-kit/runner.ts';
import { scheduleOf } from '../../../run-kit/schedule.ts';
import {
  type BatchSizeParams,
  type BatchSizeResult,
  budgets,
  curveImages,
  curvePoints,
  examplesOf,
  type Latest,
  type Measured,
  rateAt,
  stepsFor,
} from '../spec.ts';

/** Work of both networks' training step, in predictions of one image under one mask: the optimiser costs some images. */
const stepWork = (batch: number): number => 9 * (12 + batch);
/** Work of looking at one image with both networks as they are, in the same unit. */
const lookWork = 12;
/** Stream of the masks of test images. */
const stream = 0;

/** Examples seen at the points of the curves, rising; fewer points where there are few examples. */
const pointsOf = (examples: number): number[] => [
  ...new Set(
    Array.from({ length: curvePoints }, (_, i) => Math.max(1, Math.round((examples * (i + 1)) / curvePoints))),
  ),
];

/** Six significant digits: results differ beyond them between machines anyway. */
const round = (value: number): number => Number(value.toPrecision(6));
const scaledIn = ({ scaled, images }: Prediction): number => round(scaled.correct / images);

/** Fluctuation over the second half of a complete curve (see `withinRunSd`); null before, or for few points. */
export function fluctuation(points: readonly number[], curve: readonly number[]): number | null {
  if (curve.length < points.length) return null;
  const from = Math.floor(points.length / 2);
  const sd = lineThrough(points.slice(from), curve.slice(from))?.residualSd ?? null;
  return sd === null ? null : round(sd);
}

/** A result to be filled in, in which no seed has begun. */
function emptyResult(params: BatchSizeParams, images: number, onTheWay: number): BatchSizeResult {
  const batches = [...params.batches].sort((a, b) => a - b);
  const examples = examplesOf(params);
  const cells = () => batches.map(() => []);
  const measured = (): Measured => ({ scaled: cells(), withinRunSd: cells(), curve: cells() });
  return {
    batches,
    seeds: [],
    rate: params.rate,
    kind: params.noise,
    layers: [...params.layers],
    networkShape: [...params.networkShape],
    samples: params.samples,
    examples,
    optimiser: params.optimiser,
    scaleRate: params.scaleRate,
    learningRate: batches.map((batch) => rateAt(params, batch)),
    steps: batches.map((batch) => stepsFor(examples, batch)),
    points: pointsOf(examples),
    dropout: { ...measured(), sampled: cells() },
    noDropout: measured(),
    images,
    curveImages: onTheWay,
    latest: null,
  };
}

/** Makes room for one more seed, none of whose networks is trained. */
function begin({ seeds, dropout, noDropout }: BatchSizeResult, seed: number): void {
  seeds.push(seed);
  for (const { scaled, withinRunSd, curve } of [dropout, noDropout]) {
    for (const row of [...scaled, ...withinRunSd]) row.push(null);
    for (const row of curve) row.push([]);
  }
  for (const row of dropout.sampled) row.push(null);
}

/**
 * Trains, for each batch size, a network with dropout and one without on the same minibatches, all batch sizes for the
 * same number of examples (Lin, Wang & Chen, section 4.1.2, Table 1). Large batches come first: they are done soonest.
 * One seed's networks begin with the same weights at every batch size.
 */
export const run = runner<BatchSizeParams, BatchSizeResult>(async (params, kit) => {
  const sizes = sizesOf(params, budgets);
  const data = await kit.load(sizes.extent);
  const train = firstOf(data.train, sizes.train);
  const test = firstOf(data.test, sizes.test);
  const middle = middleOf(test.count, curveImages);
  const result = emptyResult(params, test.count, middle[1] - middle[0]);
  const { batches, points, dropout, noDropout } = result;
  const soFar = (latest: Latest | null = null): BatchSizeResult => ({ ...structuredClone(result), latest });
  const looks = points.length * result.curveImages * lookWork + test.count * (lookWork + params.samples);
  const works = batches.map((batch, b) => result.steps[b] * stepWork(batch) + looks);
  kit.expect(params.seeds.length * works.reduce((sum, work) => sum + work));
  for (const [s, seed] of params.seeds.entries()) {
    begin(result, seed);
    for (const [b, batch] of [...batches.entries()].reverse()) {
      const family = kit.networks(
        {
          networks: [params.rate, 0].map((rate) => dropping(params, rate, seed)),
          ...scheduleOf({ ...params, learningRate: rateAt(params, batch), batchSize: batch }, seed),
        },
        train,
        points.map((point) => stepsFor(point, batch)),
      );
      /** Predicts a range of test images, the network with dropout by so many masks too. */
      const predict = async (range: Range, masks: number, imageWork: number) => {
        const into = [emptyPrediction(masks), emptyPrediction(0)];
        await kit.measure(range, family.imagesAtOnce, async (from, to) => {
          await family.predict({ images: test, from, to, stream }, into);
          kit.did((to - from) * imageWork);
        });
        return into;
      };
      for (const point of points) {
        await kit.train(family, train, stepsFor(point, batch), {
          counted: (steps) => kit.did(steps * stepWork(batch)),
          preview: async () => {
            const [own, plain] = (await predict(middle, 0, 0)).map(scaledIn);
            return soFar({ batch, seed, examples: family.stepsDone * batch, dropout: own, noDropout: plain });
          },
        });
        const seen = await predict(middle, 0, lookWork);
        for (const [i, { curve, withinRunSd }] of [dropout, noDropout].entries()) {
          curve[b][s].push(scaledIn(seen[i]));
          withinRunSd[b][s] = fluctuation(points, curve[b][s]);
        }
        await kit.tell(soFar());
      }
      kit.stage = 'predicting';
      const [own, plain] = await predict([0, test.count], params.samples, lookWork + params.samples);
      dropout.scaled[b][s] = scaledIn(own);
      dropout.sampled[b][s] = round(own.geometric.correct[params.samples - 1] / own.images);
      noDropout.scaled[b][s] = scaledIn(plain);
      kit.dispose(family);
      await kit.tell(soFar());
    }
  }
  return soFar();
});
