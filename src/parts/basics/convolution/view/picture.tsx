import { useId } from 'react';
import { CursorPad } from '../../../../charts/cursor-pad.tsx';
import { LineChart } from '../../../../charts/line-chart.tsx';
import type { Margin } from '../../../../charts/scale.ts';
import { useSize } from '../../../../charts/use-size.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { Choices } from '../../../../view-kit/choices.tsx';
import { meanOf } from '../../../../view-kit/seeds.ts';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import { type ConvolutionParams, type ConvolutionResult, type ConvolutionSlice, spec } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { rateAt, type Sources, valuesOf } from './curves.ts';
import { write } from './numbers.ts';
import { Readout } from './readout.tsx';
import { overRates, overSteps, rateAxis, rateValueAxis, stepAxis, stepValueAxis } from './series.ts';

type Props = PictureProps<ConvolutionParams, ConvolutionResult, ConvolutionSlice>;

const firstSizes = {
  cell: { width: 220, height: 180 },
  page: { width: 420, height: 300 },
  phone: { width: 328, height: 220 },
};

/** Names at the lines' ends need this much, px. */
const labelWidth = { small: 92, large: 112 };

type PanelProps = Pick<Props, 'room' | 'large' | 'state' | 'set'> & { readonly sources: Sources };

const marginOf = (large: boolean, right: number): Margin => ({
  top: 30,
  right,
  bottom: large ? 46 : 42,
  left: large ? 54 : 46,
});

/** Test images over the dropout rate; its cursor is the page's rate. */
function RatePanel({ sources, room, large, state, set }: PanelProps) {
  const id = useId().replace(/[^\w-]/g, '');
  const [ref, size] = useSize<HTMLDivElement>(firstSizes[room]);
  const margin = marginOf(large, 14);
  const front = sources.at(-1)?.result;
  const rates = front?.rates ?? spec.codecs.rates.default;
  const x = rateAxis(rates, room === 'cell');
  const series = overRates(sources, state.measure);
  const r = front ? rateAt(front, state.dropout) : 0;
  const found = front ? meanOf(valuesOf(front, state.measure, front.places[0], r)) : null;
  return (
    <div className="plot" ref={ref}>
      <LineChart id={id} {...size} margin={margin} x={x} y={rateValueAxis(series, state.measure)} series={series} />
      <CursorPad
        axis={x}
        {...size}
        margin={margin}
        value={front ? front.rates[r] : state.dropout}
        stops={rates}
        label={words.cursor}
        valueText={
          front ? words.pointer(front.rates[r], words.place[front.places[0]], found, write[state.measure]) : words.none
        }
        disabled={!front || state.lock.includes('dropout')}
        pressed
        onMove={(dropout) => set({ dropout }, spec.id)}
      />
      {sources.length === 0 && <p className="plot-empty">{words.awaited}</p>}
    </div>
  );
}

/** Learning curves at the page's rate, and without dropout. */
function StepPanel({ sources, room, large, state }: Omit<PanelProps, 'set'>) {
  const id = useId().replace(/[^\w-]/g, '');
  const [ref, size] = useSize<HTMLDivElement>(firstSizes[room]);
  const named = room !== 'cell';
  const margin = marginOf(large, named ? labelWidth[large ? 'large' : 'small'] : 14);
  const series = overSteps(sources, state.measure, state.dropout, named);
  const last = Math.max(...sources.map(({ result }) => result.points.at(-1) ?? 1), 1);
  return (
    <div className="plot" ref={ref}>
      <LineChart
        id={id}
        {...size}
        margin={margin}
        x={stepAxis(sources.length > 0 ? last : spec.budgets.lecture.steps, room === 'cell')}
        y={stepValueAxis(series, state.measure)}
        series={series}
      />
    </div>
  );
}

/** Accuracy or cross-entropy over the dropout rate and over training, by where dropout acts, and numbers at one rate. */
export function Picture(props: Props) {
  const { state, set, room, large } = props;
  const sources = sourcesOf(props);
  const panel = { sources, room, large, state };
  return (
    <div className={`convolution convolution-${room}`}>
      <div className="view-bar">
        <Choices<ConvolutionSlice> slice={spec.slice} names={['set', 'measure']} state={state} set={set} />
      </div>
      <div className="convolution-body">
        <div className="convolution-charts">
          <RatePanel {...panel} set={set} />
          <StepPanel {...panel} />
        </div>
        <Readout
          sources={room === 'cell' ? sources.slice(-1) : sources}
          rate={state.dropout}
          measure={state.measure}
          room={room}
        />
      </div>
    </div>
  );
}
