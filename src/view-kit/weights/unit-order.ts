/** In which order the units of a layer are drawn, and what their clusters are called. */
import type { RowGroup } from '../../charts/group-brackets.tsx';
import { contingencyTable } from '../../core/partitions.ts';
import { isDead } from '../../core/unit-activity.ts';

export interface RowOrder {
  /** [row]: the unit, from 0. */
  readonly units: readonly number[];
  /** [unit]: its row. */
  readonly rows: readonly number[];
  /** Number 0 for dead units, which stand apart. */
  readonly groups: readonly RowGroup[];
  /** [unit]: number of its cluster by incoming and by outgoing weights, from 1, the largest first. */
  readonly incoming: readonly number[];
  readonly outgoing: readonly number[];
}

/** Clusters numbered from 1, the largest first and of equally large ones that with the first unit: [unit]. */
export function numbered(labels: ArrayLike<number>): number[] {
  const members = new Map<number, number[]>();
  Array.from(labels).forEach((label, unit) => {
    const list = members.get(label);
    if (list) list.push(unit);
    else members.set(label, [unit]);
  });
  const sorted = [...members.values()].sort((a, b) => b.length - a.length || a[0] - b[0]);
  const numbers = new Array<number>(labels.length);
  sorted.forEach((list, i) => {
    for (const unit of list) numbers[unit] = i + 1;
  });
  return numbers;
}

/** The cluster of each unit, by both sides. */
interface Clustered {
  readonly incoming: { readonly labels: ArrayLike<number> };
  readonly outgoing: { readonly labels: ArrayLike<number> };
}

/**
 * Rows by cluster of one side, largest cluster first, within it by cluster of the other side; dead units come last, in
 * a group of their own.
 *
 * @param active [unit], share of images on which each is active
 */
export function orderRows(
  { incoming, outgoing }: Clustered,
  by: 'incoming' | 'outgoing',
  active: ArrayLike<number>,
): RowOrder {
  const numbers = { incoming: numbered(incoming.labels), outgoing: numbered(outgoing.labels) };
  const [first, second] =
    by === 'incoming' ? [numbers.incoming, numbers.outgoing] : [numbers.outgoing, numbers.incoming];
  const group = (unit: number) => (isDead(active[unit]) ? Number.POSITIVE_INFINITY : first[unit]);
  const units = first
    .map((_, unit) => unit)
    .sort((a, b) => compare(group(a), group(b)) || first[a] - first[b] || second[a] - second[b] || a - b);
  const rows = new Array<number>(units.length);
  units.forEach((unit, row) => {
    rows[unit] = row;
  });
  const groups: RowGroup[] = [];
  units.forEach((unit, row) => {
    const cluster = Number.isFinite(group(unit)) ? first[unit] : 0;
    const last = groups.at(-1);
    if (last?.cluster === cluster) groups[groups.length - 1] = { ...last, to: row + 1 };
    else groups.push({ from: row, to: row + 1, cluster });
  });
  return { units, rows, groups, ...numbers };
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** How many units clusters share: rows incoming, columns outgoing, so ordered that agreement lies on the diagonal. */
export interface Overlap {
  readonly counts: readonly (readonly number[])[];
  /** Numbers of the clusters of the rows and columns. */
  readonly incoming: readonly number[];
  readonly outgoing: readonly number[];
}

export function overlapOf({ incoming, outgoing }: Pick<RowOrder, 'incoming' | 'outgoing'>): Overlap {
  const table = contingencyTable(incoming, outgoing);
  const names = (numbers: readonly number[]) => [...new Set(numbers)];
  const [rowNames, columnNames] = [names(incoming), names(outgoing)];
  const rows = rowNames.map((_, i) => i).sort((a, b) => rowNames[a] - rowNames[b]);
  const home = (column: number) => {
    const best = rows.reduce((most, row) => (table[row][column] > table[most][column] ? row : most), rows[0]);
    return rows.indexOf(best) - table[best][column] / (incoming.length + 1);
  };
  const columns = columnNames.map((_, i) => i).sort((a, b) => home(a) - home(b) || columnNames[a] - columnNames[b]);
  return {
    counts: rows.map((row) => columns.map((column) => table[row][column])),
    incoming: rows.map((row) => rowNames[row]),
    outgoing: columns.map((column) => columnNames[column]),
  };
}
