import { useId } from 'react';
import { ChartFrame } from './chart-frame.tsx';
import type { AnySource, Meaning } from './encoding.ts';
import type { Scales } from './frame.ts';
import { intervalPath, Marks } from './mark.tsx';
import type { Axis, Margin } from './scale.ts';
import { stepped } from './scale.ts';

export interface Difference {
  readonly x: number;
  readonly mean: number;
  /** Ends of the interval; absent where none is known. */
  readonly low?: number;
  readonly high?: number;
  /** Not to be read: the networks compared have collapsed. */
  readonly faint?: boolean;
}

export interface DifferenceChartProps {
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  readonly x: Axis;
  readonly y: Axis;
  readonly sources: readonly { readonly source: AnySource; readonly differences: readonly Difference[] }[];
  /** What it means to lie above and below zero. */
  readonly above: Side;
  readonly below: Side;
}

export interface Side {
  readonly text: string;
  /** Whose colour it has. */
  readonly meaning: Meaning;
}

/** The least of some limits that no interval exceeds, on either side of zero; those not to be read do not count. */
export function limitOf(sources: DifferenceChartProps['sources'], limits: readonly number[]): number {
  const told = sources.flatMap(({ differences }) => differences.filter(({ faint }) => !faint));
  const needed = told.flatMap(({ mean, low = mean, high = mean }) => [Math.abs(low), Math.abs(high)]);
  return stepped(Math.max(0, ...needed), limits);
}

/** Which side an interval lies on, as a class: a difference is coloured only when it is more than noise. */
const side = ({ low, high, faint }: Difference, above: Side, below: Side): string => {
  if (faint || low === undefined || high === undefined) return 'ink-quiet';
  if (low > 0) return `ink-${above.meaning}`;
  return high < 0 ? `ink-${below.meaning}` : 'ink-quiet';
};

/** Paired differences with their intervals around a zero line. */
export function DifferenceChart({ sources, above, below, ...frame }: DifferenceChartProps) {
  const { width, height, margin, y } = frame;
  const [top, bottom] = [margin.top - 3, height - margin.bottom];
  const zero = ({ sy }: Scales) => (
    <line className="zero" x1={margin.left} x2={width - margin.right} y1={sy(0)} y2={sy(0)} />
  );
  const named = ({ sy }: Scales) => (
    <g className="sides">
      <text x={width - margin.right + 12} y={sy(0)} dy="-0.9em" className={`ink-${above.meaning}`}>
        {above.text}
      </text>
      <text x={width - margin.right + 12} y={sy(0)} dy="1.55em" className={`ink-${below.meaning}`}>
        {below.text}
      </text>
    </g>
  );
  const drawn = ({ sx, sy }: Scales) => {
    const within = (value: number) => Math.max(top, Math.min(bottom, sy(value)));
    return sources.map(({ source, differences }, i) => {
      const at = ({ x }: Difference) => sx(x) + (sources.length > 1 ? i * 10 - 5 : 0);
      const looks = [false, true].flatMap((faint) =>
        [`ink-${above.meaning}`, `ink-${below.meaning}`, 'ink-quiet'].map((ink) => ({
          faint,
          ink,
          some: differences.filter((one) => (one.faint ?? false) === faint && side(one, above, below) === ink),
        })),
      );
      return (
        <g key={source} className={`layer-${source}`}>
          {looks.map(
            ({ faint, ink, some }) =>
              some.length > 0 && (
                <g key={`${ink}${faint}`} className={ink} opacity={faint ? 0.45 : undefined}>
                  <path
                    d={intervalPath(
                      some.map((one) => ({
                        x: at(one),
                        low: within(one.low ?? one.mean),
                        high: within(one.high ?? one.mean),
                      })),
                    )}
                    stroke="currentColor"
                    strokeWidth={source === 'run' ? 3 : 1.5}
                  />
                  <Marks
                    shape="circle"
                    at={some
                      .filter(({ mean }) => mean >= y.domain[0] && mean <= y.domain[1])
                      .map((one) => ({ x: at(one), y: sy(one.mean) }))}
                    size={source === 'run' ? 4.5 : 3}
                  />
                </g>
              ),
          )}
        </g>
      );
    });
  };
  return (
    <ChartFrame {...frame} id={useId()} below={margin.bottom} under={zero} over={named}>
      {drawn}
    </ChartFrame>
  );
}
