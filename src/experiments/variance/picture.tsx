import { useId } from 'react';
import { CursorPad } from '../../charts/cursor-pad.tsx';
import type { Axis, Margin } from '../../charts/scale.ts';
import { useSize } from '../../charts/use-size.ts';
import { layersOf } from '../../contract/layers.ts';
import type { PictureProps } from '../../contract/view.ts';
import { nearest } from '../../core/nearest.ts';
import { mean } from '../../core/statistics.ts';
import { BiasBars, biasBarsOf } from './bias-bars.tsx';
import { placeIn, valuesAt, variancesOf } from './curves.ts';
import {
  entropyAxis,
  entropyLines,
  kindAt,
  type Layers,
  rateAxis,
  ratesOf,
  varianceAxis,
  varianceLines,
} from './lines.ts';
import { pointerText, unitOf, words } from './prose.tsx';
import { Readout } from './readout.tsx';
import { SelectionBar } from './selection-bar.tsx';
import type { VarianceParams, VarianceResult } from './spec.ts';
import { type Line, VarianceChart } from './variance-chart.tsx';

type Props = PictureProps<VarianceParams, VarianceResult>;

const firstSizes = {
  cell: { main: { width: 640, height: 170 }, side: { width: 0, height: 0 }, bars: { width: 0, height: 0 } },
  page: {
    main: { width: 680, height: 380 },
    side: { width: 420, height: 190 },
    bars: { width: 420, height: 130 },
  },
  phone: {
    main: { width: 328, height: 240 },
    side: { width: 328, height: 170 },
    bars: { width: 328, height: 130 },
  },
};

/** Room for the names at the lines' ends, except on a phone. */
const marginFor = (room: Props['room'], large: boolean): Margin =>
  room === 'phone'
    ? { top: 30, right: 14, bottom: 42, left: 38 }
    : { top: 30, right: large ? 158 : 132, bottom: 42, left: large ? 48 : 42 };

interface PlotProps {
  readonly className: string;
  readonly first: { readonly width: number; readonly height: number };
  readonly margin: Margin;
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly Line[];
  readonly props: Props;
  readonly layers: Layers;
}

/** A chart against the dropout rate whose cursor sets it. */
function Plot({ className, first, margin, x, y, lines, props: { state, set }, layers }: PlotProps) {
  const id = useId().replace(/[^\w-]/g, '');
  const [ref, size] = useSize<HTMLDivElement>(first);
  const rates = ratesOf(layers);
  const cursor = nearest(rates, state.dropout);
  const frame = { ...size, margin };
  return (
    <div className={`plot ${className}`} ref={ref}>
      <VarianceChart id={id} {...frame} x={x} y={y} lines={lines} cursor={layers.length > 0 ? cursor : undefined} />
      {layers.length === 0 && <p className="variance-empty">{words.awaited}</p>}
      <CursorPad
        axis={x}
        {...frame}
        value={cursor}
        stops={rates}
        label={words.cursor}
        valueText={textAt(layers, state)}
        disabled={state.lock.includes('dropout')}
        pressed
        onMove={(dropout) => set({ dropout }, 'variance')}
      />
    </div>
  );
}

function textAt(layers: Layers, state: Props['state']): string {
  const result = layers.at(-1)?.result;
  if (!result) return words.awaited;
  const place = placeIn(result, state);
  const table = variancesOf(result, state);
  return pointerText(
    result.rates[place.rate],
    {
      noDropout: mean(table.noDropout),
      scaled: mean(valuesAt(table, 'scaled', place)),
      sampled: mean(valuesAt(table, 'sampled', place)),
      n: result.n[place.n],
    },
    unitOf(state),
  );
}

/** What the lines are, where there is no room at their ends. */
function Key({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <ul className="line-key variance-key">
      {lines.flatMap(({ label, meaning, kind }) =>
        label === undefined
          ? []
          : [
              <li key={label} className={`ink-${meaning} key-${meaning === 'control' ? 'control' : kind}`}>
                {label}
              </li>,
            ],
      )}
    </ul>
  );
}

/** Keeps its room while there is no result. */
function Bars({ result, props: { state, room, large } }: { readonly result?: VarianceResult; readonly props: Props }) {
  const [ref, size] = useSize<HTMLDivElement>(firstSizes[room].bars);
  return (
    <div className="variance-bias">
      <h4>{words.biasTitle(result ? result.rates[placeIn(result, state).rate] : state.dropout)}</h4>
      <div className="plot plot-bias" ref={ref}>
        {result && <BiasBars bars={biasBarsOf(result, state)} {...size} large={large} />}
      </div>
    </div>
  );
}

/** Where the cursor is, and what stands there. */
function PlaceText({ layers, state }: { readonly layers: Layers; readonly state: Props['state'] }) {
  const result = layers.at(-1)?.result;
  const place = result && placeIn(result, state);
  return (
    <p className="variance-place">
      {result && place
        ? words.place({
            rate: result.rates[place.rate],
            n: result.n[place.n],
            kind: kindAt(result, state),
            layers: result.layers,
          })
        : ''}
    </p>
  );
}

/** Model variance against the dropout rate, with cross-entropy and the parts of the squared error beside it. */
export function Picture(props: Props) {
  const { state, set, room, large } = props;
  const layers = layersOf(props);
  const front = layers.at(-1)?.result;
  const lines = varianceLines(layers, state, true);
  const entropies = entropyLines(layers, state);
  const margin = marginFor(room, large);
  const x = rateAxis(layers);
  const shared = { x, props, layers };
  return (
    <div className={`variance variance-${room}`}>
      <div className="variance-bar">
        <SelectionBar state={state} set={set} />
        {room !== 'cell' && <PlaceText layers={layers} state={state} />}
      </div>
      <Readout layers={layers} selection={state} narrow={room === 'phone'} />
      {room === 'phone' && <Key lines={lines} />}
      <div className="variance-plots">
        <Plot
          {...shared}
          className="plot-variance"
          first={firstSizes[room].main}
          margin={margin}
          y={varianceAxis(lines, state)}
          lines={room === 'phone' ? lines.map(({ label: _, ...line }) => line) : lines}
        />
        {room !== 'cell' && (
          <div className="variance-side">
            <Plot
              {...shared}
              className="plot-entropy"
              first={firstSizes[room].side}
              margin={{ ...margin, right: 14 }}
              y={entropyAxis(entropies)}
              lines={entropies}
            />
            <Bars result={front} props={props} />
          </div>
        )}
      </div>
    </div>
  );
}
