/** Distillation: one network learns what a network with dropout says on average over its masks. */
import type { UnlabelledSource } from '../contract/teachers.ts';
import { type Images, imageSize } from '../core/images.ts';
import type { Model } from '../core/model.ts';
import { meanOutputs } from '../core/moments.ts';
import { networkOf } from '../core/network.ts';
import { drawIndex, hashNormal, pcg4d, purposes, streamKey } from '../core/random.ts';
import type { Family, FamilyOptions, ResumableFamily } from '../engine/types.ts';
import type { Kit } from './kit.ts';
import { forRealNumbers, scaledWeights, studentModel } from './teachers.ts';

/** Share of pixels that are 0 in a `zeroed` image. */
const zeroedShare = 0.2;
/** Steps whose images are made at once: a step's minibatch is drawn from these. */
export const stepsAtOnce = 8;
/** Stream of the masks under which a teacher is asked. */
const targetStream = 1000;

/** Mean and standard deviation of the pixels, as a network gets them. */
function pixelsOf({ pixels }: Images): { readonly mean: number; readonly sd: number } {
  let [sum, squares] = [0, 0];
  for (const pixel of pixels) {
    sum += pixel / 255;
    squares += (pixel / 255) ** 2;
  }
  const mean = sum / pixels.length;
  return { mean, sd: Math.sqrt(squares / pixels.length - mean * mean) };
}

/**
 * Makes images for which a teacher needs no labels, without end: each call the next `count`. Noise has the label 0.
 *
 * @param channels values of a pixel, which is zeroed as a whole
 */
export function unlabelled(
  source: UnlabelledSource,
  images: Images,
  seed: number,
  channels = 1,
): (count: number) => Images {
  const size = imageSize(images);
  const order = streamKey(seed, purposes.order, 1);
  const pixelKey = streamKey(seed, purposes.subset, 1);
  const { mean, sd } = source === 'noise' ? pixelsOf(images) : { mean: 0, sd: 0 };
  const words = new Uint32Array(4);
  let made = 0;
  return (count) => {
    const labels = new Uint8Array(count);
    const pixels = new Uint8Array(source === 'noise' ? 0 : count * size);
    const values = new Float32Array(source === 'noise' ? count * size : 0);
    for (let i = 0; i < count; i++, made++) {
      if (source === 'noise') {
        for (let k = 0; k < size; k++) values[i * size + k] = mean + sd * hashNormal(pixelKey, 0, made, k);
        continue;
      }
      const from = drawIndex(order, 0, made, images.count) * size;
      pixels.set(images.pixels.subarray(from, from + size), i * size);
      labels[i] = images.labels[from / size];
      if (source !== 'zeroed') continue;
      for (let k = 0; k < size / channels; k++) {
        if (k % 4 === 0) pcg4d(k >> 2, made, 0, pixelKey, words);
        const at = i * size + k * channels;
        if (words[k % 4] < zeroedShare * 2 ** 32) pixels.fill(0, at, at + channels);
      }
    }
    return source === 'noise' ? { count, pixels, labels, values } : { count, pixels, labels };
  };
}

export interface DistilOptions {
  /** A family whose first network teaches. */
  readonly teacher: Family;
  /** Trained side by side, from the same answers. */
  readonly students: readonly Model[];
  /** Models that learn the labels of the same images instead; they need no teacher. */
  readonly labelled?: readonly Model[];
  readonly seed: number;
  /** Weights that students begin with, [student][layer]; where not given they follow from the seed. */
  readonly initial?: FamilyOptions['initial'];
  /** Images a step. */
  readonly batch: number;
  readonly learningRate: number;
  /** Steps after which the learning rate is a tenth. */
  readonly slowAfter: number;
  /** Masks whose mean is the target of an image. */
  readonly targetMasks: number;
  readonly next: (count: number) => Images;
}

/** Students that can be trained further (Bulò, Porzi & Kontschieder, "Dropout Distillation", Algorithm 2). */
export interface Students {
  readonly family: Family;
  /** The models that learn labels; null where there are none. */
  readonly labelled: Family | null;
  /**
   * Trains until so many steps are taken; lets messages in.
   * @param counted hears of the steps taken
   * @param show makes a picture of the students as they are, where a paused visitor asked for one
   */
  trainTo(until: number, counted: (steps: number) => void, show: () => Promise<void>): Promise<void>;
  end(): void;
}

/** Adam, from images that a teacher was asked about under masks drawn for each. */
export function distil<R>(kit: Pick<Kit<R>, 'family' | 'dispose' | 'pause'>, options: DistilOptions): Students {
  const { teacher, students, labelled, seed, initial, batch, learningRate, slowAfter, targetMasks, next } = options;
  const family = (models: readonly Model[], rate: number, from: Partial<FamilyOptions>) =>
    kit.family({
      networks: models.map((model) => networkOf(model, seed)),
      optimiser: { kind: 'adam', learningRate: rate },
      batch,
      dataSeed: streamKey(seed, purposes.order, 2),
      ...from,
    }) as ResumableFamily;
  const all = [students, ...(labelled ? [labelled] : [])];
  let own = all.map((models, i) => family(models, learningRate, i === 0 && initial ? { initial } : {}));
  let slow = false;
  let asked = 0;
  return {
    get family() {
      return own[0];
    },
    get labelled() {
      return own[1] ?? null;
    },
    async trainTo(until, counted, show) {
      while (own[0].stepsDone < until) {
        const answer = await kit.pause('training');
        if (!slow && own[0].stepsDone >= slowAfter) {
          slow = true;
          const before = own;
          const states = await Promise.all(before.map((one) => one.state()));
          own = all.map((models, i) => family(models, learningRate / 10, states[i]));
          for (const one of before) kit.dispose(one);
        }
        const stop = slow ? until : Math.min(until, slowAfter);
        const steps = Math.min(stepsAtOnce, stop - own[0].stepsDone);
        const images = next(steps * batch);
        const range = { images, from: 0, to: images.count, offset: asked, stream: targetStream };
        const [moments] = await teacher.moments({ ...range, at: [targetMasks] });
        asked += images.count;
        const targets = Float32Array.from(meanOutputs(moments, 'probabilities', 0), (p) => Math.max(0, p));
        // A step takes the next images, each once.
        const taught = { ...images, targets, inOrder: true };
        await Promise.all(own.map((one) => one.train(taught, steps)));
        counted(steps);
        if (answer === 'show') await show();
      }
      await Promise.all(own.map((one) => one.loss()));
    },
    end: () => {
      for (const one of own) kit.dispose(one);
    },
  };
}

export interface DistilTeacherOptions extends Omit<DistilOptions, 'students' | 'labelled' | 'initial' | 'next'> {
  /** The teacher's model; the student is the same without dropout. */
  readonly model: Model;
  /** What the student begins with. */
  readonly start: 'scaled' | 'random';
  readonly source: UnlabelledSource;
  /** What unlabelled images are made of. */
  readonly images: Images;
}

/** A student of a trained teacher, of the same shape. */
export async function distilTeacher<R>(kit: Kit<R>, options: DistilTeacherOptions): Promise<Students> {
  const { teacher, model, seed, start, source, images, ...rest } = options;
  const weights = await teacher.weights(0);
  const real =
    source === 'noise'
      ? kit.family({
          networks: [networkOf(forRealNumbers(model), seed)],
          optimiser: { kind: 'sgd', learningRate: 0.1 },
          batch: 1,
          dataSeed: 0,
          initial: [weights],
        })
      : null;
  const student = distil(kit, {
    ...rest,
    ...{ teacher: real ?? teacher, seed, students: [studentModel(model)] },
    ...(start === 'scaled' && { initial: [scaledWeights(model, weights)] }),
    next: unlabelled(source, images, seed, model.input.length === 3 ? model.input[2] : 1),
  });
  return {
    get family() {
      return student.family;
    },
    labelled: null,
    trainTo: student.trainTo,
    end() {
      student.end();
      if (real) kit.dispose(real);
    },
  };
}
