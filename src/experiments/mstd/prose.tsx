import { format } from 'd3-format';
import { count, listed, plain } from '../../charts/numbers.ts';
import type { NoiseKind } from '../../core/network.ts';
import type { PowerLaw } from '../../core/power-law.ts';
import { halfWidth, type Line, type Training } from './curves.ts';
import { type ClusteringEvidence, type PowerEvidence, straight } from './evidence.ts';
import { paperFit } from './paper.ts';
import type { Selection } from './selection.ts';

const two = format('.2f');
const three = format('.3r');

export const many = (n: number, one: string, more = `${one}s`): string => `${count(n)} ${n === 1 ? one : more}`;

/** An MSTD with three significant digits. */
export const deviation = (value: number): string => (value > 0 ? three(value) : '0');
/** A slope, or how far its interval reaches. */
export const slope = (value: number): string => two(value);
export const withMargin = (law: PowerLaw): string => `${two(law.slope)}\u00a0±\u00a0${two(halfWidth(law))}`;
/** An R² that is short of 1 stays so: three decimals where two are not what was given. */
export const rSquared = (value: number): string => (value === Number(two(value)) ? two(value) : format('.3f')(value));
const interval = (low: number, high: number): string => `[${two(low)}, ${two(high)}]`;

const trainedAs: Record<Training, string> = { dropout: 'with dropout', control: 'without dropout' };

/** "h = 25 … 800". */
export const widthsInWords = (units: readonly number[]): string =>
  units.length === 0
    ? 'no width'
    : units.length < 3
      ? `h\u00a0=\u00a0${listed(units.map(String))}`
      : `h\u00a0=\u00a0${units[0]}\u00a0…\u00a0${units[units.length - 1]}`;

export interface CaptionFacts {
  readonly layer: 'recorded' | 'run';
  readonly rate: number;
  readonly noise: NoiseKind;
  readonly seeds: number;
  readonly step: number;
  readonly images: number;
  readonly samples: number;
  /** Whether a checkpoint on the way is shown. */
  readonly onTheWay: boolean;
}

const whose = { recorded: 'Recorded', run: 'Your run' } as const;

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'How far thinned networks spread',
  xAxis: 'hidden units h of the first layer · drag the grips to fit fewer',
  xAxisShort: 'hidden units h of the first layer',
  yAxis: ({ outputs }: Selection): string =>
    outputs === 'logits' ? 'MSTD of the logits' : 'MSTD of the probabilities',
  residualAxis: 'distance from the line, %',
  trained: trainedAs,
  label: { dropout: 'trained with dropout', control: 'trained without' } as const,
  trainedShort: { dropout: 'with dropout', control: 'without' } as const,
  layer: { recorded: 'recorded', run: 'your run' } as const,
  layerTitle: { recorded: 'Recorded', run: 'Your run' } as const,
  none: '–',
  /** Where the cursor is: "h = 400 · p = 0.5 · 50 masks". */
  place: (at: {
    readonly units: number;
    readonly rate: number | null;
    /** Where the recorded run has another rate. */
    readonly recordedRate: number | null;
    readonly masks: number | null;
    readonly step: number | null;
  }): string => {
    const { units, rate, recordedRate, masks, step } = at;
    const beside = recordedRate === null ? '' : ` (recorded ${plain(recordedRate)})`;
    return [
      `h\u00a0=\u00a0${units}`,
      ...(rate === null ? [] : [`p\u00a0=\u00a0${plain(rate)}${beside}`]),
      ...(masks === null ? [] : [many(masks, 'mask')]),
      ...(step === null ? [] : [`step ${count(step)}`]),
    ].join(' · ');
  },
  /** Who says it: the layer, its rate, and how many seeds or how far on the way. */
  speaker: (told: {
    readonly layer: 'recorded' | 'run';
    readonly complete: boolean;
    readonly rate: number;
    readonly seeds: number;
    readonly step: number | null;
  }): string => {
    const { layer, complete, rate, seeds, step } = told;
    const made = step === null ? many(seeds, 'seed') : `first seed, after ${many(step, 'step')}`;
    return `${whose[layer]}${complete ? '' : ', not finished'} (p\u00a0=\u00a0${plain(rate)}, ${made})`;
  },
  noFit: { few: 'no line: fewer than three widths', zero: 'no line: MSTD is 0' } as const,
  paper: 'the paper’s slope',
  awaited: 'No numbers yet: waiting for the recorded run, or press Train.',
  zero: 'MSTD is 0 at every width: without dropout no mask changes anything.',
  zeroInLog: 'MSTD is 0 at every width, which has no place on a logarithmic axis.',
  noControl: 'not trained',
  cursor: 'Chart cursor',
  fitFrom: 'Narrowest width fitted',
  fitTo: 'Widest width fitted',
  toggle: { outputs: 'Outputs', axes: 'Axes' },
  option: { logits: 'logits', probabilities: 'probabilities', log: 'log', linear: 'linear' },
  explanation: 'What the control says about the paper’s argument',
  table: {
    units: 'h',
    layer: 'Evidence',
    trained: 'Trained',
    mstd: 'MSTD',
    interval: '95 % interval over seeds',
    residual: 'From the line',
    relative: 'MSTD by size of the logits',
    accuracy: 'Accuracy',
    unknown: 'not known from one seed',
    outside: 'not fitted',
  },
};

/** The numbers at the cursor, for someone who cannot see it. */
export const pointerText = (units: number, trained: number, control: number | null): string =>
  `h ${units}: MSTD ${deviation(trained)} with dropout${control === null ? '' : `, ${deviation(control)} without`}`;

const shownAs = (facts: CaptionFacts, asked: number): string => {
  const nearest = Math.abs(facts.rate - asked) > 1e-9 ? `, nearest to p\u00a0=\u00a0${plain(asked)}` : '';
  const rate = `${facts.noise} dropout, p\u00a0=\u00a0${plain(facts.rate)}${nearest}`;
  const by = `${many(facts.images, 'test image')}, ${many(facts.samples, 'mask')}`;
  const made = facts.onTheWay
    ? `first seed after ${many(facts.step, 'step')}`
    : `${many(facts.seeds, 'seed')}, ${many(facts.step, 'step')}`;
  return `${whose[facts.layer]}: ${rate}; ${made}; ${by}.`;
};

/** What the picture shows and how to read it. */
export function captionText(selection: Selection, facts: readonly CaptionFacts[], asked: number): string {
  const output = selection.outputs === 'logits' ? 'logit' : 'probability';
  const parts = [
    `Mean sampling standard deviation: how far each ${output} spreads over random masks, averaged over classes and test images, against the width of the first hidden layer.`,
    'Circles: networks trained with dropout in that layer. Triangles, dashed: the same networks trained without it, masked only when measured.',
    'Lines: least squares through the logarithms; ± and vertical bars are 95 % intervals. Thin: recorded. Bold: your run.',
    selection.outputs === 'logits'
      ? `Grey, with a hollow diamond: the slope of the paper’s ${paperFit.figure}, drawn through the centre of the points, since the base of its logarithms, and with it the line’s height, is not stated.`
      : 'The paper measured logits, so its line is left out.',
    ...facts.map((one) => shownAs(one, asked)),
  ];
  return parts.join(' ');
}

const lawInWords = (law: PowerLaw): string => `h to the power ${withMargin(law)} (R²\u00a0=\u00a0${rSquared(law.r2)})`;

const notFitted = ({ why, units }: Line): string =>
  why === 'zero'
    ? 'MSTD is 0, which has no logarithm: without dropout, or where a network is dead, no mask changes anything, so there is no power law to look for.'
    : `the fit holds only ${widthsInWords(units)}; three widths are the fewest that can tell whether they lie on a line.`;

/** Whether MSTD is a power of h, in the words of one layer of evidence. */
export function powerSentence({ verdict, line }: PowerEvidence, who: string): string {
  if (!line.law) return `${who}: ${notFitted(line)}`;
  const found = `${who}: over ${widthsInWords(line.units)}, MSTD goes as ${lawInWords(line.law)}.`;
  const claim = 'The claim that MSTD is a power of h';
  if (verdict === 'holds') return `${found} ${claim} holds here.`;
  if (verdict === 'partly') return `${found} ${claim} holds in part: the points bend away from the line.`;
  return line.law.slopeInterval[1] >= 0
    ? `${found} ${claim} does not hold here: the slope cannot be told from 0.`
    : `${found} ${claim} does not hold here: the points lie on no line.`;
}

/** Whether the power law supports clustering, in the words of one layer of evidence; empty without a control. */
export function clusteringSentence(evidence: ClusteringEvidence): string {
  const { verdict, trained, control, difference, over, seeds } = evidence;
  const claim = 'The claim that this supports clustering';
  if (control.units.length === 0) return `${claim} is undecided: the control, trained without dropout, was not run.`;
  if (!trained.law || !control.law || !difference) return '';
  const { estimate, low, high } = difference;
  const gap = `${two(Math.abs(estimate))} ${estimate < 0 ? interval(-high, -low) : interval(low, high)}`;
  const from = over === 'seeds' ? `over ${seeds} seeds` : 'over widths, one seed';
  const plainLaw = `Networks trained without dropout, and masked only when measured, give ${lawInWords(control.law)}`;
  if (verdict === 'holds')
    return `${plainLaw}: flatter by ${gap} ${from}. ${claim} is not contradicted by the control here.`;
  if (low > 0) return `${plainLaw}: steeper still, by ${gap} ${from}. ${claim} does not hold here.`;
  return `${plainLaw}: as steep within noise (difference ${interval(low, high)} ${from}). ${claim} does not hold here.`;
}

/** Why no correlation between units can show in MSTD; true of any run. */
export const identitySentence = (noise: NoiseKind): string =>
  `Units are dropped independently of each other, so for one image the variance over masks of what a unit of the second layer receives is exactly ${noise === 'classic' ? 'p(1\u00a0−\u00a0p)' : 'p/(1\u00a0−\u00a0p)'}\u00a0·\u00a0Σ\u00a0w²x²: whether units are copies of each other does not enter.`;

/** What the chart shows, for someone who cannot see it. */
export const summaryText = (
  who: string,
  training: Training,
  ends: readonly { readonly units: number; readonly value: number }[],
): string =>
  `${who}, trained ${trainedAs[training]}: MSTD ${ends.map(({ units, value }) => `${deviation(value)} at h ${units}`).join(', ')}.`;

export const verdictRule = `MSTD is a power of h: holds when the 95 % interval of the slope lies below zero and R² is at least ${straight.enough}; in part when R² is at least ${straight.nearly}; otherwise it does not hold. Least squares on logarithms, one point a width: the mean over seeds of ln MSTD. The slope’s interval is Student’s, from the scatter of the points about the line. This supports clustering: in the paper’s model MSTD is flat where units do not cluster, so networks trained without dropout must show a flatter law. The claim does not hold when the control’s line is as steep or steeper; it is not contradicted when the line with dropout is steeper and the 95 % interval of the difference excludes zero. That interval is Student’s over the seeds’ own differences; with one seed, that of the slope of the ratio of the two MSTDs.`;
