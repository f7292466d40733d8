import { useId } from 'react';
import { amountAxis } from '../../../../charts/amount-axis.ts';
import { CursorPad } from '../../../../charts/cursor-pad.tsx';
import { pointOf } from '../../../../charts/estimates.ts';
import { LineChart } from '../../../../charts/line-chart.tsx';
import { count } from '../../../../charts/numbers.ts';
import type { Axis, Margin } from '../../../../charts/scale.ts';
import type { Series } from '../../../../charts/series.tsx';
import { useSize } from '../../../../charts/use-size.ts';
import { someImages } from '../../../../contract/distilling.ts';
import { unlabelledSources } from '../../../../contract/teachers.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { LabelledSelect } from '../../../../view-kit/labelled-select.tsx';
import { known, meanOf } from '../../../../view-kit/seeds.ts';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import {
  type DistillationParams,
  type DistillationResult,
  type DistillationSlice,
  maskMarks,
  measureNames,
  measureOf,
  type PredictionKind,
  type ShownMeasure,
  shownTeachers,
  spec,
  starts,
  targetNames,
} from '../spec.ts';
import { words } from '../words/figure.tsx';
import { sourceNames } from '../words/sources.ts';
import { masksAt, type Sources, valuesOf } from './curves.ts';
import { Readout } from './readout.tsx';

type Props = PictureProps<DistillationParams, DistillationResult, DistillationSlice>;

const firstSizes = {
  cell: { width: 300, height: 170 },
  page: { width: 420, height: 280 },
  phone: { width: 328, height: 230 },
};

/** Names at the lines' ends need this much, px. */
const labelWidth = { small: 100, large: 124 };

/** A way to predict that knows nothing of x, as a level. */
const levels = [
  ['scaled', 'scaled'],
  ['temperature', 'control'],
] as const;

/** Means with bands over seeds, at each x of which something is known. */
const pointsOf = (xs: readonly number[], rows: readonly (readonly (number | null)[])[]) =>
  xs.flatMap((x, i) => {
    const values = known(rows[i]);
    return values.length > 0 ? [pointOf(x, values)] : [];
  });

/** Lines of one measure; `along`: over masks, or over steps of distillation, with the other ways as levels. */
function seriesOf(sources: Sources, measure: ShownMeasure, along: 'masks' | 'steps', n: number, named: boolean) {
  return sources.flatMap(({ source, result }, i): Series[] => {
    const last = named && i === sources.length - 1;
    const label = (kind: PredictionKind) => (last ? { label: words.short[kind] } : {});
    const [low, high] = along === 'masks' ? [1, result.masks.at(-1) ?? 1] : [firstStep, result.points.at(-1) ?? 1];
    const level = (kind: PredictionKind, meaning: Series['meaning']): Series[] => {
      const values = known(valuesOf(result, measure, kind, n));
      if (values.length === 0) return [];
      return [{ meaning, source, ...label(kind), bare: true, points: [low, high].map((x) => pointOf(x, values)) }];
    };
    const flat = levels.flatMap(([kind, meaning]) => level(kind, meaning));
    if (along === 'masks') {
      return [...flat, { meaning: 'sampled', source, points: pointsOf(result.masks, result[`${measure}Over`]) }];
    }
    const steps = result.points.map((step) => Math.max(firstStep, step));
    const points = pointsOf(steps, result[`${measure}At`]);
    const student: Series[] =
      points.length > 0 ? [{ meaning: 'distilled', source, ...label('distilled'), points }] : [];
    return [...flat, ...level('sampled', 'sampled'), ...student];
  });
}

/** Where step 0 stands on a logarithmic axis. */
const firstStep = 4;

const masksAxis = (most: number): Axis => ({
  domain: [0.9, Math.max(20, most) * 1.08],
  log: true,
  ticks: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].filter((tick) => tick <= Math.max(20, most)),
  label: words.masksAxis,
  format: String,
});

const stepsAxis = (most: number): Axis => ({
  domain: [firstStep * 0.92, Math.max(300, most) * 1.08],
  log: true,
  ticks: [firstStep, 10, 100, 1000].filter((tick) => tick <= Math.max(300, most)),
  label: words.stepsAxis,
  format: (step) => (step === firstStep ? '0' : count(step)),
});

const marginFor = (room: Props['room'], large: boolean): Margin => ({
  top: 30,
  right: 12,
  bottom: large ? 46 : 42,
  left: room === 'phone' ? 44 : large ? 60 : 52,
});

/** What turns the sign of averaging, as choices beside the picture. */
const amounts = [
  { name: 'trainImages', label: words.images, values: Object.values(someImages), usual: someImages.usual },
  { name: 'steps', label: words.steps, values: [500, 1500, 4000], usual: 1500 },
] as const;

const nearest = (values: readonly number[], value: number): number =>
  values.reduce((best, one) => (Math.abs(Math.log(one / value)) < Math.abs(Math.log(best / value)) ? one : best));

/** A measure against masks averaged and against steps of distillation, and all measures of all ways to predict. */
export function Picture(props: Props) {
  const { state, set, room, large } = props;
  const id = useId().replace(/[^\w-]/g, '');
  const [leftRef, left] = useSize<HTMLDivElement>(firstSizes[room]);
  const [rightRef, right] = useSize<HTMLDivElement>(firstSizes[room]);
  const sources = sourcesOf(props);
  const front = sources.at(-1)?.result;
  const measure = measureOf(state.measure);
  const margin = marginFor(room, large);
  const named = room === 'page';
  const wide = named ? { ...margin, right: large ? labelWidth.large : labelWidth.small } : margin;
  const n = front ? front.masks[masksAt(front, state.samples)] : state.samples;
  const overMasks = seriesOf(sources, measure, 'masks', state.samples, false);
  const overSteps = seriesOf(sources, measure, 'steps', state.samples, named);
  const share = measure === 'error' || measure === 'ece';
  const y = amountAxis([...overMasks, ...overSteps], {
    label: words.measure[measure],
    unit: share ? 100 : 1,
    otherwise: share ? 0.2 : 0.8,
  });
  const x = masksAxis(Math.max(...sources.map(({ result }) => result.masks.at(-1) ?? 1), 1));
  const value = front ? meanOf(front[`${measure}Over`][masksAt(front, n)] ?? []) : null;
  return (
    <div className={`distillation distillation-${room}`}>
      <div className="view-bar">
        <LabelledSelect
          className="distillation-select"
          name="measure"
          label={words.measureLabel}
          options={words.measureNamed}
          values={measureNames}
          state={state}
          set={(measure) => set({ measure }, spec.id)}
        />
        {room !== 'cell' &&
          amounts.map(({ name, label, values, usual }) => (
            <label key={name} className="distillation-select">
              <span>{label}</span>
              <select
                aria-label={label}
                value={nearest(values, state[name] || usual)}
                disabled={state.lock.includes(name)}
                onChange={({ target }) => set({ [name]: Number(target.value) }, spec.id)}
              >
                {values.map((value) => (
                  <option key={value} value={value}>
                    {count(value)}
                  </option>
                ))}
              </select>
            </label>
          ))}
        {room !== 'cell' && (
          <>
            <LabelledSelect
              className="distillation-select"
              name="teacher"
              label={words.teacherLabel}
              options={words.teacher}
              values={shownTeachers}
              state={state}
              set={(teacher) => set({ teacher }, spec.id)}
            />
            <LabelledSelect
              className="distillation-select"
              name="source"
              label={words.sourceLabel}
              options={sourceNames}
              values={unlabelledSources}
              state={state}
              set={(source) => set({ source }, spec.id)}
            />
            <LabelledSelect
              className="distillation-select"
              name="start"
              label={words.startLabel}
              options={words.start}
              values={starts}
              state={state}
              set={(start) => set({ start }, spec.id)}
            />
            <LabelledSelect
              className="distillation-select"
              name="targets"
              label={words.targetsLabel}
              options={words.targets}
              values={targetNames}
              state={state}
              set={(targets) => set({ targets }, spec.id)}
            />
          </>
        )}
      </div>
      <div className="distillation-charts">
        <div className="plot plot-masks" ref={leftRef}>
          <LineChart id={`${id}-masks`} {...left} margin={margin} x={x} y={y} series={overMasks} />
          <CursorPad
            axis={x}
            {...left}
            margin={margin}
            value={n}
            stops={front?.masks ?? maskMarks}
            label={words.cursor}
            valueText={words.pointer(n, value, measure)}
            disabled={state.lock.includes('samples')}
            pressed
            onMove={(samples) => set({ samples: Math.min(200, samples) }, spec.id)}
          />
        </div>
        <div className="plot plot-steps" ref={rightRef}>
          <LineChart
            id={`${id}-steps`}
            {...right}
            margin={wide}
            x={stepsAxis(Math.max(...sources.map(({ result }) => result.points.at(-1) ?? 1), 1))}
            y={room === 'cell' ? { ...y, label: '' } : y}
            series={overSteps}
          />
          {sources.length === 0 && <p className="plot-empty">{words.awaited}</p>}
        </div>
      </div>
      <Readout sources={sources} n={state.samples} measure={measure} room={room} />
    </div>
  );
}
