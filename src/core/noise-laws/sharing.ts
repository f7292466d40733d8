/** Which weights of a matrix share a factor λ, and what follows from it. Rows are units, whose outgoing weights they hold. */
import type { NoiseLaw } from '../model.ts';
import { drawFactor, drawNormal } from './draw.ts';
import { momentsOf } from './moments.ts';

export const sharings = ['units', 'weights', 'layer', 'units-layer'] as const;
/**
 * - `units`: the weights of a row (dropout; automatic relevance determination, ARD).
 * - `weights`: none (DropConnect).
 * - `layer`: all of the matrix (stochastic depth; automatic depth determination, ADD).
 * - `units-layer`: a factor for the row times one for the matrix (ARD-ADD).
 */
export type Sharing = (typeof sharings)[number];

export interface DrawnMatrix {
  /** λ and z of each weight, row by row; the weight is their product. */
  readonly factors: Float64Array;
  readonly normals: Float64Array;
}

/** Matrix number `index` of a stream of matrices of this size: each has numbers of its own. */
export function drawMatrices(
  laws: readonly NoiseLaw[],
  { rows, columns }: { readonly rows: number; readonly columns: number },
  key: number,
  index: number,
) {
  const count = rows * columns;
  const first = index * (count + rows + 1);
  const normals = Float64Array.from({ length: count }, (_, i) => drawNormal(key, first + i));
  return laws.map((law) => {
    const own = (sharing: Sharing): Float64Array => {
      if (sharing === 'weights') return Float64Array.from({ length: count }, (_, i) => drawFactor(law, key, first + i));
      const layer = sharing === 'units' ? 1 : drawFactor(law, key, first + count + rows);
      if (sharing === 'layer') return new Float64Array(count).fill(layer);
      const units = Array.from({ length: rows }, (_, row) => drawFactor(law, key, first + count + row));
      return Float64Array.from({ length: count }, (_, i) => layer * units[Math.floor(i / columns)]);
    };
    return (sharing: Sharing): DrawnMatrix => ({ factors: own(sharing), normals });
  });
}

/** Correlation of the squares of two weights: of the same row, and of different ones. */
export interface Correlations {
  readonly within: number | null;
  readonly between: number | null;
}

/**
 * What they are exactly: within a row that shares λ, (E λ⁴ − (E λ²)²)/(3 E λ⁴ − (E λ²)²). Null where λ has no fourth
 * moment.
 */
export function exactCorrelations(law: NoiseLaw, sharing: Sharing): Correlations {
  const { second, fourth } = momentsOf(law);
  if (fourth === Infinity) return { within: null, between: null };
  if (sharing === 'weights') return { within: 0, between: 0 };
  // Of the whole factor; two factors in one multiply their moments.
  const both = sharing === 'units-layer';
  const [two, four] = both ? [second ** 2, fourth ** 2] : [second, fourth];
  const over = (shared: number) => (shared - two ** 2) / (3 * four - two ** 2);
  // Of different rows, the layer's factor alone is shared.
  return { within: over(four), between: sharing === 'units' ? 0 : over(both ? second ** 2 * fourth : four) };
}

/** Sums over weights of matrices from which correlations are estimated. */
export class CorrelationTally {
  private matrices = 0;
  private squares = 0;
  private fourths = 0;
  private readonly pairs = { within: 0, between: 0, plain: 0 };

  constructor(
    private readonly rows: number,
    private readonly columns: number,
  ) {}

  add({ factors, normals }: DrawnMatrix): void {
    const { rows, columns, pairs } = this;
    let [all, ofRows] = [0, 0];
    for (let row = 0; row < rows; row++) {
      let [sum, squares, fourths] = [0, 0, 0];
      for (let i = row * columns; i < (row + 1) * columns; i++) {
        const w = factors[i] * normals[i];
        sum += w;
        squares += w * w;
        fourths += w ** 4;
      }
      this.squares += squares;
      this.fourths += fourths;
      pairs.within += squares ** 2 - fourths;
      pairs.plain += sum ** 2 - squares;
      all += squares;
      ofRows += squares ** 2;
    }
    pairs.between += all ** 2 - ofRows;
    this.matrices++;
  }

  /** Estimates, and `plain`, the correlation of two weights of a row themselves; null where they do not vary. */
  estimate() {
    const { rows, columns, matrices, pairs } = this;
    const count = matrices * rows * columns;
    const mean = this.squares / count;
    const spread = this.fourths / count - mean ** 2;
    const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
    const of = (sum: number, others: number) => known((sum / (count * others) - mean ** 2) / spread);
    return {
      within: of(pairs.within, columns - 1),
      between: of(pairs.between, (rows - 1) * columns),
      plain: known(pairs.plain / (count * (columns - 1)) / mean),
    };
  }
}
