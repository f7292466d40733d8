/** A table as comma-separated text (RFC 4180). */

type Cell = string | number | null;

/** A text that a spreadsheet would take for a formula gets a sign before it. */
const plain = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function written(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = plain(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');

/** With the sign by which spreadsheets know UTF-8. */
export const csvFile = (rows: readonly (readonly Cell[])[]): Blob =>
  new Blob(['\uFEFF', csvOf(rows)], { type: 'text/csv' });
