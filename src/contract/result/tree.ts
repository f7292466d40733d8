/** Shapes put together: records, records along an axis, lists along an axis. */
import { fields, listOf } from './fields.ts';
import type { Axes, Place, Shape, Tell, ValueOf } from './shape.ts';

type Shapes = Readonly<Record<string, Shape>>;
type RecordOf<F extends Shapes> = {
  readonly [K in keyof F as undefined extends ValueOf<F[K]> ? never : K]: ValueOf<F[K]>;
} & {
  readonly [K in keyof F as undefined extends ValueOf<F[K]> ? K : never]?: ValueOf<F[K]>;
};

const below = (name: string, field: string): string => (name === 'result' ? field : `${name}.${field}`);
const at = (value: unknown, field: string): unknown => (value as Record<string, unknown>)[field];

/** Checks some fields of a record, each by its shape. */
const checkFields = (all: readonly (readonly [string, Shape])[], value: unknown, name: string, axes: Axes) =>
  fields(Object.fromEntries(all.map(([field, shape]) => [field, (v, n) => shape.check(v, n, axes)])))(value, name);

/** What is known outside a record, and the axes and settings that stand in it; of one name, the axis counts. */
function axesWithin(all: Shapes, value: unknown, outer: Axes): Axes {
  const frame = Object.entries(all).filter(([, { tell }]) => tell === undefined);
  return {
    ...outer,
    ...Object.fromEntries(frame.map(([field]) => [field, [at(value, field) as number]])),
    ...Object.fromEntries(
      frame.flatMap(([field, { axis, coordinatesOf }]) => {
        const own = at(value, field) as number[];
        return axis === undefined ? [] : [[axis, coordinatesOf?.(own) ?? own]];
      }),
    ),
  };
}

export interface GroupOptions<T> {
  /** Computes again, after joining, what follows from the joined fields. */
  readonly settle?: (joined: T) => T;
  /** What is wrong with fields that are each right but not together. */
  readonly conflict?: (value: T) => string | null;
}

/** A record of shapes. */
export const group = <const F extends Shapes>(
  all: F,
  { settle = (joined) => joined, conflict }: GroupOptions<RecordOf<F>> = {},
): Shape<RecordOf<F>> => ({
  check(value, name, outer) {
    const entries = Object.entries(all);
    const frame = entries.filter(([, { tell }]) => tell === undefined);
    const problem = checkFields(frame, value, name, outer);
    if (problem !== null) return problem;
    const rest = entries.filter(([, { tell }]) => tell !== undefined);
    return checkFields(rest, value, name, axesWithin(all, value, outer)) ?? conflict?.(value as RecordOf<F>) ?? null;
  },
  join(parts, name) {
    const joined = Object.entries(all).flatMap(([field, shape]) => {
      const value = shape.join(
        parts.map((part) => at(part, field)),
        below(name, field),
      );
      return value === undefined ? [] : [[field, value] as const];
    });
    return settle(Object.fromEntries(joined) as RecordOf<F>);
  },
  tell(value, name, outer, axes, tell) {
    const within = axesWithin(all, value, axes);
    for (const [field, shape] of Object.entries(all)) {
      shape.tell?.(at(value, field), below(name, field), outer, within, tell);
    }
  },
});

/** A shape whose numbers all stand at some coordinates: `{ images: 'train' }`, or what follows from the axes known. */
export const placed = <T>(place: Place | ((axes: Axes) => Place), shape: Shape<T>): Shape<T> => ({
  ...shape,
  tell: (value, name, outer, axes, tell) =>
    shape.tell?.(value, name, { ...outer, ...(typeof place === 'function' ? place(axes) : place) }, axes, tell),
});

/** A record in which each field's name is a coordinate of `axis`: `{ scaled: …, single: … }` along `prediction`. */
export const byName = <const F extends Shapes>(axis: string, all: F): Shape<RecordOf<F>> => ({
  ...group(all),
  tell(value, name, place, axes, tell) {
    for (const [field, shape] of Object.entries(all)) {
      shape.tell?.(at(value, field), name, { ...place, [axis]: field }, axes, tell);
    }
  },
});

type Keys = (coordinates: readonly (number | string)[]) => readonly (number | string)[];

/** A record with an entry for each coordinate of an axis (or for those that `keys` picks), under its text. */
export const byKey = <T>(axis: string, shape: Shape<T>, keys: Keys = (all) => all): Shape<Record<string, T>> => {
  const of = (axes: Axes) => Object.fromEntries(keys(axes[axis]).map((key) => [String(key), shape as Shape]));
  return {
    check: (value, name, axes) => checkFields(Object.entries(of(axes)), value, name, axes),
    join: (parts, name) =>
      group(Object.fromEntries(Object.keys(parts[0]).map((key) => [key, shape as Shape]))).join(parts, name) as Record<
        string,
        T
      >,
    tell(value, name, place, axes, tell) {
      for (const key of keys(axes[axis])) shape.tell?.(value[String(key)], name, { ...place, [axis]: key }, axes, tell);
    },
  };
};

/** Shapes whose numbers stand in the tidy table by another field. */
export const toldElsewhere = <F extends Shapes>(all: F): F =>
  Object.fromEntries(
    Object.entries(all).map(([field, shape]) => [field, { ...shape, tell: () => {} }]),
  ) as unknown as F;

/**
 * A list of values, one for each coordinate of an axis, which stands in their field `coordinate`: of `min` to `max`, or
 * of all that the axis is known to have.
 */
export const listed = <T>(
  axis: string,
  coordinate: string,
  shape: Shape<T>,
  max: number | 'all',
  min = 1,
): Shape<T[]> => ({
  check(value, name, axes) {
    const [least, most] = max === 'all' ? [axes[axis].length, axes[axis].length] : [min, max];
    return listOf((one, n) => shape.check(one, n, axes), least, most)(value, name);
  },
  join: (parts, name) =>
    parts[0].map((_, i) =>
      shape.join(
        parts.map((part) => part[i]),
        `${name}[${i}]`,
      ),
    ),
  tell(value, name, place, axes, tell) {
    for (const one of value) {
      shape.tell?.(one, name, { ...place, [axis]: at(one, coordinate) as number }, axes, tell);
    }
  },
});

/** What is wrong with a value of unknown origin that should be a result of this shape; null if nothing is. */
export const problemIn = (shape: Shape, value: unknown): string | null => shape.check(value, 'result', {});

/** Joins complete results that differ in nothing but their seeds, in the order given. */
export const joinSeeds = <T>(shape: Shape<T>, results: readonly T[]): T => shape.join(results, 'result');

/** Every number of a result with its place. */
export function cellsOf<T>(shape: Shape<T>, result: T): readonly Parameters<Tell>[] {
  const cells: Parameters<Tell>[] = [];
  shape.tell?.(result, 'result', {}, {}, (...cell) => cells.push(cell));
  return cells;
}
