/** The numbers of a picture as a table: on the page below it, and on the command line as text. */
export interface DataTable {
  readonly caption: string;
  readonly head: readonly string[];
  /** A row's first cell is its heading. */
  readonly rows: readonly (readonly string[])[];
}

/** As text in columns. */
export function textOf({ caption, head, rows }: DataTable): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
  return [caption, '', ...lines].join('\n');
}
