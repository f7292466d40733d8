import type { Scatter } from '../../charts/scatter-chart.tsx';
import type { PowerLaw } from '../../core/power-law.ts';
import { mean } from '../../core/statistics.ts';
import type { Layers } from './axes.ts';
import { fitted, type Line, lineOf, pointsOf, type Training, trainings, valueAt, type WidthPoint } from './curves.ts';
import { paperFit } from './paper.ts';
import type { Selection } from './selection.ts';

/** One line of the picture: its points and the power law through those that are fitted. */
export interface Drawn extends Line {
  readonly layer: 'recorded' | 'run';
  readonly training: Training;
  readonly points: readonly WidthPoint[];
}

/** What a training's colour, mark and dash are: MSTD is measured over sampled masks. */
export const meanings = { dropout: 'sampled', control: 'control' } as const;

/** Every line that the results have. */
export const drawnLines = (layers: Layers, selection: Selection): Drawn[] =>
  layers.flatMap(({ layer, result }) =>
    trainings.flatMap((training) => {
      const points = pointsOf(result, training, selection);
      return points.length > 0 ? [{ layer, training, points, ...lineOf(points, selection) }] : [];
    }),
  );

/** The law between two widths: a straight line on logarithmic axes, and close enough to look smooth on linear ones. */
function curveOf(law: Pick<PowerLaw, 'slope' | 'intercept'>, from: number, to: number, { axes }: Selection) {
  const steps = axes === 'log' ? 1 : 48;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const x = from * (to / from) ** (i / steps);
    return { x, y: valueAt(law, x) };
  });
}

/** How far a line is drawn beyond the points it is fitted to. */
const beyond = 1.12;

export const scatterOf = ({ layer, training, points, law, units }: Drawn, selection: Selection): Scatter => ({
  meaning: meanings[training],
  layer,
  points: points.map(({ units: x, value, low, high }) => ({
    x,
    y: value,
    low,
    high,
    faint: !fitted(x, selection),
  })),
  curve: law ? curveOf(law, units[0] / beyond, units[units.length - 1] * beyond, selection) : undefined,
});

/**
 * The paper's slope, through the centre of the points of networks trained with dropout: the height of its line is not
 * known. Nothing on probabilities, since the paper measured logits.
 */
export function paperScatter(drawn: readonly Drawn[], selection: Selection): Scatter | null {
  const own = drawn.filter(({ training }) => training === 'dropout').at(-1);
  if (!own?.law || selection.outputs !== 'logits') return null;
  const used = own.points.filter(({ units }) => fitted(units, selection));
  const [x, y] = [used.map(({ units }) => units), used.map(({ value }) => value)].map((values) =>
    mean(values.map(Math.log)),
  );
  const law = { slope: paperFit.slope, intercept: y - paperFit.slope * x };
  const centre = Math.exp(x);
  return {
    meaning: 'paper',
    layer: 'paper',
    points: [{ x: centre, y: valueAt(law, centre) }],
    curve: curveOf(law, used[0].units / beyond, used[used.length - 1].units * beyond, selection),
  };
}

/** How far each point lies from its line, in percent of the line's height. */
export const residualScatter = (drawn: Drawn, selection: Selection): Scatter => {
  const { layer, training, points, law } = drawn;
  const percent = (value: number, units: number) => (law ? 100 * (value / valueAt(law, units) - 1) : Number.NaN);
  return {
    meaning: meanings[training],
    layer,
    points: points.map(({ units, value, low, high }) => ({
      x: units,
      y: percent(value, units),
      low: low === undefined ? undefined : percent(low, units),
      high: high === undefined ? undefined : percent(high, units),
      faint: !fitted(units, selection),
    })),
  };
};

/** Whether every MSTD shown is 0: nothing was dropped, or every network is dead. */
export const isAllZero = (drawn: readonly Drawn[]): boolean =>
  drawn.every(({ points }) => points.every(({ values }) => values.every((value) => value === 0)));
