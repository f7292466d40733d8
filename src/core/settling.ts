/** How the mean of D·X over draws of a factor D settles on (1 − p)X. */
import { noiseRows, predictionMaskKey } from './mask.ts';

/**
 * Root mean squares of mean(DX)/(1 − p) − X and of mean(DX) − X, over units and examples, in the standard errors that
 * theory gives: X√(p/((1 − p)n)) and X√(p(1 − p)/n). X, which is above 0, cancels.
 *
 * @param marks numbers n of draws, rising
 * @throws RangeError for a rate that is not 0 < p < 1
 */
export function settlingErrors(rate: number, units: number, examples: number, seed: number, marks: readonly number[]) {
  if (!(rate > 0 && rate < 1)) throw new RangeError(`dropout rate ${rate} is not allowed; allowed is 0 < p < 1`);
  const layer = { units: [units], rates: [rate], noise: 'classic' } as const;
  const key = predictionMaskKey(seed, 0, 0);
  const kept = new Float64Array(units * examples);
  const most = marks.at(-1) ?? 0;
  const found: { readonly scaled: number; readonly unscaled: number }[] = [];
  for (let draw = 0; draw < most; draw++) {
    for (const [e, row] of noiseRows(layer, 0, key, draw, 0, examples).entries())
      for (let u = 0; u < units; u++) kept[e * units + u] += row[u];
    const n = draw + 1;
    if (!marks.includes(n)) continue;
    const error = Math.sqrt((rate * (1 - rate)) / n);
    const rms = (settled: number) =>
      Math.sqrt(kept.reduce((sum, k) => sum + ((k / n - settled) / error) ** 2, 0) / kept.length);
    found.push({ scaled: rms(1 - rate), unscaled: rms(1) });
  }
  return found;
}
