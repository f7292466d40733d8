import { area, line } from 'd3-shape';
import { ChartFrame } from '../../../../charts/chart-frame.tsx';
import { RunEnd } from '../../../../charts/laid.tsx';
import type { Axis, Margin } from '../../../../charts/scale.ts';
import type { Band } from '../../../../core/one-input/functions.ts';
import type { Method } from '../../../../core/one-input/methods.ts';
import { grid, type RegressionSlice } from '../spec.ts';
import type { LivePicture } from './live.ts';

/** Mean and twice the standard deviation of a result, at each x of the grid. */
export interface Outline {
  readonly source: 'recorded' | 'run';
  readonly mean: readonly number[];
  readonly sd: readonly number[];
}

interface BandChartProps {
  readonly id: string;
  /** Drawn over each other, the last on top. */
  readonly methods: readonly Method[];
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  readonly x: Axis;
  readonly y: Axis;
  readonly curves: RegressionSlice['curves'];
  readonly picture: LivePicture | null;
  /** Of each method. */
  readonly outlines: readonly (readonly Outline[])[];
}

/** How many standard deviations a band reaches on each side. */
export const bandReach = 2;

const indices = grid.map((_, i) => i);

const edgeOf = ({ mean, sd }: Record<'mean' | 'sd', ArrayLike<number>>, side: 1 | -1): number[] =>
  Array.from(mean, (m, i) => m + side * bandReach * sd[i]);

const endOf = (values: ArrayLike<number>) => {
  const last = grid.length - 1;
  return { x: grid[last], y: values[last] };
};

/** Curves of one method or several with their bands, or their single functions; behind them the bands of results. */
export function BandChart(props: BandChartProps) {
  'use memo';
  const { id, methods, width, height, margin, x, y, curves, picture, outlines } = props;
  // Bands may reach far beyond the axes, where a path of huge numbers is drawn wrongly.
  const held = (value: number) => Math.max(3 * y.domain[0], Math.min(3 * y.domain[1], value));
  return (
    <ChartFrame {...{ id, width, height, margin, x, y }}>
      {({ sx, sy }) => {
        const path = (values: ArrayLike<number>) =>
          line<number>(
            (i) => sx(grid[i]),
            (i) => sy(held(values[i])),
          )(indices) ?? '';
        const filled = ({ mean, sd }: Band) =>
          area<number>(
            (i) => sx(grid[i]),
            (i) => sy(held(mean[i] - bandReach * sd[i])),
            (i) => sy(held(mean[i] + bandReach * sd[i])),
          )(indices) ?? '';
        return (
          <>
            {methods.map((method, m) => (
              <g key={method} className={`regression-${method}`}>
                {outlines[m].map((one) => (
                  <g key={one.source} className={`regression-outline layer-${one.source}`}>
                    <path d={path(edgeOf(one, 1))} />
                    <path d={path(edgeOf(one, -1))} />
                    <RunEnd at={endOf(one.mean)} {...{ sx, sy }} />
                  </g>
                ))}
                {picture && curves === 'band' && (
                  <path className="regression-band" d={filled(picture.learned[method])} />
                )}
              </g>
            ))}
            {picture &&
              methods.map((method) => {
                const { mean, functions, exact } = picture.learned[method];
                return (
                  <g key={method} className={`regression-${method}`}>
                    {curves === 'band' ? (
                      <path className="regression-mean" d={path(mean)} />
                    ) : (
                      functions.map((one, f) => <path key={f} className="regression-function" d={path(one)} />)
                    )}
                    <RunEnd at={endOf(mean)} {...{ sx, sy }} />
                    {exact && (
                      <g className="regression-exact">
                        <path d={path(exact.mean)} />
                        <path d={path(edgeOf(exact, 1))} />
                        <path d={path(edgeOf(exact, -1))} />
                      </g>
                    )}
                  </g>
                );
              })}
          </>
        );
      }}
    </ChartFrame>
  );
}
