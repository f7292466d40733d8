import { area, line } from 'd3-shape';
import { AxisX, AxisY } from '../../charts/axes.tsx';
import { type Layer, markSize, strokeWidth } from '../../charts/encoding.ts';
import { intervalPath, Marks } from '../../charts/mark.tsx';
import { plain } from '../../charts/numbers.ts';
import { type Axis, type Margin, type Scale, scaleOf } from '../../charts/scale.ts';
import { mean, normal975 } from '../../core/statistics.ts';
import { type IndexName, indexMarks } from './encoding.ts';
import { paperRand } from './paper.ts';
import { words } from './prose.tsx';
import { collapsedRates, look, pointsOf, type RatePoint, trivialRates, type Uncursored } from './selection.ts';
import type { ClustersResult } from './spec.ts';

/** The results drawn together, the recorded one first. */
export type Results = readonly { readonly layer: Exclude<Layer, 'paper'>; readonly result: ClustersResult }[];

export const rateAxis = (results: Results): Axis => {
  const last = Math.max(0.9, ...results.flatMap(({ result }) => result.rates));
  return { domain: [-0.03, last + 0.03], ticks: [0, 0.2, 0.4, 0.6, 0.8], label: words.rateAxis, format: plain };
};

const ticks = [0, 0.25, 0.5, 0.75, 1];
const indexAxis: Axis = { domain: [-0.06, 1], ticks, label: words.indexAxis, format: plain };
/** For the few units that disagree more than by chance. */
const deepAxis: Axis = { ...indexAxis, domain: [-0.55, 1], ticks: [-0.5, ...ticks] };

interface Range {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

interface IndexLine {
  readonly name: IndexName;
  readonly layer: Exclude<Layer, 'paper'>;
  readonly points: readonly RatePoint[];
  /** What permuted labels reach, but where the index is 1 by necessity, [rate]. */
  readonly chance: readonly (Range & { readonly told: boolean })[];
  /** Where 95 % of the indices of single clusterings lie. */
  readonly restarts: readonly Range[];
  /** Rates whose index says little: collapsed networks, or an index that is 1 by necessity. */
  readonly faint: readonly number[];
}

function linesOf(results: Results, selection: Uncursored): IndexLine[] {
  return results.flatMap(({ layer, result }) => {
    const { indices, accuracy } = look(result, selection);
    const { rates } = result;
    const trivial = trivialRates(result, indices);
    const faint = [...collapsedRates({ rates, accuracy }), ...trivial];
    const restarts = rates.flatMap((rate, i): Range[] => {
      if (indices.singleAdjusted[i].length === 0) return [];
      const [middle, half] = [mean(indices.singleAdjusted[i]), normal975 * mean(indices.singleAdjustedSd[i])];
      return [{ rate, low: middle - half, high: middle + half }];
    });
    const one = (name: IndexName): IndexLine => {
      const adjusted = name === 'adjusted';
      const [low, high] = adjusted
        ? [indices.chanceAdjustedLow, indices.chanceAdjustedHigh]
        : [indices.chanceRandLow, indices.chanceRandHigh];
      const chance = rates.map((rate, i) => ({
        rate,
        low: mean(low[i]),
        high: mean(high[i]),
        told: !trivial.includes(rate),
      }));
      return {
        name,
        layer,
        points: pointsOf(rates, adjusted ? indices.adjustedRand : indices.rand),
        chance: chance.sort((a, b) => a.rate - b.rate),
        restarts: adjusted ? restarts : [],
        faint,
      };
    };
    return [one('plain'), one('adjusted')];
  });
}

function ChanceBand({ chance, x, y }: { readonly chance: IndexLine['chance']; readonly x: Scale; readonly y: Height }) {
  const band = area<IndexLine['chance'][number]>(
    ({ rate }) => x(rate),
    // At least a hair high, so that a level without spread is seen.
    ({ low }) => y(low) + 0.75,
    ({ high }) => y(high) - 0.75,
  ).defined(({ told }) => told);
  return <path className="chance-band" d={band([...chance]) ?? ''} />;
}

function Line({ line: one, x, y }: { readonly line: IndexLine; readonly x: Scale; readonly y: Height }) {
  const { name, layer, points, restarts, faint } = one;
  const path = line<RatePoint>(
    ({ rate }) => x(rate),
    (point) => y(point.mean),
  );
  const looks = [true, false].flatMap((control) =>
    [true, false].map((pale) => ({
      control,
      pale,
      some: points.filter(({ rate }) => (rate === 0) === control && faint.includes(rate) === pale),
    })),
  );
  return (
    <g className={`index-${name} layer-${layer}`}>
      <path d={path([...points]) ?? ''} fill="none" stroke="currentColor" strokeWidth={strokeWidth[layer]} />
      <path
        className="over-restarts"
        d={intervalPath(
          restarts.map(({ rate, low, high }) => ({ x: x(rate) + markSize[layer] + 1.5, low: y(low), high: y(high) })),
        )}
      />
      {looks.map(
        ({ control, pale, some }) =>
          some.length > 0 && (
            <g
              key={`${control}${pale}`}
              className={control ? 'ink-control' : undefined}
              opacity={pale ? 0.4 : undefined}
            >
              <path
                d={intervalPath(
                  some.flatMap(({ rate, interval }) =>
                    interval ? [{ x: x(rate), low: y(interval.low), high: y(interval.high) }] : [],
                  ),
                )}
                stroke="currentColor"
                strokeWidth={1.25}
              />
              <Marks
                shape={control ? 'triangle' : indexMarks[name]}
                at={some.map((point) => ({ x: x(point.rate), y: y(point.mean) }))}
                size={markSize[layer] + (control ? 1 : 0)}
              />
            </g>
          ),
      )}
    </g>
  );
}

/** Rates that say little are named where they stand, at the first of each kind. */
function Notes({ result, selection, x, y }: NotesProps) {
  const { indices, accuracy } = look(result, selection);
  const { rates } = result;
  const trivial = trivialRates(result, indices);
  const index = (rate: number) => mean(indices.adjustedRand[rates.indexOf(rate)]);
  const isOne = (rate: number) => index(rate) > 1 - 1e-9;
  const note = (some: readonly number[], text: string) => {
    if (some.length === 0) return null;
    const first = Math.min(...some);
    const left = first < 0.45;
    const below = index(first) > 0.5;
    return (
      <text
        className="note"
        x={x(first) + (left ? 8 : -8)}
        y={y(index(first)) + (below ? 14 : -12)}
        dy="0.32em"
        textAnchor={left ? 'start' : 'end'}
      >
        {text}
      </text>
    );
  };
  return (
    <>
      {note(trivial.filter(isOne), words.necessity)}
      {note(
        trivial.filter((rate) => !isOne(rate)),
        words.fewAlive,
      )}
      {note(
        collapsedRates({ rates, accuracy }).filter((rate) => !trivial.includes(rate)),
        words.collapsedNote,
      )}
    </>
  );
}

/** The height of an index, px, within the chart. */
type Height = (index: number) => number;

interface NotesProps {
  readonly result: ClustersResult;
  readonly selection: Uncursored;
  readonly x: Scale;
  readonly y: Height;
}

export interface IndexChartProps {
  readonly results: Results;
  readonly selection: Uncursored;
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
}

/** Rand and adjusted Rand index against the dropout rate, each with what permuted labels reach, and the paper's. */
export function IndexChart({ results, selection, width, height, margin }: IndexChartProps) {
  'use memo';
  const x = scaleOf(rateAxis(results), margin.left, width - margin.right);
  const frame = { width, height, margin };
  const lines = linesOf(results, selection);
  const [shallow] = indexAxis.domain;
  const axis = lines.some(({ points }) => points.some((point) => point.mean < shallow)) ? deepAxis : indexAxis;
  const scale = scaleOf(axis, height - margin.bottom, margin.top);
  const y = (index: number) => scale(Math.max(axis.domain[0], Math.min(1, index)));
  const front = results.at(-1);
  return (
    <svg
      className="chart index-chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <AxisY axis={axis} scale={scale} {...frame} />
      <AxisX axis={rateAxis(results)} scale={x} written {...frame} />
      {lines
        .filter(({ layer }) => layer === front?.layer)
        .map(({ name, chance }) => (
          <ChanceBand key={name} chance={chance} x={x} y={y} />
        ))}
      <g className="ink-paper">
        <Marks
          shape="diamond"
          at={paperRand.map(({ rate, rand }) => ({ x: x(rate), y: y(rand) }))}
          size={markSize.paper}
        />
      </g>
      {lines.map((one) => (
        <Line key={`${one.layer}${one.name}`} line={one} x={x} y={y} />
      ))}
      {front && <Notes result={front.result} selection={selection} x={x} y={y} />}
    </svg>
  );
}
