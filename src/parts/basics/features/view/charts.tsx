import { amountAxis } from '../../../../charts/amount-axis.ts';
import { CursorPad } from '../../../../charts/cursor-pad.tsx';
import { pointOf } from '../../../../charts/estimates.ts';
import { LineChart } from '../../../../charts/line-chart.tsx';
import { count } from '../../../../charts/numbers.ts';
import type { Axis, Margin } from '../../../../charts/scale.ts';
import type { Series } from '../../../../charts/series.tsx';
import type { Size } from '../../../../charts/use-size.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { known } from '../../../../view-kit/seeds.ts';
import type { Measure } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { meanings, networks, rowOf, type Sources } from './curves.ts';

/** In the order in which they are drawn, from the top. */
export const drawn = ['locality', 'active', 'correlation'] as const satisfies readonly Measure[];

/** What an axis reaches where nothing is known yet. */
const otherwise: Readonly<Record<(typeof drawn)[number], number>> = { locality: 0.4, active: 1, correlation: 0.3 };

/** px of height below which the numbers of an axis touch. */
const leastChart = 75;

const seriesOf = (sources: Sources, measure: Measure): Series[] =>
  sources.flatMap(({ source, result }, i) =>
    networks.map(
      (kind): Series => ({
        meaning: meanings[kind],
        source,
        ...(i === 0 ? { label: words.short[kind] } : {}),
        points: result.steps.flatMap((step, s) => {
          const values = known(rowOf(result, measure, kind, s));
          return values.length > 0 ? [pointOf(step, values)] : [];
        }),
      }),
    ),
  );

interface ChartsProps extends Size {
  readonly id: string;
  readonly sources: Sources;
  readonly large: boolean;
  readonly room: PictureProps<unknown, unknown>['room'];
  readonly step: number;
  readonly valueText: string;
  readonly disabled: boolean;
  readonly onStep: (step: number) => void;
}

/** Three measures against training steps, one above the other, with one cursor for all. */
export function Charts({ id, sources, large, room, width, height, step, ...cursor }: ChartsProps) {
  const front = sources.at(-1)?.result;
  const steps = [...new Set(sources.flatMap(({ result }) => result.steps))].sort((a, b) => a - b);
  const last = steps.at(-1) ?? 1000;
  const x: Axis = { domain: [0, last], count: room === 'cell' ? 2 : 3, label: words.stepsAxis, format: count };
  const margin: Margin = { top: 24, right: large ? 92 : 76, bottom: 10, left: large ? 52 : 44 };
  const foot = large ? 40 : 34;
  // Where there is little room, the table alone tells the others.
  const fitting = Math.max(1, Math.min(2, Math.floor((height - foot) / leastChart)));
  const shown = room === 'cell' ? drawn.slice(0, fitting) : drawn;
  const each = Math.max(50, (height - foot) / shown.length);
  return (
    <>
      {shown.map((measure, i) => {
        const series = seriesOf(sources, measure);
        const lowest = i === shown.length - 1;
        return (
          <LineChart
            key={measure}
            id={`${id}-${measure}`}
            width={width}
            height={each + (lowest ? foot : 0)}
            margin={lowest ? { ...margin, bottom: margin.bottom + foot } : margin}
            x={x}
            y={{
              ...amountAxis(series, {
                label: words.axis[measure],
                unit: measure === 'correlation' ? 1 : 100,
                otherwise: otherwise[measure],
              }),
              count: each < 100 ? 2 : 3,
            }}
            series={series}
            xWritten={lowest}
          />
        );
      })}
      <CursorPad
        axis={x}
        {...{ width, height }}
        margin={{ ...margin, bottom: margin.bottom + foot }}
        value={step}
        stops={front?.steps ?? [0]}
        label={words.after}
        valueText={cursor.valueText}
        disabled={cursor.disabled}
        pressed
        onMove={cursor.onStep}
      />
    </>
  );
}
