/** Codecs of records of unknown origin: files, links and codes. Nothing is mended; what is wrong is said. */
import { refusal } from '../../contract/check.ts';
import { type Codec, type Codecs, checkRecord, defaults } from '../../core/codec.ts';
import { refusals } from '../words.ts';

/** What of a codec a record of unknown origin needs. */
export type Checked<T> = Pick<Codec<T>, 'default' | 'range' | 'check'>;

/** The record of values that a table describes. */
export type Of<C> = { readonly [K in keyof C]: C[K] extends Pick<Codec<infer T>, 'check'> ? T : never };

const asCodec = <T>({ default: fallback, range, check }: Checked<T>): Codec<T> => ({
  default: fallback,
  range,
  check,
  parse: check,
  serialize: (value) => JSON.stringify(value),
  equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

const shown = (value: unknown): string => (typeof value === 'string' ? `“${value.slice(0, 40)}”` : typeof value);

/** A text of at most so many characters. */
export const text = (most: number, pattern = /^/, fallback = ''): Codec<string> => {
  const range = refusals.text(most);
  return asCodec({
    default: fallback,
    range,
    check: (value) =>
      typeof value === 'string' && value.length <= most && pattern.test(value)
        ? { value }
        : { value: fallback, problem: refusals.notAllowed(shown(value), range) },
  });
};

export const flag: Codec<boolean> = asCodec({
  default: false,
  range: refusals.flag,
  check: (value) =>
    typeof value === 'boolean'
      ? { value }
      : { value: false, problem: refusals.notAllowed(shown(value), refusals.flag) },
});

/** Null, or what the codec allows. */
export const orNull = <T>(codec: Codec<T>): Codec<T | null> =>
  asCodec<T | null>({
    default: null,
    range: refusals.orNull(codec.range),
    check: (value) => (value === null ? { value } : codec.check(value)),
  });

/** A record with these fields and no others. */
export const record = <T>(fields: Codecs<T>): Codec<T> =>
  asCodec<T>({
    default: defaults<T>(fields),
    range: refusals.record(Object.keys(fields).join(', ')),
    check(given) {
      const { value, problems } = checkRecord<T>(fields, given);
      return problems.length > 0 ? { value, problem: refusal(problems[0]) } : { value };
    },
  });

/** A value, or what is wrong with it. */
export type Answer<T> = { readonly value: T } | { readonly problem: string };

/** Reads JSON that should be what the codec allows. Never throws. */
export function readJson<T>(codec: Codec<T>, json: string): Answer<T> {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    return { problem: refusals.notJson };
  }
  const { value, problem } = codec.check(given);
  return problem === undefined ? { value } : { problem: refusal(problem) };
}
