import type { NoiseLaw } from '../../../../core/model.ts';
import { CorrelationTally, drawMatrices, sharings } from '../../../../core/noise-laws/sharing.ts';

/** Matrices of one seed, with each noise, shared in each way, and what they add up to. */
export class Drawn {
  drawn = 0;
  /** [noise][sharing] */
  readonly tallies: readonly (readonly CorrelationTally[])[];

  constructor(
    private readonly laws: readonly NoiseLaw[],
    private readonly size: { readonly rows: number; readonly columns: number },
  ) {
    this.tallies = laws.map(() => sharings.map(() => new CorrelationTally(size.rows, size.columns)));
  }

  /** One matrix more of each. */
  draw(key: number): void {
    const { rows, columns } = this.size;
    for (const [n, of] of drawMatrices(this.laws, { rows, columns }, key, this.drawn).entries())
      for (const [s, sharing] of sharings.entries()) this.tallies[n][s].add(of(sharing));
    this.drawn++;
  }
}
