import { useId } from 'react';
import { amountAxis } from '../../../../charts/amount-axis.ts';
import { CursorPad } from '../../../../charts/cursor-pad.tsx';
import { pointOf } from '../../../../charts/estimates.ts';
import { LineChart } from '../../../../charts/line-chart.tsx';
import { fixed } from '../../../../charts/numbers.ts';
import type { Axis, Margin } from '../../../../charts/scale.ts';
import type { Series } from '../../../../charts/series.tsx';
import { useSize } from '../../../../charts/use-size.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { type LossKind, lossKinds } from '../../../../core/objectives.ts';
import { known, MetricCell } from '../../../../view-kit/metric.tsx';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import { positions, spec, type TheoremParams, type TheoremResult, type TheoremSlice } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { alongLine, alongOf, meanAt, type Sources } from './objectives.ts';

type Props = PictureProps<TheoremParams, TheoremResult, TheoremSlice>;

const firstSizes = {
  cell: { width: 190, height: 150 },
  page: { width: 300, height: 250 },
  phone: { width: 328, height: 190 },
};

const lines = [
  ['sampled', 'sampled'],
  ['ideal', 'distilled'],
] as const;

/** Where there is room for two: one for which the theorem holds, and one for which it does not. */
const ofCell = ['kl', 'absolute'] as const;

const axis: Axis = {
  domain: [positions[0] - 0.05, positions[positions.length - 1] + 0.05],
  ticks: [-0.5, 0, 0.5, 1, 1.5],
  label: words.positionAxis,
  format: (at) => words.place[at] ?? fixed(at, 1),
};

const marginFor = (room: Props['room'], large: boolean): Margin => ({
  top: 28,
  right: 12,
  bottom: large ? 46 : 42,
  left: room === 'phone' ? 44 : large ? 58 : 50,
});

/** J′, and below it J, of one loss. */
const seriesOf = (sources: Sources, loss: LossKind): Series[] =>
  sources.flatMap(({ source, result }) =>
    lines.map(([objective, meaning]) => ({
      meaning,
      source,
      points: alongOf(result, objective, loss).flatMap((values, p) =>
        values.length > 0 ? [pointOf(result.positions[p], values)] : [],
      ),
    })),
  );

function Panel({ loss, sources, ...props }: Props & { readonly loss: LossKind; readonly sources: Sources }) {
  const { state, set, room, large } = props;
  const id = useId().replace(/[^\w-]/g, '');
  const [ref, size] = useSize<HTMLDivElement>(firstSizes[room]);
  const margin = marginFor(room, large);
  const series = seriesOf(sources, loss);
  const front = sources.at(-1)?.result;
  const difference = front ? meanAt(front, 'difference', loss, state.along) : null;
  const line = front ? alongLine(front, loss) : null;
  return (
    <figure className="theorem-panel">
      <figcaption>
        <strong>{words.lossTitle[loss]}</strong> {line ? words.verdict(line) : words.pending}
      </figcaption>
      <div className="plot" ref={ref}>
        <LineChart
          id={`${id}-${loss}`}
          {...size}
          margin={margin}
          x={axis}
          y={amountAxis(series, { label: words.lossAxis[loss], unit: 1, otherwise: 1 })}
          series={series}
        />
        <CursorPad
          axis={axis}
          {...size}
          margin={margin}
          value={state.along}
          stops={positions}
          label={`${words.cursor}, ${words.loss[loss]}`}
          valueText={words.pointer(state.along, difference)}
          disabled={state.lock.includes('along')}
          onMove={(along) => set({ along }, spec.id)}
        />
      </div>
    </figure>
  );
}

/** For each loss, what a student minimises and what it should, over the line through two networks. */
export function Picture(props: Props) {
  const { state, room } = props;
  const sources = sourcesOf(props);
  const cell = room === 'cell';
  return (
    <div className={`theorem theorem-${room}`}>
      <p className="theorem-key">
        <span>
          <span className="ink-sampled">●</span> {words.sampled}
        </span>
        <span>
          <span className="ink-distilled">▲</span> {words.ideal}
        </span>
      </p>
      <div className="theorem-panels">
        {(cell ? ofCell : lossKinds).map((loss) => (
          <Panel key={loss} {...props} {...{ loss, sources }} />
        ))}
      </div>
      <div className="theorem-readouts">
        {sources.length === 0 && <p>{words.awaited}</p>}
        {(cell ? sources.slice(-1) : sources).map(({ source, result }) => (
          <table key={source} className={`readout of-${source}`}>
            <caption>{words.readout(source, state.along)}</caption>
            <thead>
              <tr>
                <td />
                <th scope="col">J</th>
                <th scope="col">J′</th>
                <th scope="col">{words.differenceColumn}</th>
              </tr>
            </thead>
            <tbody>
              {lossKinds.map((loss) => (
                <tr key={loss}>
                  <th scope="row">{words.loss[loss]}</th>
                  {(['ideal', 'sampled', 'difference'] as const).map((objective) => (
                    <MetricCell
                      key={objective}
                      metric={`${objective}-${loss}`}
                      source={source}
                      {...known(meanAt(result, objective, loss, state.along), (value) => fixed(value, 4))}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </div>
  );
}
