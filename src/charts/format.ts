/** Numbers as text, with a true minus and no sign before what rounds to 0 unless one is asked for. */
import { locale } from '../core/locale.ts';

const mark = new Intl.NumberFormat(locale).format(0.5).slice(1, 2);
/** A number as JavaScript writes it, with the language's decimal mark and a true minus: -0.5 → "−0.5", "−0,5". */
export const marked = (text: string): string => text.replace('.', mark).replace('-', '−');

/** So many decimals: 1.234 → "1.2", with `signed` "+1.2". */
export function decimals(value: number, digits: number, signed = false): string {
  const text = Math.abs(value).toFixed(digits);
  const below = (value < 0 || Object.is(value, -0)) && (signed || Number(text) !== 0);
  return `${below ? '−' : signed ? '+' : ''}${marked(text)}`;
}

/** So many significant digits, without an exponent: 0.04567 → "0.0457", 12345 → "12300". */
export function significantDigits(value: number, digits: number): string {
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(digits));
  const exponent = Number(value.toExponential(digits - 1).split('e')[1]);
  return decimals(rounded, Math.min(100, Math.max(0, digits - 1 - exponent)));
}
