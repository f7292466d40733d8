import { useId, useMemo, useRef, useState } from 'react';
import { useNameInFigure } from '../../../../charts/figure-name.ts';
import { plain } from '../../../../charts/numbers.ts';
import type { Axis } from '../../../../charts/scale.ts';
import { useSize } from '../../../../charts/use-size.ts';
import { pointsCodec, reach } from '../../../../contract/points.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { methods } from '../../../../core/one-input/methods.ts';
import type { PointXY } from '../../../../core/one-input/points.ts';
import { mean } from '../../../../core/statistics.ts';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import { type RegressionParams, type RegressionResult, type RegressionSlice, spec } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { BandChart, type Outline } from './band-chart.tsx';
import type { Sources } from './bands.ts';
import { Bar } from './bar.tsx';
import type { Learned, Settings } from './live.ts';
import { PointsPad } from './points-pad.tsx';
import { Readout } from './readout.tsx';
import { useLive } from './use-live.ts';

type Props = PictureProps<RegressionParams, RegressionResult, RegressionSlice>;

const firstSizes = {
  cell: { width: 190, height: 150 },
  page: { width: 380, height: 320 },
  phone: { width: 328, height: 240 },
};
const margin = { top: 28, right: 10, bottom: 40, left: 32 };
const axis = (label: string): Axis => ({
  domain: [-reach, reach],
  ticks: [-3, -2, -1, 0, 1, 2, 3],
  label,
  format: plain,
});
const axes = { x: axis(words.xAxis), y: axis(words.yAxis) };
const lowAxes = { x: axes.x, y: { ...axes.y, ticks: [-3, 0, 3] } };

/** The bands of results that have learned what the picture learns. */
const outlinesOf = (sources: Sources, points: readonly PointXY[], { rate, steps, units }: Omit<Settings, 'seed'>) =>
  methods.map((_, m): Outline[] =>
    sources.flatMap(({ source, params, result }) =>
      pointsCodec.equals(params.points, points) &&
      params.steps === steps &&
      params.units === units &&
      (m > 0 || params.rate === rate)
        ? [{ source, mean: result.mean[m].map(mean), sd: result.sd[m].map(mean) }]
        : [],
    ),
  );

/** Between the means of the drawn masks and of all, at the x of the grid where they are furthest apart. */
const gapTo = ({ mean, exact }: Learned): number =>
  Math.max(...Array.from(mean, (value, i) => Math.abs(value - (exact?.mean[i] ?? value))));

/** Curves through points that can be moved, with their bands, learned as they move. */
export function Picture(props: Props) {
  const { state, set, room } = props;
  const [ref, size] = useSize<HTMLDivElement>(firstSizes[room]);
  const whole = useRef<HTMLDivElement>(null);
  const id = useId();
  const [moving, move] = useState<readonly PointXY[] | null>(null);
  const [why, refuse] = useState('');
  const points = moving ?? state.points;
  const text = pointsCodec.serialize(points);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same points may come as another list.
  const kept = useMemo(() => points, [text]);
  const learning = { rate: state.maskRate, steps: Number(state.fitSteps), units: Number(state.fitUnits) };
  const { rate, units } = learning;
  const picture = useLive(whole, kept, { ...learning, seed: state.seed });
  const sources = sourcesOf(props);
  const outlines = outlinesOf(sources, kept, learning);
  const over = state.method === 'over';
  const shown = state.method === 'all' || state.method === 'over' ? methods : [state.method];
  const charts = over ? [shown] : shown.map((method) => [method]);
  const figure = useNameInFigure(words.points);
  const put = (next: readonly PointXY[]) => {
    move(null);
    refuse('');
    set({ points: next }, spec.id);
  };
  const learned = picture?.learned;
  const phase =
    points.length === 0 ? words.phase(null, 0) : picture ? words.phase(picture.phase, picture.steps) : words.waiting;
  return (
    <div className={`regression regression-in-${room}`} ref={whole}>
      <Bar {...{ state, set, put, refuse }} />
      <div className="regression-charts" data-count={charts.length} data-over={over || undefined}>
        {charts.map((drawn, i) => (
          <div key={drawn.join()} className="regression-chart">
            <p className="regression-names">
              {drawn.map((method) => (
                <span key={method} className={`regression-name regression-${method}`}>
                  <span className="regression-key" /> {words.method(method, rate)}
                </span>
              ))}
            </p>
            <div className="plot" ref={i === 0 ? ref : undefined}>
              <fieldset className="regression-frame" aria-label={words.frame(drawn, rate, figure)} style={size}>
                <BandChart
                  id={`${id}-${drawn.join('-')}`}
                  {...{ ...size, ...(room === 'cell' ? lowAxes : axes), methods: drawn, margin, picture }}
                  curves={state.curves}
                  outlines={drawn.map((method) => outlines[methods.indexOf(method)])}
                />
                <PointsPad
                  {...{ ...size, ...axes, margin, points, move, put, refuse }}
                  keys={i === 0}
                  locked={state.lock.includes('points')}
                />
              </fieldset>
            </div>
          </div>
        ))}
      </div>
      <p className="regression-told">
        <span>{why || phase}</span>{' '}
        {learned?.dropout.exact && shown.includes('dropout') && `${words.exact(units, gapTo(learned.dropout))} `}
        {learned && words.live(shown.map((method) => [method, learned[method].gap / learned[method].near] as const))}
      </p>
      {room !== 'cell' && (
        <p className="regression-how" data-aside="">
          {words.how}
        </p>
      )}
      {room !== 'cell' && <Readout {...{ sources, picture, shown, rate, room }} />}
    </div>
  );
}
