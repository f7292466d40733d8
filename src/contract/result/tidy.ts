/** Every number of a result as a tidy table: one row a combination of coordinates, one column an axis or a measure. */
import type { Place, Shape } from './shape.ts';
import { cellsOf } from './tree.ts';

interface Row {
  readonly place: Place;
  readonly values: Record<string, number | string | null>;
}

function rowsOf(shape: Shape, result: unknown): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const [measure, place, value] of cellsOf(shape, result)) {
    const key = JSON.stringify(Object.entries(place).sort());
    const row = rows.get(key) ?? { place, values: {} };
    rows.set(key, row);
    row.values[measure] = value;
  }
  return [...rows.values()];
}

const columns = (records: readonly Readonly<Record<string, unknown>>[]): readonly string[] => [
  ...new Set(records.flatMap((record) => Object.keys(record))),
];

/** Coordinates of every axis of a result, by its name. */
export function axesOf(shape: Shape, result: unknown): Readonly<Record<string, readonly (number | string)[]>> {
  const places = rowsOf(shape, result).map(({ place }) => place);
  return Object.fromEntries(
    columns(places).map((axis) => [axis, [...new Set(places.flatMap((place) => place[axis] ?? []))]]),
  );
}

/** Lines before a table that say what it is, each after "# ": readers of tables pass over them (pandas: `comment="#"`). */
export const commented = (about: readonly string[], csv: string): string =>
  about.map((line) => `# ${line.replace(/\s+/g, ' ').trim()}\r\n`).join('') + csv;

/** As comma-separated text (RFC 4180; no field needs quoting). What an axis or a measure does not apply to is empty. */
export function toCsv(shape: Shape, result: unknown): string {
  const rows = rowsOf(shape, result);
  const axes = columns(rows.map(({ place }) => place));
  const measures = columns(rows.map(({ values }) => values));
  const lines = rows.map(({ place, values }) =>
    [...axes.map((axis) => place[axis] ?? ''), ...measures.map((measure) => values[measure] ?? '')].join(','),
  );
  return `${[[...axes, ...measures].join(','), ...lines].join('\r\n')}\r\n`;
}
