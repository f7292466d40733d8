import { allMasks } from '../../../../core/exact-average.ts';
import { imagesIn } from '../../../../core/images.ts';
import { networkOf } from '../../../../core/network.ts';
import {
  addObjectives,
  emptyObjectives,
  type LossKind,
  lossKinds,
  type Objectives,
  probabilitiesUnder,
} from '../../../../core/objectives.ts';
import type { LayerWeights } from '../../../../engine/types.ts';
import { distil, unlabelled } from '../../../../run-kit/distil.ts';
import { firstOf } from '../../../../run-kit/images.ts';
import { runner } from '../../../../run-kit/runner.ts';
import { scheduleOf } from '../../../../run-kit/schedule.ts';
import { scaledWeights, studentModel, teacherModel } from '../../../../run-kit/teachers.ts';
import { positions, sizesOf, type TheoremParams, type TheoremResult } from '../spec.ts';

/** Work in images under all masks: a training step of the teacher, and one of the student. */
const [stepWork, distilWork] = [0.02, 0.1];
/** The student learns at this rate throughout. */
const distilRate = 5e-4;
/** Where the scaled weights and the student stand. */
const [scaledAt, distilledAt] = [0, 1].map((at) => positions.indexOf(at));

/** Weights on the line through two networks. */
const between = (from: readonly LayerWeights[], to: readonly LayerWeights[], at: number): LayerWeights[] =>
  from.map((layer, l) => ({
    ...layer,
    values: layer.values.map((value, i) => value + at * (to[l].values[i] - value)),
  }));

/** Of one seed, over the images so far; at each position of `at`. */
interface Known {
  readonly at: readonly number[];
  readonly sums: Record<LossKind, Objectives>;
  readonly wrong: Float64Array;
  images: number;
}

const topOf = (row: Float64Array): number => row.indexOf(Math.max(...row));

/**
 * Trains a small network with dropout, distils it, and measures J and J′ of the networks on the line through its scaled
 * weights and the student, over every mask (Bulò, Porzi & Kontschieder, 2016, equations 5 and 8, Theorem 1).
 */
export const run = runner<TheoremParams, TheoremResult>(async (params, kit) => {
  const { seeds, rate, networkShape, distillSteps, batchSize } = params;
  const sizes = sizesOf(params);
  const data = await kit.load(sizes.extent);
  const train = firstOf(data.train, sizes.train);
  const test = firstOf(data.test, sizes.test);
  const model = teacherModel({ teacher: 'mlp', rate, networkShape, maskPlace: 'after-pool' }, data);
  const masks = allMasks(
    networkShape,
    networkShape.map(() => rate),
    'classic',
  );
  const kept = [{ mask: networkShape.map((units) => new Float64Array(units).fill(1)) }];
  /** Images of a picture on the way. */
  const few = Math.ceil(test.count / 20);
  kit.expect(seeds.length * (sizes.steps * stepWork + distillSteps * distilWork + few + test.count));
  const all: Known[] = [];

  const told = (steps: number): TheoremResult => {
    const table = (of: (known: Known, place: number) => number) =>
      positions.map((_, p) =>
        all.map((known) => {
          const place = known.at.indexOf(p);
          return place < 0 ? null : of(known, place) / known.images;
        }),
      );
    return {
      losses: [...lossKinds],
      positions: [...positions],
      seeds: seeds.slice(0, all.length),
      rate,
      masks: masks.length,
      images: Math.max(1, ...all.map(({ images }) => images)),
      distillSteps: steps,
      ideal: lossKinds.map((kind) => table(({ sums }, place) => sums[kind].ideal[place])),
      sampled: lossKinds.map((kind) => table(({ sums }, place) => sums[kind].sampled[place])),
      difference: lossKinds.map((kind) =>
        table(({ sums }, place) => sums[kind].sampled[place] - sums[kind].ideal[place]),
      ),
      // Where all masks say the same, rounding may leave less than nothing.
      spread: lossKinds.map((kind) => all.map(({ sums, images }) => Math.max(0, sums[kind].spread) / images)),
      error: table(({ wrong }, place) => wrong[place]),
    };
  };

  /**
   * Measures networks at some positions, the one at each made from its teacher's weights.
   * @param work of an image; 0 of a picture on the way
   */
  const measure = async (
    s: number,
    teacher: readonly LayerWeights[],
    networks: ReadonlyMap<number, readonly LayerWeights[]>,
    images: number,
    work: number,
  ) => {
    const known: Known = {
      at: [...networks.keys()],
      sums: emptyObjectives(networks.size),
      wrong: new Float64Array(networks.size),
      images: 0,
    };
    await kit.measure([0, images], 1, async (from, to) => {
      for (let i = from; i < to; i++) {
        const example = Float64Array.from(imagesIn(test, i, i + 1).pixels, (pixel) => pixel / 255);
        const predicted = [...networks.values()].map((layers) => probabilitiesUnder(layers, example, kept)[0]);
        addObjectives(known.sums, probabilitiesUnder(teacher, example, masks), masks, predicted);
        predicted.forEach((row, place) => {
          known.wrong[place] += Number(topOf(row.p) !== test.labels[i]);
        });
        known.images++;
      }
      kit.did((to - from) * work);
    });
    all[s] = known;
  };

  for (const [s, seed] of seeds.entries()) {
    const family = kit.networks({ networks: [networkOf(model, seed)], ...scheduleOf(params, seed) }, train, [
      sizes.steps,
    ]);
    const begin = async (images: number, work: number) => {
      const teacher = await family.weights(0);
      await measure(s, teacher, new Map([[scaledAt, scaledWeights(model, teacher)]]), images, work);
      return told(0);
    };
    await kit.train(family, train, sizes.steps, {
      counted: (steps) => kit.did(steps * stepWork),
      preview: () => begin(few, 0),
    });
    kit.stage = 'predicting';
    await kit.tell(await begin(few, 1));

    const teacher = await family.weights(0);
    const scaled = scaledWeights(model, teacher);
    const student = distil(kit, {
      ...{ teacher: family, seed, targetMasks: 1, initial: [scaled], batch: batchSize, learningRate: distilRate },
      slowAfter: distillSteps,
      students: [studentModel(model)],
      next: unlabelled('zeroed', train, seed),
    });
    const show = async () => {
      const now = await student.family.weights(0);
      const networks = new Map([scaledAt, distilledAt].map((p) => [p, between(scaled, now, positions[p])]));
      await measure(s, teacher, networks, few, 0);
      await kit.tell(told(student.family.stepsDone));
    };
    await student.trainTo(distillSteps, (steps) => kit.did(steps * distilWork), show);
    const distilled = await student.family.weights(0);
    student.end();
    kit.dispose(family);
    kit.stage = 'predicting';
    const line = new Map(positions.map((at, p) => [p, between(scaled, distilled, at)]));
    await measure(s, teacher, line, test.count, 1);
    await kit.tell(told(distillSteps));
  }
  return told(distillSteps);
});
