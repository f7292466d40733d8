import { scaleOf, stepped } from '../../charts/scale.ts';
import { mean } from '../../core/statistics.ts';
import { placeIn, rules, valuesAt } from './curves.ts';
import { amount, words } from './prose.tsx';
import type { Selection } from './selection.ts';
import type { VarianceResult } from './spec.ts';

export interface BiasBar {
  readonly meaning: 'control' | 'scaled' | 'sampled';
  readonly label: string;
  readonly bias2: number;
  readonly variance: number;
}

/** The parts of the squared error of the probabilities at the cursor's rate, for every kind and rule. */
export function biasBarsOf(result: VarianceResult, selection: Selection): BiasBar[] {
  const place = placeIn(result, selection);
  const { bias2, probabilities, kinds, n } = result;
  return [
    {
      meaning: 'control',
      label: words.noDropout,
      bias2: mean(bias2.noDropout),
      variance: mean(probabilities.noDropout),
    },
    ...kinds.flatMap((kind, k) =>
      rules.map((rule): BiasBar => {
        const at = { ...place, kind: k };
        return {
          meaning: rule,
          label: words.line(rule, n[place.n], kind),
          bias2: mean(valuesAt(bias2, rule, at)),
          variance: mean(valuesAt(probabilities, rule, at)),
        };
      }),
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
        return (
          <g key={label} className={`bias-bar ink-${meaning}`}>
            <text className="line-label" x={left - 8} y={middle} dy="0.32em" textAnchor="end">
              {label}
            </text>
            <rect className="part-bias" x={left} y={middle - thick / 2} width={edge - left} height={thick} />
            <rect
              className="part-variance"
              x={edge}
              y={middle - thick / 2}
              width={Math.max(0, end - edge)}
              height={thick}
            />
            <text className="sum" x={end + 7} y={middle} dy="0.32em">
              {`${amount(bias2, 1000)} + ${amount(variance, 1000)} = ${amount(bias2 + variance, 1000)}`}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
