/** Rows [from, to) that belong together. */
export interface RowGroup {
  readonly from: number;
  readonly to: number;
  /** Its number, from 1; 0 for a group without one. */
  readonly cluster: number;
}

/** px: how wide they are, and how high a group is whose bracket has ends. */
const wide = 7;
const ended = 7;

interface GroupBracketsProps {
  readonly groups: readonly RowGroup[];
  /** Of all groups together. */
  readonly rows: number;
  /** px */
  readonly height: number;
}

/**
 * Brackets beside the rows of a map, one a group, so that no line covers a row. Where groups are low, brackets become
 * strokes with gaps between them, and of as many groups as there are rows a line.
 */
export function GroupBrackets({ groups, rows, height }: GroupBracketsProps) {
  const strokes = groups.map(({ from, to }) => {
    const [top, bottom] = [from, to].map((row) => (row / rows) * height);
    const gap = Math.min(1, (bottom - top) / 4);
    const end = bottom - top >= ended ? 'h4' : '';
    const spine = `V${(bottom - gap).toFixed(2)}`;
    return `M${end ? wide - 1 : wide - 5},${(top + gap).toFixed(2)}${end && 'h-4'}${spine}${end}`;
  });
  return (
    <svg className="group-brackets" width={wide} height={height} viewBox={`0 0 ${wide} ${height}`} aria-hidden="true">
      {/* One path for all: each element takes its time whenever anything near it moves. */}
      <path d={strokes.join('')} />
    </svg>
  );
}
