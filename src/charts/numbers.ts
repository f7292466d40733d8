import { locale } from '../core/locale.ts';
import { decimals, marked, significantDigits } from './format.ts';
import { separator, words } from './words.ts';

/** "+0.43", with a true minus. */
export const signedTwo = (value: number): string => decimals(value, 2, true);

/** 0.9513 → "95.1 %"; with a no-break space. */
export const percent = (share: number): string => `${decimals(share * 100, 1)}\u00a0%`;

export const nats = (value: number): string => decimals(value, 3);

/** A difference of accuracies in percentage points: 0.0113 → "+1.1". Small ones keep two decimals. */
export const points = (difference: number): string => {
  const value = difference * 100;
  return Math.abs(value) < 0.95 ? signedTwo(value) : decimals(value, 1, true);
};

/** The same without a sign, for "better by 1.1 points". */
export const size = (difference: number): string => points(Math.abs(difference)).slice(1);

/** 0.30000000000000004 → "0.3". */
export const plain = (value: number): string => marked(String(Number(value.toPrecision(6))));

/** Three significant digits: 0.04567 → "0.0457". */
export const significant = (value: number): string => significantDigits(value, 3);

/** So many decimals, with a true minus; a value that rounds to 0 has no sign. */
export const fixed = (value: number, digits: number): string => decimals(value, digits);

const whole = new Intl.NumberFormat(locale);
/** A whole number: 12345 → "12,345". */
export const count = (value: number): string => whole.format(value).replace('-', '−');

const plurals = new Intl.PluralRules(locale);
/** The word that goes with so many: of 1 "seed", of 2 or 0 "seeds"; in French of 0 the singular, too. */
export const plural = (n: number, one: string, more: string): string => (plurals.select(n) === 'one' ? one : more);

/** "1 seed", "2 seeds", "0 classes". */
export const many = (n: number, one: string, more = `${one}s`): string => `${count(n)} ${plural(n, one, more)}`;

const lists = new Intl.ListFormat(locale);
/** ["a", "b", "c"] → "a, b and c"; of numbers with a comma "0,1; 0,3 und 0,5". */
export const listed = (items: readonly string[]): string =>
  (separator as string) !== ', ' && items.some((one) => /\d,\d/.test(one))
    ? lists
        .formatToParts(items)
        .map(({ type, value }) => (type === 'literal' && value === ', ' ? separator : value))
        .join('')
    : lists.format(items);

/** Some of the rates of a result in words: "p = 0.7–0.9" at one end of them, "every p" or "p = 0.2, 0.5 and 0.6". */
export function ratesInWords(some: readonly number[], all: readonly number[]): string {
  const [low, high] = [some[0], some[some.length - 1]];
  const last = all.filter((rate) => rate >= low).length === some.length;
  const first = all.filter((rate) => rate <= high).length === some.length;
  if (some.length > 1 && last && first) return words.everyRate;
  if (some.length > 1 && (last || first)) return `p\u00a0=\u00a0${plain(low)}–${plain(high)}`;
  return `p\u00a0=\u00a0${listed(some.map(plain))}`;
}
