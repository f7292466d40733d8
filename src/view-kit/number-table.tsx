export interface NumberTableProps {
  readonly caption: string;
  readonly columns: readonly { readonly text: string; readonly className?: string }[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
}

/** A small table of numbers beside a picture; its first column has the names of the rows. */
export const NumberTable = ({ caption, columns, rows }: NumberTableProps) => (
  <table className="readout">
    <caption>{caption}</caption>
    <thead>
      <tr>
        <td />
        {columns.map(({ text, className }) => (
          <th key={text} scope="col" className={className}>
            {text}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ name, cells }) => (
        <tr key={name} data-aside={cells.every((cell) => cell === '–') ? '' : undefined}>
          <th scope="row">{name}</th>
          {cells.map((cell, i) => (
            <td key={columns[i].text}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
