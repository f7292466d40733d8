/** How long work on several jobs, one after another, still takes. */

export interface Progress {
  /** Share of the job's work that is done, 0 to 1. */
  readonly fraction: number;
  /** Seconds that the job says are left of it; null while it does not know. */
  readonly secondsLeft: number | null;
  /** Seconds of work on it so far, pauses left out. */
  readonly worked: number;
}

/** What a job says of itself counts no further than this from the average of all its work so far, as a factor. */
const steady = 2;

/** Seconds left of the job under way, by itself; null while it does not know. */
function ownLeft({ fraction, secondsLeft, worked }: Progress): number | null {
  if (secondsLeft === null || fraction <= 0) return null;
  const even = (worked * (1 - fraction)) / fraction;
  return Math.min(steady * even, Math.max(even / steady, secondsLeft));
}

export interface Remaining {
  /** Seconds left of everything. @param progress of the job under way; null where it has told of none yet */
  update(progress: Progress | null): number;
  /** The job under way is over. @param took seconds of work */
  next(took: number): void;
}

/** From this share of its work on, what a job says of itself counts alone; before it, what was expected counts too. */
const known = 0.2;
/** Share of everything expected that what was expected weighs against the jobs' own pace. */
const prior = 0.05;
/** A job this much faster than the slowest found its networks ready: it says nothing of those that wait. */
const ready = 0.5;
/** Seconds of work in which most of a new estimate is taken over: a number that is read must not jump. */
const settling = 8;

/** @param expected seconds of each job, in order, at the speed measured beforehand */
export function createRemaining(expected: readonly number[]): Remaining {
  const total = expected.reduce((sum, seconds) => sum + seconds, 0);
  const took: number[] = [];
  let last: { readonly worked: number; readonly left: number } | null = null;

  /** How much longer than expected jobs take, by those that are done and the one under way as far as it is. */
  function pace(progress: Progress | null): number {
    const own = (expectedOf: number, whole: number, share: number) =>
      expectedOf > 0 && whole > 0 ? [{ ratio: whole / expectedOf, weight: expectedOf * share }] : [];
    const looks = took.flatMap((seconds, i) => own(expected[i], seconds, 1));
    const left = progress && ownLeft(progress);
    if (progress && left !== null) looks.push(...own(expected[took.length], progress.worked + left, progress.fraction));
    const slowest = Math.max(...looks.map(({ ratio }) => ratio));
    const telling = looks.filter(({ ratio }) => ratio >= ready * slowest);
    const weight = telling.reduce((sum, look) => sum + look.weight, prior * total);
    const log = telling.reduce((sum, look) => sum + look.weight * Math.log(Math.max(ready, look.ratio)), 0);
    return weight > 0 ? Math.exp(log / weight) : 1;
  }

  return {
    update(progress) {
      const now = pace(progress);
      const waiting = expected.slice(took.length + 1).reduce((sum, seconds) => sum + seconds, 0);
      const guessed = Math.max(0, (expected[took.length] ?? 0) * now * (1 - (progress?.fraction ?? 0)));
      const own = progress && ownLeft(progress);
      const trust = progress && own !== null ? Math.min(1, progress.fraction / known) : 0;
      const fresh = (1 - trust) * guessed + trust * (own ?? 0) + waiting * now;
      const worked = took.reduce((sum, seconds) => sum + seconds, 0) + (progress?.worked ?? 0);
      if (last === null) last = { worked, left: fresh };
      const passed = Math.max(0, worked - last.worked);
      const carried = Math.max(0, last.left - passed);
      last = { worked, left: carried + (fresh - carried) * (1 - Math.exp(-passed / settling)) };
      return last.left;
    },
    next(seconds) {
      took.push(seconds);
    },
  };
}
