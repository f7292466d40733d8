/** An effect looked at in several places, such as the dropout rates of a run. */
import { type Interval, mean, meanInterval } from './statistics.ts';

/** What was found at one rate: by seed, and the ends of its 95 % interval. */
export interface Look {
  readonly rate: number;
  readonly each: readonly number[];
  readonly low: number;
  readonly high: number;
}

export const ratesOf = (looks: readonly { readonly rate: number }[]): number[] =>
  looks.map(({ rate }) => rate).sort((a, b) => a - b);

/** By seed, the mean over some looks; empty for none. */
export const eachSeed = ([first, ...others]: readonly Look[]): number[] =>
  first ? first.each.map((value, s) => mean([value, ...others.map(({ each }) => each[s])])) : [];

/**
 * The mean effect over some looks; null for none. Over seeds where there are several; else the mean of the looks' own
 * intervals, which is on the safe side: the networks are judged on the same images.
 */
export function pooled(looks: readonly Look[]): Interval | null {
  if (looks.length === 0) return null;
  const bySeed = eachSeed(looks);
  const [low, high] = [mean(looks.map((one) => one.low)), mean(looks.map((one) => one.high))];
  return meanInterval(bySeed) ?? { estimate: bySeed[0], low, high };
}

/** How much of a sum counts as nearly all of it. */
const nearlyAll = 0.9;

/** The fewest looks, with the greatest effects, that make up nearly all of the mean of all, and the mean of the others. */
export function carriers(looks: readonly Look[]): { readonly rates: number[]; readonly rest: Interval | null } {
  const byEffect = [...looks].sort((a, b) => mean(b.each) - mean(a.each));
  const sum = (some: readonly Look[]) => some.reduce((all, { each }) => all + mean(each), 0);
  const count = byEffect.findIndex((_, i) => sum(byEffect.slice(0, i + 1)) >= nearlyAll * sum(looks)) + 1;
  return { rates: ratesOf(byEffect.slice(0, count)), rest: pooled(byEffect.slice(count)) };
}
