import type { AnySource } from '../../../charts/encoding.ts';
import { count, listed, many, percent, plain } from '../../../charts/numbers.ts';
import { sizesOf } from '../../../contract/parameters.ts';
import type { Interval } from '../../../core/statistics.ts';
import { dropoutName, layersInWords, networkInWords, trainingInWords } from '../../../view-kit/settings.ts';
import { paperC, paperRate } from '../paper.ts';
import { budgets, type CompressionParams, shapeOf, validationOf } from '../spec.ts';
import type { Arm, CaptionFacts, Way } from '../view/curves.ts';
import { type CompressionEvidence, drasticGap, inPoints, type Losses, smallLoss, strongC } from '../view/evidence.ts';
import { rivals } from './spec.ts';

const interval = ({ low, high }: Interval): string => `[${inPoints(low)}, ${inPoints(high)}]`;
const p = (rate: number): string => `p\u00a0=\u00a0${plain(rate)}`;

const wayNames: Record<Way, string> = { chosen: 'clusters', ...rivals };

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  mark: (units: number, C: number): string => `${units} units folded into ${C}`,
  title: 'A layer folded into its clusters',
  lookFor: 'Lower C: see which network loses accuracy first, with dropout or without.',
  xAxis: 'units left of the first hidden layer, C',
  yAxis: (images: number | null): string =>
    images === null ? 'accuracy on test images' : `accuracy on ${many(images, 'test image')}`,
  way: wayNames,
  wayTitle: {
    chosen: 'Clusters merged',
    randomSubset: 'Random subset kept, factor fitted',
    normPruning: 'Largest norms kept, factor fitted',
    agreementOnly: 'Merged where both clusterings agree',
    scratch: 'Trained from scratch with C units, same dropout',
  } satisfies Record<Way, string>,
  whole: 'whole network',
  compare: 'Compare with',
  network: (arm: Arm, rate: number): string => (arm === 'none' ? 'no dropout' : `dropout ${plain(rate)}`),
  label: (arm: Arm, rate: number, way: Way): string =>
    `${way === 'chosen' ? '' : `${wayNames[way]}, `}${arm === 'none' ? 'no dropout' : p(rate)}`,
  shortWay: { chosen: '', randomSubset: 'random', normPruning: 'norms', agreementOnly: 'agreed', scratch: 'scratch' },
  shortLabel: (arm: Arm, rate: number, way: Way): string =>
    way === 'chosen' ? words.label(arm, rate, way) : `${words.shortWay[way]}, ${arm === 'none' ? 'none' : p(rate)}`,
  paperMark: (arm: Arm): string => `paper, ${arm === 'none' ? 'none' : plain(paperRate)}`,
  paperShort: 'paper',
  cursor: 'Chart cursor',
  noNumbers: 'No numbers yet.',
  awaited: 'No numbers yet: press Train, or wait for the recorded run.',
  source: { recorded: 'Recorded', run: 'Your run', paper: 'Paper' },
  /** The same within a sentence. */
  from: (source: AnySource): string => words.source[source].toLowerCase(),
  none: '–',
  at: (C: number, units: number): string =>
    C >= units ? `${many(units, 'unit')}, each its own cluster` : `${count(units)} to ${many(C, 'unit')}`,
  nearest: (asked: readonly string[]): string => `nearest to ${asked.join(', ')}`,
  setting: (units: number, rate: number, C: number) => [many(units, 'unit'), p(rate), `C\u00a0=\u00a0${C}`],
  step: (step: number, images: number): string => `after ${many(step, 'step')}, on ${many(images, 'test image')}`,
  saved: (parameters: number, multiplyAdds: number): string =>
    `${percent(parameters)} of the parameters, ${percent(multiplyAdds)} of multiply-adds saved`,
  parameters: 'Parameters',
  multiplyAdds: 'Multiply-adds an image',
  before: 'before',
  after: 'after',
  share: 'saved',
  cost: 'What it takes',
  tableAt: (C: number, units: number): string => `At C\u00a0=\u00a0${Math.min(C, units)} of ${units}`,
  wholeLabel: 'whole',
  reduced: (units: number, C: number): string => `${units} to ${C}`,
  agreedUnits: (units: readonly string[]): string => ` (${units.join(', ')} units)`,
  use: 'Use it in the other views',
  noteOnUse: 'The view of weights then shows the merged layer.',
  download: 'Download the compressed network',
  table: {
    caption: (step: number | null): string =>
      `Accuracy on test images, mean ± standard deviation over seeds${step === null ? '' : `, after ${many(step, 'step')}`}. Random subset and largest norms have a fitted factor; networks from scratch are trained with the same dropout.`,
    layer: 'Evidence',
    network: 'Network',
    C: 'C',
    whole: 'Whole',
    agreedUnits: 'Units where agreed',
    saved: 'Parameters saved',
    addsSaved: 'Multiply-adds saved',
  },
};

const inBrackets = (texts: readonly string[]): string => (texts.length > 0 ? ` (${texts.join(', ')})` : '');

export function captionText(facts: CaptionFacts | null): string {
  if (!facts) return words.awaited;
  const { seeds, units, rate, paper, other, step } = facts;
  const spread = seeds > 1 ? `, mean of ${seeds} seeds with a band of one standard deviation` : '';
  const networks =
    rate === null
      ? 'the network without dropout (green)'
      : `the network with dropout ${plain(rate)} (blue) and the one without (green)`;
  return `Test accuracy of ${networks} when the ${units} units of its first hidden layer are merged into C by k-means. Dotted or dash-dotted: what “Compare with” names. A random subset and the largest norms are rescaled by a factor fitted like that of the clusters; networks from scratch have C units and the same dropout (green: none). Horizontal lines: the whole networks. Thin: the recorded run${inBrackets(other)}${spread}. Bold: your run.${paper ? ' Grey diamonds: the paper’s Table 3.' : ''} At the right, each old unit flows into its new one: incoming weights are averaged, outgoing weights summed and rescaled.${step === null ? '' : ` Shown after ${many(step, 'step')} of training.`}`;
}

/** A share of a loss; below zero, merging gains. */
const percentOf = (share: number): string => (share <= 0 ? 'nothing' : `${Math.round(share * 100)}\u00a0%`);

/** Whether clusters make the difference, or only robustness to losing units. */
function leftSentence({ C, left, leftGap, clustersMatter }: Losses): string {
  if (left.dropout === null || left.none === null) return '';
  const judged = {
    unknown: '',
    matter: ', so clusters help more with dropout',
    noise: ', no difference beyond noise, so clusters help no more with dropout',
  }[leftGap === null ? 'unknown' : clustersMatter ? 'matter' : 'noise'];
  return ` Merging loses ${percentOf(left.dropout)} of what a random ${C} lose with dropout, and ${percentOf(left.none)} without${judged}.`;
}

const lossSentence = ({ C, clusters, subset }: Losses): string =>
  `${C} merged units lose ${inPoints(clusters.dropout.estimate)} points ${interval(clusters.dropout)} with dropout and ${inPoints(clusters.none.estimate)} ${interval(clusters.none)} without; a random ${C} lose ${inPoints(subset.dropout.estimate)} and ${inPoints(subset.none.estimate)}`;

/** Whether "a small loss with dropout, a drastic one without" holds, in the words of one layer of evidence. */
export function evidenceSentence(evidence: CompressionEvidence | null, who: string): string {
  if (!evidence) return `${who}: the claim needs a network without dropout and one with it.`;
  const { verdict, units, rate, seeds, images, atPaper, strong } = evidence;
  const made = seeds > 1 ? `${seeds} seeds` : `1 seed, ${many(images, 'test image')}`;
  const head = `${who} (${p(rate)}, ${made}): `;
  if (!evidence.compresses)
    return `${head}the size the paper compressed to, ${paperC(units)} units, is not below this layer’s ${units}: nothing is compressed, so there is nothing to compare.`;
  if (verdict === 'undecided') return `${head}a whole network has collapsed to chance, so there is nothing to compare.`;
  const needless = atPaper.gap.low > 0 ? ', and the gap needs no clusters' : '';
  const robust = evidence.robust ? `: even these keep most of the accuracy${needless}` : '';
  const second = strong ? ` ${capital(lossSentence(strong))}.` : '';
  const claim = ' The claim of a small loss with dropout and a drastic one without ';
  const judged = {
    holds: `holds here, at the size the paper compressed to, ${paperC(units)} units.`,
    'strong only': `holds here at strong compression, but not at the size the paper compressed to, ${paperC(units)} units.`,
    'not drastic': 'holds here in part: more is lost without dropout, but not drastically, or not little with it.',
    'does not hold': 'does not hold here.',
  }[verdict];
  return `${head}of ${units} units, ${lossSentence(atPaper)}${robust}.${second}${leftSentence(strong ?? atPaper)}${claim}${judged}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const verdictRule = `Judged on test accuracy, for the network without dropout and the one at the dropout rate selected. A loss is the whole network’s accuracy minus the compressed one’s. A loss with dropout is small up to ${plain(smallLoss * 100)} points. The loss without is drastic when it is at least ${plain(drasticGap * 100)} points larger and the 95 % interval of that gap lies above zero. The claim holds when both are so at the number of units the paper compressed to, if the layer has more. It holds at strong compression only when both are so at the smallest C of at most ${strongC} whose loss with dropout is small, and in part when only the gap is beyond noise. Whether clusters make the difference is judged by the share of a random subset’s loss that merging leaves: they help more with dropout when the interval of that share’s difference lies below zero. With several seeds intervals are Student’s over the seeds’ paired differences; with one they are normal ones over test images and say nothing about other seeds. Clustering, factor and C are never chosen on test images.`;

/** What the cursor points at, for someone who cannot see it. */
export const pointerText = (C: number, told: readonly { readonly name: string; readonly value: number }[]): string =>
  told.length === 0
    ? words.awaited
    : `${C} units left: ${listed(told.map(({ name, value }) => `${name} ${percent(value)}`))}`;

/** What one line of the chart shows, likewise. */
export const lineSummary = (line: string, told: readonly { readonly C: number; readonly mean: number }[]): string =>
  `${line}: ${told.map(({ C, mean }) => `${percent(mean)} with ${C}`).join(', ')} units.`;

/** The settings that make a run, in words; of the images available some are kept to choose on. */
export function settings(params: CompressionParams): string {
  const { units, noise, layers } = params;
  const shape = shapeOf(units);
  const kept = validationOf(sizesOf(params, budgets).train);
  return [
    networkInWords(shape),
    `${dropoutName(noise)} in ${layersInWords(layers, shape.length)}`,
    ...trainingInWords(params, budgets, (train) => `${count(train - kept)} images, ${count(kept)} more to choose on`),
  ].join(', ');
}
