import { useId } from 'react';
import { CursorPad } from '../../../charts/cursor-pad.tsx';
import { type KindLine, KindsChart } from '../../../charts/kinds-chart.tsx';
import type { Axis, Margin } from '../../../charts/scale.ts';
import { StackedBars } from '../../../charts/stacked-bars.tsx';
import { useSize } from '../../../charts/use-size.ts';
import type { PictureProps } from '../../../contract/view.ts';
import { nearest } from '../../../core/nearest.ts';
import { mean } from '../../../core/statistics.ts';
import { Choices } from '../../../view-kit/choices.tsx';
import { sourcesOf } from '../../../view-kit/sources.ts';
import { spec, type VarianceParams, type VarianceResult, type VarianceSlice } from '../spec.ts';
import { pointerText, words } from '../words/figure.tsx';
import { biasBarsOf, entropyAxis, entropyLines, rateAxis, ratesOf, varianceAxis, varianceLines } from './lines.ts';
import { cursorIn, placeIn, rules, type Selection, type Sources, valuesAt, variancesOf } from './measures.ts';
import { unitOf } from './numbers.ts';
import { Readout } from './readout.tsx';

type Props = PictureProps<VarianceParams, VarianceResult, VarianceSlice>;

/** Sizes of the charts before they are measured, px. */
const firstSizes = {
  cell: { main: { width: 640, height: 170 }, side: { width: 0, height: 0 }, bars: { width: 0, height: 0 } },
  page: { main: { width: 680, height: 380 }, side: { width: 420, height: 190 }, bars: { width: 420, height: 130 } },
  phone: { main: { width: 328, height: 240 }, side: { width: 328, height: 170 }, bars: { width: 328, height: 130 } },
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
  readonly y: Axis;
  readonly lines: readonly KindLine[];
  readonly props: Props;
  readonly sources: Sources;
}

/** A chart against the dropout rate whose cursor sets it. */
function Plot({ className, first, margin, y, lines, props: { state, set }, sources }: PlotProps) {
  const id = useId().replace(/[^\w-]/g, '');
  const [ref, size] = useSize<HTMLDivElement>(first);
  const x = rateAxis(sources);
  const rates = ratesOf(sources);
  const value = nearest(rates, state.dropout);
  const empty = sources.length === 0;
  const frame = { ...size, margin };
  return (
    <div className={`plot ${className}`} ref={ref}>
      <KindsChart
        id={id}
        {...frame}
        x={x}
        y={y}
        lines={lines}
        cursor={empty ? undefined : value}
        noiseName={words.maskNoise}
      />
      {empty && <p className="plot-empty">{words.awaited}</p>}
      <CursorPad
        axis={x}
        {...frame}
        value={value}
        stops={rates}
        label={`${words.cursor}, ${y.label}`}
        valueText={textAt(sources, state)}
        disabled={state.lock.includes('dropout')}
        pressed
        onMove={(dropout) => set({ dropout }, 'variance')}
      />
    </div>
  );
}

function textAt(sources: Sources, state: Selection): string {
  const result = sources.at(-1)?.result;
  if (!result) return words.awaited;
  const place = placeIn(result, state);
  const table = variancesOf(result, state);
  const [scaled, sampled] = rules.map((rule) => mean(valuesAt(table, rule, place)));
  return pointerText({ ...cursorIn(result, state), scaled, sampled }, mean(table.noDropout), unitOf(state));
}

/** What the lines are, where there is no room at their ends. */
const Key = ({ lines }: { readonly lines: readonly KindLine[] }) => (
  <ul className="line-key variance-key">
    {lines
      .filter(({ label }) => label !== undefined)
      .map(({ label, meaning, kind }) => (
        <li key={label} className={`ink-${meaning} key-${meaning === 'control' ? 'control' : kind}`}>
          {label}
        </li>
      ))}
  </ul>
);

/** bias² pale, variance full; keeps its room while there is no result. */
function Bars({ result, props: { state, room, large } }: { readonly result?: VarianceResult; readonly props: Props }) {
  const [ref, size] = useSize<HTMLDivElement>(firstSizes[room].bars);
  const grown = large ? 1.18 : 1;
  const bars = result ? biasBarsOf(result, state) : [];
  return (
    <div className="variance-bias">
      <h4>{words.biasTitle(result ? cursorIn(result, state).rate : state.dropout)}</h4>
      <div className="plot plot-bias" ref={ref}>
        {result && (
          <StackedBars
            {...size}
            left={112 * grown}
            right={132 * grown}
            limits={[0.01, 0.02, 0.03, 0.05, 0.1]}
            bars={bars.map(({ meaning, label, bias2, variance }) => ({
              className: `bias-bar ink-${meaning}`,
              label,
              parts: [
                { className: 'part-bias', value: bias2 },
                { className: 'part-variance', value: variance },
              ],
              text: words.sum(bias2, variance),
            }))}
          />
        )}
      </div>
    </div>
  );
}

/** Model variance against the dropout rate, with cross-entropy and the parts of the squared error beside it. */
export function Picture(props: Props) {
  const { state, set, room, large } = props;
  const sources = sourcesOf(props);
  const front = sources.at(-1)?.result;
  const lines = varianceLines(sources, state);
  const entropies = entropyLines(sources, state);
  const margin = marginFor(room, large);
  const first = firstSizes[room];
  return (
    <div className={`variance variance-${room}`}>
      <div className="view-bar">
        <Choices<VarianceSlice> slice={spec.slice} state={state} set={set} />
        {room !== 'cell' && (
          <p className="variance-place">{front ? words.place(cursorIn(front, state), front.layers) : ''}</p>
        )}
      </div>
      <Readout sources={sources} selection={state} narrow={room === 'phone'} />
      {room === 'phone' && <Key lines={lines} />}
      <div className="variance-plots">
        <Plot
          className="plot-variance"
          first={first.main}
          margin={margin}
          y={varianceAxis(lines, state)}
          lines={room === 'phone' ? lines.map((line) => ({ ...line, label: undefined })) : lines}
          props={props}
          sources={sources}
        />
        {room !== 'cell' && (
          <div className="variance-side">
            <Plot
              className="plot-entropy"
              first={first.side}
              margin={{ ...margin, right: 14 }}
              y={entropyAxis(entropies)}
              lines={entropies}
              props={props}
              sources={sources}
            />
            <Bars result={front} props={props} />
          </div>
        )}
      </div>
    </div>
  );
}
