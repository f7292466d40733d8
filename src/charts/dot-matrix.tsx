import { disc } from '../../charts/mark.tsx';
import { words } from './prose.tsx';
import type { Overlap } from './rows.ts';

export interface OverlapMatrixProps {
  readonly overlap: Overlap;
  /** px, of the square */
  readonly size: number;
  /** Numbers of the clusters of the unit pointed at, 0 for none. */
  readonly incoming: number;
  readonly outgoing: number;
}

/** How many units each cluster by incoming weights shares with each by outgoing: the area of a dot. */
export function OverlapMatrix({ overlap, size, incoming, outgoing }: OverlapMatrixProps) {
  const { counts } = overlap;
  const across = overlap.outgoing.length;
  const most = Math.max(1, ...counts.flat());
  const margin = 16;
  const cell = (size - margin) / Math.max(1, counts.length, across);
  const middle = (i: number) => margin + (i + 0.5) * cell;
  const biggest = Math.max(1.2, cell * 0.5);
  const isHere = (r: number, c: number) => overlap.incoming[r] === incoming && overlap.outgoing[c] === outgoing;
  const dots = (here: boolean) =>
    counts
      .flatMap((row, r) =>
        row.map((count, c) =>
          count === 0 || isHere(r, c) !== here
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
        {words.byOutgoing}
      </text>
      <text className="side-name" transform={`translate(10,${margin + cell * counts.length}) rotate(-90)`}>
        {words.byIncoming}
      </text>
    </svg>
  );
}
