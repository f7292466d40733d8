/** A diverging scale around 0: three colours of the theme, and their mixtures. */

export type Rgb = readonly [red: number, green: number, blue: number];

export interface DivergingColours {
  readonly low: Rgb;
  readonly zero: Rgb;
  readonly high: Rgb;
}

/** "#rrggbb", as tokens write colours; mid grey where it is anything else. */
export function rgbOf(text: string): Rgb {
  const digits = /^\s*#([0-9a-f]{6})\s*$/i.exec(text)?.[1];
  if (!digits) return [128, 128, 128];
  const word = Number.parseInt(digits, 16);
  return [word >> 16, (word >> 8) & 255, word & 255];
}

/** Steps to either side of 0. */
export const rampSteps = 127;

/** Pixels from full `low` over `zero` to full `high`, 2 × rampSteps + 1 of them, as little-endian RGBA words. */
export function rampOf({ low, zero, high }: DivergingColours): Uint32Array {
  return Uint32Array.from({ length: 2 * rampSteps + 1 }, (_, i) => {
    const share = Math.abs(i - rampSteps) / rampSteps;
    const end = i < rampSteps ? low : high;
    const [red, green, blue] = zero.map((from, c) => Math.round(from + share * (end[c] - from)));
    return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  });
}

/** Colours values: full colour from ±`limit` on. Writes one pixel a value. */
export function paint(values: ArrayLike<number>, limit: number, ramp: Uint32Array, into: Uint32Array): void {
  const scale = limit > 0 ? rampSteps / limit : 0;
  for (let i = 0; i < values.length; i++) {
    const step = Math.round(values[i] * scale);
    into[i] = ramp[rampSteps + Math.max(-rampSteps, Math.min(rampSteps, step))];
  }
}

/** The value that a share of the magnitudes lie below; 0 for no values. Of many, every so many are looked at. */
export function magnitudeQuantile(values: ArrayLike<number>, share: number): number {
  const stride = Math.max(1, Math.floor(values.length / 8000));
  const some = new Float32Array(Math.ceil(values.length / stride));
  for (let i = 0; i < some.length; i++) some[i] = Math.abs(values[i * stride]);
  some.sort();
  return some.length === 0 ? 0 : some[Math.min(some.length - 1, Math.floor(share * some.length))];
}
