import { useId } from 'react';
import { CursorPad } from '../../../charts/cursor-pad.tsx';
import type { Margin } from '../../../charts/scale.ts';
import { useSize } from '../../../charts/use-size.ts';
import type { PictureProps } from '../../../contract/view.ts';
import { Choice } from '../../../view-kit/choices.tsx';
import { sourcesOf } from '../../../view-kit/sources.ts';
import { type BatchSizeParams, type BatchSizeResult, type BatchSizeSlice, spec } from '../spec.ts';
import { Explanation } from '../words/explanation.tsx';
import { pointerText, words } from '../words/figure.tsx';
import { BatchChart, CurveChart } from './charts.tsx';
import { accuracyAt, indexOfBatch, type Rule, type Sources } from './curves.ts';
import { endsOf } from './evidence.ts';
import { Readout } from './readout.tsx';
import { batchAxis, batchesOf, curveAxis, curveSeries, endAxis, endSeries, examplesAxis, paperRows } from './series.ts';

type Props = PictureProps<BatchSizeParams, BatchSizeResult, BatchSizeSlice>;

const firstSizes = {
  cell: { width: 330, height: 170 },
  page: { width: 620, height: 300 },
  phone: { width: 328, height: 230 },
};

/** Names at the lines' ends need this much, px. */
const labelWidth = { small: 138, large: 164 };
/** Below this width the readout's marks are the only key. */
const labelled = 440;

const marginFor = (room: Props['room'], large: boolean): Margin => ({
  top: 30,
  right: 12,
  bottom: large ? 46 : 42,
  left: room === 'phone' ? 44 : large ? 56 : 48,
});

/** Final accuracy by batch size, and beside it accuracy during training at the cursor. */
export function Picture(props: Props) {
  const { state, set, room, large } = props;
  const id = useId().replace(/[^\w-]/g, '');
  const [endRef, end] = useSize<HTMLDivElement>(firstSizes[room]);
  const sources = sourcesOf(props);
  const batches = batchesOf(sources);
  const batch = batches[indexOfBatch(batches, state.batchSize)];
  const base = marginFor(room, large);
  const named = room === 'page' && end.width >= labelled;
  const margin = named ? { ...base, right: large ? labelWidth.large : labelWidth.small } : base;
  const x = batchAxis(sources, end.width, margin);
  const front = sources.at(-1)?.result;
  return (
    <div className={`batch-size batch-size-${room}`}>
      {room !== 'cell' && (
        <div className="view-bar">
          <Choice<BatchSizeSlice> slice={spec.slice} name="scaleRate" state={state} set={set} />
          <p className="batch-place">{placeOf(front, batch)}</p>
        </div>
      )}
      <div className="batch-charts">
        <div className="plot plot-batches" ref={endRef}>
          <BatchChart
            id={`${id}-end`}
            {...end}
            margin={margin}
            x={x}
            y={endAxis(sources)}
            series={endSeries(sources, named)}
            paper={paperRows}
          />
          <CursorPad
            axis={x}
            {...end}
            margin={margin}
            value={batch}
            stops={batches}
            label={words.cursor}
            valueText={front ? pointerText(batch, (rule: Rule) => accuracyAt(front, rule, batch)) : words.awaited}
            disabled={state.lock.includes('batchSize')}
            pressed
            onMove={(batchSize) => set({ batchSize }, spec.id)}
          />
        </div>
        <Curves id={`${id}-way`} sources={sources} batch={batch} room={room} margin={base} />
      </div>
      <Readout sources={sources} batch={batch} room={room} />
      {room === 'page' && (
        <details className="batch-details">
          <summary>{words.explanation}</summary>
          <Explanation ends={front ? endsOf(front) : null} />
        </details>
      )}
    </div>
  );
}

/** Where the cursor is, and how the front source's networks there are trained. */
function placeOf(front: BatchSizeResult | undefined, batch: number): string {
  const b = front ? front.batches.indexOf(batch) : -1;
  return words.place(batch, front && b >= 0 ? { steps: front.steps[b], learningRate: front.learningRate[b] } : null);
}

interface CurvesProps {
  readonly id: string;
  readonly sources: Sources;
  readonly batch: number;
  readonly room: Props['room'];
  readonly margin: Margin;
}

/** Accuracy over examples seen at the cursor's batch. */
function Curves({ id, sources, batch, room, margin }: CurvesProps) {
  const [ref, size] = useSize<HTMLDivElement>({ ...firstSizes[room], width: 0.8 * firstSizes[room].width });
  const front = sources.at(-1)?.result;
  const label = room === 'cell' || !front ? words.place(batch, null) : words.curveY(batch, front.curveImages);
  const series = curveSeries(sources, batch);
  return (
    <div className="plot plot-curves" ref={ref}>
      <CurveChart
        id={id}
        {...size}
        margin={margin}
        x={examplesAxis(sources, size.width > 320)}
        y={curveAxis(sources, batch, label)}
        series={series}
      />
      {series.every(({ faint }) => faint) && (
        <p className="plot-empty">{front ? words.noCurve(batch) : words.awaited}</p>
      )}
    </div>
  );
}
