import { AxisX, AxisY } from '../charts/axes.tsx';
import { type Axis, scaleOf } from '../charts/scale.ts';
import { type Series, SeriesLine } from '../charts/series.tsx';
import { useSize } from '../charts/use-size.ts';
import type { NoiseKind } from '../core/network.ts';

interface SmallFigureProps {
  readonly x: Axis;
  readonly y: Axis;
  /** One a kind of noise, the first on top. */
  readonly lines: readonly { readonly kind: NoiseKind; readonly name: string; readonly series: Series }[];
  readonly caption: string;
}

const margin = { top: 30, right: 26, bottom: 44, left: 56 };

/** A chart within the text that compares kinds of noise; all but classic are hollow and dashed as in every figure. */
export function SmallFigure({ x, y, lines, caption }: SmallFigureProps) {
  const [ref, { width, height }] = useSize<HTMLDivElement>({ width: 640, height: 280 });
  const sx = scaleOf(x, margin.left, width - margin.right);
  const sy = scaleOf(y, height - margin.bottom, margin.top);
  const frame = { width, height, margin };
  return (
    <div className="small-figure">
      <ul className="predict-key" data-recorded>
        {lines.map(({ kind, name, series }) => (
          <li key={kind} className={`ink-${series.meaning} of-${kind}`}>
            {name}
          </li>
        ))}
      </ul>
      <div className="draw" ref={ref}>
        <svg className="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <AxisY axis={y} scale={sy} {...frame} />
          <AxisX axis={x} scale={sx} written {...frame} />
          {[...lines].reverse().map(({ kind, series }) => (
            <g key={kind} className={`of-${kind}`}>
              <SeriesLine series={series} x={sx} y={sy} />
            </g>
          ))}
        </svg>
      </div>
      <p className="small-caption">{caption}</p>
    </div>
  );
}
