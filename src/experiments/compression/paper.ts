/**
 * What the paper prints: Lin, Wang & Chen, "Clustering Phenomena in Dropout", Table 3. First hidden layers of `units`
 * units are compressed to `C`; test accuracy before and after, with "0.5 vanilla dropout" and without. The optimiser,
 * the learning rate and the initialisation are not stated.
 */
export interface PaperRow {
  readonly units: number;
  readonly C: number;
  readonly dropout: { readonly full: number; readonly compressed: number };
  readonly none: { readonly full: number; readonly compressed: number };
}

export const paperRate = 0.5;

export const paperRows: readonly PaperRow[] = [
  { units: 400, C: 162, dropout: { full: 0.869, compressed: 0.855 }, none: { full: 0.882, compressed: 0.74 } },
  { units: 500, C: 162, dropout: { full: 0.879, compressed: 0.847 }, none: { full: 0.894, compressed: 0.685 } },
  { units: 600, C: 167, dropout: { full: 0.884, compressed: 0.833 }, none: { full: 0.892, compressed: 0.534 } },
  { units: 700, C: 177, dropout: { full: 0.877, compressed: 0.839 }, none: { full: 0.891, compressed: 0.657 } },
];

/** The paper's row for a layer of so many units; null where it has none. */
export const paperRow = (units: number): PaperRow | null => paperRows.find((row) => row.units === units) ?? null;

/** The C that the paper found for the nearest width it has. */
export const paperC = (units: number): number =>
  [...paperRows].sort((a, b) => Math.abs(a.units - units) - Math.abs(b.units - units))[0].C;
