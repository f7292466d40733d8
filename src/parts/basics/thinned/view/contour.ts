/** The line on which values of a square grid pass a level, as an SVG path. */

/**
 * @param values [row × size + column], rows from the bottom up
 * @param place a column or row, with its fraction, in px
 */
export function contour(
  values: ArrayLike<number>,
  size: number,
  level: number,
  place: readonly [x: (column: number) => number, y: (row: number) => number],
): string {
  const at = (column: number, row: number) => values[row * size + column] - level;
  const [x, y] = place;
  const parts: string[] = [];
  for (let row = 0; row + 1 < size; row++) {
    for (let column = 0; column + 1 < size; column++) {
      // Corners in turn around the cell; the line leaves through sides whose ends lie on different sides of the level.
      const corners = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ] as const;
      const heights = corners.map(([c, r]) => at(c, r));
      const points = corners.flatMap(([c, r], i) => {
        const next = (i + 1) % 4;
        if (heights[i] > 0 === heights[next] > 0) return [];
        const share = heights[i] / (heights[i] - heights[next]);
        const [c2, r2] = corners[next];
        return [`${x(c + share * (c2 - c)).toFixed(1)},${y(r + share * (r2 - r)).toFixed(1)}`];
      });
      for (let i = 0; i + 1 < points.length; i += 2) parts.push(`M${points[i]}L${points[i + 1]}`);
    }
  }
  return parts.join('');
}
