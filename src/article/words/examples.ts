/** Worked examples in words, for readers who meet a measure for the first time; numbers come in as arguments. */
import { count, fixed, plain, signedTwo } from '../../charts/numbers.ts';
import type { Interval } from '../../core/statistics.ts';

const two = (value: number): string => fixed(value, 2);

/** What a slope on two logarithmic axes says; `what` is the quantity, `from` and `to` are numbers of units. */
export function slopeExample(
  what: string,
  slope: number,
  { from, to }: { readonly from: number; readonly to: number },
) {
  const wider = to / from;
  return `How to read a slope on logarithmic axes: a layer of ${count(to)} units is ${plain(wider)} times as wide as one of ${count(from)}. With a slope of ${two(slope)}, its ${what} is ${two(wider ** slope)} times that of the narrow one, since ${plain(wider)} to the power of ${two(slope)} is ${two(wider ** slope)}.`;
}

interface Indices {
  readonly rate: number;
  readonly rand: number;
  readonly chance: number;
}

/** How an index between chance and 1 is adjusted for chance, by the last of these. */
export function adjustedExample(where: (rate: number) => string, indices: readonly Indices[]): string {
  const { rate, rand: found, chance } = indices[indices.length - 1];
  const [room, gained] = [1 - chance, found - chance];
  return `How to calculate it: ${where(rate)} the index is ${fixed(found, 3)}, and chance alone gives ${fixed(chance, 3)}. The distance from chance to full agreement is 1 − ${fixed(chance, 3)} = ${fixed(room, 3)}; the distance from chance to what was found is ${fixed(gained, 3)}. The adjusted index is the second distance divided by the first: ${two(gained / room)}.`;
}

/** What a 95 % interval of a difference of accuracies says of 0. */
export function intervalExample(where: string, { estimate, low, high }: Interval): string {
  const write = (value: number) => signedTwo(100 * value);
  const said =
    low > 0 || high < 0
      ? 'The interval does not contain 0: the seeds agree that there is a difference.'
      : 'The interval contains 0: from these seeds one cannot tell whether there is a difference.';
  return `How to read one: ${where} the mean difference over the seeds is ${write(estimate)} points, and its interval goes from ${write(low)} to ${write(high)} points. ${said}`;
}
