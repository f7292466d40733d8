import { ChartFrame } from '../../../../charts/chart-frame.tsx';
import { markSize, strokeWidth } from '../../../../charts/encoding.ts';
import { intervalPath, Mark } from '../../../../charts/mark.tsx';
import type { Axis, Margin } from '../../../../charts/scale.ts';
import { type NoiseName, onUnits, relativeVariance } from '../../../../contract/compared-noises.ts';
import { words } from '../words/figure.tsx';
import { asideOf, estimateOf, inkOf, symbolOf, varianceAxis } from './marks.ts';
import { failed, meanOf, type Sources } from './numbers.ts';

interface VarianceChartProps {
  readonly id: string;
  readonly noises: readonly NoiseName[];
  readonly sources: Sources;
  readonly y: Axis;
  readonly front: NoiseName;
  /** px */
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
}

/** Named in the chart, since they stand alone: which side of the point. */
const named: Partial<Record<NoiseName, 'start' | 'end'>> = {
  none: 'start',
  rayleigh: 'start',
  'uniform-clipped': 'end',
  'half-cauchy-clipped': 'end',
};

/** Accuracy against the variance of noise on units, a symbol for each shape. */
export function VarianceChart({ id, noises, sources, y, front, width, height, margin }: VarianceChartProps) {
  const shown = onUnits(noises);
  const aside = asideOf(shown);
  const last = sources.at(-1)?.result;
  const beyond = shown.filter((noise) => relativeVariance(noise) > varianceAxis.domain[1]);
  return (
    <ChartFrame
      {...{ id, width, height, margin, x: varianceAxis, y }}
      under={({ sx, sy }) =>
        sources.map(({ source, result }) => {
          const none = meanOf(result, 'none');
          return (
            none !== null && (
              <line
                key={source}
                className={`ink-control layer-${source}`}
                x1={sx(0)}
                x2={width - margin.right}
                y1={sy(none)}
                y2={sy(none)}
                stroke="currentColor"
                strokeWidth={strokeWidth[source]}
                strokeDasharray="6 4"
              />
            )
          );
        })
      }
      over={({ sx, sy }) =>
        last && (
          <>
            {(['none', ...shown] as const).map((noise) => {
              const mean = meanOf(last, noise);
              const anchor = named[noise];
              return anchor && mean !== null && !failed(mean) ? (
                <text
                  key={noise}
                  className="note"
                  x={sx(relativeVariance(noise)) + (anchor === 'start' ? 10 : -9)}
                  y={sy(mean) - 11}
                  textAnchor={anchor}
                  dy="0.32em"
                >
                  {words.noise[noise]}
                </text>
              ) : null;
            })}
            {beyond.map((noise, i) => {
              const mean = meanOf(last, noise);
              return (
                mean !== null && (
                  <text
                    key={noise}
                    className="note"
                    x={width - margin.right}
                    y={height - margin.bottom - 10 - 16 * i}
                    textAnchor="end"
                  >
                    {words.offAxis(noise, relativeVariance(noise), mean)}
                  </text>
                )
              );
            })}
          </>
        )
      }
    >
      {({ sx, sy }) =>
        sources.map(({ source, result }) => (
          <g key={source} className={`layer-${source}`}>
            {(['none', ...shown] as const).map((noise) => {
              const found = estimateOf(result, noise);
              if (found === null || failed(found.mean)) return null;
              const x = sx(relativeVariance(noise)) + (noise === 'none' ? 0 : aside(noise));
              return (
                <g key={noise} className={inkOf(noise)}>
                  <path
                    d={intervalPath([{ x, low: sy(found.low), high: sy(found.high) }])}
                    stroke="currentColor"
                    strokeWidth={source === 'run' ? 2 : 1.25}
                  />
                  <Mark shape={symbolOf(noise)} x={x} y={sy(found.mean)} size={markSize[source]} />
                  {noise === front && (
                    <circle className="ring" cx={x} cy={sy(found.mean)} r={markSize[source] + 4.5} fill="none" />
                  )}
                </g>
              );
            })}
          </g>
        ))
      }
    </ChartFrame>
  );
}
