import { slowAfter } from '../../../../contract/distilling.ts';
import { type UnlabelledSource, unlabelledSources } from '../../../../contract/teachers.ts';
import { type Images, imagesIn } from '../../../../core/images.ts';
import { type Moments, meanOutputs } from '../../../../core/moments.ts';
import { networkOf } from '../../../../core/network.ts';
import { purposes, streamKey } from '../../../../core/random.ts';
import { logSoftmax } from '../../../../core/softmax.ts';
import { atTemperature, fitTemperature } from '../../../../core/temperature.ts';
import type { Family } from '../../../../engine/types.ts';
import { distilTeacher, type Students } from '../../../../run-kit/distil.ts';
import { middleOf, type Range } from '../../../../run-kit/images.ts';
import { arithmetic, momentsOf, type Outcome, outcomeOf, scaledRows } from '../../../../run-kit/outcomes.ts';
import { runner } from '../../../../run-kit/runner.ts';
import { scheduleOf } from '../../../../run-kit/schedule.ts';
import { teacherModel } from '../../../../run-kit/teachers.ts';
import {
  type DistillationParams,
  type DistillationResult,
  marksTo,
  maskMarks,
  type PredictionKind,
  predictions,
  sizesOf,
  stepMarks,
} from '../spec.ts';
import { imagesOf } from './images.ts';

/** What a run looks at during the teacher's training. */
const preview = { images: 500, masks: 20 };
/** Streams of the masks of test images: those that are averaged, and those of the ideal. */
const [sampled, ideal] = [0, 1];

/** Work in masks of one image: a training step, by what it costs a perceptron; a student's step has a teacher's masks. */
const stepWork = (batch: number): number => 5 * batch;
const distilWork = (batch: number, masks: number): number => batch * (20 + masks);

/** Outcomes of one seed by prediction, by step of the student, and by number of masks, as far as they are known. */
interface Known {
  readonly predictions: Partial<Record<PredictionKind, Outcome>>;
  readonly along: Outcome[];
  readonly over: Outcome[];
  /** By the source of unlabelled images. */
  readonly from: Map<UnlabelledSource, Outcome>;
  temperature: number | null;
}

const logitRows = ({ scaled, classes, images }: Moments): Float32Array[] =>
  Array.from({ length: images }, (_, i) => scaled.logits.subarray(i * classes, (i + 1) * classes));

/** Predictions of a teacher that need no training; `ideal` is the average over all masks where it is known. */
function lookAt(
  known: Known,
  moments: Moments,
  labels: ArrayLike<number>,
  ideal: readonly Float64Array[] | null,
): void {
  const { at, classes } = moments;
  const told = (rows: readonly Float64Array[]) => outcomeOf(rows, labels, ideal);
  known.over.splice(0, known.over.length, ...at.map((_, index) => told(arithmetic(moments, index))));
  const logits = meanOutputs(moments, 'logits', at.length - 1);
  // The geometric mean of softmaxes is the softmax of the mean of logits.
  const geometric = Array.from({ length: moments.images }, (_, i) =>
    logSoftmax(logits.subarray(i * classes, (i + 1) * classes)).map(Math.exp),
  );
  Object.assign(known.predictions, {
    scaled: told(scaledRows(moments)),
    geometric: told(geometric),
    sampled: known.over.at(-1),
    single: known.over[0],
  });
}

/**
 * Trains a network with dropout, predicts test images with scaled weights, with means over masks, and with one temperature
 * on scaled weights, and distils the mean over masks into a network of the same shape (Bulò, Porzi & Kontschieder, 2016,
 * Algorithm 2). All predictions are of the same test images; the temperature is fitted on training images that neither
 * network has seen.
 */
export const run = runner<DistillationParams, DistillationResult>(async (params, kit) => {
  const { seeds, samples, batchSize, targetMasks } = params;
  const sizes = sizesOf(params);
  const data = await imagesOf(kit, params);
  const { train, seen, others, test } = data;
  const model = teacherModel(params, data);
  const masks = marksTo(maskMarks, samples);
  const points = marksTo(stepMarks, sizes.distillSteps);
  const compared = params.otherSources === 'all' ? unlabelledSources.filter((source) => source !== params.source) : [];
  const measuring = test.count * (samples + sizes.idealMasks);
  const distilling = (1 + compared.length) * sizes.distillSteps * distilWork(batchSize, targetMasks);
  const steps = sizes.steps + params.slowSteps;
  kit.expect(seeds.length * (steps * stepWork(batchSize) + measuring + distilling));
  const all: Known[] = [];

  /** What is known so far, with numbers of masks of `at`. */
  const told = (at: readonly number[], steps: number, distillSteps: number): DistillationResult => {
    const cells = <T>(keys: readonly T[], of: (known: Known, key: T, i: number) => Outcome | undefined) => {
      const table = (field: keyof Outcome) =>
        keys.map((key, i) => all.map((known) => of(known, key, i)?.[field] ?? null));
      return {
        ...{ error: table('error'), crossEntropy: table('crossEntropy'), ece: table('ece'), kl: table('kl') },
        confidence: table('confidence'),
      };
    };
    const along = cells(points, ({ along }, _, i) => along[i]);
    const over = cells(at, ({ over }, _, i) => over[i]);
    const unlabelled = [params.source, ...compared];
    const from = cells(unlabelled, ({ from }, source) => from.get(source));
    return {
      predictions: [...predictions],
      seeds: seeds.slice(0, all.length),
      points,
      masks: [...at],
      teacher: params.teacher,
      rate: params.rate,
      maskPlace: params.maskPlace,
      source: params.source,
      unlabelled,
      start: params.start,
      targetMasks,
      samples: at[at.length - 1],
      idealMasks: sizes.idealMasks,
      trainImages: seen,
      steps,
      distillSteps,
      images: test.count,
      ...cells(predictions, ({ predictions: found }, kind) => found[kind]),
      temperature: all.map(({ temperature }) => temperature),
      errorAt: along.error,
      crossEntropyAt: along.crossEntropy,
      eceAt: along.ece,
      klAt: along.kl,
      errorFrom: from.error,
      crossEntropyFrom: from.crossEntropy,
      eceFrom: from.ece,
      klFrom: from.kl,
      errorOver: over.error,
      crossEntropyOver: over.crossEntropy,
      eceOver: over.ece,
      klOver: over.kl,
    };
  };

  /** What a family's network does on a range of images, after numbers of masks. */
  const moments = async (
    family: Family,
    images: Images,
    range: Range,
    at: readonly number[],
    { stream = sampled, counts = true } = {},
  ) => {
    const counted = (masks: number) => kit.did(counts ? masks : 0);
    return (await momentsOf(kit, family, images, range, at, { stream, counted }))[0];
  };

  for (const seed of seeds) {
    const known: Known = { predictions: {}, along: [], over: [], from: new Map(), temperature: null };
    const one = { networks: [networkOf(model, seed)], ...scheduleOf(params, seed) };
    let teacher = kit.networks(one, train, [sizes.steps]);
    const few = marksTo(
      masks.filter((n) => n < preview.masks),
      Math.min(preview.masks, samples),
    );
    const middle = middleOf(test.count, preview.images);
    // A seed counts once there is something to tell of it.
    all.push(known);
    const training = (before: number) => ({
      counted: (steps: number) => kit.did(steps * stepWork(batchSize)),
      preview: async () => {
        lookAt(
          known,
          await moments(teacher, test, middle, few, { counts: false }),
          imagesIn(test, ...middle).labels,
          null,
        );
        return told(few, before + teacher.stepsDone, 0);
      },
    });
    await kit.train(teacher, train, sizes.steps, training(0));
    if (params.slowSteps > 0) {
      const { kind, learningRate } = one.optimiser;
      const optimiser = { kind, learningRate: learningRate / 10 };
      const initial = [await teacher.weights(0)];
      kit.dispose(teacher);
      teacher = kit.networks({ ...one, optimiser, initial, dataSeed: streamKey(seed, purposes.order, 3) }, train, [
        params.slowSteps,
      ]);
      await kit.train(teacher, train, params.slowSteps, training(sizes.steps));
    }
    kit.stage = 'predicting';
    const whole: Range = [0, test.count];
    const seen = await moments(teacher, test, whole, masks);
    lookAt(known, seen, test.labels, null);
    await kit.tell(told(masks, steps, 0));
    const average = arithmetic(await moments(teacher, test, whole, [sizes.idealMasks], { stream: ideal }), 0);
    lookAt(known, seen, test.labels, average);
    const fitted = fitTemperature(logitRows(await moments(teacher, others, [0, others.count], [])), others.labels);
    known.temperature = Number(fitted.toPrecision(6));
    known.predictions.temperature = outcomeOf(atTemperature(logitRows(seen), fitted), test.labels, average);
    await kit.tell(told(masks, steps, 0));

    const studentOf = (source: UnlabelledSource) =>
      distilTeacher(kit, {
        ...{ teacher, model, seed, slowAfter, targetMasks, batch: batchSize, learningRate: params.distillRate },
        ...{ start: params.start, source, images: source === 'unseen' ? test : train },
      });
    const measured = async ({ family }: Students) =>
      outcomeOf(scaledRows(await moments(family, test, whole, [])), test.labels, average);
    const student = await studentOf(params.source);
    const counted = (steps: number) => kit.did(steps * distilWork(batchSize, targetMasks));
    const show = async () => {
      const now = await moments(student.family, test, middle, [], { counts: false });
      const { labels } = imagesIn(test, ...middle);
      known.predictions.distilled = outcomeOf(scaledRows(now), labels, average.slice(...middle));
      await kit.tell(told(masks, steps, student.family.stepsDone));
    };
    for (const point of points) {
      await student.trainTo(point, counted, show);
      const now = await measured(student);
      known.along.push(now);
      known.predictions.distilled = now;
      if (point === sizes.distillSteps) known.from.set(params.source, now);
      await kit.tell(told(masks, steps, point));
    }
    student.end();
    for (const source of compared) {
      const other = await studentOf(source);
      await other.trainTo(sizes.distillSteps, counted, () => kit.tell(told(masks, steps, sizes.distillSteps)));
      known.from.set(source, await measured(other));
      await kit.tell(told(masks, steps, sizes.distillSteps));
      other.end();
    }
    kit.dispose(teacher);
  }
  return told(masks, steps, sizes.distillSteps);
});
