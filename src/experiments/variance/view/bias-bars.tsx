import { scaleOf, stepped } from '../../../charts/scale.ts';
import { mean } from '../../../core/statistics.ts';
import type { ByRule, VarianceResult } from '../spec.ts';
import { amount, words } from '../words/figure.tsx';
import { placeIn, type Rule, rules, type Selection, valuesAt } from './curves.ts';

export interface BiasBar {
  readonly meaning: 'control' | Rule;
  readonly label: string;
  readonly bias2: number;
  readonly variance: number;
}

/** The parts of the squared error of the probabilities at the cursor's rate, for every kind and rule. */
export function biasBarsOf(result: VarianceResult, selection: Selection): BiasBar[] {
  const { bias2, probabilities, kinds } = result;
  const place = placeIn(result, selection);
  const bar = (meaning: BiasBar['meaning'], label: string, read: (table: ByRule) => readonly number[]): BiasBar => ({
    meaning,
    label,
    bias2: mean(read(bias2)),
    variance: mean(read(probabilities)),
  });
  return [
    bar('control', words.noDropout, ({ noDropout }) => noDropout),
    ...kinds.flatMap((kind, k) =>
      rules.map((rule) =>
        bar(rule, words.line(rule, result.n[place.n], kind), (table) => valuesAt(table, rule, { ...place, kind: k })),
      ),
    ),
  ];
}

/** Limits of the axis: few, so that it seldom changes. */
const limits = [0.01, 0.02, 0.03, 0.05, 0.1];
/** px that names and sums take to the left and right of the bars. */
const sides = { left: 112, right: 132 };

export interface BiasBarsProps {
  readonly bars: readonly BiasBar[];
  readonly width: number;
  readonly height: number;
  readonly large: boolean;
}

/** Stacked bars: bias² pale, variance full. */
export function BiasBars({ bars, width, height, large }: BiasBarsProps) {
  const most = Math.max(...bars.map(({ bias2, variance }) => bias2 + variance));
  const grown = large ? 1.18 : 1;
  const [left, right] = [sides.left * grown, sides.right * grown];
  const axis = { domain: [0, stepped(most, limits)], label: '', format: String } as const;
  const sx = scaleOf(axis, left, Math.max(left + 20, width - right));
  const step = height / Math.max(1, bars.length);
  const thick = Math.min(16, step - 5);
  return (
    <svg className="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line className="axis base" x1={left} x2={left} y1={0} y2={height} />
      {bars.map(({ meaning, label, bias2, variance }, i) => {
        const middle = (i + 0.5) * step;
        const [edge, end] = [sx(bias2), sx(bias2 + variance)];
        const y = middle - thick / 2;
        return (
          <g key={label} className={`bias-bar ink-${meaning}`}>
            <text className="line-label" x={left - 8} y={middle} dy="0.32em" textAnchor="end">
              {label}
            </text>
            <rect className="part-bias" x={left} y={y} width={edge - left} height={thick} />
            <rect className="part-variance" x={edge} y={y} width={Math.max(0, end - edge)} height={thick} />
            <text className="sum" x={end + 7} y={middle} dy="0.32em">
              {`${amount(bias2, 1000)} + ${amount(variance, 1000)} = ${amount(bias2 + variance, 1000)}`}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
