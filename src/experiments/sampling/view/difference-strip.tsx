import { DifferenceChart } from '../../../charts/difference-chart.tsx';
import { plain } from '../../../charts/numbers.ts';
import { type Margin, stepped } from '../../../charts/scale.ts';
import { words } from '../words/figure.tsx';
import type { Uncursored } from './curves.ts';
import { differences } from './differences.ts';
import { rateAxis, type Shown } from './rate-chart.tsx';

export interface DifferenceStripProps {
  readonly shown: Shown;
  readonly selection: Uncursored;
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
}

/** Sampled minus scaled at each rate with its 95 % interval: accuracy in percentage points, or cross-entropy in nats. */
export function DifferenceStrip({ shown, selection, width, height, margin }: DifferenceStripProps) {
  'use memo';
  const accuracy = selection.measure === 'accuracy';
  const unit = accuracy ? 100 : 1;
  const layers = shown.map(({ layer, result }) => ({
    layer,
    differences: differences(result, selection).map(({ rate, mean, low, high, collapsed }) => ({
      x: rate,
      mean: mean * unit,
      low: low === null ? undefined : low * unit,
      high: high === null ? undefined : high * unit,
      faint: collapsed,
    })),
  }));
  const told = layers.flatMap((layer) => layer.differences.filter((one) => !one.faint));
  const needed = Math.max(0, ...told.flatMap(({ mean, low = mean, high = mean }) => [Math.abs(low), Math.abs(high)]));
  const limit = stepped(
    needed,
    accuracy ? [2, 3, 4, 6, 8, 10, 15, 20, 30, 50, 100] : [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20],
  );
  const written = margin.right > 80;
  const sampledBetter = { meaning: 'sampled', text: written ? words.sampledBetter : '' } as const;
  const scaledBetter = { meaning: 'scaled', text: written ? words.scaledBetter : '' } as const;
  const label = width < 360 ? words.differenceShort : words.differenceAxis(selection);
  const signed = (value: number) => (value > 0 ? `+${plain(value)}` : plain(value));
  return (
    <DifferenceChart
      width={width}
      height={height}
      margin={margin}
      x={rateAxis(shown, width)}
      y={{ domain: [-limit, limit], ticks: [-limit, 0, limit], label, format: signed }}
      layers={layers}
      above={accuracy ? sampledBetter : scaledBetter}
      below={accuracy ? scaledBetter : sampledBetter}
    />
  );
}
