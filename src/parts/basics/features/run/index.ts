import { type Images, imageSize } from '../../../../core/images.ts';
import { mean } from '../../../../core/statistics.ts';
import { type SparseImages, sparse } from '../../../../core/unit-activity.ts';
import type { Family } from '../../../../engine/types.ts';
import { firstOf, imagesIn, middleOf } from '../../../../run-kit/images.ts';
import type { Kit } from '../../../../run-kit/kit.ts';
import { mostAtOnce } from '../../../../run-kit/outcomes.ts';
import { runner } from '../../../../run-kit/runner.ts';
import { scheduleOf } from '../../../../run-kit/schedule.ts';
import {
  autoencoder,
  type FeaturesParams,
  type FeaturesResult,
  type Gallery,
  type Measure,
  marksTo,
  measures,
  most,
  sizesOf,
  windowOf,
} from '../spec.ts';
import { digitsOf, tilesOf, type Units } from './gallery.ts';
import { halved } from './halved.ts';
import { activeShare, bestWindowShare, meanCorrelation, outgoing, outputsOn } from './measures.ts';
import { startOf } from './start.ts';

/** What is looked at while networks train, and how much of the time that may take: a picture a second. */
const preview = { images: 200, everyMs: 800, share: 0.35 };
/** Work of measuring an image, in training steps' work on one. */
const measuring = 0.8;

type Measured = Readonly<Record<Measure, number>>;
/** Images to measure on, as networks take them and as lists of their ink. */
interface Seen {
  readonly images: Images;
  readonly ink: SparseImages;
}
const seen = (images: Images): Seen => ({ images, ink: sparse(images) });

/** Mean over images of the squared error, summed over pixels, of each network. */
async function squaredErrors(kit: Kit<FeaturesResult>, family: Family, images: Images): Promise<number[]> {
  const sums = family.networks.map(() => 0);
  const size = imageSize(images);
  await kit.measure(
    [0, images.count],
    family.imagesAtOnce,
    async (from, to) => {
      for (const [n, { scaled }] of (await family.moments({ images, from, to, at: [], stream: 0 })).entries()) {
        for (let i = 0; i < (to - from) * size; i++)
          sums[n] += (scaled.probabilities[i] - images.pixels[from * size + i] / 255) ** 2;
      }
    },
    mostAtOnce,
  );
  return sums.map((sum) => sum / images.count);
}

/** Measures every network of a family, without noise. */
async function measured(kit: Kit<FeaturesResult>, family: Family, { images, ink }: Seen, window: number) {
  const errors = await squaredErrors(kit, family, images);
  const all: Measured[] = [];
  for (const n of family.networks.keys()) {
    const [encoder, decoder] = await family.weights(n);
    const outputs = await kit.paced(outputsOn(encoder, ink));
    all.push({
      locality: mean(outgoing(decoder).map((weights) => bestWindowShare(weights, window))),
      active: activeShare(outputs),
      correlation: await kit.paced(meanCorrelation(outputs, encoder.outputs)),
      squaredError: errors[n],
    });
  }
  return all;
}

/** The units of every network, and what they make of some images. */
async function unitsOf(kit: Kit<FeaturesResult>, family: Family, ink: SparseImages): Promise<Units[]> {
  const all: Units[] = [];
  for (const n of family.networks.keys()) {
    const [encoder, decoder] = await family.weights(n);
    all.push({ weights: outgoing(decoder), outputs: await kit.paced(outputsOn(encoder, ink)) });
  }
  return all;
}

/**
 * Trains two autoencoders from the same first weights on the same minibatches, one of them with dropout on its hidden
 * units (Srivastava and others, 2014, section 7: "Effect on features", "Effect on sparsity"), and looks at their units on
 * the way: how local what they write is, how many are awake, how much they go together, all without noise.
 */
export const run = runner<FeaturesParams, FeaturesResult>(async (params, kit) => {
  const { seeds, units, batchSize } = params;
  const rates = params.rate > 0 ? [0, params.rate] : [0];
  const side = Number(params.side);
  const window = windowOf(side);
  const sizes = sizesOf(params);
  const data = await kit.load(sizes.extent);
  const inSize = (images: Images) => (side === data.shape[0] ? images : halved(images));
  const train = inSize(firstOf(data.train, sizes.train));
  const originals = firstOf(data.test, sizes.test);
  const test = seen(inSize(originals));
  const few = seen(imagesIn(test.images, ...middleOf(test.images.count, preview.images)));
  const pool = firstOf(originals, most.digits);
  const poolInk = sparse(inSize(pool));
  const stops = marksTo(sizes.steps);
  kit.expect(seeds.length * rates.length * (sizes.steps * batchSize + stops.length * test.images.count * measuring));
  const gallery = { ...digitsOf(pool), shown: new Map<number, ReturnType<typeof tilesOf>>() };
  /** [seed], by step, [network]. */
  const known = seeds.map(() => new Map<number, readonly Measured[]>());
  let begun = 0;

  function told(): FeaturesResult {
    const steps = [...gallery.shown.keys()].sort((a, b) => a - b);
    const some = known.slice(0, begun);
    const of = (measure: Measure) =>
      rates.map((_, n) => steps.map((step) => some.map((at) => at.get(step)?.[n][measure] ?? null)));
    const shown = steps.flatMap((step) => gallery.shown.get(step) ?? []);
    return {
      ...{ rates, steps, seeds: seeds.slice(0, begun), side, window, units },
      ...{ trainImages: train.count, images: test.images.count },
      ...(Object.fromEntries(measures.map((measure) => [measure, of(measure)])) as Pick<FeaturesResult, Measure>),
      gallery: {
        ...{ digits: gallery.digits, labels: gallery.labels },
        limits: shown.map(({ limit }) => limit),
        tiles: shown.map(({ tiles }) => tiles),
      } satisfies Gallery,
    };
  }

  for (const [s, seed] of seeds.entries()) {
    begun = s + 1;
    const start = startOf(
      rates.map((rate) => autoencoder(side, units, rate)),
      seed,
    );
    const family = kit.networks({ ...start, ...scheduleOf(params, seed) }, train, stops);
    const draw = async (step: number) => {
      if (s === 0) gallery.shown.set(step, tilesOf(await unitsOf(kit, family, poolInk)));
    };
    for (const stop of stops) {
      /** Steps that are shown only until the next are. */
      let passing = 0;
      const forget = () => {
        if (passing === 0) return;
        gallery.shown.delete(passing);
        known[s].delete(passing);
      };
      await kit.train(family, train, stop, {
        counted: (taken) => kit.did(taken * batchSize * rates.length),
        ...(s === 0 && {
          ...{ everyMs: preview.everyMs, share: preview.share },
          preview: async () => {
            forget();
            passing = family.stepsDone;
            await draw(passing);
            known[s].set(passing, await measured(kit, family, few, window));
            return told();
          },
        }),
      });
      forget();
      await draw(stop);
      await kit.tell(told(), 'predicting');
      known[s].set(stop, await measured(kit, family, test, window));
      kit.did(rates.length * test.images.count * measuring);
      await kit.tell(told());
    }
    kit.dispose(family);
  }
  return told();
});
