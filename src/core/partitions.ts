/**
 * Agreement of two clusterings of the same units. A clustering is an array of labels, [unit]; labels are any integers
 * and only say which units are together.
 */
import { sum } from './statistics.ts';

/** Labels renamed 0, 1, 2, … in the order of their first appearance: equal for equal partitions. */
export function canonicalLabels(labels: ArrayLike<number>): number[] {
  const names = new Map<number, number>();
  return Array.from(labels, (label) => {
    const name = names.get(label) ?? names.size;
    names.set(label, name);
    return name;
  });
}

/**
 * How many units each cluster of `a` shares with each cluster of `b`, [cluster of a][cluster of b], clusters in the
 * order of their first appearance. Throws RangeError for unequal lengths.
 */
export function contingencyTable(a: ArrayLike<number>, b: ArrayLike<number>): number[][] {
  if (a.length !== b.length)
    throw new RangeError(`the second clustering has ${b.length} labels; allowed is ${a.length}`);
  const [rows, columns] = [canonicalLabels(a), canonicalLabels(b)];
  const clusters = (labels: number[]) => labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const table = Array.from({ length: clusters(rows) }, () => new Array<number>(clusters(columns)).fill(0));
  rows.forEach((row, unit) => {
    table[row][columns[unit]]++;
  });
  return table;
}

/** Unordered pairs of units by whether the two clusterings put them together. */
export interface PairCounts {
  readonly togetherInBoth: number;
  readonly togetherInFirst: number;
  readonly togetherInSecond: number;
  readonly apartInBoth: number;
}

export function pairCounts(a: ArrayLike<number>, b: ArrayLike<number>): PairCounts {
  const table = contingencyTable(a, b);
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const both = sum(table.map((row) => sum(row.map(pairs))));
  const first = sum(table.map((row) => pairs(sum(row))));
  const second = sum((table[0] ?? []).map((_, c) => pairs(sum(table.map((row) => row[c])))));
  return {
    togetherInBoth: both,
    togetherInFirst: first - both,
    togetherInSecond: second - both,
    apartInBoth: pairs(a.length) - first - second + both,
  };
}

/**
 * Rand index (Rand 1971; Lin, Wang & Chen, section 4.3.1, Table 2): the share of pairs of units on which the two
 * clusterings agree, 0 to 1. Much of it is chance, and it grows with the number of clusters. 1 for fewer than 2 units.
 */
export function randIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { togetherInBoth, apartInBoth, togetherInFirst, togetherInSecond } = pairCounts(a, b);
  const agree = togetherInBoth + apartInBoth;
  const all = agree + togetherInFirst + togetherInSecond;
  return all === 0 ? 1 : agree / all;
}

/**
 * Adjusted Rand index (Hubert & Arabie 1985): the Rand index less its expectation over random clusterings with the
 * same cluster sizes, scaled so that 1 is agreement and 0 is chance; at least −0.5. 1 where no pair is in dispute, as
 * in scikit-learn's `adjusted_rand_score`: also for two trivial clusterings, all together or all apart.
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { togetherInBoth: tp, apartInBoth: tn, togetherInFirst: fn, togetherInSecond: fp } = pairCounts(a, b);
  if (fn === 0 && fp === 0) return 1;
  return (2 * (tp * tn - fn * fp)) / ((tp + fn) * (fn + tn) + (tp + fp) * (fp + tn));
}
