import { plain } from './numbers.ts';
import { type Axis, type Margin, stepped } from './scale.ts';
import { type Scatter, ScatterChart } from './scatter-chart.tsx';
import { type Size, useSize } from './use-size.ts';

export interface Residuals {
  readonly scatter: Scatter;
  /** What the points are measured against, at their x. */
  readonly expected: (x: number) => number;
}

export interface ResidualChartProps {
  /** Unique in the page. */
  readonly id: string;
  readonly fits: readonly Residuals[];
  readonly x: Axis;
  readonly margin: Margin;
  readonly label: string;
  /** Before it is measured, px. */
  readonly firstSize: Size;
}

/** Points as far from what is expected as they lie, in percent of that. */
const residualsOf = ({ scatter: { meaning, source, points }, expected }: Residuals): Scatter => {
  const percent = (value: number | undefined, x: number) =>
    value === undefined ? undefined : 100 * (value / expected(x) - 1);
  return {
    meaning,
    source,
    points: points.map(({ x, y, low, high, faint }) => ({
      x,
      y: percent(y, x) ?? Number.NaN,
      low: percent(low, x),
      high: percent(high, x),
      faint,
    })),
    aside: meaning === 'control' ? 6 : -6,
  };
};

/** How far points lie from their lines, on an axis that rarely changes. */
export function ResidualChart({ id, fits, x, margin, label, firstSize }: ResidualChartProps) {
  const [ref, size] = useSize<HTMLDivElement>(firstSize);
  const scatters = fits.map(residualsOf);
  const far = scatters
    .flatMap(({ points }) => points.filter(({ faint }) => !faint))
    .flatMap(({ y, low = y, high = y }) => [Math.abs(low), Math.abs(high)])
    .filter(Number.isFinite);
  const limit = stepped(Math.max(5, ...far), [5, 10, 20, 30, 50, 100, 200, 500]);
  const format = (value: number) => (value > 0 ? `+${plain(value)}` : plain(value));
  return (
    <div className="plot plot-residuals" ref={ref}>
      <ScatterChart
        id={id}
        {...size}
        margin={{ ...margin, top: 26, bottom: 10 }}
        x={x}
        y={{ domain: [-limit, limit], ticks: [-limit, 0, limit], label, format }}
        scatters={scatters}
        zero={0}
        xWritten={false}
      />
    </div>
  );
}
