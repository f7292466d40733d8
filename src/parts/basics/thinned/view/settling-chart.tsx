import { area, line } from 'd3-shape';
import { ChartFrame } from '../../../../charts/chart-frame.tsx';
import { RunEnd } from '../../../../charts/laid.tsx';
import { count, plain } from '../../../../charts/numbers.ts';
import { type Axis, stepped } from '../../../../charts/scale.ts';
import { drawMarks, mostDraws } from '../spec.ts';
import { words } from '../words/figure.tsx';

interface SettlingChartProps {
  readonly id: string;
  /** px */
  readonly width: number;
  readonly height: number;
  readonly large: boolean;
  /** Means of D·X over the first 1, 2, … draws. */
  readonly means: Float64Array;
  readonly draws: number;
  /** What it settles on: (1 − p)E[X], and the standard deviation of one draw. */
  readonly settled: number;
  readonly sd: number;
  /** The unit's output in the scaled network. */
  readonly scaled: number;
}

const tops = [0.1, 0.2, 0.5, 1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 100, 200, 500, 1000];
const x: Axis = {
  domain: [1, mostDraws],
  log: true,
  ticks: [1, 10, 100, 1000],
  label: words.drawsAxis,
  format: count,
};

/** The mean of D·X over draws, with two standard errors about what it settles on. */
export function SettlingChart(props: SettlingChartProps) {
  'use memo';
  const { id, width, height, large, means, draws, settled, sd, scaled } = props;
  const top = stepped(1.15 * Math.max(means[0], settled + 2 * sd, 0.05), tops);
  const y: Axis = { domain: [0, top], count: 3, label: words.meanAxis, format: plain };
  const margin = { top: 24, right: 24, bottom: large ? 46 : 42, left: large ? 52 : 42 };
  const band = Array.from({ length: 61 }, (_, i) => {
    const n = 1000 ** (i / 60);
    const half = (2 * sd) / Math.sqrt(n);
    return { x: n, low: Math.max(0, settled - half), high: Math.min(top, settled + half) };
  });
  const shown = Array.from(means.subarray(0, draws), (mean, i) => ({ x: i + 1, y: mean }));
  const last = shown.at(-1);
  // Of many draws, those that are a pixel apart.
  const some = shown.filter(({ x: n }) => n < 100 || n % 5 === 0 || n === draws || drawMarks.includes(n));
  return (
    <ChartFrame {...{ id, width, height, margin, x, y }}>
      {({ sx, sy }) => (
        <>
          <path
            className="chance-band"
            d={
              area<(typeof band)[number]>(
                (one) => sx(one.x),
                (one) => sy(one.low),
                (one) => sy(one.high),
              )(band) ?? ''
            }
          />
          <path className="settles-on" d={`M${margin.left},${sy(settled)}H${width - margin.right}`} />
          <path className="ink-scaled test-value" d={`M${margin.left},${sy(scaled)}H${width - margin.right}`} />
          <g className="ink-sampled">
            <path
              d={
                line<(typeof some)[number]>(
                  (one) => sx(one.x),
                  (one) => sy(one.y),
                )(some) ?? ''
              }
              fill="none"
              stroke="currentColor"
              strokeWidth={2.5}
              strokeLinejoin="round"
            />
            {last && <circle cx={sx(last.x)} cy={sy(last.y)} r={5} fill="currentColor" />}
            <RunEnd at={last} sx={sx} sy={sy} />
          </g>
        </>
      )}
    </ChartFrame>
  );
}
