import { ChartFrame } from '../../../../charts/chart-frame.tsx';
import { LineChart } from '../../../../charts/line-chart.tsx';
import { plain } from '../../../../charts/numbers.ts';
import type { Axis, Margin } from '../../../../charts/scale.ts';
import type { Series } from '../../../../charts/series.tsx';
import { bins, type PredictionKind } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { binsOf, meanings, type Sources } from './curves.ts';

/** Of the histogram under the diagram, px. */
const countsHeight = 66;

const ticks = [0, 0.5, 1];
const confidence: Axis = { domain: [0, 1], ticks, label: words.confidenceAxis, format: plain };
const accuracy: Axis = { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], label: words.accuracyAxis, format: plain };
const share: Axis = {
  domain: [0, 1],
  ticks: [0, 1],
  label: '',
  format: (value) => `${100 * value} %`,
};

interface ReliabilityProps {
  readonly id: string;
  /** px */
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  readonly sources: Sources;
  /** The way to predict in front; behind it, scaled weights. */
  readonly prediction: PredictionKind;
}

/** Share of right answers by confidence, and how many images each bin has. */
export function Reliability({ id, width, height, margin, sources, prediction }: ReliabilityProps) {
  const kinds: readonly PredictionKind[] = prediction === 'scaled' ? ['scaled'] : ['scaled', prediction];
  const series = sources.flatMap(({ source, result }) =>
    kinds.map(
      (kind): Series => ({
        meaning: meanings[kind],
        source,
        points: binsOf(result, kind).flatMap(({ confidence, accuracy }) =>
          confidence === null || accuracy === null ? [] : [{ x: confidence, y: accuracy }],
        ),
      }),
    ),
  );
  const front = sources.at(-1);
  const bars = front ? binsOf(front.result, prediction) : [];
  const upper = { ...margin, bottom: 10 };
  const upperHeight = Math.max(60, height - countsHeight);
  return (
    <>
      <LineChart
        id={`${id}-reliability`}
        {...{ width, series }}
        height={upperHeight}
        margin={upper}
        x={{ ...confidence, label: '' }}
        xWritten={false}
        y={accuracy}
      />
      <svg className="chart reliability-honest" width={width} height={upperHeight} aria-hidden="true">
        <line x1={margin.left} y1={upperHeight - upper.bottom} x2={width - margin.right} y2={margin.top} />
      </svg>
      <div className="reliability-counts" style={{ top: upperHeight, height: countsHeight }}>
        <ChartFrame
          id={`${id}-counts`}
          width={width}
          height={countsHeight}
          margin={{ ...margin, top: 4 }}
          x={confidence}
          y={share}
        >
          {({ sx, sy }) =>
            bars.map(({ share }, b) => (
              <rect
                key={b / bins}
                className={`ink-${meanings[prediction]}`}
                fill="currentColor"
                fillOpacity={0.55}
                x={sx(b / bins) + 0.5}
                width={Math.max(0, sx(1 / bins) - sx(0) - 1)}
                y={sy(share ?? 0)}
                height={Math.max(0, sy(0) - sy(share ?? 0))}
              />
            ))
          }
        </ChartFrame>
      </div>
    </>
  );
}
