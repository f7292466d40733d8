import type { Images } from '../../core/images.ts';
import { type Model, outputsOf } from '../../core/model.ts';
import { sigmoid } from '../../core/models/logistic.ts';
import { emptyMoments, type Moments } from '../../core/moments.ts';
import type { Prediction } from '../../core/prediction.ts';
import { checkAt, maxSamples } from '../samples.ts';
import type { MomentsOptions, PredictOptions } from '../types.ts';
import { softmaxOf } from './head.ts';
import type { Values } from './room.ts';

/** A network's outputs on some examples, before the softmax or sigmoid of its head. */
export interface Predicted {
  readonly f32: Float32Array;
  readonly values: Values;
  readonly examples: number;
  /** Number of the first example. */
  readonly first: number;
  /** Number of the mask; null where it is the scaled network. */
  readonly sample: number | null;
}

/** Predicts some examples at a time: scaled, then with one mask after another. */
type Predict = (samples: number, see: (outputs: Predicted) => void) => void;

const best = (values: ArrayLike<number>): number => {
  let top = 0;
  for (let c = 1; c < values.length; c++) if (values[c] > values[top]) top = c;
  return top;
};

/** Sums of one image over the masks so far. */
interface Image {
  readonly scaledRight: boolean;
  readonly logs: Float64Array;
  readonly shares: Float64Array;
}

/**
 * Adds a network's prediction to `into`: see `Prediction`.
 * @param random whether masks differ; where they do not, one stands for all
 * @throws RangeError for a head without classes, and for more masks than `maxSamples`
 */
export function predictInto(
  { head }: Model,
  { labels }: Images,
  random: boolean,
  into: Prediction,
  predict: Predict,
): void {
  if (head.kind !== 'softmax')
    throw new RangeError(`A network whose head is "${head.kind}" has no classes to be right about; its moments do.`);
  const { classes } = head;
  const { scaled, single, geometric, arithmetic } = into;
  const asked = geometric.correct.length;
  if (asked > maxSamples) throw new RangeError(`${asked} masks an image; allowed is 0 to ${maxSamples}.`);
  const samples = random ? asked : Math.min(asked, 1);
  const shares = new Float64Array(classes);
  /** In proportion to the mean's probabilities. */
  const mean = new Float64Array(classes);
  let seen: Image[] = [];

  /** What a mean of `s + 1` masks says of an image, which stands for the rest where masks do not differ. */
  const count = (rule: Prediction['geometric'], s: number, label: number, loss: number, image: Image) => {
    const right = best(mean) === label;
    for (let n = s; n < (random ? s + 1 : asked); n++) {
      rule.correct[n] += right ? 1 : 0;
      rule.crossEntropy[n] += loss;
      rule.discordant[n] += right === image.scaledRight ? 0 : 1;
    }
  };

  predict(samples, ({ f32, values, examples, first, sample }) => {
    if (sample === null) seen = [];
    for (let e = 0; e < examples; e++) {
      const label = labels[first + e];
      const at = (values.at + e * values.bytes) >> 2;
      const norm = softmaxOf(f32, at, classes, shares);
      const right = best(shares) === label;
      const loss = norm - f32[at + label];
      if (sample === null) {
        scaled.correct += right ? 1 : 0;
        scaled.crossEntropy += loss;
        seen.push({ scaledRight: right, logs: new Float64Array(classes), shares: new Float64Array(classes) });
        continue;
      }
      const image = seen[e];
      single.correct += right ? 1 / samples : 0;
      single.crossEntropy += loss / samples;
      const n = sample + 1;
      let total = 0;
      let top = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < classes; c++) {
        image.logs[c] += f32[at + c] - norm;
        image.shares[c] += shares[c];
        top = Math.max(top, image.logs[c]);
      }
      for (let c = 0; c < classes; c++) {
        mean[c] = Math.exp((image.logs[c] - top) / n);
        total += mean[c];
      }
      count(geometric, sample, label, Math.log(total) + (top - image.logs[label]) / n, image);
      mean.set(image.shares);
      count(arithmetic, sample, label, Math.log(n) - Math.log(mean[label]), image);
    }
    if (sample === null) into.images += examples;
  });
}

/** What a head makes of its outputs: probabilities, or the numbers themselves. */
function answers({ head }: Model, f32: Float32Array, at: number, into: Float64Array) {
  if (head.kind === 'softmax') softmaxOf(f32, at, into.length, into);
  else for (let o = 0; o < into.length; o++) into[o] = head.kind === 'sigmoid' ? sigmoid(f32[at + o]) : f32[at + o];
}

/** Fills moments of a range of images: see `Moments`. Probabilities of a head without classes are what it answers. */
export function momentsOf(model: Model, { at, from }: MomentsOptions, into: Moments, predict: Predict): void {
  checkAt(at);
  const { classes, images, scaled, logits, probabilities } = into;
  const shares = new Float64Array(classes);
  const running = Array.from({ length: 4 }, () => new Float64Array(images * classes));
  const sums = [logits.differences, logits.squares, probabilities.differences, probabilities.squares];
  predict(at.at(-1) ?? 0, ({ f32, values, examples, first, sample }) => {
    for (let e = 0; e < examples; e++) {
      const source = (values.at + e * values.bytes) >> 2;
      const row = (first - from + e) * classes;
      answers(model, f32, source, shares);
      for (let c = 0; c < classes; c++) {
        const [z, p] = [f32[source + c], shares[c]];
        if (sample === null) {
          scaled.logits[row + c] = z;
          scaled.probabilities[row + c] = p;
          continue;
        }
        const [byLogit, byShare] = [z - scaled.logits[row + c], p - scaled.probabilities[row + c]];
        running[0][row + c] += byLogit;
        running[1][row + c] += byLogit ** 2;
        running[2][row + c] += byShare;
        running[3][row + c] += byShare ** 2;
      }
    }
    const mark = sample === null ? -1 : at.indexOf(sample + 1);
    if (mark < 0) return;
    const [begin, end] = [(first - from) * classes, (first - from + examples) * classes];
    sums.forEach((sum, part) => {
      sum.set(running[part].subarray(begin, end), mark * images * classes + begin);
    });
  });
}

/** Predicts with one network of a family, some examples at a time. */
type PredictWith<M> = (member: M, options: PredictOptions, ...rest: Parameters<Predict>) => void;

/** `predictInto` of every network of a family, told which are random. */
export function predictEach<M extends { readonly model: Model }>(
  members: readonly M[],
  options: PredictOptions,
  into: readonly Prediction[],
  isRandom: (member: M) => boolean,
  predict: PredictWith<M>,
): void {
  members.forEach((member, n) => {
    predictInto(member.model, options.images, isRandom(member), into[n], (...asked) =>
      predict(member, options, ...asked),
    );
  });
}

/** `momentsOf` of every network of a family. */
export const momentsEach = <M extends { readonly model: Model }>(
  members: readonly M[],
  options: MomentsOptions,
  predict: PredictWith<M>,
): Moments[] =>
  members.map((member) => {
    const made = emptyMoments(options.at, options.to - options.from, outputsOf(member.model.head));
    momentsOf(member.model, options, made, (...asked) => predict(member, options, ...asked));
    return made;
  });
