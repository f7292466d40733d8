import { mergeLayers } from '../../../../core/merge-layers.ts';
import type { Moments } from '../../../../core/moments.ts';
import { networkOf } from '../../../../core/network.ts';
import type { Family, LayerWeights } from '../../../../engine/types.ts';
import { distil, unlabelled } from '../../../../run-kit/distil.ts';
import { firstOf, imagesIn, middleOf } from '../../../../run-kit/images.ts';
import { arithmetic, momentsOf, type Outcome, outcomeOf, scaledRows } from '../../../../run-kit/outcomes.ts';
import { runner } from '../../../../run-kit/runner.ts';
import { scheduleOf } from '../../../../run-kit/schedule.ts';
import { scaledWeights, studentModel, teacherModel } from '../../../../run-kit/teachers.ts';
import { type SmallerParams, type SmallerResult, sharesOf, sizesOf, type Training, unitsOf } from '../spec.ts';
import { type Known, resultOf } from './result.ts';
import { workOf } from './work.ts';

/** What is looked at on the way. */
const preview = { images: 500, masks: 20 };
/** Steps of the students after which they are looked at. */
const looks: readonly number[] = [30, 100, 200, 350, 500, 700];

/**
 * Trains a network with dropout and makes smaller networks from it in five ways: distilled from its masks on images with
 * zeroed pixels (Bulò, Porzi & Kontschieder, 2016, Algorithm 2, section 5.3), trained on the labels of the same training
 * images, trained on the labels of the same zeroed images, its units merged by clusters (Lin, Wang & Chen, section 4.4),
 * and distilled from there. Students of one size begin with the same weights, but for those that are merged.
 */
export const run = runner<SmallerParams, SmallerResult>(async (params, kit) => {
  const { seeds, samples, batchSize, distillSteps, mergedSteps, distillRate, restarts } = params;
  const sizes = sizesOf(params);
  const data = await kit.load(sizes.extent);
  const train = firstOf(data.train, sizes.train);
  const test = firstOf(data.test, sizes.test);
  const middle = middleOf(test.count, preview.images);
  const modelOf = (rate: number, networkShape = params.networkShape) =>
    teacherModel({ teacher: 'mlp', maskPlace: 'after-pool', rate, networkShape }, data);
  const model = modelOf(params.rate);
  const units = sharesOf(params).map((share) => unitsOf(params, share));
  const labelled = units.map((some) => modelOf(0, some));
  const students = labelled.map(studentModel);
  const work = workOf(params, units);
  const perSeed = sizes.steps * work.teacher + test.count * samples + (distillSteps + mergedSteps) * work.distilled;
  kit.expect(seeds.length * (perSeed + 2 * distillSteps * work.labels));
  const all: Known[] = [];
  const told = (steps: number) => resultOf(params, all, { steps, images: test.count, trainImages: train.count, units });

  const outcomes = (moments: readonly Moments[], labels = test.labels): Outcome[] =>
    moments.map((one) => outcomeOf(scaledRows(one), labels, null));
  /** Outcomes of a family's networks with scaled weights, on some of the test images or on all. */
  const measured = async (family: Family, range: readonly [number, number] = [0, test.count]) =>
    outcomes(await momentsOf(kit, family, test, range), imagesIn(test, ...range).labels);

  for (const seed of seeds) {
    const known: Known = { teacher: {}, students: {} };
    all.push(known);
    const teacher = kit.networks({ networks: [networkOf(model, seed)], ...scheduleOf(params, seed) }, train, [
      sizes.steps,
    ]);
    /** How the teacher itself predicts, after so many masks. */
    const look = async (range: readonly [number, number], masks: number, counted = (_: number) => {}) => {
      const [moments] = await momentsOf(kit, teacher, test, range, [masks], { counted });
      const { labels } = imagesIn(test, ...range);
      const [scaled] = outcomes([moments], labels);
      known.teacher = { scaled, sampled: outcomeOf(arithmetic(moments, 0), labels, null) };
    };
    await kit.train(teacher, train, sizes.steps, {
      counted: (steps) => kit.did(steps * work.teacher),
      preview: async () => {
        await look(middle, Math.min(preview.masks, samples));
        return told(teacher.stepsDone);
      },
    });
    kit.stage = 'predicting';
    await look([0, test.count], samples, (masks) => kit.did(masks));
    const tell = async (training: Training, found: readonly Outcome[]) => {
      known.students[training] = found;
      await kit.tell(told(sizes.steps));
    };

    const whole = scaledWeights(model, await teacher.weights(0));
    const initial: (readonly LayerWeights[])[] = [];
    for (const some of units) {
      const merged = await kit.paced(mergeLayers(whole, some, { seed, restarts }));
      initial.push(merged.map((layer) => ({ ...layer, values: Float32Array.from(layer.values) })));
    }
    const taught = {
      teacher,
      seed,
      batch: batchSize,
      learningRate: distillRate,
      targetMasks: 1,
      slowAfter: Number.POSITIVE_INFINITY,
    };
    /** Images with zeroed pixels: for every way the same. */
    const next = () => unlabelled('zeroed', train, seed);

    const after = distil(kit, { ...taught, students, initial, next: next() });
    await tell('merged', await measured(after.family));
    const counted = (steps: number) => kit.did(steps * work.distilled);
    await after.trainTo(mergedSteps, counted, async () =>
      tell('merged-distilled', await measured(after.family, middle)),
    );
    await tell('merged-distilled', await measured(after.family));
    after.end();

    const both = distil(kit, { ...taught, students, labelled, next: next() });
    const show = async (range: readonly [number, number]) => {
      known.students.distilled = await measured(both.family, range);
      if (both.labelled) await tell('labels-perturbed', await measured(both.labelled, range));
    };
    for (const stop of [...looks.filter((one) => one < distillSteps), distillSteps]) {
      const steps = (taken: number) => kit.did(taken * (work.distilled + work.labels));
      await both.trainTo(stop, steps, () => show(middle));
      await show(stop === distillSteps ? [0, test.count] : middle);
    }
    both.end();
    kit.dispose(teacher);

    const schedule = scheduleOf({ optimiser: 'adam', learningRate: distillRate, batchSize }, seed);
    const plain = kit.networks({ networks: labelled.map((one) => networkOf(one, seed)), ...schedule }, train, [
      distillSteps,
    ]);
    await kit.train(plain, train, distillSteps, {
      counted: (steps) => kit.did(steps * work.labels),
      preview: async () => {
        known.students.labels = await measured(plain, middle);
        return told(sizes.steps);
      },
    });
    kit.stage = 'predicting';
    await tell('labels', await measured(plain));
    kit.dispose(plain);
  }
  return told(sizes.steps);
});
