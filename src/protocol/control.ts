import { Cancelled } from '../contract/run.ts';
import { tick } from './tick.ts';

/** How one job is steered between its chunks: pause, resume, step, cancel, and the clock that leaves pauses out. */
export interface Control {
  readonly isCancelled: () => boolean;
  /** Seconds of work so far, pauses left out. */
  readonly worked: () => number;
  cancel(): void;
  pause(): void;
  resume(): void;
  step(): void;
  /** A picture with a result was given: the step asked for is done. */
  shown(): void;
  /** See RunContext.gate. */
  gate(): Promise<'go' | 'show'>;
  /** The promise's outcome, or Cancelled as soon as the job is cancelled. */
  orCancelled<T>(promise: Promise<T>): Promise<T>;
}

export interface ControlOptions {
  /** Begin paused, with one step asked for. */
  readonly paused: boolean;
  /** Called at each gate, before it decides. */
  readonly atGate: () => void;
  /** Called when the job begins to wait. */
  readonly onPaused: () => void;
}

export function createControl({ paused: startPaused, atGate, onPaused }: ControlOptions): Control {
  let paused = startPaused;
  let steps = startPaused ? 1 : 0;
  let cancelled = false;
  let wake: (() => void) | null = null;
  let since = performance.now();
  let before = 0;
  let waiting = false;
  let refuse: (reason: Cancelled) => void = () => {};
  const whenCancelled = new Promise<never>((_, reject) => {
    refuse = reject;
  });
  whenCancelled.catch(() => {});

  const stir = () => {
    wake?.();
    wake = null;
  };
  const wait = async () => {
    before += performance.now() - since;
    waiting = true;
    onPaused();
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
    waiting = false;
    since = performance.now();
  };

  return {
    isCancelled: () => cancelled,
    worked: () => (before + (waiting ? 0 : performance.now() - since)) / 1000,
    cancel() {
      cancelled = true;
      refuse(new Cancelled('The run was cancelled.'));
      stir();
    },
    pause() {
      paused = true;
    },
    resume() {
      paused = false;
      steps = 0;
      stir();
    },
    step() {
      paused = true;
      steps += 1;
      stir();
    },
    shown() {
      steps = Math.max(0, steps - 1);
    },
    async gate() {
      await tick();
      atGate();
      for (;;) {
        if (cancelled) throw new Cancelled('The run was cancelled.');
        if (!paused) return 'go';
        // Also between the chunks of the picture itself, until it is there.
        if (steps > 0) return 'show';
        await wait();
      }
    },
    orCancelled: (promise) => Promise.race([promise, whenCancelled]),
  };
}
