import { expect, test } from 'vitest';
import { asksOther, noteOf, spoken, staleIn } from '../../src/app/lab-jobs.ts';
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
    follows: [],
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
  asked: [],
});
const recordings = { shown: { sampling: { params: { seed: 1 } } } } as unknown as Recordings;

test('settings are not those of the picture where other networks, or another backend, are asked for', () => {
  const state = { ...defaultPageState, seed: 1 };
  const stale = (asked: Partial<PageState>, lab: LabState) => staleIn(view, { ...state, ...asked }, lab, recordings);
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
  expect(spoken(job, 'done', [view], labWith({ params: {} }), defaultPageState, recordings)).toBe('Your run: that.');
  expect(spoken(job, 'recorded', [view], labWith(null), defaultPageState, recordings)).toBe('');
});

test('a view that shows other settings than those asked for says so by itself', () => {
  const job = { status: 'idle', progress: null } as JobState;
  expect(noteOf('sampling', job, labWith(null), null)).toBe('');
  expect(noteOf('sampling', job, labWith(null), 'recorded')).toBe('other settings');
  const busy = { ...labWith(null), active: 'sampling' };
  expect(noteOf('sampling', { ...job, status: 'paused' }, busy, 'run')).toBe('paused');
});

test('what is under way is told from what is asked for now by its settings and backend', () => {
  const state = { ...defaultPageState, seed: 1 };
  const lab = { ...labWith(null, 'auto'), asked: [{ id: 'sampling', params: { seed: 1 }, seconds: 1 }] };
  expect(asksOther([view], state, lab)).toBe(false);
  expect(asksOther([view], { ...state, dropout: 0.9 }, lab)).toBe(false);
  expect(asksOther([view], { ...state, seed: 2 }, lab)).toBe(true);
  expect(asksOther([view], { ...state, backend: 'cpu' }, lab)).toBe(true);
  // Another view's run is none of its own.
  expect(asksOther([view], { ...state, seed: 2 }, labWith(null, 'auto'))).toBe(false);
});
