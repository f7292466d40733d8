import { nearest } from '../../../core/nearest.ts';
import { mean, meanInterval, pairedProportionInterval } from '../../../core/statistics.ts';
import type { SamplingResult } from '../spec.ts';
import type { Uncursored } from './curves.ts';
import { collapsedSeeds, tableOf } from './curves.ts';

/** Sampled minus scaled at one rate: same networks, same images. */
export interface RateDifference {
  readonly rate: number;
  readonly mean: number;
  /** Ends of the 95 % interval; null where there is no way to know one. */
  readonly low: number | null;
  readonly high: number | null;
  /** At least half of the networks have collapsed to chance: nothing left to compare. */
  readonly collapsed: boolean;
}

/**
 * The paired difference at each rate. With several seeds its interval is Student's over the seeds' own differences;
 * with one seed, and for accuracy on test images, it is over images, from those on which exactly one rule is right.
 */
export function differences(result: SamplingResult, selection: Uncursored): RateDifference[] {
  const scaled = tableOf(result, 'scaled', selection);
  const sampled = tableOf(result, 'sampled', selection);
  const discordant = result.discordant[String(nearest(result.samples, selection.samples))][selection.mean];
  const collapsed = collapsedSeeds(result);
  const overImages = selection.measure === 'accuracy' && selection.split === 'test';
  return result.rates
    .flatMap((rate, i): RateDifference[] => {
      const each = sampled[i].map((value, seed) => value - scaled[i][seed]).filter(Number.isFinite);
      if (each.length === 0) return [];
      const known = { rate, mean: mean(each), collapsed: collapsed[i] > 0 && collapsed[i] >= each.length / 2 };
      const overSeeds = meanInterval(each);
      if (overSeeds) return [{ ...known, low: overSeeds.low, high: overSeeds.high }];
      if (!overImages || result.images < 1) return [{ ...known, low: null, high: null }];
      const { low, high } = pairedProportionInterval(each[0], discordant[i][0], result.images);
      return [{ ...known, low, high }];
    })
    .sort((a, b) => a.rate - b.rate);
}
