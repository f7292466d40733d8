import { words } from './words.ts';

/**
 * Codecs: how one setting is read from text or from untrusted JSON, written back, compared and explained.
 *
 * Laws (tests/laws/codec.test.ts): parse(serialize(v)) = v without a problem; reading never throws; what is read is
 * always a value that the codec itself accepts; a problem names the value given and the allowed range.
 */
export interface Read<T> {
  readonly value: T;
  /** Present when the input was clamped or refused: one sentence part naming the value and the range. */
  readonly problem?: string;
}

export interface Codec<T> {
  readonly default: T;
  /** The allowed values in words, e.g. "0 to 0.95". */
  readonly range: string;
  parse(text: string): Read<T>;
  /** Checks a value of unknown origin: a message, a saved state, a file. */
  check(value: unknown): Read<T>;
  serialize(value: T): string;
  equals(a: T, b: T): boolean;
}

/** A value as problems quote it. Cycles, big integers and hostile objects have no JSON: their type stands for them. */
const shown = (value: unknown): string => {
  let text: string;
  try {
    text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  } catch {
    text = typeof value === 'bigint' ? `${value}n` : typeof value;
  }
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
};

export interface NumberOptions {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

/** A finite number in [min, max]; out of range is clamped, what is no number becomes the default. */
export function number({ default: fallback, min, max, integer = false }: NumberOptions): Codec<number> {
  const range = integer ? words.whole(words.range(min, max)) : words.range(min, max);
  const check = (value: unknown, given: unknown = value): Read<number> => {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      return { value: fallback, problem: words.noNumber(shown(given), range, fallback) };
    }
    const rounded = integer ? Math.round(value) : value;
    // Adding 0 makes −0 the 0 that its text stands for.
    const clamped = Math.min(max, Math.max(min, rounded)) + 0;
    if (clamped === value) return { value: clamped };
    return { value: clamped, problem: words.outside(shown(given), range, clamped) };
  };
  return {
    default: fallback,
    range,
    parse: (text) => check(/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN, text),
    check: (value) => check(value),
    serialize: (value) => String(value),
    equals: (a, b) => a === b,
  };
}

/** One of a fixed list of words. */
export function choice<const T extends string>(values: readonly T[], fallback: T): Codec<T> {
  const range = values.join(', ');
  const check = (value: unknown): Read<T> =>
    values.includes(value as T)
      ? { value: value as T }
      : { value: fallback, problem: words.unknown(shown(value), range, fallback) };
  return {
    default: fallback,
    range,
    parse: check,
    check,
    serialize: (value) => value,
    equals: (a, b) => a === b,
  };
}

export interface ListOptions<T> {
  readonly default: readonly T[];
  readonly minLength: number;
  readonly maxLength: number;
  /** Refuse repeated members. */
  readonly unique?: boolean;
}

/** A comma-separated list. Members are clamped by their own codec; a bad length or a repetition gives the default. */
export function list<T>(
  item: Codec<T>,
  { default: fallback, minLength, maxLength, unique }: ListOptions<T>,
): Codec<readonly T[]> {
  const range = words.list(words.range(minLength, maxLength), item.range, !!unique);
  const text = fallback.map((member) => item.serialize(member)).join(',') || words.none;
  const gather = (reads: readonly Read<T>[], given: unknown): Read<readonly T[]> => {
    const value = reads.map((read) => read.value);
    // The length first: looking for repetitions takes the square of it.
    const allowed =
      value.length >= minLength &&
      value.length <= maxLength &&
      !(unique && value.some((member, i) => value.findIndex((other) => item.equals(other, member)) !== i));
    if (!allowed) {
      return { value: fallback, problem: words.notAllowed(shown(given), range, text) };
    }
    const problem = reads.find((read) => read.problem)?.problem;
    return problem ? { value, problem } : { value };
  };
  return {
    default: fallback,
    range,
    parse: (given) => gather(given.trim() === '' ? [] : given.split(',').map((part) => item.parse(part)), given),
    check: (given) =>
      Array.isArray(given)
        ? gather(
            Array.from(given, (member) => item.check(member)),
            given,
          )
        : { value: fallback, problem: words.noList(shown(given), range, text) },
    serialize: (value) => value.map((member) => item.serialize(member)).join(','),
    equals: (a, b) => a.length === b.length && a.every((member, i) => item.equals(member, b[i])),
  };
}

/** A table of codecs and the record of values that it describes. */
export type Codecs<T> = { readonly [K in keyof T]: Codec<T[K]> };

export const defaults = <T>(codecs: Codecs<T>): T =>
  Object.fromEntries(Object.entries<Codec<unknown>>(codecs).map(([name, codec]) => [name, codec.default])) as T;

/** Checks a record of unknown origin against a table: never throws, fills in defaults, reports every problem. */
export function checkRecord<T>(codecs: Codecs<T>, given: unknown): { value: T; problems: string[] } {
  const problems: string[] = [];
  const source = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
  if (source !== given) problems.push(words.noRecord(shown(given)));
  for (const name of Object.keys(source)) {
    if (!Object.hasOwn(codecs, name)) problems.push(words.noSetting(shown(name), Object.keys(codecs).join(', ')));
  }
  const entries = Object.entries<Codec<unknown>>(codecs).map(([name, codec]) => {
    if (!Object.hasOwn(source, name)) return [name, codec.default];
    const read = codec.check(source[name]);
    if (read.problem) problems.push(`${name}: ${read.problem}`);
    return [name, read.value];
  });
  return { value: Object.fromEntries(entries) as T, problems };
}
