import { expect, test } from 'vitest';
import { createTimeLeft } from '../../src/protocol/time-left.ts';
import { idle, type RunningView } from '../../src/state/job.ts';
import { createLab } from '../../src/state/lab.ts';
import type { JobState } from '../../src/state/types.ts';

/** A view whose job is told what has become of it. */
function told() {
  let state = idle;
  const listeners = new Set<() => void>();
  const view = {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {},
    step: () => {},
    cancel: () => {},
  } as unknown as RunningView;
  const become = (patch: Partial<JobState>) => {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  };
  return { view, become };
}

test('before anything is known of a run, what was expected is left', () => {
  const [a, b] = [told(), told()];
  const lab = createLab({ a: a.view, b: b.view });
  expect(lab.getState()).toMatchObject({ backend: null, asked: [], secondsLeft: null });
  const asked = ['a', 'b'].map((id) => ({ id, params: {}, seconds: 100 }));
  lab.start(asked, 'wasm');
  expect(lab.getState()).toMatchObject({ active: 'a', waiting: ['b'], secondsLeft: 200, backend: 'wasm', asked });
  a.become({ status: 'done', progress: null, run: { seconds: 100 } as JobState['run'] });
  expect(lab.getState()).toMatchObject({ active: 'b', waiting: [], fraction: 0.5 });
  b.become({ status: 'done', progress: null });
  expect(lab.getState()).toMatchObject({ active: null, secondsLeft: null });
});

test('a view that fails holds none of the others up; one that is given up ends them all', () => {
  const all = { a: told(), b: told(), c: told() };
  const lab = createLab({ a: all.a.view, b: all.b.view, c: all.c.view });
  lab.start(
    ['a', 'b', 'c'].map((id) => ({ id, params: {}, seconds: 10 })),
    'wasm',
  );
  all.a.become({ status: 'failed', progress: null, error: { kind: 'training', message: 'diverged' } as never });
  expect(lab.getState()).toMatchObject({ active: 'b', waiting: ['c'] });
  all.b.become({ status: 'cancelled', progress: null });
  expect(lab.getState()).toMatchObject({ active: null, waiting: [] });
});

interface Work {
  readonly id: string;
  /** Seconds that were expected, and that it takes. */
  readonly expected: number;
  readonly takes: number;
}

/** Seconds left as they are shown, at every message of jobs whose own estimates are those of the worker. */
function shownThrough(work: readonly Work[]) {
  const views = Object.fromEntries(work.map(({ id }) => [id, told()]));
  const lab = createLab(Object.fromEntries(Object.entries(views).map(([id, { view }]) => [id, view])));
  lab.start(
    work.map(({ id, expected }) => ({ id, params: {}, seconds: expected })),
    'wasm',
  );
  const all: { readonly worked: number; readonly shown: number; readonly truly: number }[] = [];
  let before = 0;
  let truly = work.reduce((sum, { takes }) => sum + takes, 0);
  for (const { id, takes } of work) {
    const timeLeft = createTimeLeft();
    for (let worked = 0.5; worked < takes; worked += 0.5) {
      // Progress comes in jerks: measuring holds training up, for two seconds of ten.
      const rest = worked % 10;
      const fraction = Math.min(1, (worked - rest + Math.min(10, rest * 1.25)) / takes);
      const stage = worked < 1 ? 'data' : 'training';
      const secondsLeft = timeLeft.update(stage, worked, fraction);
      views[id].become({ status: 'training', progress: { stage, fraction, secondsLeft, worked } });
      all.push({ worked: before + worked, shown: lab.getState().secondsLeft ?? Number.NaN, truly: truly - worked });
    }
    before += takes;
    truly -= takes;
    views[id].become({ status: 'done', progress: null, run: { seconds: takes } as JobState['run'] });
  }
  return all;
}

/** The largest step up from one message to the next, beyond the time that passed, as a share of what was shown. */
const jump = (all: ReturnType<typeof shownThrough>): number =>
  Math.max(
    ...all.slice(1).map(({ worked, shown }, i) => {
      const carried = all[i].shown - (worked - all[i].worked);
      return (shown - carried) / Math.max(30, carried);
    }),
  );

const works: Readonly<Record<string, readonly Work[]>> = {
  'as expected': [
    { id: 'a', expected: 60, takes: 60 },
    { id: 'b', expected: 60, takes: 66 },
    { id: 'c', expected: 120, takes: 110 },
    { id: 'd', expected: 200, takes: 220 },
  ],
  // The second finds its networks trained by the first.
  'with networks ready': [
    { id: 'a', expected: 600, takes: 580 },
    { id: 'b', expected: 600, takes: 20 },
    { id: 'c', expected: 900, takes: 1000 },
    { id: 'd', expected: 1500, takes: 1600 },
  ],
  // All of the first two were trained before.
  'with networks ready from the beginning': [
    { id: 'a', expected: 600, takes: 10 },
    { id: 'b', expected: 600, takes: 10 },
    { id: 'c', expected: 900, takes: 900 },
    { id: 'd', expected: 1500, takes: 1700 },
  ],
  'three times as slow as expected': [
    { id: 'a', expected: 60, takes: 180 },
    { id: 'b', expected: 60, takes: 180 },
    { id: 'c', expected: 120, takes: 360 },
  ],
};

test.each(Object.entries(works))('the time left, %s, does not jump and is near the truth', (_, work) => {
  const all = shownThrough(work);
  expect(all.every(({ shown }) => Number.isFinite(shown) && shown >= 0)).toBe(true);
  expect(jump(all)).toBeLessThan(0.12);
  // Once a tenth of the first job is done, never off by more than a factor of two or half a minute.
  const settled = all.filter(({ worked }) => worked > Math.max(25, 0.1 * work[0].takes));
  for (const { worked, shown, truly } of settled) {
    const at = `after ${worked} s: ${shown.toFixed(0)} s shown, ${truly.toFixed(0)} s true`;
    expect(shown, at).toBeLessThan(2 * truly + 30);
    expect(shown, at).toBeGreaterThan(truly / 2 - 30);
  }
});
