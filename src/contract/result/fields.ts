/** Checks of results of unknown origin, put together field by field; each names the first thing that is wrong. */
import { noiseKinds } from '../../core/network.ts';
import { resultWords as words } from '../words.ts';

type Fields = Record<string, unknown>;
/** Says what is wrong with the field called `name`, or null. */
export type Check = (value: unknown, name: string) => string | null;

export const shown = (value: unknown): string => {
  const text = typeof value === 'object' && value ? 'object' : String(value);
  return value === undefined ? words.missing : `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
};

/** A finite number in [min, max]. */
export const within = (min: number, max: number, integer = false): Check => {
  const range =
    max === Number.POSITIVE_INFINITY
      ? min === Number.NEGATIVE_INFINITY
        ? words.finite
        : words.atLeast(min)
      : words.between(min, max);
  const allowed = words.number(range, integer);
  return (value, name) =>
    typeof value === 'number' &&
    Number.isFinite(value) &&
    value >= min &&
    value <= max &&
    (!integer || Number.isInteger(value))
      ? null
      : words.is(name, shown(value), allowed);
};

/** The first thing wrong, tried in order; later checks may rely on earlier ones. */
const first = (...checks: (() => string | null)[]): string | null => {
  for (const check of checks) {
    const problem = check();
    if (problem !== null) return problem;
  }
  return null;
};

export const listOf =
  (member: Check, minLength: number, maxLength: number): Check =>
  (value, name) => {
    if (!Array.isArray(value)) return words.is(name, shown(value), words.list);
    if (value.length < minLength || value.length > maxLength) {
      const allowed = minLength === maxLength ? `${minLength}` : words.between(minLength, maxLength);
      return words.entries(name, value.length, allowed);
    }
    return first(...value.map((entry, i) => () => member(entry, `${name}[${i}]`)));
  };

/** A table [rows][columns] of values that `cell` allows. */
export const tableOf = (cell: Check, rows: number, columns: number): Check =>
  listOf(listOf(cell, columns, columns), rows, rows);

/** A record with every one of these fields; others are left alone. */
export const fields =
  (checks: Record<string, Check>): Check =>
  (value, name) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return words.is(name, shown(value), words.record);
    }
    const prefix = name === 'result' ? '' : `${name}.`;
    return first(
      ...Object.entries(checks).map(
        ([key, check]) =>
          () =>
            check((value as Fields)[key], `${prefix}${key}`),
      ),
    );
  };

/** null, or what `check` allows. */
export const nullOr =
  (check: Check): Check =>
  (value, name) =>
    value === null ? null : check(value, name);

/** One of a fixed list of words. */
export const oneOf =
  (...all: readonly string[]): Check =>
  (value, name) =>
    all.includes(value as string) ? null : words.is(name, shown(value), words.oneOf(all.join(', ')));

export const noiseKind = oneOf(...noiseKinds);

export const share = within(0, 1);
export const amount = within(0, Number.POSITIVE_INFINITY);
export const finite = within(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
