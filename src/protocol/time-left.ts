import type { Stage } from '../contract/run.ts';

/** How far is looked back: so many seconds, or in a long run a share of it, since what holds it up takes longer there. */
const windowSeconds = 4;
const windowShare = 0.25;
const leastSeconds = 1;
const leastFraction = 0.01;
/** Weight of the newest estimate against the last one carried forward. */
const blend = 0.3;

/** Estimates the seconds of work left from recent progress. */
export interface TimeLeft {
  /**
   * @param worked seconds of work so far, pauses left out
   * @param fraction share of the work done, 0 to 1
   * @returns seconds, or null while too little is known to say
   */
  update(stage: Stage, worked: number, fraction: number): number | null;
}

export function createTimeLeft(): TimeLeft {
  let marks: { worked: number; fraction: number }[] = [];
  let current: Stage | null = null;
  let last: { worked: number; left: number } | null = null;
  return {
    update(stage, worked, fraction) {
      // Loading says nothing about how fast training will be.
      if (current === 'data' && stage !== 'data') {
        marks = [];
        last = null;
      }
      current = stage;
      marks.push({ worked, fraction });
      const window = Math.max(windowSeconds, windowShare * worked);
      while (marks.length > 2 && marks[1].worked < worked - window) marks.shift();
      const span = worked - marks[0].worked;
      const gained = fraction - marks[0].fraction;
      if (span < leastSeconds || gained <= 0 || fraction < leastFraction) {
        return last === null ? null : Math.max(0, last.left - (worked - last.worked));
      }
      const fresh = ((1 - fraction) * span) / gained;
      const carried = last === null ? fresh : Math.max(0, last.left - (worked - last.worked));
      const left = (1 - blend) * carried + blend * fresh;
      last = { worked, left };
      return left;
    },
  };
}
