/** Checks of values from elsewhere. Each throws a RangeError that names the value and what is allowed. */

export type Fields = Readonly<Record<string, unknown>>;

export function refuse(what: string, value: unknown, allowed: string): void {
  const shown = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing');
  throw new RangeError(`${what} ${shown} is not allowed; allowed is ${allowed}`);
}

export function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(what, value, 'an object');
  return value as Fields;
}

export function oneOf(value: unknown, what: string, allowed: readonly unknown[]): void {
  if (!allowed.includes(value)) refuse(what, value, allowed.join(', '));
}

/** A finite number that is as `isAllowed` says. */
export function real(value: unknown, what: string, allowed: string, isAllowed: (value: number) => boolean): void {
  if (typeof value !== 'number' || !Number.isFinite(value) || !isAllowed(value)) refuse(what, value, allowed);
}

export const above = (value: unknown, what: string, bound: number): void =>
  real(value, what, `above ${bound}`, (number) => number > bound);

export function whole(value: unknown, what: string, least: number, most = Number.MAX_SAFE_INTEGER): void {
  const allowed =
    most === Number.MAX_SAFE_INTEGER ? `a whole number from ${least}` : `a whole number, ${least} to ${most}`;
  real(value, what, allowed, (number) => Number.isSafeInteger(number) && number >= least && number <= most);
}

/** Checks what is there. */
export function optional(value: unknown, check: () => void): void {
  if (value !== undefined) check();
}
