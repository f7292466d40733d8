import { marked } from '../charts/format.ts';

/** The mark that is not the language's decimal one. */
const other = marked('.') === '.' ? ',' : '.';
/** Separates thousands: stands before three digits, after a number that has begun otherwise than with 0. */
const grouped = new RegExp(`^\\D*[1-9]\\d*[${other}\\s]\\d{3}\\b`);
const groups = new RegExp(`[${other}\\s](?=\\d{3}\\b)`, 'g');

/**
 * A typed number, with a decimal point or comma, in Latin or Arabic digits, with a hyphen or a minus; NaN where it is
 * none. What may be thousands, "1,000", is never read as 1.
 */
export function readNumber(typed: string, whole = false): number {
  const text = typed
    .trim()
    .replace('−', '-')
    .replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`);
  // A whole number has no decimals, so that a point may separate thousands as well.
  const plain = whole ? text.replace(/[,.\s](?=\d{3}\b)/g, '') : grouped.test(text) ? text.replace(groups, '') : text;
  return plain === '' || (whole && /[,.]\d{3}/.test(plain)) ? Number.NaN : Number(plain.replace(',', '.'));
}
