import { AxisX, AxisY } from '../../charts/axes.tsx';
import { markSize } from '../../charts/encoding.ts';
import { Marks } from '../../charts/mark.tsx';
import { plain } from '../../charts/numbers.ts';
import { type Axis, scaleOf } from '../../charts/scale.ts';
import { useSize } from '../../charts/use-size.ts';
import { clauses } from '../../charts/words.ts';
import { amountOf, metricOf, unitOf } from '../assignments/amounts.ts';
import type { Metric } from '../assignments/code.ts';
import { calledInAll } from '../called.ts';
import { StripChart } from '../strip-chart.tsx';
import type { Compared } from './differences.ts';
import type { Entry } from './table.ts';
import { runsWords as words } from './words.ts';

interface PictureProps {
  readonly entries: readonly Entry[];
  readonly metric: string;
  /** The setting that it is drawn over; undefined for run by run. */
  readonly by: Compared | undefined;
}

interface Point {
  readonly name: string;
  readonly told: Metric;
  readonly amount: number;
  readonly x: number;
}

const height = 300;
const margin = { top: 28, right: 24, bottom: 48, left: 62 };

/** A range with room at both ends. */
function around(values: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * 0.1 || Math.abs(high) * 0.05 || 1;
  return [low - room, high + room];
}

function Over({
  points,
  by,
  label,
}: {
  readonly points: readonly Point[];
  readonly by: Compared;
  readonly label: string;
}) {
  const [box, { width }] = useSize<HTMLDivElement>({ width: 600, height });
  const values = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b);
  const x: Axis = {
    domain: around(values),
    ticks: values.length <= 8 ? values : undefined,
    label: by.label,
    format: plain,
  };
  const y: Axis = { domain: around(points.map(({ amount }) => amount)), label, format: plain };
  const sx = scaleOf(x, margin.left, width - margin.right);
  const sy = scaleOf(y, height - margin.bottom, margin.top);
  const frame = { width, height, margin };
  return (
    <div className="chart-box" ref={box}>
      <svg className="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <AxisY axis={y} scale={sy} {...frame} />
        <AxisX axis={x} scale={sx} written {...frame} />
        {points.map(({ name, told, amount, x: at }, i) => {
          const right = sx(at) > width * 0.7;
          return (
            <g className={`ink-sampled layer-${told.source}`} key={i}>
              <Marks shape="circle" at={[{ x: sx(at), y: sy(amount) }]} size={markSize[told.source]} />
              {points.length <= 8 && (
                <text
                  className="note"
                  x={sx(at) + (right ? -9 : 9)}
                  y={sy(amount)}
                  dy="0.32em"
                  textAnchor={right ? 'end' : 'start'}
                >
                  {name}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** One headline number of several runs, in the unit in which their views write it. */
export function MetricPicture({ entries, metric, by }: PictureProps) {
  const points = entries.flatMap(({ name, metrics }, i): readonly Point[] => {
    const told = metricOf(metrics, metric);
    const amount = told ? amountOf(told) : null;
    return told && amount !== null ? [{ name, told, amount, x: by?.numbers[i] ?? 0 }] : [];
  });
  if (points.length === 0) return <p>{words.noMetric}</p>;
  const unit = unitOf(points[0].told);
  const called = calledInAll(entries, metric);
  const parts = points.map(({ name, told, x }) => `${name}${by ? ` (${by.label} ${plain(x)})` : ''} ${told.text}`);
  return (
    <figure className="card">
      <p className="strip-name">{called}</p>
      {by ? (
        <Over points={points} by={by} label={unit} />
      ) : (
        <StripChart strips={points.map(({ name, amount }) => ({ name, amounts: [amount] }))} unit={unit} />
      )}
      <figcaption className="help">{words.described(called, parts.join(clauses))}</figcaption>
    </figure>
  );
}
