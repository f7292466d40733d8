import { useId } from 'react';
import type { Margin } from '../../../../charts/scale.ts';
import { useSize } from '../../../../charts/use-size.ts';
import { type NoiseName, noiseNames, onUnits, relativeVariance } from '../../../../contract/compared-noises.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { LabelledSelect } from '../../../../view-kit/labelled-select.tsx';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import { type NoisesParams, type NoisesResult, type NoisesSlice, spec } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { accuracyAxis } from './marks.ts';
import { failed, meanOf } from './numbers.ts';
import { Readout } from './readout.tsx';
import { RowsChart, rowsHeight } from './rows-chart.tsx';
import { VarianceChart } from './variance-chart.tsx';

type Props = PictureProps<NoisesParams, NoisesResult, NoisesSlice>;

const firstSizes = {
  cell: { rows: { width: 300, height: 280 }, points: { width: 260, height: 280 } },
  page: { rows: { width: 470, height: 400 }, points: { width: 420, height: 400 } },
  phone: { rows: { width: 328, height: 400 }, points: { width: 328, height: 260 } },
};

/** Rows as high as a finger needs where there is room, px; in a cell they share its height. */
const rowHeights = { page: 21, phone: 24 };
const largeRow = 27;

/** Accuracy of each noise, accuracy against variance, and the numbers of the noise in front. */
export function Picture(props: Props) {
  const { state, set, room, large } = props;
  const id = useId().replace(/[^\w-]/g, '');
  const [rowsRef, rowsSize] = useSize<HTMLDivElement>(firstSizes[room].rows);
  const [pointsRef, pointsSize] = useSize<HTMLDivElement>(firstSizes[room].points);
  const sources = sourcesOf(props);
  const { factor: front } = state;
  // Networks without noise are the line; the residual one has a row, beside those compared with it.
  const rows = room === 'cell' ? onUnits(noiseNames) : noiseNames.filter((noise) => noise !== 'none');
  const axis = accuracyAxis(sources);
  const names = large ? 214 : 186;
  const rowsMargin: Margin = { top: 24, right: 14, bottom: 42, left: names };
  const row =
    room === 'cell'
      ? Math.max(6, Math.floor((rowsSize.height - rowsMargin.top - rowsMargin.bottom) / rows.length))
      : large
        ? largeRow
        : rowHeights[room];
  const pointsMargin: Margin = { top: 30, right: 16, bottom: 42, left: large ? 58 : 50 };
  const locked = state.lock.includes('factor');
  const fails = sources.flatMap(({ source, result }) =>
    result.noises.flatMap((noise): { source: typeof source; noise: NoiseName; accuracy: number }[] => {
      const accuracy = meanOf(result, noise);
      return noise.startsWith('half-cauchy') && failed(accuracy) ? [{ source, noise, accuracy }] : [];
    }),
  );
  return (
    <div className={`noises noises-${room}`}>
      {room !== 'cell' && (
        <div className="view-bar">
          <LabelledSelect
            className="noises-control"
            name="factor"
            label={words.front}
            options={words.noise}
            values={noiseNames}
            state={state}
            set={(factor) => set({ factor }, spec.id)}
          />
        </div>
      )}
      <div className="noises-charts">
        <div
          className="plot"
          ref={rowsRef}
          style={room === 'cell' ? undefined : { height: rowsHeight(rows, row, rowsMargin) }}
        >
          <RowsChart
            {...{ noises: rows, sources, front, row, width: rowsSize.width }}
            x={axis}
            margin={rowsMargin}
            choose={locked ? null : (factor) => set({ factor }, spec.id)}
          />
          {sources.length === 0 && <p className="plot-empty">{words.awaited}</p>}
        </div>
        <div className="plot noises-points" ref={pointsRef}>
          <VarianceChart
            id={`${id}-points`}
            {...{ noises: rows, sources, front, ...pointsSize }}
            y={axis}
            margin={pointsMargin}
          />
        </div>
      </div>
      {room !== 'cell' && (
        <>
          <p className="noises-note">
            {fails
              .map(({ source, noise, accuracy }) =>
                words.fails(words.source[source], noise, accuracy, relativeVariance(noise)),
              )
              .join(' ') || '\u00a0'}
          </p>
          <Readout {...{ sources, front, room }} />
        </>
      )}
    </div>
  );
}
