import { DataTable } from '../view-kit/data-table.tsx';
import { csvColumns as words } from './words.ts';

interface CsvColumnsProps {
  /** Of headline numbers, each with how it is called. */
  readonly columns: readonly (readonly [id: string, called: string])[];
}

/** What the columns of a CSV file are that hold headline numbers: their heads are for programs, the same in every language. */
export const CsvColumns = ({ columns }: CsvColumnsProps) =>
  columns.length > 0 && (
    <details>
      <summary>{words.title}</summary>
      <DataTable table={{ caption: words.caption, head: words.head, rows: columns }} />
    </details>
  );
