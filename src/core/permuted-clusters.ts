/** What two clusterings agree on by chance: the same cluster sizes, units dealt out at random. */
import { canonicalLabels } from './partitions.ts';
import { hashWord, purposes, streamKey } from './random.ts';
import { mean } from './statistics.ts';

export interface Spread {
  readonly mean: number;
  /** 2.5 % and 97.5 % points. */
  readonly low: number;
  readonly high: number;
}

export interface Chance {
  readonly rand: Spread;
  readonly adjustedRand: Spread;
}

/** Permutations drawn; enough for 2.5 % points that five values lie beyond. */
export const permutations = 200;
/** Tells the stream of permutations from those of initial centres (0 incoming, 1 outgoing). */
const variant = 2;

const pairs = (n: number): number => (n * (n - 1)) / 2;

function sizesOf(labels: readonly number[]): number[] {
  const sizes: number[] = [];
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  return sizes;
}

const pairsIn = (sizes: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < sizes.length; i++) sum += pairs(sizes[i]);
  return sum;
};

/** The value below which a share of the rising `sorted` lies, between neighbours by proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { mean: mean(values), low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
}

let drawn: { readonly n: number; readonly seed: number; readonly orders: readonly Int32Array[] } | null = null;

/** Random orders of n units, by Fisher and Yates's shuffle. The last ones drawn are kept: every layer takes the same. */
function shuffles(n: number, seed: number): readonly Int32Array[] {
  if (drawn?.n === n && drawn.seed === seed) return drawn.orders;
  const key = streamKey(seed, purposes.clustering, 0, variant);
  const orders = Array.from({ length: permutations }, (_, draw) => {
    const order = Int32Array.from({ length: n }, (_, unit) => unit);
    for (let i = n - 1; i > 0; i--) {
      const j = Math.floor((hashWord(key, draw, 0, i) * (i + 1)) / 2 ** 32);
      const kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  });
  drawn = { n, seed, orders };
  return orders;
}

/**
 * Rand and adjusted Rand index of `a` with permutations of `b`, [unit] each. Both follow from the pairs of units that
 * are together in both, since permuting changes no cluster's size. All 1 where there is nothing to permute: fewer than
 * two units, or two trivial clusterings.
 */
export function permutedIndices(a: ArrayLike<number>, b: ArrayLike<number>, seed: number): Chance {
  const [rows, columns] = [canonicalLabels(a), canonicalLabels(b)];
  const n = rows.length;
  const [rowSizes, columnSizes] = [sizesOf(rows), sizesOf(columns)];
  const [first, second, all] = [pairsIn(rowSizes), pairsIn(columnSizes), pairs(n)];
  const expected = all === 0 ? 0 : (first * second) / all;
  const most = (first + second) / 2;
  const k = columnSizes.length;
  const table = new Int32Array(rowSizes.length * k);
  const rand: number[] = [];
  const adjusted: number[] = [];
  for (const shuffled of shuffles(n, seed)) {
    table.fill(0);
    for (let i = 0; i < n; i++) table[rows[i] * k + columns[shuffled[i]]]++;
    const both = pairsIn(table);
    rand.push(all === 0 ? 1 : (all + 2 * both - first - second) / all);
    adjusted.push(most === expected ? 1 : (both - expected) / (most - expected));
  }
  return { rand: spreadOf(rand), adjustedRand: spreadOf(adjusted) };
}
