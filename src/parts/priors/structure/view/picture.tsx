import { useMemo, useState } from 'react';
import { type Matrix, magnitudeQuantile } from '../../../../charts/diverging.ts';
import { useSize } from '../../../../charts/use-size.ts';
import { lawOf } from '../../../../contract/noise-laws.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { drawKey } from '../../../../core/noise-laws/draw.ts';
import { drawMatrices } from '../../../../core/noise-laws/sharing.ts';
import { Choice } from '../../../../view-kit/choices.tsx';
import { LabelledSelect } from '../../../../view-kit/labelled-select.tsx';
import { LawControls } from '../../../../view-kit/law-controls.tsx';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import { matrixSizes, type StructureParams, type StructureResult, type StructureSlice, sizeOf, spec } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { type Cell, CellMap } from './cell-map.tsx';
import { Readout } from './readout.tsx';

type Props = PictureProps<StructureParams, StructureResult, StructureSlice>;

const firstSizes = {
  cell: { width: 200, height: 160 },
  page: { width: 380, height: 330 },
  phone: { width: 328, height: 230 },
};

const last = 1000;

const sizes = { '6x5': '6 × 5', '12x10': '12 × 10', '24x20': '24 × 20', '48x40': '48 × 40' };

/** One draw of the noise, of normal weights and of their product, and how squares of weights go together. */
export function Picture(props: Props) {
  const { state, set, room } = props;
  const [ref, size] = useSize<HTMLDivElement>(firstSizes[room]);
  const [pointed, point] = useState<Cell | null>(null);
  const { law, dropout: rate, spread, shape, sharing, matrixSize, matrix, seed } = state;
  const drawn = useMemo(() => {
    const { rows, columns } = sizeOf(matrixSize);
    const matrixOf = (values: ArrayLike<number>): Matrix => ({ rows, columns, values: Float32Array.from(values) });
    const [of] = drawMatrices([lawOf(law, { rate, spread, shape })], { rows, columns }, drawKey(seed), matrix - 1);
    const { factors, normals } = of(sharing);
    const weights = normals.map((z, i) => z * factors[i]);
    const limit = magnitudeQuantile([...normals, ...weights], 0.98);
    return {
      ...{ rows, columns },
      factors,
      normals,
      limit,
      maps: [
        { id: 'factors', matrix: matrixOf(factors), limit: magnitudeQuantile(factors, 1) || 1 },
        { id: 'normals', matrix: matrixOf(normals), limit },
        { id: 'weights', matrix: matrixOf(weights), limit },
      ] as const,
    };
  }, [law, rate, spread, shape, sharing, matrixSize, matrix, seed]);
  // The cell may have been chosen in a larger matrix.
  const cell = pointed && pointed.row < drawn.rows && pointed.column < drawn.columns ? pointed : null;
  const at = cell && cell.row * drawn.columns + cell.column;
  const told =
    cell && at !== null
      ? `${words.cell(cell.row, cell.column, drawn.factors[at], drawn.normals[at])} ${words.partners[sharing]}`
      : words.noCell;
  return (
    <div className={`structure structure-${room}`}>
      <div className="view-bar">
        <LawControls className="structure-control" state={state} set={(patch) => set(patch, spec.id)} />
        <Choice<StructureSlice> slice={spec.slice} name="sharing" state={state} set={set} />
        <LabelledSelect
          className="structure-control"
          name="matrixSize"
          label={words.size}
          options={sizes}
          values={matrixSizes}
          state={state}
          set={(size) => set({ matrixSize: size }, spec.id)}
        />
        {!state.hide.includes('matrix') && (
          <button
            type="button"
            className="structure-again"
            disabled={state.lock.includes('matrix')}
            onClick={() => set({ matrix: matrix < last ? matrix + 1 : 1 }, spec.id)}
          >
            {words.again}
          </button>
        )}
      </div>
      <div className="structure-maps">
        {drawn.maps.map(({ id, matrix: one, limit }, i) => (
          <div key={id} className="structure-map">
            <p className="structure-name">
              {words.maps[id]} <span className="structure-range">{words.range(limit)}</span>
            </p>
            <div className="plot" ref={i === 0 ? ref : undefined}>
              <CellMap
                {...{ ...size, matrix: one, limit, cell, sharing }}
                label={words.mapLabel(words.maps[id])}
                valueText={told}
                onCell={point}
              />
            </div>
          </div>
        ))}
      </div>
      <p className="structure-told" aria-hidden="true">
        {told}
      </p>
      <Readout sources={sourcesOf(props)} state={state} room={room} />
    </div>
  );
}
