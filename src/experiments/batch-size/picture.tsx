import { useId } from 'react';
import { CursorPad } from '../../charts/cursor-pad.tsx';
import type { Margin } from '../../charts/scale.ts';
import { useSize } from '../../charts/use-size.ts';
import { layersOf } from '../../contract/layers.ts';
import type { PictureProps } from '../../contract/view.ts';
import { batchAxis, batchesOf, curveAxis, endAxis, examplesAxis } from './axes.ts';
import { BatchChart, CurveChart } from './charts.tsx';
import { accuracyAt, indexOfBatch, type Layers } from './curves.ts';
import { endsOf, paperTrends } from './evidence.ts';
import { Explanation } from './explanation.tsx';
import { curveSeries, endSeries, paperRows } from './lines.ts';
import { pointerText, words } from './prose.tsx';
import { Readout } from './readout.tsx';
import { SelectionBar } from './selection-bar.tsx';
import type { BatchSizeParams, BatchSizeResult } from './spec.ts';

type Props = PictureProps<BatchSizeParams, BatchSizeResult>;

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

/** The batch size that the cursor stands at. */
const cursorIn = (layers: Layers, asked: number): number => {
  const batches = batchesOf(layers);
  return batches[indexOfBatch(batches, asked)];
};

/** Final accuracy by batch size, and beside it accuracy during training at the cursor. */
export function Picture(props: Props) {
  const { state, set, room, large } = props;
  const id = useId().replace(/[^\w-]/g, '');
  const [endRef, end] = useSize<HTMLDivElement>(firstSizes[room]);
  const layers = layersOf(props);
  const batch = cursorIn(layers, state.batchSize);
  const base = marginFor(room, large);
  const named = room === 'page' && end.width >= labelled;
  const margin = named ? { ...base, right: large ? labelWidth.large : labelWidth.small } : base;
  const x = batchAxis(layers, end.width, margin);
  const front = layers.at(-1);
  return (
    <div className={`batch-size batch-size-${room}`}>
      {room !== 'cell' && (
        <div className="batch-bar">
          <SelectionBar state={state} set={set} />
          <p className="batch-place">{placeOf(layers, batch)}</p>
        </div>
      )}
      <div className="batch-charts">
        <div className="plot plot-batches" ref={endRef}>
          <BatchChart
            id={`${id}-end`}
            {...end}
            margin={margin}
            x={x}
            y={endAxis(layers)}
            series={endSeries(layers, named)}
            paper={paperRows}
          />
          <CursorPad
            axis={x}
            {...end}
            margin={margin}
            value={batch}
            stops={batchesOf(layers)}
            label={words.cursor}
            valueText={textAt(layers, batch)}
            disabled={state.lock.includes('batchSize')}
            pressed
            onMove={(batchSize) => set({ batchSize }, 'batch-size')}
          />
        </div>
        <Curves id={`${id}-way`} layers={layers} batch={batch} room={room} margin={base} />
      </div>
      <Readout layers={layers} batch={batch} room={room} />
      {room === 'page' && (
        <details className="batch-details">
          <summary>{words.explanation}</summary>
          <Explanation ends={front ? endsOf(front.result) : null} paper={paperTrends} />
        </details>
      )}
    </div>
  );
}

/** Where the cursor is, and how the front layer's networks there are trained. */
function placeOf(layers: Layers, batch: number): string {
  const front = layers.at(-1)?.result;
  const b = front ? front.batches.indexOf(batch) : -1;
  return words.place(batch, front && b >= 0 ? { steps: front.steps[b], learningRate: front.learningRate[b] } : null);
}

function textAt(layers: Layers, batch: number): string {
  const front = layers.at(-1)?.result;
  if (!front) return words.awaited;
  const at = (rule: 'sampled' | 'scaled' | 'control') => accuracyAt(front, rule, batch);
  return pointerText(batch, { sampled: at('sampled'), scaled: at('scaled'), control: at('control') });
}

interface CurvesProps {
  readonly id: string;
  readonly layers: Layers;
  readonly batch: number;
  readonly room: Props['room'];
  readonly margin: Margin;
}

/** Accuracy over examples seen at the cursor's batch. */
function Curves({ id, layers, batch, room, margin }: CurvesProps) {
  const [ref, size] = useSize<HTMLDivElement>({ ...firstSizes[room], width: 0.8 * firstSizes[room].width });
  const front = layers.at(-1)?.result;
  const label = room === 'cell' || !front ? words.place(batch, null) : words.curveY(batch, front.curveImages);
  const series = curveSeries(layers, batch);
  return (
    <div className="plot plot-curves" ref={ref}>
      <CurveChart
        id={id}
        {...size}
        margin={margin}
        x={examplesAxis(layers, size.width > 320)}
        y={curveAxis(layers, batch, label)}
        series={series}
      />
      {series.every(({ faint }) => faint) && (
        <p className="batch-empty">{layers.length > 0 ? words.noCurve(batch) : words.awaited}</p>
      )}
    </div>
  );
}
