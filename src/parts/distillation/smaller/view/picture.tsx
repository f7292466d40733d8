import { useId } from 'react';
import { CursorLine } from '../../../../charts/cursor-line.tsx';
import { CursorPad } from '../../../../charts/cursor-pad.tsx';
import { LineChart } from '../../../../charts/line-chart.tsx';
import type { Margin } from '../../../../charts/scale.ts';
import { useSize } from '../../../../charts/use-size.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { Choices } from '../../../../view-kit/choices.tsx';
import { meanOf } from '../../../../view-kit/seeds.ts';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import { type Measure, measures, type SmallerParams, type SmallerResult, type SmallerSlice, spec } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { type Sources, shareAt, valuesOf } from './curves.ts';
import { Readout } from './readout.tsx';
import { keptAxis, seriesOf, valueAxis } from './series.ts';

type Props = PictureProps<SmallerParams, SmallerResult, SmallerSlice>;

const firstSizes = {
  cell: { width: 190, height: 150 },
  page: { width: 300, height: 280 },
  phone: { width: 328, height: 210 },
};

/** Names at the lines' ends need this much, px. */
const labelWidth = { small: 122, large: 150 };

interface PanelProps extends Pick<Props, 'room' | 'large' | 'state' | 'set'> {
  readonly measure: Measure;
  readonly sources: Sources;
  readonly named: boolean;
}

/** One measure over the share of parameters kept; the cursor is the first one's, and goes through all. */
function Panel({ measure, sources, named, room, large, state, set }: PanelProps) {
  const id = useId().replace(/[^\w-]/g, '');
  const [ref, size] = useSize<HTMLDivElement>(firstSizes[room]);
  const margin: Margin = {
    top: 30,
    right: named ? (large ? labelWidth.large : labelWidth.small) : 12,
    bottom: large ? 46 : 42,
    left: large ? 54 : 44,
  };
  const x = keptAxis(sources, size.width - margin.left - margin.right);
  const series = seriesOf(sources, measure, named);
  const front = sources.at(-1)?.result;
  const at = front ? shareAt(front, state.share) : -1;
  const place = { axis: x, ...size, margin, value: front?.kept[at] ?? 1 };
  return (
    <div className="plot" ref={ref}>
      <LineChart
        id={`${id}-${measure}`}
        {...size}
        margin={margin}
        x={x}
        y={valueAxis(series, measure)}
        series={series}
      />
      {measure === measures[0] ? (
        <CursorPad
          {...place}
          stops={front?.kept ?? [1]}
          label={words.cursor}
          valueText={
            front ? words.pointer(front.kept[at], meanOf(valuesOf(front, 'error', 'distilled', at))) : words.none
          }
          disabled={!front || state.lock.includes('share')}
          pressed
          onMove={(kept) => front && set({ share: front.shares[front.kept.indexOf(kept)] }, spec.id)}
        />
      ) : (
        front && <CursorLine {...place} />
      )}
      {named && sources.length === 0 && <p className="plot-empty">{words.awaited}</p>}
    </div>
  );
}

/** Error, cross-entropy and calibration error over the share of parameters kept, and their numbers at one share. */
export function Picture(props: Props) {
  const { state, set, room, large } = props;
  const sources = sourcesOf(props);
  const shown = room === 'cell' ? (['error', 'ece'] as const) : measures;
  return (
    <div className={`smaller smaller-${room}`}>
      <div className="view-bar">
        <Choices<SmallerSlice> slice={spec.slice} names={['shrink']} state={state} set={set} />
      </div>
      <div className="smaller-body">
        <div className="smaller-charts">
          {shown.map((measure, i) => (
            <Panel
              key={measure}
              {...{ measure, sources, room, large, state, set }}
              named={room === 'page' && i === shown.length - 1}
            />
          ))}
        </div>
        <Readout sources={room === 'cell' ? sources.slice(-1) : sources} share={state.share} room={room} />
      </div>
    </div>
  );
}
