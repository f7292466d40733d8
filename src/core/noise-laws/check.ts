import { above, type Fields, oneOf, optional, real } from '../fields.ts';
import type { FactorLaw } from '../model.ts';

type Check = (value: unknown, what: string) => void;
const positive: Check = (value, what) => above(value, what, 0);
const rate: Check = (value, what) => real(value, what, '0 ≤ p < 1', (p) => p >= 0 && p < 1);

/** The parameters of each law and what they may be. */
const parameters: { readonly [K in FactorLaw['kind']]: Readonly<Record<string, Check>> } = {
  classic: { rate },
  inverted: { rate },
  gaussian: { rate },
  'uniform-dropout': { rate },
  'beta-dropout': { rate },
  'rayleigh-dropout': { rate },
  normal: {
    mean: (value, what) => real(value, what, 'a finite number', () => true),
    variance: positive,
  },
  uniform: {
    variance: positive,
    clipped: (value, what) => optional(value, () => oneOf(value, what, [true, false])),
  },
  beta: { a: positive },
  rayleigh: { scale: positive },
  'inverse-nakagami': { m: positive, omega: positive },
  'half-cauchy': { eta: positive, most: (value, what) => optional(value, () => positive(value, what)) },
};

/** @throws RangeError for a law that there is not, and for a parameter out of its range */
export function checkNoiseLaw(law: Fields | FactorLaw, where = 'noise'): void {
  const given = law as Fields;
  oneOf(given.kind, `the kind of ${where}`, Object.keys(parameters));
  for (const [name, check] of Object.entries(parameters[given.kind as FactorLaw['kind']]))
    check(given[name], `${name} of ${where}`);
}
