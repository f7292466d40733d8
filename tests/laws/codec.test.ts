import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Codec, checkRecord, choice, defaults, list, number } from '../../src/core/codec.ts';
import { spec } from '../../src/experiments/sampling/spec.ts';

const unit = number({ default: 0.5, min: 0, max: 1 });
const whole = number({ default: 3, min: -10, max: 4294967295, integer: true });
const tiny = number({ default: 1e-3, min: 1e-9, max: 1e12 });
const word = choice(['classic', 'inverted', 'gaussian'], 'classic');

/** Codecs of any type of value, seen alike. */
const anyCodec = (codec: object): Codec<unknown> => codec as Codec<unknown>;

const table: Record<string, Codec<unknown>> = {
  'a number': anyCodec(unit),
  'a whole number': anyCodec(whole),
  'a number over many scales': anyCodec(tiny),
  'a choice': anyCodec(word),
  'a list of numbers': anyCodec(list(unit, { default: [0.1, 0.9], minLength: 1, maxLength: 5 })),
  'a list that may be empty': anyCodec(list(whole, { default: [], minLength: 0, maxLength: 3 })),
  'a list without repetition': anyCodec(list(whole, { default: [1, 2], minLength: 2, maxLength: 6, unique: true })),
  'a list of choices': anyCodec(list(word, { default: ['gaussian'], minLength: 1, maxLength: 3, unique: true })),
};
for (const [name, codec] of Object.entries(spec.codecs)) table[`sampling: ${name}`] = anyCodec(codec);

const cyclic: unknown[] = [];
cyclic.push(cyclic);
const hostile = {
  toJSON() {
    throw new Error('no JSON');
  },
};

const numbers = fc.oneof(
  fc.double(),
  fc.double({ min: -1, max: 2, noNaN: true }),
  fc.integer(),
  fc.integer({ min: -2, max: 12 }),
  fc.constantFrom(-0, 0, 4294967295, 4294967296, Number.MAX_VALUE, Number.MIN_VALUE, Infinity, -Infinity),
);
const words = fc.constantFrom(
  'classic',
  'inverted',
  'gaussian',
  'quick',
  'lecture',
  'paper',
  'sgd',
  'adam',
  '__proto__',
  '',
);
const anything = fc.oneof(
  numbers,
  words,
  fc.array(numbers, { maxLength: 8 }),
  fc.array(words, { maxLength: 4 }),
  fc.jsonValue(),
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withBoxedValues: true,
  }),
  fc.constantFrom<unknown>(cyclic, hostile, [hostile, 1n], 10n, Symbol('s'), new Array(3), undefined, null, () => 1),
);
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.json(),
  words,
  numbers.map(String),
  fc.array(fc.oneof(numbers.map(String), words), { maxLength: 8 }).map((parts) => parts.join(',')),
  fc.constantFrom(
    ' 5 ',
    '5 , 6',
    '0x10',
    '1_000',
    '1e3',
    '+.5',
    '5.',
    '.',
    '1e999',
    'NaN',
    'Infinity',
    '５',
    '1,,2',
    ',',
    '%00',
  ),
);

describe.each(Object.entries(table))('%s', (_, codec) => {
  /** What reading must always give: an accepted value, or one explained. */
  const expectAccepted = (value: unknown) => {
    const again = codec.check(value);
    expect(again.problem).toBeUndefined();
    expect(codec.equals(again.value, value)).toBe(true);
  };
  const expectRoundTrip = (value: unknown) => {
    const back = codec.parse(codec.serialize(value));
    expect(back.problem).toBeUndefined();
    expect(codec.equals(back.value, value)).toBe(true);
    // And through JSON, as saved runs keep it.
    const saved = codec.check(JSON.parse(JSON.stringify(value)));
    expect(saved.problem).toBeUndefined();
    expect(codec.equals(saved.value, value)).toBe(true);
  };

  test('reading text never throws, gives an accepted value, and that value comes back from its text', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { value } = codec.parse(given);
        expectAccepted(value);
        expectRoundTrip(value);
      }),
    );
  });

  test('checking anything never throws, gives an accepted value, and that value comes back from its text', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const { value } = codec.check(given);
        expectAccepted(value);
        expectRoundTrip(value);
      }),
    );
  });

  test('what is accepted without a problem is what was given', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const { value, problem } = codec.check(given);
        if (problem === undefined) expect(codec.equals(value, given)).toBe(true);
      }),
    );
  });

  test('a problem names the value given and the allowed range', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { problem } = codec.parse(given);
        if (problem === undefined) return;
        expect(problem).toMatch(/^".*"/s);
        const quoted = problem.slice(1, problem.search(/…?" (is|are) /));
        expect(given).toContain(quoted);
        const ranges = [codec.range, codec.range.replace(/^.*, each /, '').replace(/, none twice$/, '')];
        expect(ranges.some((range) => problem.includes(range))).toBe(true);
      }),
    );
  });

  test('its default is accepted, comes back, and equals itself', () => {
    expectAccepted(codec.default);
    expectRoundTrip(codec.default);
    expect(codec.equals(codec.default, codec.default)).toBe(true);
  });
});

describe('numbers', () => {
  test('in range are kept to the last bit, out of range they are clamped', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const read = unit.check(value);
        expect(read.value).toBe(Math.min(1, Math.max(0, value)) + 0);
        expect(read.problem === undefined).toBe(value >= 0 && value <= 1);
      }),
    );
  });

  test.each(['', ' ', 'abc', '0x1', '1e', 'NaN', 'Infinity', '1 2', '1_0', '1e999'])('%j is no number', (given) => {
    const read = unit.parse(given);
    expect(read.value).toBe(0.5);
    expect(read.problem).toContain('0 to 1');
  });
});

test('a very long list is refused without looking for repetitions', () => {
  let compared = 0;
  const counting = {
    ...whole,
    equals: (a: number, b: number) => {
      compared += 1;
      return whole.equals(a, b);
    },
  };
  const codec = list(counting, { default: [1], minLength: 1, maxLength: 20, unique: true });
  const { value, problem } = codec.parse(Array.from({ length: 200000 }, (_, i) => i).join(','));
  expect(value).toEqual([1]);
  expect(problem).toContain('1 to 20 values');
  expect(compared).toBe(0);
});

describe('records of settings', () => {
  const names = Object.keys(spec.codecs);
  const record = fc.oneof(
    anything,
    fc.dictionary(fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor', 'toString'), fc.string()), anything),
    fc.json().map((given) => JSON.parse(given) as unknown),
    fc.constant(JSON.parse('{"__proto__": {"steps": 7}, "steps": 9}') as unknown),
  );

  test('from anywhere never throw, have every setting and no other, each accepted', () => {
    fc.assert(
      fc.property(record, (given) => {
        const { value, problems } = checkRecord(spec.codecs, given);
        expect(Object.keys(value).sort()).toEqual([...names].sort());
        expect(checkRecord(spec.codecs, value)).toEqual({ value, problems: [] });
        for (const problem of problems) expect(problem.length).toBeGreaterThan(0);
      }),
    );
  });

  test('tell of what they do not know', () => {
    const { value, problems } = checkRecord(spec.codecs, { stepz: 5, steps: 7, samples: 1e9 });
    expect(value).toEqual({ ...defaults(spec.codecs), steps: 7, samples: 200 });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^"stepz" is not a setting; allowed are rates, /);
    expect(problems[1]).toBe(
      'samples: "1000000000" is outside the allowed range, a whole number from 1 to 200; using 200',
    );
  });
});
