/** What the picture draws, as numbers: axes, points, lines, the fit's range. */
import { plain } from '../../../charts/numbers.ts';
import { rangeEdges, rangeWithin } from '../../../charts/range-handles.tsx';
import { roundAxis, valuesAxis } from '../../../charts/round-axis.ts';
import { type Axis, type Margin, scaleOf } from '../../../charts/scale.ts';
import type { Scatter } from '../../../charts/scatter-chart.tsx';
import type { Size } from '../../../charts/use-size.ts';
import { lastCheckpoint } from '../../../contract/checkpoints.ts';
import { nearest } from '../../../core/nearest.ts';
import { type PowerLaw, valueAt } from '../../../core/power-law.ts';
import { mean } from '../../../core/statistics.ts';
import type { Source } from '../../../view-kit/sources.ts';
import { spec, type Training, trainings } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { fitted, type Line, lineOf, paperFit, pointsOf, type Selection, type Shown } from './curves.ts';

/** One line of the picture. */
export interface Drawn extends Line {
  readonly source: Source;
  readonly training: Training;
}

/** What a training's colour, mark and dash are: MSTD is measured over sampled masks. */
export const meanings = { dropout: 'sampled', control: 'control' } as const;

/** Every line that the results have. */
export const drawnLines = (sources: readonly Shown[], selection: Selection): Drawn[] =>
  sources.flatMap(({ source, result }) =>
    trainings.flatMap((training) => {
      const points = pointsOf(result, training, selection);
      return points.length > 0 ? [{ source, training, ...lineOf(points, selection) }] : [];
    }),
  );

/** Whether every MSTD shown is 0: nothing was dropped, or every network is dead. */
export const isAllZero = (drawn: readonly Drawn[]): boolean =>
  drawn.every(({ points }) => points.every(({ values }) => values.every((value) => value === 0)));

/** How far a line is drawn beyond the points it is fitted to. */
const beyond = 1.12;

/** The law over some widths: a straight line on logarithmic axes, and close enough to look smooth on linear ones. */
function curveOf(law: Pick<PowerLaw, 'slope' | 'intercept'>, units: readonly number[], { axes }: Selection) {
  const [from, to] = [units[0] / beyond, units[units.length - 1] * beyond];
  const steps = axes === 'log' ? 1 : 48;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const x = from * (to / from) ** (i / steps);
    return { x, y: valueAt(law, x) };
  });
}

export const scatterOf = ({ training, source, points, units, law }: Drawn, selection: Selection): Scatter => ({
  meaning: meanings[training],
  source,
  points: points.map(({ units: x, value: y, low, high }) => ({ x, y, low, high, faint: !fitted(x, selection) })),
  curve: law ? curveOf(law, units, selection) : undefined,
});

/**
 * The paper's slope, through the centre of the points of networks trained with dropout: the height of its line is not
 * known. Nothing on probabilities, since the paper measured logits.
 */
function paperScatter(drawn: readonly Drawn[], selection: Selection): Scatter | null {
  const own = drawn.filter(({ training }) => training === 'dropout').at(-1);
  if (!own?.law || selection.outputs !== 'logits') return null;
  const used = own.points.filter(({ units }) => fitted(units, selection));
  const [x, y] = [own.units, used.map(({ value }) => value)].map((values) => mean(values.map(Math.log)));
  const law = { slope: paperFit.slope, intercept: y - paperFit.slope * x };
  const centre = Math.exp(x);
  return {
    meaning: 'paper',
    source: 'paper',
    points: [{ x: centre, y: valueAt(law, centre) }],
    curve: curveOf(law, own.units, selection),
  };
}

/** Widths that a fit dragged by its grips holds at least. */
export const least = 3;

/** What the recorded networks lie within at any dropout rate, with or without dropout; logits grow with training. */
const usual = { logits: [0.2, 2.5], probabilities: [0.002, 0.15] } as const;
const usualLate = { logits: [0.2, 3.6], probabilities: [0.002, 0.19] } as const;
/** From here on training is long. */
const lateSteps = 2500;

/**
 * The axis of MSTD. It holds what is usual, so that it stays in place while the rate moves and lines can be compared,
 * and the run's end too, so that it stays while earlier checkpoints are shown.
 */
export function mstdAxis(sources: readonly Shown[], selection: Selection): Axis {
  const checkpoints = [...new Set([selection.checkpoint, lastCheckpoint])];
  const values = checkpoints
    .map((checkpoint) => ({ ...selection, checkpoint }))
    .flatMap((moment) => sources.flatMap(({ result }) => trainings.flatMap((one) => pointsOf(result, one, moment))))
    .flatMap(({ value, low = value, high = value }) => [value, low, high])
    .filter((value) => value > 0 && Number.isFinite(value));
  const late = sources.some(({ result }) => result.steps >= lateSteps);
  const written = { label: words.yAxis(selection), format: (value: number) => plain(value) };
  return roundAxis([...(late ? usualLate : usual)[selection.outputs], ...values], selection.axes === 'log', written);
}

interface DrawingProps {
  readonly sources: readonly Shown[];
  readonly drawn: readonly Drawn[];
  readonly selection: Selection;
  readonly size: Size;
  readonly margin: Margin;
  readonly large: boolean;
  /** Whether the fit may be dragged. */
  readonly fits: boolean;
}

/** Axes, points and lines, and where the lines' names want to be. */
export function drawingOf({ sources, drawn, selection, size, margin, large, fits }: DrawingProps) {
  const all = sources.flatMap(({ result }) => result.units);
  // The usual ones while there is no result.
  const widths = [...new Set(all.length > 0 ? all : spec.codecs.units.default)].sort((a, b) => a - b);
  const grips = fits && widths.length >= least;
  const hinted = size.width - margin.left - margin.right > (large ? 440 : 350);
  const written = { label: words.xAxis, hint: hinted && grips ? words.xHint : undefined, format: String };
  const x = valuesAxis(widths, selection.axes === 'log', { ...size, margin }, written);
  const y = mstdAxis(sources, selection);
  const range = rangeWithin(widths, selection.fit);
  const paper = paperScatter(drawn, selection);
  // The run over the recorded one, and networks trained with dropout over the control.
  const own = [...drawn].reverse().sort((a, b) => Number(a.source === 'run') - Number(b.source === 'run'));
  const edges = rangeEdges(x, size.width, margin, widths, range);
  const bottom = size.height - margin.bottom;
  const sy = scaleOf(y, bottom, margin.top);
  const end = (scatter: Scatter | null | undefined, otherwise: number) => {
    const last = scatter?.curve?.at(-1);
    return last && (!y.log || last.y > 0) ? Math.max(margin.top, Math.min(bottom, sy(last.y))) : otherwise;
  };
  const front = (training: Training) => {
    const line = drawn.filter((one) => one.training === training).at(-1);
    return line && scatterOf(line, selection);
  };
  return {
    widths,
    cursor: nearest(widths, selection.firstWidth),
    x,
    y,
    range,
    grips,
    paper,
    scatters: [...(paper ? [paper] : []), ...own.map((one) => scatterOf(one, selection))],
    bounds: [range[0] > 0 ? edges[0] : 0, range[1] < widths.length - 1 ? edges[1] : size.width] as const,
    wanted: {
      dropout: end(front('dropout'), margin.top + 20),
      control: end(front('control'), margin.top + 90),
      paper: end(paper, bottom - 20),
    },
  };
}
