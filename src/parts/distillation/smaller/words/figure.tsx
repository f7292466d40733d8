import { count, many, percent, plain } from '../../../../charts/numbers.ts';
import { mean } from '../../../../core/statistics.ts';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { inUnits } from '../../../../view-kit/outcomes.ts';
import { type Difference, known, type Row } from '../../../../view-kit/seeds.ts';
import { networkInWords, optimiserInWords, seedsInWords } from '../../../../view-kit/settings.ts';
import {
  type Baseline,
  type Measure,
  type SmallerParams,
  type SmallerResult,
  sizesOf,
  type Training,
} from '../spec.ts';
import type { Sources } from '../view/curves.ts';
import { side } from '../view/evidence.ts';
import { keptPercent } from '../view/kept.ts';

/** "60 % of the parameters". */
export const keptInWords = (kept: number): string => `${keptPercent(kept)} of the parameters`;

/** The settings that make a run, in words. */
export function settings(params: SmallerParams): string {
  const { rate, seeds, layers, batchSize, optimiser, learningRate, distillSteps, distillRate, networkShape } = params;
  const { train, steps } = sizesOf(params);
  return [
    `teacher ${networkInWords(networkShape)}, classic dropout ${plain(rate)}`,
    `${optimiserInWords(optimiser, learningRate)}, ${count(steps)} steps of ${batchSize} on ${count(train)} images`,
    `students with ${layers === 'all' ? 'every hidden layer' : 'the last hidden layer'} smaller, Adam at ${plain(distillRate)}, ${count(distillSteps)} steps`,
    seedsInWords(seeds),
  ].join(', ');
}

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Smaller students',
  lookFor: 'Compare the distilled network with the one trained on labels of zeroed images.',
  measure: {
    error: 'test error, %',
    crossEntropy: 'cross-entropy, nats',
    ece: 'calibration error, %',
  } satisfies Record<Measure, string>,
  training: {
    distilled: 'distilled',
    labels: 'trained on labels',
    'labels-perturbed': 'on labels, pixels zeroed',
    merged: 'units merged',
    'merged-distilled': 'merged, then distilled',
  } satisfies Record<Training, string>,
  short: {
    distilled: 'distilled',
    labels: 'labels',
    'labels-perturbed': 'labels, zeroed',
    merged: 'merged',
    'merged-distilled': 'merged, distilled',
  } satisfies Record<Training, string>,
  baseline: {
    scaled: 'whole teacher, scaled',
    sampled: 'whole teacher, mean of masks',
  } satisfies Record<Baseline, string>,
  shortBaseline: { scaled: 'teacher, scaled', sampled: 'teacher, sampled' } satisfies Record<Baseline, string>,
  keptAxis: 'parameters kept, %',
  cursor: 'Share of parameters kept',
  source: { recorded: 'Recorded', run: 'Your run' },
  /** "Recorded, 50 of 100 units a layer". */
  read: (source: string, units: readonly number[], kept: number): string =>
    `${source}: ${units.join('–')} units, ${keptInWords(kept)}`,
  pointer: (kept: number, error: number | null): string =>
    `${keptInWords(kept)}: distilled, ${error === null ? 'not measured yet' : `error ${percent(error)}`}`,
  awaited: 'No numbers yet: waiting for the recorded run, or press Train.',
  none: '–',
  table: {
    caption: `Smaller networks by the way they were made${spreadNamed}`,
    head: ['Network', 'Evidence', 'Units kept', 'Parameters', 'Error', 'Cross-entropy', 'Calibration error'],
  },
};

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]}: ${many(result.images, 'test image')}, students of ${count(result.distillSteps)} steps, of ${count(result.mergedSteps)} after merging; the teacher has ${count(result.teacherParameters)} parameters.`;

export const captionText = (sources: Sources): string =>
  [
    'Error, cross-entropy and calibration error of smaller networks, against the share of the teacher’s parameters that they have. Less is better; the first two upright axes do not begin at 0, and a line that leaves a chart at its top is worse than it shows.',
    'Triangles: distilled from the teacher on images of which a fifth of the pixels are 0; dashed, trained on the labels of the training images; squares, on the labels of the same images with zeroed pixels. Brown: the teacher’s units merged by clusters of their incoming weights, dashed as they are, circles after some distillation. Level lines: the whole teacher, with scaled weights and with the mean of masks. Bands: one standard deviation over seeds.',
    ...sources.map(made),
  ].join(' ');

/** What a difference of errors says, up to "than". */
const errors = (difference: Difference): string =>
  ({
    fewer: 'fewer errors than',
    more: 'more errors than',
    same: 'neither fewer nor more errors that could be told from chance than',
  })[side(difference)];

interface Told {
  readonly who: string;
  readonly kept: number;
  /** Errors of the distilled network less those of networks on labels. */
  readonly labels: Difference | null;
  readonly perturbed: Difference | null;
  readonly ece: Readonly<Record<'distilled' | 'labels' | 'labels-perturbed', Row>>;
}

/** What one source of evidence says at a share. */
export function evidenceText({ who, kept, labels, perturbed, ece }: Told): string {
  if (!labels || !perturbed) return `${who}: the students are not trained yet.`;
  const sure = (way: keyof Told['ece']) => percent(mean(known(ece[way])));
  return `${who}: with ${keptInWords(kept)} the distilled network makes ${errors(labels)} one trained on labels (${inUnits('error', labels)}), and ${errors(perturbed)} one trained on labels of the same zeroed images (${inUnits('error', perturbed)}). Its calibration error is ${sure('distilled')}, theirs are ${sure('labels')} and ${sure('labels-perturbed')}.`;
}

/** What the charts show, for someone who cannot see them. */
export const summaryText = (
  who: string,
  { kept }: SmallerResult,
  at: number,
  rows: readonly (readonly [name: string, error: Row])[],
): string =>
  `${who}: error with ${keptInWords(kept[at])}: ${rows
    .flatMap(([name, row]) => (known(row).length > 0 ? [`${name} ${percent(mean(known(row)))}`] : []))
    .join(', ')}.`;

export const verdictRule =
  'All networks are measured on the same test images, and differences of errors are paired by seed. A claim that one makes fewer errors than another is judged at the share of parameters that is named; it holds where the 95 % interval of the difference over seeds lies below zero, and does not hold where it lies above; else it is undecided. With one seed the interval is over test images, and wider than it has to be. Beside it stands the control: the same difference for a network trained on labels of the zeroed images, which had no teacher.';
