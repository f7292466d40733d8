import { count, fixed, many, plain } from '../../../../charts/numbers.ts';
import type { LossKind } from '../../../../core/objectives.ts';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { networkInWords, optimiserInWords, seedsInWords } from '../../../../view-kit/settings.ts';
import { sizesOf, type TheoremParams } from '../spec.ts';
import { type Along, constant, type Sources } from '../view/objectives.ts';

/** The settings that make a run, in words. */
export function settings(params: TheoremParams): string {
  const { rate, seeds, networkShape, batchSize, optimiser, learningRate, distillSteps } = params;
  const { train, steps } = sizesOf(params);
  return [
    networkInWords(networkShape),
    `classic dropout ${plain(rate)}`,
    `${optimiserInWords(optimiser, learningRate)}, ${count(steps)} steps of ${batchSize} on ${count(train)} images`,
    `distilled in ${count(distillSteps)} steps from the scaled weights`,
    seedsInWords(seeds),
  ].join(', ');
}

const loss: Record<LossKind, string> = {
  kl: 'KL divergence',
  squared: 'squared distance',
  absolute: 'absolute distance',
};

const range = ({ least, most }: Along): string => `${fixed(least, 3)} to ${fixed(most, 3)}`;
const difference = (along: Along): string => (constant(along) ? `${fixed(along.least, 3)} everywhere` : range(along));

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Why one mask at a time is enough',
  lookFor: 'See whether the two curves stay equally far apart along the line.',
  loss,
  lossTitle: { kl: 'KL divergence.', squared: 'Squared distance.', absolute: 'Absolute distance.' },
  lossAxis: { kl: 'mean loss, nats', squared: 'mean loss', absolute: 'mean loss' },
  sampled: 'J′: to one thinned network at a time, which distillation makes small',
  ideal: 'J: to the average over all masks, which should be small',
  positionAxis: 'network on the line',
  place: { 0: 'scaled', 1: 'distilled' } as Readonly<Record<number, string>>,
  verdict: (along: Along): string =>
    constant(along)
      ? `J′ − J is ${difference(along)}: both are least at the same place.`
      : `J′ − J goes from ${range(along)}: J is least at ${fixed(along.lowest.ideal, 2)}, J′ at ${fixed(along.lowest.sampled, 2)}.`,
  pending: 'J′ − J is not known along the line yet.',
  cursor: 'Network on the line',
  pointer: (at: number, value: number | null): string =>
    `${plain(at)}: ${value === null ? 'not measured yet' : `J′ − J is ${fixed(value, 4)}`}`,
  source: { recorded: 'Recorded', run: 'Your run' },
  readout: (source: 'recorded' | 'run', at: number): string =>
    `${source === 'recorded' ? 'Recorded' : 'Your run'}, network at ${plain(at)}`,
  differenceColumn: 'J′ − J',
  awaited: 'No numbers yet: waiting for the recorded run, or press Train.',
  none: '–',
  where: { equal: 'Theorem 1 (ii)', bound: 'Theorem 1 (i)' },
  short: { equal: 'J and J′ differ by a constant', bound: 'J is at most J′' },
  masks: (masks: number): string => `all ${many(masks, 'mask')}`,
  parts: (list: readonly string[]): string => list.join('; '),
  value: (kind: LossKind, along: Along): string => `${loss[kind]}: J′ − J is ${difference(along)}`,
  effect: (kind: LossKind, { change }: Along): string =>
    `${loss[kind]}: changes by ${change < 1e-5 ? 'less than 0.001' : fixed(100 * change, change < 0.1 ? 3 : 0)} %`,
  table: {
    caption: `What distillation makes small and what it should, along the line${spreadNamed}`,
    head: ['Loss', 'Network', 'Evidence', 'J', 'J′', 'J′ − J'],
  },
};

export const captionText = (sources: Sources): string =>
  [
    'Each chart is of one loss. From left to right the weights go from those of the scaled teacher (0) to those of the distilled network (1), and beyond both. Circles: J′, the loss to one thinned network, averaged over all of them. Triangles: J, the loss to their average.',
    'For a Bregman divergence, as the first two are, the distance of the curves is the same everywhere. So whatever makes one smaller makes the other smaller. Bands: one standard deviation over seeds.',
    ...sources.map(
      ({ source, result }) =>
        `${words.source[source]}: exact over ${words.masks(result.masks)}, ${many(result.images, 'test image')}.`,
    ),
  ].join(' ');

type Lines = Readonly<Record<LossKind, Along | null>>;

/** What one source of evidence says of the theorem. */
export function evidenceText(who: string, { kl, squared, absolute }: Lines): string {
  if (!kl || !squared || !absolute) return `${who}: the line is not measured yet.`;
  const same = constant(kl) && constant(squared);
  return `${who}: J′ − J is ${difference(kl)} for the KL divergence and ${difference(squared)} for the squared distance${same ? ', as the theorem says' : ', which contradicts the theorem'}. For the absolute distance it goes from ${range(absolute)}, and a student that follows J′ would stop at ${fixed(absolute.lowest.sampled, 2)}, where J is least at ${fixed(absolute.lowest.ideal, 2)}.`;
}

/** What the charts show, for someone who cannot see them. */
export const summaryText = (who: string, lines: Lines): string =>
  `${who}: ${Object.entries(lines)
    .map(([kind, along]) => `${loss[kind as LossKind]}: ${along ? words.verdict(along) : 'not known yet.'}`)
    .join(' ')}`;

export const verdictRule =
  'The theorem is an identity, and every mask is run; so there is nothing to estimate. It holds where J′ − J changes along the line by less than the rounding of the numbers (1 in 100,000) in every seed, for the KL divergence and the squared distance. The absolute distance, which is no Bregman divergence, is the control. J ≤ J′ holds where it is true at every place, for all three losses and every seed.';
