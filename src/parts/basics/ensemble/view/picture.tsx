import { useId } from 'react';
import { CursorLine } from '../../../../charts/cursor-line.tsx';
import { CursorPad } from '../../../../charts/cursor-pad.tsx';
import { LineChart } from '../../../../charts/line-chart.tsx';
import type { Margin } from '../../../../charts/scale.ts';
import { useSize } from '../../../../charts/use-size.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { meanOf } from '../../../../view-kit/seeds.ts';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import {
  type EnsembleParams,
  type EnsembleResult,
  type EnsembleSlice,
  type Measure,
  mostMembers,
  spec,
} from '../spec.ts';
import { words } from '../words/figure.tsx';
import { type Sources, valuesOf } from './curves.ts';
import { Readout } from './readout.tsx';
import { memberAxis, seriesOf, valueAxis } from './series.ts';

type Props = PictureProps<EnsembleParams, EnsembleResult, EnsembleSlice>;

const firstSizes = {
  cell: { width: 190, height: 150 },
  page: { width: 300, height: 280 },
  phone: { width: 328, height: 210 },
};

/** Names at the lines' ends need this much, px. */
const labelWidth = { small: 96, large: 116 };

interface PanelProps extends Pick<Props, 'room' | 'large' | 'state' | 'set'> {
  readonly measure: Measure;
  readonly sources: Sources;
  readonly named: boolean;
}

/** One measure over the number of members; the cursor is the first one's, and goes through all. */
function Panel({ measure, sources, named, room, large, state, set }: PanelProps) {
  const id = useId().replace(/[^\w-]/g, '');
  const [ref, size] = useSize<HTMLDivElement>(firstSizes[room]);
  const margin: Margin = {
    top: 30,
    right: named ? (large ? labelWidth.large : labelWidth.small) : 12,
    bottom: large ? 46 : 42,
    left: large ? 54 : 44,
  };
  const front = sources.at(-1)?.result;
  const members = front?.members ?? mostMembers;
  const k = Math.min(state.members, members);
  const x = memberAxis(Math.max(members, ...sources.map(({ result }) => result.members)), room === 'cell');
  const series = seriesOf(sources, measure, named);
  const place = { axis: x, ...size, margin, value: k };
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
      {measure === 'error' ? (
        <CursorPad
          {...place}
          stops={Array.from({ length: members }, (_, i) => i + 1)}
          label={words.cursor}
          valueText={front ? words.pointer(k, meanOf(valuesOf(front, 'error', 'masks', k))) : words.none}
          disabled={!front || state.lock.includes('members')}
          pressed
          onMove={(next) => set({ members: next }, spec.id)}
        />
      ) : (
        <CursorLine {...place} />
      )}
      {named && sources.length === 0 && <p className="plot-empty">{words.awaited}</p>}
    </div>
  );
}

/** Error, cross-entropy and disagreement over the number of networks or masks averaged, and their numbers at one. */
export function Picture(props: Props) {
  const { state, set, room, large } = props;
  const sources = sourcesOf(props);
  const shown =
    room === 'cell' ? (['error', 'crossEntropy'] as const) : (['error', 'crossEntropy', 'disagreement'] as const);
  return (
    <div className={`ensemble ensemble-${room}`}>
      <div className="ensemble-body">
        <div className="ensemble-charts">
          {shown.map((measure, i) => (
            <Panel
              key={measure}
              {...{ measure, sources, room, large, state, set }}
              named={room === 'page' && i === shown.length - 1}
            />
          ))}
        </div>
        <Readout sources={room === 'cell' ? sources.slice(-1) : sources} members={state.members} room={room} />
      </div>
    </div>
  );
}
