import { parametersOf } from '../../../../core/models/cost.ts';
import { networkOf } from '../../../../core/network.ts';
import type { Images } from '../../../../data/types.ts';
import { firstOf, imagesIn, middleOf } from '../../../../run-kit/images.ts';
import { labelledSet } from '../../../../run-kit/named-sets.ts';
import { runner } from '../../../../run-kit/runner.ts';
import { predictScaled, type ScaledOutcome } from '../../../../run-kit/scaled.ts';
import { scheduleOf } from '../../../../run-kit/schedule.ts';
import {
  type ConvolutionParams,
  type ConvolutionResult,
  type PlaceKind,
  placesOf,
  pointsOf,
  ratesOf,
  seenImages,
  sizesOf,
} from '../spec.ts';
import { modelOf } from './model.ts';

/** Test images of a picture between two looks. */
const previewImages = 200;
/** Images whose prediction costs as much as a training step. */
const imagesAStep = 100;

type Found = ScaledOutcome;
/** [place][rate] */
type Cells<T> = (T | null)[][];

/** What is known of one seed. */
interface Known {
  readonly test: Cells<Found>;
  readonly seen: Cells<Found>;
  /** By look. */
  readonly along: readonly Cells<Found>[];
}

/** Six significant digits: results differ beyond them between machines anyway. */
const round = (value: number): number => Number(value.toPrecision(6));

/**
 * Trains a convolutional network at each dropout rate for each place where dropout acts, all of a seed from the same
 * initial weights on the same minibatches, and tells the accuracy with scaled weights, at the end and on the way
 * (Barra, "Dropout", "Dependance on p"). At rate 0 there is one network, which counts for every place.
 */
export const run = runner<ConvolutionParams, ConvolutionResult>(async (params, kit) => {
  const { seeds, set, noise } = params;
  const sizes = sizesOf(params);
  const data =
    set === 'mnist'
      ? await kit.load(sizes.extent)
      : await labelledSet(kit, set, { train: sizes.train, test: sizes.test });
  const train = firstOf(data.train, sizes.train);
  const test = firstOf(data.test, sizes.test);
  const curve = imagesIn(test, ...middleOf(test.count, sizes.curve));
  const few = imagesIn(test, ...middleOf(test.count, previewImages));
  const seen = firstOf(train, seenImages);
  const [places, rates, points] = [placesOf(params), ratesOf(params), pointsOf(sizes.steps)];
  const model = (place: PlaceKind, rate: number) => modelOf({ set, place, rate, noise }, data);
  // What has no dropout is trained with the first place.
  const families = places
    .map((place, w) => ({ w, place, at: [...rates.keys()].filter((r) => w === 0 || rates[r] > 0) }))
    .filter(({ at }) => at.length > 0);
  const networks = families.reduce((sum, { at }) => sum + at.length, 0);
  const measured = points.length * curve.count + test.count + seen.count;
  kit.expect(seeds.length * networks * (sizes.steps + measured / imagesAStep));
  const all: Known[] = [];
  let steps = 0;

  const told = (): ConvolutionResult => {
    const cells = (of: (known: Known) => Cells<Found>, field: keyof Found) =>
      places.map((_, w) =>
        rates.map((_, r) =>
          all.map((known) => {
            const found = of(known)[w][r];
            return found && round(found[field]);
          }),
        ),
      );
    const along = (field: keyof Found) => {
      const looks = points.map((_, k) => cells((known) => known.along[k], field));
      return places.map((_, w) => rates.map((_, r) => looks.map((look) => look[w][r])));
    };
    return {
      ...{ places, rates, points, seeds: seeds.slice(0, all.length), set, noise, steps },
      ...{ trainImages: train.count, images: test.count, curveImages: curve.count },
      parameters: parametersOf(model(places[0], 0)),
      accuracy: cells(({ test }) => test, 'accuracy'),
      crossEntropy: cells(({ test }) => test, 'crossEntropy'),
      seenAccuracy: cells(({ seen }) => seen, 'accuracy'),
      seenCrossEntropy: cells(({ seen }) => seen, 'crossEntropy'),
      accuracyAt: along('accuracy'),
      crossEntropyAt: along('crossEntropy'),
    };
  };

  for (const seed of seeds) {
    const empty = (): Cells<Found> => places.map(() => rates.map(() => null));
    const known: Known = { test: empty(), seen: empty(), along: points.map(empty) };
    all.push(known);
    const schedule = scheduleOf(params, seed);
    const trained = families.map((one) => ({
      ...one,
      family: kit.networks(
        { networks: one.at.map((r) => networkOf(model(one.place, rates[r]), seed)), ...schedule },
        train,
        points,
      ),
    }));
    type Own = (typeof trained)[number];
    /** Measures a family's networks, each in its cell; that without dropout in the cells of all places. */
    const look = async ({ family, at, w }: Own, images: Images, ...into: readonly Cells<Found>[]) => {
      const found = await predictScaled(kit, family, images);
      for (const [n, r] of at.entries())
        for (const cells of into) for (const place of rates[r] === 0 ? places.keys() : [w]) cells[place][r] = found[n];
    };
    for (const [k, point] of points.entries()) {
      for (const own of trained) {
        await kit.train(own.family, train, point, {
          counted: (taken) => kit.did(taken * own.at.length),
          preview: async () => {
            steps = own.family.stepsDone;
            await look(own, few, known.test);
            return told();
          },
        });
        await look(own, curve, known.along[k], known.test);
        steps = point;
        kit.did((own.at.length * curve.count) / imagesAStep);
        await kit.tell(told());
      }
    }
    for (const own of trained) {
      kit.stage = 'predicting';
      await look(own, test, known.test);
      await look(own, seen, known.seen);
      kit.did((own.at.length * (test.count + seen.count)) / imagesAStep);
      await kit.tell(told());
      kit.dispose(own.family);
    }
  }
  return told();
});
