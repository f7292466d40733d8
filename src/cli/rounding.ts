/**
 * How many digits are kept: decimals of accuracies, significant digits of everything else that is not whole, but of
 * densities, which are computed and not measured.
 */
export interface Digits {
  readonly accuracy: number;
  readonly other: number;
}

/** Digits beyond which results of one run differ between machines anyway. */
export const printed: Digits = { accuracy: 6, other: 6 };
/** Enough for a picture. */
export const recorded: Digits = { accuracy: 4, other: 4 };

/** Significant digits of densities. */
const exact = 12;

/** The same JSON value with rounded numbers; accuracies and densities are known by the name of the field that holds them. */
export function rounded<T>(value: T, digits: Digits, inAccuracy = false): T {
  const round = (given: unknown, accuracy: boolean, other = digits.other): unknown => {
    if (typeof given === 'number') {
      if (Number.isInteger(given) || !Number.isFinite(given)) return given;
      return Number(accuracy ? given.toFixed(digits.accuracy) : given.toPrecision(other));
    }
    if (Array.isArray(given)) return given.map((member) => round(member, accuracy, other));
    if (typeof given !== 'object' || given === null) return given;
    return Object.fromEntries(
      Object.entries(given).map(([name, member]) => [
        name,
        round(member, accuracy || name === 'accuracy', /density$/i.test(name) ? exact : other),
      ]),
    );
  };
  return round(value, inAccuracy) as T;
}
