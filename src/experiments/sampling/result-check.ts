import { noiseKinds } from '../../core/network.ts';

type Fields = Record<string, unknown>;
/** Says what is wrong with the field called `name`, or null. */
type Check = (value: unknown, name: string) => string | null;

const shown = (value: unknown): string => {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : typeof value;
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
};

const within = (min: number, max: number, integer = false): Check => {
  const range = max === Number.POSITIVE_INFINITY ? `${min} or more` : `${min} to ${max}`;
  const allowed = `allowed is ${integer ? 'a whole number, ' : ''}${range}`;
  return (value, name) =>
    typeof value === 'number' &&
    Number.isFinite(value) &&
    value >= min &&
    value <= max &&
    (!integer || Number.isInteger(value))
      ? null
      : `${name} is ${shown(value)}; ${allowed}`;
};

/** The first thing wrong, tried in order; later checks may rely on earlier ones. */
const first = (...checks: (() => string | null)[]): string | null => {
  for (const check of checks) {
    const problem = check();
    if (problem !== null) return problem;
  }
  return null;
};

const listOf =
  (member: Check, minLength: number, maxLength: number): Check =>
  (value, name) => {
    if (!Array.isArray(value)) return `${name} is ${shown(value)}; allowed is a list`;
    if (value.length < minLength || value.length > maxLength) {
      const allowed = minLength === maxLength ? `${minLength}` : `${minLength} to ${maxLength}`;
      return `${name} has ${value.length} entries; allowed is ${allowed}`;
    }
    return first(...value.map((entry, i) => () => member(entry, `${name}[${i}]`)));
  };

/** A record with every one of these fields; others are left alone. */
const fields =
  (checks: Record<string, Check>): Check =>
  (value, name) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return `${name} is ${shown(value)}; allowed is a record`;
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

const rising: Check = (value, name) => {
  const numbers = value as number[];
  const i = numbers.findIndex((n, index) => index > 0 && n <= numbers[index - 1]);
  return i < 0 ? null : `${name}[${i}] is "${numbers[i]}"; allowed is more than ${numbers[i - 1]}`;
};

const unit = within(0, 1);
const anyAmount = within(0, Number.POSITIVE_INFINITY);

/**
 * What is wrong with a value that should be a SamplingResult, naming the field, its value and what is allowed; null if
 * nothing is.
 */
export function problemWithSampling(result: unknown): string | null {
  const frame = fields({
    rates: listOf(within(0, 0.95), 1, 20),
    seeds: listOf(within(0, 4294967295, true), 1, 20),
    networkShape: listOf(within(1, 1000, true), 1, 5),
    layers: listOf(within(1, 5, true), 0, 5),
    kind: (value, name) =>
      noiseKinds.some((kind) => kind === value)
        ? null
        : `${name} is ${shown(value)}; allowed are ${noiseKinds.join(', ')}`,
    samples: listOf(within(1, 200, true), 1, 200),
    steps: within(0, 20000, true),
    images: within(1, 10000, true),
    trainImages: within(0, 60000, true),
  });
  const outer = frame(result, 'result');
  if (outer !== null) return outer;
  const { rates, seeds, samples, images } = result as { rates: []; seeds: []; samples: number[]; images: number };
  const disorder = rising(samples, 'samples');
  if (disorder !== null) return disorder;

  const table = (cell: Check): Check => {
    const row = listOf(cell, seeds.length, seeds.length);
    return listOf(row, rates.length, rates.length);
  };
  const measures = fields({ accuracy: table(unit), crossEntropy: table(anyAmount) });
  const forEachN = (check: Check): Check => fields(Object.fromEntries(samples.map((n) => [n, check])));
  const rules = {
    scaled: measures,
    single: measures,
    sampled: forEachN(fields({ geometric: measures, arithmetic: measures })),
  };
  const count = table(within(0, images, true));
  const inner = fields({
    ...rules,
    discordant: forEachN(fields({ geometric: count, arithmetic: count })),
    train: fields(rules),
  });
  return inner(result, 'result');
}
