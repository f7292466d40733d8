import { UsageError } from './usage-error.ts';

/** Which of how many parts, counted from 1. */
export interface Part {
  readonly index: number;
  readonly of: number;
}

/** Reads "2/5"; null where nothing was given. @throws UsageError naming the allowed range */
export function partOf(text: string | undefined): Part | null {
  if (text === undefined) return null;
  const [, index, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (!(index >= 1 && index <= of))
    throw new UsageError(`--shard "${text.slice(0, 40)}" is not a part; allowed is i/n with 1 ≤ i ≤ n ≤ 9999`);
  return { index, of };
}
