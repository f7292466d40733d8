import { slowAfter } from '../../../../contract/distilling.ts';
import { type Images, imagesIn } from '../../../../core/images.ts';
import { networkOf } from '../../../../core/network.ts';
import { turned } from '../../../../core/turned.ts';
import type { Family, PredictOptions } from '../../../../engine/types.ts';
import { distilTeacher } from '../../../../run-kit/distil.ts';
import { firstOf, middleOf, type Range } from '../../../../run-kit/images.ts';
import { masksOf, mostAtOnce, rowsOf } from '../../../../run-kit/outcomes.ts';
import { runner } from '../../../../run-kit/runner.ts';
import { independentNetworks, scheduleOf } from '../../../../run-kit/schedule.ts';
import { teacherModel } from '../../../../run-kit/teachers.ts';
import {
  angles,
  type InputKind,
  type PredictionKind,
  rightAngle,
  sizesOf,
  type UncertaintyParams,
  type UncertaintyResult,
} from '../spec.ts';
import { noiseLike, otherPictures } from './inputs.ts';
import { keepNetworks } from './keep.ts';
import { judgementOf, ofOne, ofSeveral, type Said, surenessOf } from './sureness.ts';
import { type Known, measuresOf, nothingKnown } from './told.ts';

/** What a run looks at during training. */
const preview = { images: 500, masks: 20 };

/** Work in masks of one image: a training step, by what it costs a perceptron; a student's step has a teacher's masks. */
const stepWork = (batch: number): number => 5 * batch;
const distilWork = (batch: number, masks: number): number => batch * (20 + masks);

type Says = Partial<Record<PredictionKind, Said>>;
type Entries = [PredictionKind, Said][];

/** Networks, and what the ways to predict with them say of a range of images. */
interface Asked {
  readonly family: Family;
  readonly says: (range: PredictOptions) => Promise<Says>;
}

const rowsFrom = async (family: Family, range: PredictOptions) =>
  (await family.moments({ ...range, at: [] })).map(({ scaled, classes }) => rowsOf(scaled.probabilities, classes));

/** A network with dropout: with scaled weights, and the mean of `n` masks. */
const asTeacher = (family: Family, n: number): Asked => ({
  family,
  says: async (range) => {
    const [moments] = await family.moments({ ...range, at: Array.from({ length: n }, (_, i) => i + 1) });
    return {
      scaled: ofOne(rowsOf(moments.scaled.probabilities, moments.classes)),
      sampled: ofSeveral(masksOf(moments)),
    };
  },
});

/** Networks without dropout: the first, and the mean of all. */
const asMembers = (family: Family): Asked => ({
  family,
  says: async (range) => {
    const each = await rowsFrom(family, range);
    return { plain: ofOne(each[0]), ensemble: ofSeveral(each) };
  },
});

const asStudent = (family: Family): Asked => ({
  family,
  says: async (range) => ({ distilled: ofOne((await rowsFrom(family, range))[0]) }),
});

const join = (a: Said | undefined, b: Said): Said =>
  a === undefined
    ? b
    : {
        rows: [...a.rows, ...b.rows],
        entropy: [...a.entropy, ...b.entropy],
        information: [...a.information, ...b.information],
      };

/**
 * Trains a network with dropout, distils the mean of its masks into another, and trains independent networks without
 * dropout; tells how sure each way to predict is on test images, on test images turned, and on noise, and on test images
 * how often it is right when it is so sure (reliability, expected calibration error, Brier score). Entropy and mutual
 * information are of the mean over masks or networks. All predictions are of the same images.
 */
export const run = runner<UncertaintyParams, UncertaintyResult>(async (params, kit) => {
  const { seeds, samples, members, batchSize, targetMasks } = params;
  const sizes = sizesOf(params);
  const data = await kit.load(sizes.extent);
  const train = firstOf(data.train, sizes.train);
  const test = firstOf(data.test, sizes.test);
  const model = teacherModel({ ...params, teacher: 'mlp', maskPlace: 'after-pool' }, data);
  const plain = teacherModel({ ...params, teacher: 'mlp', maskPlace: 'after-pool', rate: 0 }, data);
  const fashion = await otherPictures(kit, test.count);
  const few = middleOf(test.count, preview.images);
  const some = imagesIn(test, ...middleOf(test.count, sizes.angleImages));
  const measured = (fashion ? 4 : 3) * test.count + angles.length * some.count;
  const distilling = sizes.distillSteps * distilWork(batchSize, targetMasks);
  kit.expect(seeds.length * ((1 + members) * sizes.steps * stepWork(batchSize) + measured * samples + distilling));
  const all: Known[] = [];
  let steps = { steps: 0, memberSteps: 0, distillSteps: 0 };
  let masks = samples;

  const told = (): UncertaintyResult => ({
    ...measuresOf(all),
    ...{ seeds: seeds.slice(0, all.length), rate: params.rate, samples: masks, members, ...steps },
    ...{ trainImages: train.count, images: test.count, angleImages: some.count },
  });

  /** What some ways to predict say of images. */
  const ask = async ({ family, says }: Asked, images: Images, [begin, end]: Range, work = 0): Promise<Says> => {
    const found: Says = {};
    await kit.measure(
      [begin, end],
      family.imagesAtOnce,
      async (from, to) => {
        for (const [kind, said] of Object.entries(await says({ images, from, to, stream: 0 })) as Entries)
          found[kind] = join(found[kind], said);
        kit.did((to - from) * work);
      },
      mostAtOnce,
    );
    return found;
  };

  const keepSure = (known: Known, input: InputKind, says: Says) => {
    for (const [kind, said] of Object.entries(says) as Entries)
      known.sure[kind] = { ...known.sure[kind], [input]: surenessOf(said) };
  };
  const keep = (known: Known, says: Says, { labels }: Images) => {
    keepSure(known, 'test', says);
    for (const [kind, said] of Object.entries(says) as Entries) known.judged[kind] = judgementOf(said.rows, labels);
  };

  for (const seed of seeds) {
    const known = nothingKnown();
    all.push(known);
    steps = { steps: 0, memberSteps: 0, distillSteps: 0 };
    const stops = [sizes.steps];
    const schedule = scheduleOf(params, seed);
    const whole: Range = [0, test.count];
    const preliminary = imagesIn(test, ...few);
    const teacher = kit.networks({ networks: [networkOf(model, seed)], ...schedule }, train, stops);
    const counted = (taken: number) => kit.did(taken * stepWork(batchSize));
    await kit.train(teacher, train, sizes.steps, {
      counted,
      preview: async () => {
        masks = Math.min(samples, preview.masks);
        steps = { ...steps, steps: teacher.stepsDone };
        keep(known, await ask(asTeacher(teacher, masks), test, few), preliminary);
        return told();
      },
    });
    masks = samples;
    steps = { ...steps, steps: sizes.steps };
    kit.stage = 'predicting';
    keep(known, await ask(asTeacher(teacher, samples), test, whole, samples), test);
    await kit.tell(told());

    const independent = kit.networks(
      { ...schedule, ...independentNetworks(plain, members, seed, train.count) },
      train,
      stops,
    );
    await kit.train(independent, train, sizes.steps, {
      counted: (taken) => counted(members * taken),
      preview: async () => {
        steps = { ...steps, memberSteps: independent.stepsDone };
        keep(known, await ask(asMembers(independent), test, few), preliminary);
        return told();
      },
    });
    steps = { ...steps, memberSteps: sizes.steps };
    kit.stage = 'predicting';
    keep(known, await ask(asMembers(independent), test, whole), test);
    await kit.tell(told());

    const student = await distilTeacher(kit, {
      ...{ teacher, model, seed, slowAfter, targetMasks, batch: batchSize, learningRate: params.distillRate },
      ...{ start: 'scaled', source: 'zeroed', images: train },
    });
    const show = async () => {
      steps = { ...steps, distillSteps: student.family.stepsDone };
      keep(known, await ask(asStudent(student.family), test, few), preliminary);
      await kit.tell(told());
    };
    await student.trainTo(sizes.distillSteps, (taken) => kit.did(taken * distilWork(batchSize, targetMasks)), show);
    steps = { ...steps, distillSteps: sizes.distillSteps };
    kit.stage = 'predicting';
    keep(known, await ask(asStudent(student.family), test, whole), test);
    await kit.tell(told());

    const everyoneSays = async (images: Images): Promise<Says> => {
      const every: Range = [0, images.count];
      return {
        ...(await ask(asTeacher(teacher, samples), images, every, samples)),
        ...(await ask(asMembers(independent), images, every)),
        ...(await ask(asStudent(student.family), images, every)),
      };
    };
    keepSure(known, 'turned', await everyoneSays(turned(test, rightAngle)));
    await kit.tell(told());
    keepSure(known, 'noise', await everyoneSays(noiseLike(test, seed)));
    await kit.tell(told());
    if (fashion) keepSure(known, 'fashion', await everyoneSays(fashion));
    if (seed === seeds[0]) await keepNetworks(kit, { teacher, independent, student: student.family }, train);
    for (const [i, angle] of angles.entries()) {
      for (const [kind, said] of Object.entries(await everyoneSays(turned(some, angle))) as Entries) {
        known.turned[kind] ??= angles.map(() => undefined);
        (known.turned[kind] ?? [])[i] = surenessOf(said);
      }
      await kit.tell(told());
    }
    student.end();
    kit.dispose(independent);
    kit.dispose(teacher);
  }
  return told();
});
