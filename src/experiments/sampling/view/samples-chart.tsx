import { LineChart } from '../../../charts/line-chart.tsx';
import { plain } from '../../../charts/numbers.ts';
import type { Axis, Margin } from '../../../charts/scale.ts';
import type { Series } from '../../../charts/series.tsx';
import { nearestIndex } from '../../../core/nearest.ts';
import { words } from '../words/figure.tsx';
import { againstSamples, curve, type Selection } from './measures.ts';
import type { Shown } from './rate-chart.tsx';

export const samplesAxis: Axis = {
  domain: [1, 200],
  log: true,
  ticks: [1, 2, 5, 10, 20, 50, 100, 200],
  label: words.samplesAxis,
  format: String,
};

function seriesOf(shown: Shown, selection: Selection): Series[] {
  return shown.flatMap(({ layer, result }, i): Series[] => {
    const index = nearestIndex(result.rates, selection.dropout);
    const scaled = curve(result, 'scaled', selection).find(({ rate }) => rate === result.rates[index]);
    const points = againstSamples(result, index, selection);
    const named = i === shown.length - 1;
    const level = scaled ? [1, 200].map((x) => ({ x, y: scaled.mean })) : [];
    return [
      { meaning: 'scaled', layer, bare: true, points: level, label: named ? words.shortest.scaled : undefined },
      {
        meaning: 'sampled',
        layer,
        bare: true,
        points: points.map(({ samples, mean }) => ({ x: samples, y: mean })),
        label: named ? words.shortest.sampled : undefined,
      },
    ];
  });
}

/** The y axis holds everything drawn, at least one point of accuracy (or 0.05 nats) of it. */
function yAxis(series: readonly Series[], selection: Selection, height: number): Axis {
  const accuracy = selection.measure === 'accuracy';
  const values = series.flatMap(({ points }) => points.map(({ y }) => y)).filter(Number.isFinite);
  const step = accuracy ? 0.01 : 0.05;
  const low = values.length > 0 ? Math.floor(Math.min(...values) / step - 0.1) * step : 0;
  const high = values.length > 0 ? Math.ceil(Math.max(...values) / step + 0.1) * step : 1;
  return {
    domain: [Math.max(0, low), accuracy ? Math.min(1, high) : high],
    count: Math.max(2, Math.min(5, Math.floor(height / 40))),
    label: words.measureAxis(selection),
    format: (value) => (accuracy ? `${plain(Math.round(value * 1000) / 10)} %` : plain(value)),
  };
}

export interface SamplesChartProps {
  readonly shown: Shown;
  readonly selection: Selection;
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
}

/** How the mean of n masks improves with n, at the cursor's dropout rate. */
export function SamplesChart({ shown, selection, width, height, margin }: SamplesChartProps) {
  const series = seriesOf(shown, selection);
  return (
    <LineChart
      id="sampling-n"
      width={width}
      height={height}
      margin={margin}
      x={samplesAxis}
      y={yAxis(series, selection, height - margin.top - margin.bottom)}
      series={series}
    />
  );
}
