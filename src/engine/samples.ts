/** Most masks an image. */
export const maxSamples = 1000;

/** Throws RangeError unless these are numbers of masks that rise, each from 1 to `maxSamples`. None is allowed. */
export function checkAt(at: readonly number[]): void {
  at.forEach((n, i) => {
    if (!Number.isInteger(n) || n < 1 || n > maxSamples)
      throw new RangeError(`Moments after ${n} masks; allowed is 1 to ${maxSamples}.`);
    if (i > 0 && n <= at[i - 1])
      throw new RangeError(`Moments after ${at[i - 1]}, then ${n} masks; allowed are numbers that rise.`);
  });
}

/** Examples that models of any shape predict at once. */
export const examplesAtOnce = 32;
