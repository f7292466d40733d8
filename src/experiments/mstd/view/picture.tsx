import { useId, useMemo } from 'react';
import { CursorPad } from '../../../charts/cursor-pad.tsx';
import { FitLabels } from '../../../charts/fit-labels.tsx';
import { RangeHandles } from '../../../charts/range-handles.tsx';
import { ResidualChart } from '../../../charts/residual-chart.tsx';
import type { Margin } from '../../../charts/scale.ts';
import { ScatterChart } from '../../../charts/scatter-chart.tsx';
import { useSize } from '../../../charts/use-size.ts';
import type { PictureProps } from '../../../contract/view.ts';
import { valueAt } from '../../../core/power-law.ts';
import { Choices } from '../../../view-kit/choices.tsx';
import { later } from '../../../view-kit/later.tsx';
import { sourcesOf } from '../../../view-kit/sources.ts';
import { type MstdParams, type MstdResult, type MstdSlice, spec, type Training } from '../spec.ts';
import { pointerText, widthsInWords, words } from '../words/figure.tsx';
import { madeAs, pointAt, type Selection, untrainedLaw } from './curves.ts';
import { type Drawn, drawingOf, drawnLines, isAllZero, least, scatterOf } from './drawing.ts';
import { fitLabels, Readout } from './readout.tsx';

type Props = PictureProps<MstdParams, MstdResult, MstdSlice>;
const Explanation = later(words.explanation, async () => ({
  default: (await import('../words/explanation.tsx')).Explanation,
}));

const firstSizes = {
  cell: { width: 660, height: 250 },
  page: { width: 1160, height: 330 },
  phone: { width: 328, height: 260 },
};

const marginFor = (room: Props['room'], large: boolean): Margin =>
  room === 'phone'
    ? { top: 34, right: 12, bottom: 42, left: 42 }
    : { top: 34, right: large ? 322 : 268, bottom: large ? 46 : 42, left: large ? 52 : 44 };

/** The range as the address holds it: from 1 or to 2,000 where nothing is left out at that end. */
const fitOf = (widths: readonly number[], [from, to]: readonly [number, number]): [number, number] => [
  from === 0 ? 1 : widths[from],
  to === widths.length - 1 ? 2000 : widths[to],
];

const emptyText = (drawn: readonly Drawn[], { axes }: Selection): string | undefined => {
  if (drawn.length === 0) return words.awaited;
  if (!isAllZero(drawn)) return undefined;
  return axes === 'log' ? words.zeroInLog : words.zero;
};

/** MSTD against width, with the power laws through the points. */
export function Picture(props: Props) {
  'use memo';
  const { state, set, room, large } = props;
  const id = useId().replace(/[^\w-]/g, '');
  const [ref, size] = useSize<HTMLDivElement>(firstSizes[room]);
  const { recorded, run } = props;
  const sources = useMemo(() => sourcesOf({ recorded, run }), [recorded, run]);
  const { firstWidth, samples, outputs, axes, fit, checkpoint } = state;
  // What does not depend on the other settings is left as it is while they move.
  const selection = useMemo(
    () => ({ firstWidth, samples, outputs, axes, fit, checkpoint }),
    [firstWidth, samples, outputs, axes, fit, checkpoint],
  );
  const drawn = useMemo(() => drawnLines(sources, selection), [sources, selection]);
  const margin = useMemo(() => marginFor(room, large), [room, large]);
  const fits = !state.hide.includes('fit');
  const drawing = useMemo(
    () => drawingOf({ sources, drawn, selection, size, margin, large, fits }),
    [sources, drawn, selection, size, margin, large, fits],
  );
  const { widths, cursor, x, y, range, grips, scatters, bounds } = drawing;
  const frame = { ...size, margin };
  const front = sources.at(-1);
  const source = front?.source;
  const ring = source && { source, x: cursor };
  const lawOf = (training: Training) =>
    drawn.find((one) => one.source === source && one.training === training)?.law ?? null;
  const ends = { top: margin.top - 12, bottom: size.height, left: size.width - margin.right + 16 };
  const labels = (
    <FitLabels labels={fitLabels(drawn, drawing)} large={large} at={room === 'phone' ? undefined : ends} />
  );
  const made = sources.map((one) => madeAs(one, selection));
  const empty = emptyText(drawn, selection);
  const readout = <Readout drawn={drawn} units={cursor} />;
  return (
    <div className={`mstd mstd-${room}`}>
      <div className="view-bar">
        <Choices<MstdSlice> slice={spec.slice} state={state} set={set} />
        <p className="mstd-place">{words.place(cursor, firstWidth, made)}</p>
        {room === 'phone' && readout}
      </div>
      <div className="plot plot-mstd" ref={ref}>
        <ScatterChart id={`${id}-mstd`} {...frame} x={x} y={y} scatters={scatters} ring={ring} bounds={bounds} />
        {empty && <p className="plot-empty">{empty}</p>}
        <CursorPad
          axis={x}
          {...frame}
          value={cursor}
          stops={widths}
          label={words.cursor}
          valueText={textAt(drawn, cursor)}
          disabled={state.lock.includes('units')}
          pressed
          onMove={(units) => set({ firstWidth: units }, spec.id)}
        />
        {grips && !empty && (
          <RangeHandles
            axis={x}
            {...frame}
            stops={widths}
            range={range}
            least={least}
            labels={[words.fitFrom, words.fitTo]}
            valueText={widthsInWords(widths.slice(range[0], range[1] + 1))}
            disabled={state.lock.includes('fit')}
            onMove={(next) => set({ fit: fitOf(widths, next) }, spec.id)}
          />
        )}
        {room !== 'phone' && readout}
        {room !== 'phone' && labels}
      </div>
      {room === 'phone' && labels}
      {room === 'page' && (
        <>
          <ResidualChart
            id={`${id}-rest`}
            fits={drawn.map((one) => ({
              scatter: scatterOf(one, selection),
              expected: (units) => (one.law ? valueAt(one.law, units) : Number.NaN),
            }))}
            x={x}
            margin={margin}
            label={words.residualAxis}
            firstSize={{ ...firstSizes.page, height: 110 }}
          />
          <Explanation
            noise={front?.result.kind ?? 'classic'}
            trained={lawOf('dropout')}
            control={lawOf('control')}
            untrained={front ? untrainedLaw(front.result, selection) : null}
          />
        </>
      )}
    </div>
  );
}

function textAt(drawn: readonly Drawn[], units: number): string {
  // Of both sources, the one in front that has this width.
  const front = drawn.filter(({ points }) => pointAt(points, units)).at(-1)?.source;
  const at = (training: Training) => {
    const line = drawn.find((one) => one.source === front && one.training === training);
    return (line && pointAt(line.points, units)?.value) ?? null;
  };
  const trained = at('dropout');
  return trained === null ? words.awaited : pointerText(units, trained, at('control'));
}
