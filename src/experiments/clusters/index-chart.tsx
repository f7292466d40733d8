import { area, line } from 'd3-shape';
import { AxisX, AxisY } from '../../charts/axes.tsx';
import { type Layer, markSize, strokeWidth } from '../../charts/encoding.ts';
import { intervalPath, Marks } from '../../charts/mark.tsx';
import { plain } from '../../charts/numbers.ts';
import { type Axis, type Margin, type Scale, scaleOf } from '../../charts/scale.ts';
import { mean } from '../../core/statistics.ts';
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

const indexAxis: Axis = { domain: [-0.06, 1], ticks: [0, 0.25, 0.5, 0.75, 1], label: words.indexAxis, format: plain };

interface IndexLine {
  readonly name: IndexName;
  readonly layer: Exclude<Layer, 'paper'>;
  readonly points: readonly RatePoint[];
  /** What permuted labels reach: low and high, [rate]. */
  readonly chance: readonly { readonly rate: number; readonly low: number; readonly high: number }[];
  /** Rates whose index says little: collapsed networks, or an index that is 1 by necessity. */
  readonly faint: readonly number[];
}

function linesOf(results: Results, selection: Uncursored): IndexLine[] {
  return results.flatMap(({ layer, result }) => {
    const { indices } = look(result, selection);
    const faint = [...collapsedRates(result), ...trivialRates(result, indices)];
    const one = (name: IndexName): IndexLine => {
      const adjusted = name === 'adjusted';
      const [low, high] = adjusted
        ? [indices.chanceAdjustedLow, indices.chanceAdjustedHigh]
        : [indices.chanceRandLow, indices.chanceRandHigh];
      const chance = result.rates.map((rate, i) => ({ rate, low: mean(low[i]), high: mean(high[i]) }));
      return {
        name,
        layer,
        points: pointsOf(result.rates, adjusted ? indices.adjustedRand : indices.rand),
        chance: chance.sort((a, b) => a.rate - b.rate),
        faint,
      };
    };
    return [one('plain'), one('adjusted')];
  });
}

function ChanceBand({ chance, x, y }: { readonly chance: IndexLine['chance']; readonly x: Scale; readonly y: Scale }) {
  const band = area<IndexLine['chance'][number]>(
    ({ rate }) => x(rate),
    // At least a hair high, so that a level without spread is seen.
    ({ low }) => y(low) + 0.75,
    ({ high }) => y(high) - 0.75,
  );
  return <path className="chance-band" d={band([...chance]) ?? ''} />;
}

function Line({ line: one, x, y }: { readonly line: IndexLine; readonly x: Scale; readonly y: Scale }) {
  const { name, layer, points, faint } = one;
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
                    interval
                      ? [
                          {
                            x: x(rate),
                            low: y(Math.max(indexAxis.domain[0], interval.low)),
                            high: y(Math.min(1, interval.high)),
                          },
                        ]
                      : [],
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
  const trivial = trivialRates(result, look(result, selection).indices);
  const collapsed = collapsedRates(result);
  const note = (rates: readonly number[], at: number, text: string) =>
    rates.length > 0 && (
      <text className="note" x={x(Math.min(...rates)) - 8} y={y(at)} dy="0.32em" textAnchor="end">
        {text}
      </text>
    );
  return (
    <>
      {note(trivial, 0.98, words.necessity)}
      {note(collapsed, 0.1, words.collapsedNote)}
    </>
  );
}

interface NotesProps {
  readonly result: ClustersResult;
  readonly selection: Uncursored;
  readonly x: Scale;
  readonly y: Scale;
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
  const y = scaleOf(indexAxis, height - margin.bottom, margin.top);
  const frame = { width, height, margin };
  const lines = linesOf(results, selection);
  const front = results.at(-1);
  return (
    <svg
      className="chart index-chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <AxisY axis={indexAxis} scale={y} {...frame} />
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
