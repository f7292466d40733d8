import type { MouseEvent } from 'react';
import { AxisX, AxisY } from '../../charts/axes.tsx';
import { type Margin, scaleOf } from '../../charts/scale.ts';
import { type Series, SeriesLine } from '../../charts/series.tsx';
import { useSize } from '../../charts/use-size.ts';
import { Grip } from './handle.tsx';
import { placeLabels } from './place-labels.ts';
import { type Drawing, handlesOf, settle } from './types.ts';

const margin: Margin = { top: 30, right: 26, bottom: 44, left: 56 };

interface DrawChartProps {
  readonly id: string;
  /** The id of the question's words. */
  readonly asked: string;
  readonly drawing: Drawing;
  /** By handle; null where nothing is drawn. */
  readonly values: readonly number[] | null;
  /** The recorded numbers; empty until they are shown. */
  readonly series: readonly Series[];
  readonly label: (handle: number) => string;
  readonly write: (value: number) => string;
  /** Absent where nothing can be changed any more. */
  readonly onDraw?: (values: readonly number[]) => void;
}

interface Drawn {
  readonly meaning: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** The drawn lines through their fixed points and handles, left to right. */
export function drawnLines(drawing: Drawing, values: readonly number[]): readonly Drawn[] {
  let next = 0;
  return drawing.lines.map(({ meaning, fixed, handles }) => {
    const own = handles.map(({ x }) => ({ x, y: values[next++] }));
    return { meaning, points: [...fixed, ...own].sort((a, b) => a.x - b.x) };
  });
}

/** A chart to draw into; afterwards what was drawn lies behind the recorded numbers as a broad stroke. */
export function DrawChart({ id, asked, drawing, values, series, label, write, onDraw }: DrawChartProps) {
  const [ref, { width, height }] = useSize<HTMLDivElement>({ width: 640, height: 280 });
  const x = scaleOf(drawing.x, margin.left, width - margin.right);
  const y = scaleOf(drawing.y, height - margin.bottom, margin.top);
  const frame = { width, height, margin };
  const path = (points: Drawn['points']): string =>
    points.map((point, i) => `${i === 0 ? 'M' : 'L'}${x(point.x)},${y(point.y)}`).join('');
  const handles = handlesOf(drawing);
  const meanings = drawing.lines.flatMap(({ meaning, handles: own }) => own.map(() => meaning));
  const grips = (values ?? []).map((value, i) => ({ x: x(handles[i].x), y: y(value) }));
  const labels = placeLabels(grips, (values ?? []).map(write), { width, height });
  const clip = `predict-${id}-clip`;
  const move = (handle: number, to: number) => onDraw?.((values ?? []).map((old, i) => (i === handle ? to : old)));
  // Without dragging: a press beside the handles brings the nearest there.
  const bring = ({ target, currentTarget, clientX, clientY }: MouseEvent) => {
    if (!onDraw || grips.length === 0 || (target as Element).closest('.grip')) return;
    const box = currentTarget.getBoundingClientRect();
    const far = grips.map((grip) => Math.hypot(grip.x - (clientX - box.left), grip.y - (clientY - box.top)));
    move(far.indexOf(Math.min(...far)), settle(drawing, y.invert(clientY - box.top)));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be one among the chart's boxes.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the handles have keys of their own.
    <div className="draw" ref={ref} role="group" aria-labelledby={asked} onClick={bring}>
      <svg className="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <clipPath id={clip}>
          <rect
            x={margin.left - 4}
            y={margin.top - 8}
            width={Math.max(0, width - margin.left - margin.right + 20)}
            height={Math.max(0, height - margin.top - margin.bottom + 16)}
          />
        </clipPath>
        <AxisY axis={drawing.y} scale={y} {...frame} />
        <AxisX axis={drawing.x} scale={x} written {...frame} />
        {drawing.reference !== undefined && (
          <line
            className="draw-reference"
            x1={margin.left}
            x2={width - margin.right}
            y1={y(drawing.reference)}
            y2={y(drawing.reference)}
          />
        )}
        {values &&
          drawnLines(drawing, values).map(({ meaning, points }) => (
            <path key={meaning} className={`drawn ink-${meaning}`} d={path(points)} />
          ))}
        {!onDraw &&
          values?.map((value, i) => (
            <circle key={i} className={`drawn-end ink-${meanings[i]}`} cx={x(handles[i].x)} cy={y(value)} r={8} />
          ))}
        <g clipPath={`url(#${clip})`}>
          {series.map((one) => (
            <SeriesLine key={one.meaning} series={one} x={x} y={y} />
          ))}
        </g>
      </svg>
      {onDraw &&
        values?.map((value, i) => (
          <Grip
            key={i}
            drawing={drawing}
            y={y}
            at={grips[i]}
            written={labels[i]}
            value={value}
            className={`ink-${meanings[i]}`}
            label={label(i)}
            valueText={write(value)}
            onMove={(next) => move(i, next)}
          />
        ))}
    </div>
  );
}
