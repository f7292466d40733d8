import type { Snapshot } from '../contract/run.ts';
import { createTimeLeft } from '../protocol/time-left.ts';

const seconds = (left: number): string => {
  if (left < 100) return `${Math.ceil(left)} s`;
  return left < 100 * 60 ? `${Math.ceil(left / 60)} min` : `${(left / 3600).toFixed(1)} h`;
};

export interface Progress {
  show(snapshot: Snapshot<unknown>): void;
  /** Ends the line that is being rewritten. */
  end(): void;
}

/**
 * Progress on standard error: one line rewritten on a terminal, now and then a new line elsewhere.
 * @param expected seconds that the run should take; what is left until it is known how fast it goes
 */
export function createProgress(title: string, expected: number | null = null): Progress {
  const terminal = process.stderr.isTTY === true;
  const pause = terminal ? 200 : 5000;
  const timeLeft = createTimeLeft();
  const began = performance.now();
  let shownAt = Number.NEGATIVE_INFINITY;
  let open = false;
  return {
    show({ stage, fraction }) {
      const now = performance.now();
      const guessed = expected === null ? null : expected * (1 - fraction);
      const left = timeLeft.update(stage, (now - began) / 1000, fraction) ?? guessed;
      if (now - shownAt < pause) return;
      shownAt = now;
      const text = `${title}: ${stage} ${Math.floor(fraction * 100)} %${left === null ? '' : `, ${seconds(left)} left`}`;
      process.stderr.write(terminal ? `\r${text.padEnd(60)}` : `${text}\n`);
      open = terminal;
    },
    end() {
      if (open) process.stderr.write('\n');
      open = false;
    },
  };
}
