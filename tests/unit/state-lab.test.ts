import { expect, test } from 'vitest';
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

test('what waits is expected to take as long as what is done took', () => {
  const [a, b, c] = [told(), told(), told()];
  const lab = createLab({ a: a.view, b: b.view, c: c.view });
  expect(lab.getState().backend).toBe(null);
  lab.start(
    ['a', 'b', 'c'].map((id) => ({ id, params: {}, seconds: 100 })),
    'wasm',
  );
  expect(lab.getState()).toMatchObject({ active: 'a', waiting: ['b', 'c'], secondsLeft: null, backend: 'wasm' });
  // Ten seconds in all where a hundred were expected: so are the others.
  a.become({ status: 'training', progress: { stage: 'training', fraction: 0.5, secondsLeft: 5 } });
  expect(lab.getState().secondsLeft).toBeCloseTo(25);
  a.become({ status: 'done', progress: null, run: { seconds: 10 } as JobState['run'] });
  expect(lab.getState()).toMatchObject({ active: 'b', secondsLeft: null });
  expect(lab.getState().fraction).toBeCloseTo(1 / 3);
  b.become({ status: 'training', progress: { stage: 'training', fraction: 0.75, secondsLeft: 7.5 } });
  expect(lab.getState().secondsLeft).toBeCloseTo(7.5 + 20);
});
