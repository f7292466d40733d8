import { signedInterval } from '../../../charts/estimates.ts';
import { count, listed, many, plain } from '../../../charts/numbers.ts';
import type { NoiseKind } from '../../../core/network.ts';
import type { PowerLaw } from '../../../core/power-law.ts';
import { effect } from '../../../core/statistics.ts';
import { dropoutName, layersInWords, networkInWords, trainingInWords } from '../../../view-kit/settings.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import { budgets, laterUnits, type MstdParams, type Training } from '../spec.ts';
import type { Line, Made, Selection, WidthPoint } from '../view/curves.ts';
import { type ClusteringEvidence, type PowerEvidence, straight } from '../view/evidence.ts';
import { deviation, interval, rSquared, two, withInterval } from '../view/numbers.ts';

/** "h = 25 … 800". */
export const widthsInWords = (units: readonly number[]): string =>
  units.length === 0
    ? 'no width'
    : units.length < 3
      ? `h\u00a0=\u00a0${listed(units.map(String))}`
      : `h\u00a0=\u00a0${units[0]}\u00a0…\u00a0${units[units.length - 1]}`;

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'How far thinned networks spread',
  lookFor: 'See whether the circles lie on a line, and whether the triangles do too.',
  xAxis: 'hidden units h of the first layer',
  xHint: 'drag the handles to fit fewer widths',
  yAxis: ({ outputs }: Selection): string =>
    outputs === 'logits' ? 'MSTD of the logits' : 'MSTD of the probabilities',
  residualAxis: 'distance from the line, %',
  trained: { dropout: 'with dropout', control: 'without dropout' } as const,
  label: { dropout: 'trained with dropout', control: 'trained without' } as const,
  trainedShort: { dropout: 'with dropout', control: 'without' } as const,
  source: { recorded: 'recorded', run: 'your run' } as const,
  sourceTitle: { recorded: 'Recorded', run: 'Your run' } as const,
  none: '–',
  /** Where the cursor is, of the front result and the recorded one: "h = 400 · p = 0.5 · 50 masks". */
  place: (units: number, selected: number, made: readonly Made[]): string => {
    const [recorded, front] = [made[0], made.at(-1)];
    if (!recorded || !front) return `h\u00a0=\u00a0${units}`;
    const beside = recorded.rate === front.rate ? '' : ` (recorded ${plain(recorded.rate)})`;
    return [
      `h\u00a0=\u00a0${units}${selected === units ? '' : ` (${selected} not trained)`}`,
      `p\u00a0=\u00a0${plain(front.rate)}${beside}`,
      many(front.samples, 'mask'),
      ...(front.onTheWay ? [`step ${count(front.step)}`] : []),
    ].join(' · ');
  },
  /** Who says it: the source, its rate, seeds and steps, and of which outputs if not the logits. */
  speaker: ({ source, rate, seeds, step }: Made, { outputs }: Selection): string =>
    `${words.sourceTitle[source]} (p\u00a0=\u00a0${plain(rate)}, ${many(seeds, 'seed')}, ${many(step, 'step')}${outputs === 'logits' ? '' : `, ${outputs}`})`,
  noFit: { few: 'no line: needs 3 widths', zero: 'no line: MSTD is 0' } as const,
  paper: 'the paper’s slope',
  awaited: 'No numbers yet: waiting for the recorded run, or press Train.',
  zero: 'MSTD is 0 at every width: without dropout, or in a dead network, no mask changes anything.',
  zeroInLog: 'MSTD is 0 at every width, which has no place on a logarithmic axis.',
  cursor: 'Chart cursor',
  explanation: 'What makes it spread',
  fitFrom: 'Narrowest width fitted',
  fitTo: 'Widest width fitted',
  table: {
    head: [
      'h',
      'Evidence',
      'Trained',
      'MSTD',
      '95 % interval over seeds',
      'From the line',
      'MSTD by size of the logits',
      'Accuracy',
    ],
    unknown: 'not known from one seed',
    outside: 'not fitted',
  },
};

/** The settings that make a run, in words. */
export function settings(params: MstdParams): string {
  const { units, rate, noise, control } = params;
  const widths = [...units].sort((a, b) => a - b).map(String);
  return [
    `${networkInWords(['h', ...laterUnits])} with h\u00a0=\u00a0${listed(widths)}`,
    `${dropoutName(noise)} ${plain(rate)} in ${layersInWords([1], 3)}${control === 'yes' ? ', and the same without dropout' : ''}`,
    ...trainingInWords(params, budgets),
  ].join(', ');
}

/** The numbers at the cursor, for someone who cannot see it. */
export const pointerText = (units: number, trained: number, control: number | null): string =>
  `h ${units}: MSTD ${deviation(trained)} with dropout${control === null ? '' : `, ${deviation(control)} without`}`;

const shownAs = (made: Made, asked: number): string => {
  const nearest = Math.abs(made.rate - asked) > 1e-9 ? `, nearest to p\u00a0=\u00a0${plain(asked)}` : '';
  const steps = many(made.step, 'step');
  const trained = made.onTheWay ? `first seed after ${steps}` : `${many(made.seeds, 'seed')}, ${steps}`;
  const measured = `${many(made.images, 'test image')}, ${many(made.samples, 'mask')}`;
  return `${words.sourceTitle[made.source]}: ${dropoutName(made.kind)}, p\u00a0=\u00a0${plain(made.rate)}${nearest}; ${trained}; ${measured}.`;
};

/** What the picture shows and how to read it; `asked` is the page's dropout rate. */
export const captionText = ({ outputs }: Selection, made: readonly Made[], asked: number): string =>
  [
    `Mean sampling standard deviation: how far each ${outputs === 'logits' ? 'logit' : 'probability'} spreads over random masks, averaged over classes and test images, against the width of the first hidden layer.`,
    'Circles: networks trained with dropout in that layer. Triangles, dashed: the same networks trained without it, with masks only when measured.',
    'Lines: least squares through the logarithms; brackets and vertical bars are 95 % intervals. Thin: recorded. Bold: your run.',
    outputs === 'logits'
      ? `Grey, with a hollow diamond: the slope of the paper’s Figure 3, drawn through the centre of the points, since the base of its logarithms, and with it the line’s height, is not stated.`
      : 'The paper measured logits, so its line is left out.',
    ...made.map((one) => shownAs(one, asked)),
  ].join(' ');

const lawInWords = (law: PowerLaw): string =>
  `h to the power ${withInterval(law)} (R²\u00a0=\u00a0${rSquared(law.r2)})`;

const notFitted = ({ why, units }: Line): string =>
  why === 'zero'
    ? 'the fit holds an MSTD of 0, which has no logarithm: without dropout, or where a network is dead, no mask changes anything.'
    : `the fit holds ${units.length > 0 ? 'only ' : ''}${widthsInWords(units)}; three widths are the fewest that can tell whether they lie on a line.`;

/** How a line bends, behind its law. */
function bendInWords({ bend, seeds, ends }: PowerEvidence): string {
  if (!bend || !ends) return '';
  const over = seeds > 1 ? `over ${seeds} seeds` : 'from the scatter of the widths';
  const term = `quadratic term ${signedInterval(bend, 3)} ${over}`;
  return effect(bend) === 'none'
    ? `, without a bend beyond noise (${term})`
    : `, but the line bends: its slope is ${two(ends[0])} between the two narrowest widths and ${two(ends[1])} between the two widest (${term})`;
}

/** Whether MSTD is a power of h, in the words of one source of evidence. */
export function powerSentence(evidence: PowerEvidence, who: string): string {
  const { verdict, line, bend } = evidence;
  if (!line.law) return `${who}: ${notFitted(line)}`;
  const found = `${who}: over ${widthsInWords(line.units)}, MSTD goes as ${lawInWords(line.law)}${bendInWords(evidence)}.`;
  const claim = 'The claim that MSTD is a power of h';
  if (verdict === 'holds') return `${found} ${claim} holds here.`;
  if (verdict === 'undecided')
    return `${found} ${claim} is undecided here: three widths of one seed cannot tell a line from a bend.`;
  const bends = bend !== null && effect(bend) !== 'none';
  if (verdict === 'partly')
    return `${found} ${claim} holds here in part: the points lie near the line, ${bends ? 'but it bends' : 'not on it'}.`;
  const { slopeInterval, r2 } = line.law;
  const [low, high] = slopeInterval;
  const why =
    low > 0
      ? 'the slope lies above 0, so MSTD grows with h'
      : high >= 0
        ? 'the slope cannot be told from 0'
        : r2 < straight.nearly
          ? 'the points lie too far from the line'
          : 'the points do not lie on the line, and it bends';
  return `${found} ${claim} does not hold here: ${why}.`;
}

/** The same of another recording, told behind it: "Recorded after 5,000 steps, it …". */
export const otherPowerSentence = ({ verdict, line, bend }: PowerEvidence, steps: number): string =>
  line.law
    ? ` Recorded after ${many(steps, 'step')}${steps === budgets.paper.steps ? ', the paper’s number of examples,' : ''} it ${verdictSaid[verdict]}: slope ${withInterval(line.law)}, R²\u00a0${rSquared(line.law.r2)}${bend ? `, quadratic term ${signedInterval(bend, 3)}` : ''}.`
    : '';

/** Whether the power law supports clustering, in the words of one source of evidence. */
export function clusteringSentence(evidence: ClusteringEvidence): string {
  const { verdict, trained, control, difference, over, seeds } = evidence;
  const claim = 'The claim that this supports clustering';
  if (!trained.law || !control.law || !difference) {
    return control.units.length < trained.units.length
      ? `${claim} is undecided: the control, trained without dropout, was not run.`
      : `${claim} is undecided: it takes both lines, with dropout and without.`;
  }
  const { estimate, low, high } = difference;
  const from = over === 'seeds' ? `over ${seeds} seeds` : 'over widths, one seed';
  const plainLaw = `Networks trained without dropout, and masked only when measured, give ${lawInWords(control.law)}`;
  if (low <= 0 && high >= 0)
    return `${plainLaw}: as steep within noise (difference ${interval(low, high)} ${from}). ${claim} does not hold here.`;
  const gap = `${two(Math.abs(estimate))} ${estimate < 0 ? interval(-high, -low) : interval(low, high)}`;
  // A line that rises is neither steeper nor flatter than one that falls.
  const fall = trained.law.slope < 0 && control.law.slope < 0;
  const how = estimate < 0 ? (fall ? 'flatter' : 'higher') : fall ? 'steeper' : 'lower';
  const judged =
    verdict === 'holds'
      ? 'is not contradicted by the control here'
      : `does not hold here${estimate < 0 ? ': with dropout MSTD is no falling power of h' : ''}`;
  return `${plainLaw}: ${how} by ${gap} ${from}. ${claim} ${judged}.`;
}

/** Why no correlation between units can show in MSTD; true of any run. */
export const identitySentence = (noise: NoiseKind): string =>
  `Units are masked independently of each other, so for one image the variance over masks of what a unit of the second layer receives is exactly ${noise === 'classic' ? 'p(1\u00a0−\u00a0p)' : 'p/(1\u00a0−\u00a0p)'}\u00a0·\u00a0Σ\u00a0w²x²: whether units are copies of each other does not enter.`;

/** Some points of a line of the chart, for someone who cannot see it. */
export const summaryText = (who: string, training: Training, points: readonly WidthPoint[]): string =>
  `${who}, trained ${words.trained[training]}: MSTD ${points.map(({ units, value }) => `${deviation(value)} at h ${units}`).join(', ')}.`;

export const verdictRule = `A power of h is a straight line on logarithmic axes. Where the 95 % interval of the slope lies below zero and R² is at least ${straight.nearly}, two tests are made. R² must be at least ${straight.enough}, and the line must not bend beyond noise: the 95 % interval of the quadratic term of ln MSTD over ln h must contain 0. The claim holds when both are passed, in part when one is; otherwise it does not hold. The table judges it after the paper’s number of examples, and tells shorter training beside it. Fewer than three widths, or an MSTD of 0, leave both claims undecided. The quadratic term’s interval is Student’s over the seeds’ own terms; with one seed, from the scatter of the widths. Least squares on logarithms, one point a width: the mean over seeds of ln MSTD. The slope’s interval is Student’s, from the scatter of the points about the line. As for clustering: in the paper’s model MSTD is flat where units do not cluster, so networks trained without dropout must show a flatter law. The claim does not hold when the control’s line is as steep or steeper, or where MSTD with dropout is no power of h. It is not contradicted when the line with dropout is steeper and the 95 % interval of the difference excludes zero. That interval is Student’s over the seeds’ own differences; with one seed, that of the slope of the ratio of the two MSTDs.`;
