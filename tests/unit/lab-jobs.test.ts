import { expect, test } from 'vitest';
import { spoken, staleOf } from '../../src/app/lab-jobs.ts';
import type { Recordings } from '../../src/app/use-recordings.ts';
import type { AnyView } from '../../src/app/views.ts';
import type { PageState } from '../../src/contract/page.ts';
import { seedCodec } from '../../src/contract/parameters.ts';
import type { LabState } from '../../src/state/lab.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import type { JobState } from '../../src/state/types.ts';

const view = {
  spec: {
    id: 'sampling',
    parameters: { seed: { codec: seedCodec, label: '', help: '', page: ({ seed }: PageState) => seed } },
  },
  evidence: () => [
    { source: 'recorded', text: 'Recorded: this. And more.' },
    { source: 'run', text: 'Your run: that. And much more.' },
  ],
} as unknown as AnyView;

const labWith = (run: object | null, backend: LabState['backend'] = null): LabState => ({
  jobs: { sampling: { run, complete: true } as JobState },
  active: null,
  waiting: [],
  fraction: 0,
  secondsLeft: null,
  backend,
});
const recordings = { shown: { sampling: { params: { seed: 1 } } } } as unknown as Recordings;

test('settings are not those of the picture where other networks, or another backend, are asked for', () => {
  const state = { ...defaultPageState, seed: 1 };
  const stale = (asked: Partial<PageState>, lab: LabState) => staleOf([view], { ...state, ...asked }, lab, recordings);
  const own = { params: { seed: 1 } };
  expect(stale({}, labWith(own))).toBeNull();
  expect(stale({ seed: 2 }, labWith(own))).toBe('run');
  expect(stale({ backend: 'cpu' }, labWith(own))).toBeNull();
  expect(stale({ backend: 'cpu' }, labWith(own, 'auto'))).toBe('run');
  expect(stale({ backend: 'cpu' }, labWith(own, 'cpu'))).toBeNull();
  expect(stale({ seed: 2 }, labWith(null))).toBe('recorded');
  expect(stale({ seed: 2, run: 'recorded' }, labWith(own))).toBe('recorded');
});

test('of a finished run the first sentence is spoken', () => {
  const job = { progress: null } as JobState;
  expect(spoken(job, 'done', [view], labWith({}), defaultPageState, recordings)).toBe('Your run: that.');
  expect(spoken(job, 'recorded', [view], labWith(null), defaultPageState, recordings)).toBe('');
});
