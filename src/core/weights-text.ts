/** Weights as text: one digit a weight, coarse but small. */
import { digits } from './drawing.ts';

/** Levels to either side of 0. */
const levels = 15;

/** Each weight as one of 31 levels: full from ±`limit` on. @throws RangeError where the limit is not above 0 */
export function writeWeights(weights: ArrayLike<number>, limit: number): string {
  if (!(limit > 0)) throw new RangeError(`limit ${limit} is not allowed; allowed is above 0`);
  return Array.from(weights, (weight) => {
    const level = Math.round((levels * weight) / limit);
    return digits[levels + Math.max(-levels, Math.min(levels, level))];
  }).join('');
}

/** The weights of a text, to half a level; what is no digit is 0. */
export const readWeights = (text: string, limit: number): Float32Array =>
  Float32Array.from(text, (digit) => {
    const level = digits.indexOf(digit);
    return level < 0 || level > 2 * levels ? 0 : ((level - levels) * limit) / levels;
  });
