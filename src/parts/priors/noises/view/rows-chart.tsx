import type { PointerEvent } from 'react';
import { AxisX } from '../../../../charts/axes.tsx';
import { markSize, strokeWidth } from '../../../../charts/encoding.ts';
import { Mark } from '../../../../charts/mark.tsx';
import { percent } from '../../../../charts/numbers.ts';
import { type Axis, type Margin, scaleOf } from '../../../../charts/scale.ts';
import { controlOf, kindOf, type NoiseName, relativeVariance } from '../../../../contract/compared-noises.ts';
import { words } from '../words/figure.tsx';
import { estimateOf, inkOf, symbolOf } from './marks.ts';
import { failed, meanOf, type Sources, varianceText } from './numbers.ts';

interface RowsChartProps {
  /** From top to bottom. */
  readonly noises: readonly NoiseName[];
  readonly sources: Sources;
  readonly x: Axis;
  readonly front: NoiseName;
  /** px */
  readonly width: number;
  readonly row: number;
  /** Left of it stand names and variances, on its right nothing. */
  readonly margin: Margin;
  /** Hears of the row that is pointed at; null where none may be chosen. */
  readonly choose: ((noise: NoiseName) => void) | null;
}

/** px between rows of noise on units, on weights, and on layers. */
const gap = 9;

const groupOf = (noise: NoiseName): string => kindOf(noise)?.on ?? 'layers';

/** Middles of the rows, px. */
function middlesOf(noises: readonly NoiseName[], row: number, top: number): number[] {
  let y = top - row / 2;
  return noises.map((noise, i) => {
    y += row + (i > 0 && groupOf(noise) !== groupOf(noises[i - 1]) ? gap : 0);
    return y;
  });
}

export const rowsHeight = (noises: readonly NoiseName[], row: number, { top, bottom }: Margin): number =>
  (middlesOf(noises, row, top).at(-1) ?? top) + row / 2 + bottom;

/** Accuracy of each noise, a row each, with the network without noise as a line through the rows compared with it. */
export function RowsChart({ noises, sources, x, front, width, row, margin, choose }: RowsChartProps) {
  const sx = scaleOf(x, margin.left, width - margin.right);
  const middles = middlesOf(noises, row, margin.top);
  const height = rowsHeight(noises, row, margin);
  const inside = (accuracy: number) => Math.max(sx(x.domain[0]), Math.min(sx(x.domain[1]), sx(accuracy)));
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    // A presented chart is drawn larger than its own pixels.
    const y = ((event.clientY - box.top) / box.height) * height;
    const at = middles.findIndex((middle) => Math.abs(middle - y) <= row / 2);
    if (at >= 0 && noises[at] !== front) choose?.(noises[at]);
  };
  /** The rows that one network without noise is compared with. */
  const spans = (['none', 'residual'] as const).flatMap((control) => {
    const rows = middles.filter((_, i) => controlOf(noises[i]) === control);
    return rows.length > 0 ? [{ control, from: rows[0] - row / 2, to: rows[rows.length - 1] + row / 2 }] : [];
  });
  return (
    <svg
      className="chart noises-rows"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      onPointerDown={point}
      onPointerMove={(event) => event.pointerType === 'mouse' && point(event)}
    >
      {noises.includes(front) && (
        <rect className="noises-front" x={0} width={width} y={middles[noises.indexOf(front)] - row / 2} height={row} />
      )}
      <text className="axis-label" x={margin.left - 12} y={12} textAnchor="end">
        {words.varianceHead}
      </text>
      <AxisX axis={x} scale={sx} written width={width} height={height} margin={margin} />
      {spans.map(({ control, from, to }) =>
        sources.map(({ source, result }) => {
          const mean = meanOf(result, control);
          return (
            mean !== null && (
              <g key={source} className={`ink-control layer-${source}`}>
                <line
                  x1={inside(mean)}
                  x2={inside(mean)}
                  y1={from}
                  y2={to}
                  stroke="currentColor"
                  strokeWidth={strokeWidth[source]}
                  strokeDasharray="6 4"
                />
                {control === 'none' && source === sources[0].source && (
                  <text x={inside(mean)} y={12} textAnchor="middle">
                    {words.noNoise}
                  </text>
                )}
              </g>
            )
          );
        }),
      )}
      {noises.map((noise, i) => (
        <g key={noise}>
          <text x={0} y={middles[i]} dy="0.32em">
            {words.noise[noise]}
          </text>
          <text className="noises-variance" x={margin.left - 12} y={middles[i]} dy="0.32em" textAnchor="end">
            {kindOf(noise) ? varianceText(relativeVariance(noise)) : words.none}
          </text>
          <line className="noises-guide" x1={margin.left} x2={width - margin.right} y1={middles[i]} y2={middles[i]} />
          {sources.map(({ source, result }, s) => {
            const found = estimateOf(result, noise);
            if (found === null) return null;
            const y = middles[i] + (sources.length > 1 ? (s - 0.5) * 7 : 0);
            return (
              <g key={source} className={`${inkOf(noise)} layer-${source}`}>
                {failed(found.mean) ? (
                  <text x={margin.left + 2} y={y} dy="0.32em">
                    ← {percent(found.mean)}
                  </text>
                ) : (
                  <>
                    <path
                      d={`M${inside(found.low)},${y}H${inside(found.high)}`}
                      stroke="currentColor"
                      strokeWidth={source === 'run' ? 2 : 1.25}
                    />
                    <Mark shape={symbolOf(noise)} x={inside(found.mean)} y={y} size={markSize[source]} />
                  </>
                )}
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
