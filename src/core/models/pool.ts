import type { Rows } from '../layer.ts';
import type { Pass } from './pass.ts';

/** The largest or the mean of what each place sees; of several that are the largest, the first gets the gradient. */
export function pooled(kind: 'max-pool' | 'average-pool', places: readonly Int32Array[], rows: Rows): Pass {
  /** What a place hands on of each value it sees, for one example. */
  const sharesOf = (row: ArrayLike<number>, place: Int32Array): Float64Array => {
    if (kind === 'average-pool') return new Float64Array(place.length).fill(1 / place.length);
    const shares = new Float64Array(place.length);
    shares[place.reduce((best, at, i) => (row[at] > row[place[best]] ? i : best), 0)] = 1;
    return shares;
  };
  const shares = rows.map((row) => places.map((place) => sharesOf(row, place)));
  const outputs = rows.map((row, e) =>
    Float64Array.from(places, (place, p) => place.reduce((sum, at, i) => sum + shares[e][p][i] * row[at], 0)),
  );
  const back = (deltas: readonly Float64Array[]) =>
    rows.map((row, e) => {
      const byInput = new Float64Array(row.length);
      places.forEach((place, p) => {
        place.forEach((at, i) => {
          byInput[at] += shares[e][p][i] * deltas[e][p];
        });
      });
      return byInput;
    });
  return { outputs, back };
}
