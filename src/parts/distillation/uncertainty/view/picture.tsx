import { type CSSProperties, useId } from 'react';
import { amountAxis } from '../../../../charts/amount-axis.ts';
import { CursorPad } from '../../../../charts/cursor-pad.tsx';
import { pointOf } from '../../../../charts/estimates.ts';
import { LineChart } from '../../../../charts/line-chart.tsx';
import { plain } from '../../../../charts/numbers.ts';
import type { Axis, Margin } from '../../../../charts/scale.ts';
import type { Series } from '../../../../charts/series.tsx';
import { useSize } from '../../../../charts/use-size.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { LabelledSelect } from '../../../../view-kit/labelled-select.tsx';
import { known, meanOf } from '../../../../view-kit/seeds.ts';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import {
  angles,
  levels,
  predictions,
  type Signal,
  signals,
  spec,
  type UncertaintyParams,
  type UncertaintyResult,
  type UncertaintySlice,
} from '../spec.ts';
import { words } from '../words/figure.tsx';
import { Answered } from './answered.tsx';
import { meanings, type Sources, signalOf } from './curves.ts';
import { Drawn } from './drawn.tsx';
import { Readout } from './readout.tsx';
import { Reliability } from './reliability.tsx';

type Props = PictureProps<UncertaintyParams, UncertaintyResult, UncertaintySlice>;

const firstSizes = {
  cell: { width: 190, height: 170 },
  page: { width: 320, height: 290 },
  phone: { width: 328, height: 240 },
};

const turning: Axis = {
  domain: [-5, 185],
  ticks: [0, 45, 90, 135, 180],
  label: words.angleAxis,
  format: String,
};

const turnedSeries = (sources: Sources, signal: Signal, named: boolean): Series[] =>
  sources.flatMap(({ source, result }, i) =>
    predictions.map(
      (kind, k): Series => ({
        meaning: meanings[kind],
        source,
        ...(named && i === sources.length - 1 ? { label: words.short[kind] } : {}),
        points: result.angles.flatMap((angle, a) => {
          const values = known(result[`${signal}Turned`][k][a]);
          return values.length > 0 ? [pointOf(angle, values)] : [];
        }),
      }),
    ),
  );

const marginFor = (room: Props['room'], large: boolean): Margin => ({
  top: 30,
  right: 12,
  bottom: large ? 46 : 42,
  left: room === 'phone' ? 44 : large ? 60 : 48,
});
const labelWidth = { small: 100, large: 122 };

/** Reliability, sureness on digits turned, and accuracy against the share answered, of five ways to predict. */
export function Picture(props: Props) {
  const { state, set, room, large } = props;
  const id = useId().replace(/[^\w-]/g, '');
  const [leftRef, left] = useSize<HTMLDivElement>(firstSizes[room]);
  const [middleRef, middle] = useSize<HTMLDivElement>(firstSizes[room]);
  const sources = sourcesOf(props);
  const front = sources.at(-1)?.result;
  const margin = marginFor(room, large);
  const named = room === 'page';
  const cell = room === 'cell';
  const wide = named ? { ...margin, right: large ? labelWidth.large : labelWidth.small } : margin;
  const turned = turnedSeries(sources, state.signal, named);
  const sure = front ? meanOf(signalOf(front, state.signal, state.prediction, state.angle).turned) : null;
  const range = (
    <label className="uncertainty-control">
      <span>{words.thresholdLabel}</span>
      <input
        type="range"
        min={0}
        max={levels - 1}
        value={state.threshold}
        aria-label={words.thresholdLabel}
        aria-valuetext={words.threshold(state.threshold)}
        disabled={state.lock.includes('threshold')}
        style={{ '--filled': `${(100 * state.threshold) / (levels - 1)}%` } as CSSProperties}
        onChange={({ target }) => set({ threshold: Number(target.value) }, spec.id)}
      />
      <output aria-live="off">{words.threshold(state.threshold)}</output>
    </label>
  );
  return (
    <div className={`uncertainty uncertainty-${room}`}>
      <div className="view-bar">
        <LabelledSelect
          className="uncertainty-control"
          name="prediction"
          label={words.predictionLabel}
          options={words.prediction}
          values={predictions}
          state={state}
          set={(prediction) => set({ prediction }, spec.id)}
        />
        <LabelledSelect
          className="uncertainty-control"
          name="signal"
          label={words.signalLabel}
          options={words.signal}
          values={signals}
          state={state}
          set={(signal) => set({ signal }, spec.id)}
        />
        {!cell && !state.hide.includes('threshold') && range}
      </div>
      <div className="uncertainty-charts">
        <div className="plot plot-reliability" ref={leftRef}>
          <Reliability {...{ id, margin, sources }} {...left} prediction={state.prediction} />
          {sources.length === 0 && <p className="plot-empty">{words.awaited}</p>}
        </div>
        <div className="plot plot-turned" ref={middleRef}>
          <LineChart
            id={`${id}-turned`}
            {...middle}
            margin={wide}
            x={turning}
            y={
              state.signal === 'confidence'
                ? { domain: [0, 1], count: 5, label: words.signalAxis.confidence, format: plain }
                : amountAxis(turned, { label: words.signalAxis[state.signal], unit: 1, otherwise: 1.5 })
            }
            series={turned}
          />
          <CursorPad
            axis={turning}
            {...middle}
            margin={wide}
            value={state.angle}
            stops={front?.angles ?? angles}
            label={words.angle}
            valueText={words.angleText(state.angle, sure, state.signal)}
            disabled={state.lock.includes('angle')}
            pressed
            onMove={(angle) => set({ angle }, spec.id)}
          />
        </div>
        {!cell && (
          <Answered id={id} sources={sources} threshold={state.threshold} first={firstSizes[room]} margin={margin} />
        )}
      </div>
      <Readout sources={cell ? sources.slice(-1) : sources} state={state} room={room} />
      {state.signal === 'information' && <p className="uncertainty-note">{words.single}</p>}
      {!cell && <Drawn {...props} />}
    </div>
  );
}
