import { disc } from './mark.tsx';

export interface DotMatrixProps {
  /** [row][column] */
  readonly counts: readonly (readonly number[])[];
  /** px, of the square */
  readonly size: number;
  /** The cell that stands out; −1 for none. */
  readonly row: number;
  readonly column: number;
  readonly rowsLabel: string;
  readonly columnsLabel: string;
}

/** A table of counts: the area of each cell's dot. */
export function DotMatrix({ counts, size, row, column, rowsLabel, columnsLabel }: DotMatrixProps) {
  const across = counts[0]?.length ?? 0;
  // Row by row: of 400 × 400 cells at once there would be more arguments than a call may have.
  const most = Math.max(1, ...counts.map((of) => Math.max(...of)));
  const margin = 16;
  const cell = (size - margin) / Math.max(1, counts.length, across);
  const middle = (i: number) => margin + (i + 0.5) * cell;
  const biggest = Math.max(1.2, cell * 0.5);
  const dots = (here: boolean) =>
    counts
      .flatMap((of, r) =>
        of.map((count, c) =>
          count === 0 || (r === row && c === column) !== here
            ? ''
            : disc({ x: middle(c), y: middle(r) }, Math.max(0.8, biggest * Math.sqrt(count / most))),
        ),
      )
      .join('');
  return (
    <svg className="chart overlap" width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <rect className="overlap-ground" x={margin} y={margin} width={cell * across} height={cell * counts.length} />
      {/* One path for all: each element takes its time whenever anything near it moves. */}
      <path d={dots(false)} />
      <path className="here" d={dots(true)} />
      <text className="side-name" x={margin + 1} y={10}>
        {columnsLabel}
      </text>
      <text className="side-name" transform={`translate(10,${margin + cell * counts.length}) rotate(-90)`}>
        {rowsLabel}
      </text>
    </svg>
  );
}
