/**
 * Results as labelled data sets. An experiment declares the axes and measures of its result once, as a tree of
 * `Shape`s whose names and nesting are those of the JSON; its type, the check of foreign data, the joining of seeds and
 * the tidy table of every number follow from the declaration. This file has the leaves: coordinates of axes, settings,
 * and measures; `tree.ts` puts them together.
 */
import { resultWords } from '../words.ts';
import { type Check, listOf, nullOr, within } from './fields.ts';

/** What is known where a measure stands: coordinates by the name of their axis, and settings by their own. */
export type Axes = Readonly<Record<string, readonly (number | string)[]>>;
/** Where a number stands: one coordinate of each of its axes. */
export type Place = Readonly<Record<string, number | string>>;
/** Hears of one number or word of a result. */
export type Tell = (measure: string, place: Place, value: number | string | null) => void;

/** The axis along which results are joined. */
export const joinedAxis = 'seed';

export interface Shape<T = unknown> {
  /** What is wrong with a value, naming the first field that is; null if nothing is. */
  check(value: unknown, name: string, axes: Axes): string | null;
  /** Joins values that differ in nothing but their seeds. @throws Error naming the field in which they differ. */
  join(parts: readonly T[], name: string): T;
  /** Tells every number of a value with its place; coordinates and settings have none. */
  tell?(value: T, name: string, place: Place, axes: Axes, tell: Tell): void;
  /** The axis whose coordinates this gives, and how: as they are, where nothing else is said. */
  readonly axis?: string;
  coordinatesOf?(value: T): readonly (number | string)[];
  /** What a measure is, in one line. */
  readonly help?: string;
}

export type ValueOf<S> = S extends Shape<infer T> ? T : never;

/** Nested lists, one level for each axis. */
export type Table<A extends readonly string[], T = number> = A extends readonly [string, ...infer R extends string[]]
  ? Table<R, T>[]
  : T;

function alike<T>(parts: readonly T[], name: string): T {
  const [first, text] = [parts[0], JSON.stringify(parts[0])];
  const other = parts.find((part) => JSON.stringify(part) !== text);
  if (other !== undefined) throw new Error(`${name} differs: ${text} and ${JSON.stringify(other)}`);
  return first;
}

/** What belongs to the run as a whole: a number, a word or a list, the same in all results that are joined. */
export const setting = <T = number>(check: Check): Shape<NoInfer<T>> => ({ check, join: alike });

/** How many there are along an axis, counted from 1. */
export const counted = (axis: string, check: Check): Shape<number> => ({
  ...setting(check),
  axis,
  coordinatesOf: (count) => Array.from({ length: count }, (_, i) => i + 1),
});

/** Coordinates of an axis; `rising`: each more than the one before it. */
export const coordinates = <T extends number | string = number>(
  axis: string,
  cell: Check,
  { max, rising = false }: { readonly max: number; readonly rising?: boolean },
): Shape<NoInfer<T>[]> => ({
  axis,
  check(value, name) {
    const problem = listOf(cell, 1, max)(value, name);
    if (problem !== null || !rising) return problem;
    const numbers = value as number[];
    const i = numbers.findIndex((n, index) => index > 0 && n <= numbers[index - 1]);
    return i < 0 ? null : resultWords.rising(`${name}[${i}]`, numbers[i], numbers[i - 1]);
  },
  join(parts, name) {
    if (axis !== joinedAxis) return alike(parts, name);
    const all = parts.flat();
    const twice = all.find((one, i) => all.indexOf(one) !== i);
    if (twice !== undefined) throw new Error(`${axis} ${twice} comes twice`);
    return all;
  },
});

type Nested = readonly (unknown | Nested)[];

const beside = (parts: readonly Nested[], depth: number): Nested =>
  depth === 0
    ? parts.flat()
    : parts[0].map((_, i) =>
        beside(
          parts.map((part) => part[i] as Nested),
          depth - 1,
        ),
      );

export interface MeasureOptions {
  /** What it is, in one line, with its unit. */
  readonly help: string;
  /** Its name in the tidy table, where several places of a result hold the same measure. */
  readonly as?: string;
  /** The axis along which a list may end early, as that of a curve under way does. */
  readonly short?: string;
  /** The setting, or the axis by its number of coordinates, that no value exceeds. */
  readonly atMost?: string;
  /** Whether it stands in the tidy table; not where its values are lists, or told elsewhere. */
  readonly inTable?: boolean;
}

/** A measured value at each combination of coordinates of `axes`. */
export const measure = <const A extends readonly string[], T = number>(
  axes: A,
  cell: Check,
  { help, as, short, atMost, inTable = true }: MeasureOptions,
): Shape<Table<A, NoInfer<T>>> => ({
  help,
  check(value, name, known) {
    const most = atMost === undefined ? cell : within(0, known[atMost].at(-1) as number, true);
    return axes.reduceRight<Check>((inner, axis) => {
      const { length } = known[axis];
      return listOf(inner, axis === short ? 0 : length, length);
    }, most)(value, name);
  },
  join(parts, name) {
    const depth = axes.indexOf(joinedAxis);
    return (depth < 0 ? alike(parts, name) : beside(parts as readonly Nested[], depth)) as Table<A, T>;
  },
  tell(value, name, place, known, tell) {
    const walk = (part: unknown, at: Place, depth: number): void => {
      if (depth === axes.length) tell(as ?? name, at, part as number);
      else {
        const axis = axes[depth];
        for (const [i, inner] of (part as unknown[]).entries())
          walk(inner, { ...at, [axis]: known[axis][i] }, depth + 1);
      }
    };
    if (inTable) walk(value, place, 0);
  },
});

/** null in all joined results, or in none. */
export const nullable = <T>(shape: Shape<T>): Shape<T | null> => ({
  check: (value, name, axes) => nullOr((v, n) => shape.check(v, n, axes))(value, name),
  join(parts, name) {
    const some = parts.filter((part) => part !== null);
    if (some.length > 0 && some.length < parts.length) throw new Error(`${name} differs: some have none`);
    return some.length > 0 ? shape.join(some as T[], name) : null;
  },
  tell(value, name, place, axes, tell) {
    if (value !== null) shape.tell?.(value, name, place, axes, tell);
  },
});

/** What is known of a single seed alone: left out of what is joined, or, with `keep`, taken from the first. */
export const ofOneSeed = <T>(shape: Shape<T>, keep = false): Shape<T | undefined> => ({
  check: (value, name, axes) => (value === undefined ? null : shape.check(value, name, axes)),
  join: (parts) => (keep || parts.length === 1 ? parts[0] : undefined),
  tell(value, name, place, axes, tell) {
    if (value !== undefined) shape.tell?.(value, name, place, axes, tell);
  },
});

/** What is checked and kept of the first seed, and stands in no table, such as checkpoints. */
export const untold = <T>(check: (value: unknown, name: string, axes: Axes) => string | null): Shape<T> => ({
  check,
  join: ([first]) => first,
  tell: () => {},
});
