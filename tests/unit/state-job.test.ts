import { describe, expect, test, vi } from 'vitest';
import type { Checkpoint, Run } from '../../src/contract/run.ts';
import type { JobRequest } from '../../src/protocol/messages.ts';
import type { PageEnd, PageEndEvent } from '../../src/protocol/page-end-types.ts';
import { createJobControl } from '../../src/state/job.ts';
import { type KeyValues, keyOf } from '../../src/state/kept.ts';
import { mostNotices, noRoom } from '../../src/state/notices.ts';
import { createSavedRun, parseRunFile } from '../../src/state/saved-run.ts';
import { toySpec } from './protocol-toy.ts';

vi.stubGlobal('document', { baseURI: 'https://a.example/dropout/' });
// As it is built.
vi.stubEnv('BASE_URL', './');

const spec = toySpec;
const runOf = (count: number): Run => ({
  experiment: 'toy',
  params: { chunks: 10, milliseconds: 5, seed: 3 },
  seed: 3,
  backend: 'wasm',
  device: 'a test',
  version: '1.2.3',
  seconds: 4.5,
  result: { count },
});

function actors() {
  const sent: string[] = [];
  const requests: JobRequest[] = [];
  let listener: (event: PageEndEvent) => void = () => {};
  const host: PageEnd = {
    prepare: () => {},
    time: () => {},
    run(request, heard) {
      requests.push(request);
      listener = heard;
      return requests.length;
    },
    send: (type, job) => sent.push(`${type} ${job}`),
    dispose: () => {},
  };
  const kept = new Map<string, string>();
  const storage: KeyValues = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => kept.set(key, text),
    removeItem: (key) => kept.delete(key),
  };
  const saved = createSavedRun(spec, () => storage);
  return { host, sent, requests, kept, storage, saved, tell: (event: PageEndEvent) => listener(event) };
}
const started: PageEndEvent = {
  type: 'backend',
  job: 1,
  name: 'wasm',
  device: 'a test',
  rejected: ['WebGL: none.'],
  params: { chunks: 10, milliseconds: 5, seed: 3 },
  version: '1.2.3',
};
const picture = (count: number): PageEndEvent => ({
  type: 'snapshot',
  job: 1,
  snapshot: { stage: 'training', fraction: count / 10, result: { count } },
  secondsLeft: 3,
  seconds: 1,
});

describe('the life of a job', () => {
  test('from training to done', () => {
    const { host, tell, saved, kept } = actors();
    const control = createJobControl(host, 'toy', saved);
    expect(control.getState()).toMatchObject({ status: 'idle', run: null, complete: false });
    const heard = vi.fn();
    const unsubscribe = control.subscribe(heard);
    control.start({ seed: 3 }, 'auto');
    expect(control.getState()).toMatchObject({ status: 'training', progress: null });
    tell(started);
    tell(picture(4));
    expect(control.getState()).toMatchObject({
      status: 'training',
      complete: false,
      run: { seed: 3, backend: 'wasm', version: '1.2.3', result: { count: 4 } },
      progress: { stage: 'training', fraction: 0.4, secondsLeft: 3 },
      backend: { name: 'wasm', rejected: ['WebGL: none.'] },
    });
    tell({ type: 'done', job: 1, run: runOf(10) });
    expect(control.getState()).toMatchObject({ status: 'done', complete: true, run: runOf(10), progress: null });
    expect(kept.size).toBe(1);
    expect(heard).toHaveBeenCalledTimes(4);
    unsubscribe();
    control.reset();
    expect(heard).toHaveBeenCalledTimes(4);
    expect(control.getState()).toMatchObject({ status: 'idle', run: null });
    expect(kept.size).toBe(0);
  });

  test.each([
    ['cancelled', { type: 'cancelled', job: 2 }],
    ['failed', { type: 'failed', job: 2, error: { name: 'RangeError', message: 'no' } }],
    ['unavailable', { type: 'unavailable', job: 2, reason: 'no workers' }],
  ] as const)('%s keeps the last complete run', (status, event) => {
    const { host, tell } = actors();
    const control = createJobControl(host, 'toy');
    control.start({}, 'auto');
    tell({ type: 'done', job: 1, run: runOf(10) });
    control.start({}, 'auto');
    tell(started);
    tell(picture(2));
    expect(control.getState().complete).toBe(false);
    tell(event);
    expect(control.getState()).toMatchObject({ status, complete: true, run: runOf(10), progress: null });
    const { error } = control.getState();
    if (status !== 'cancelled') expect(error?.message).toMatch(/^no/);
  });

  test('what an old job says later counts for nothing', () => {
    const { host, tell, sent } = actors();
    const control = createJobControl(host, 'toy');
    control.start({}, 'auto');
    const old = tell;
    control.cancel();
    expect(sent).toEqual(['cancel 1']);
    old({ type: 'done', job: 1, run: runOf(10) });
    expect(control.getState()).toMatchObject({ status: 'cancelled', run: null });
  });

  test('pauses, steps, and begins paused', () => {
    const { host, tell, sent, requests } = actors();
    const control = createJobControl(host, 'toy');
    control.pause();
    expect(control.getState().status).toBe('idle');
    control.step({}, 'cpu');
    expect(requests[0]).toMatchObject({ paused: true, backend: 'cpu' });
    tell({ type: 'paused', job: 1 });
    expect(control.getState().status).toBe('paused');
    control.step({}, 'cpu');
    control.resume();
    expect(control.getState().status).toBe('training');
    control.pause();
    expect(control.getState().status).toBe('paused');
    expect(sent).toEqual(['step 1', 'resume 1', 'pause 1']);
  });

  test('notices are told once, few, and can be dismissed', () => {
    const { host, tell } = actors();
    const control = createJobControl(host, 'toy');
    control.start({}, 'auto');
    const restarted = (text: string) => tell({ type: 'restarted', job: 1, text });
    for (const text of ['one', 'two', 'one']) restarted(text);
    expect(control.getState().notices).toEqual(['two', 'one']);
    control.dismiss('two');
    expect(control.getState().notices).toEqual(['one']);
    for (let i = 0; i < 20; i++) restarted(`again ${i}`);
    expect(control.getState().notices.length).toBe(mostNotices);
  });

  test('the state is a new object at each change and the same between them', () => {
    const { host, tell } = actors();
    const control = createJobControl(host, 'toy');
    control.start({}, 'auto');
    const before = control.getState();
    expect(control.getState()).toBe(before);
    tell(picture(1));
    expect(control.getState()).not.toBe(before);
  });
});

describe('the run kept in the browser', () => {
  test('comes back after a reload', () => {
    const first = actors();
    const control = createJobControl(first.host, 'toy', first.saved);
    control.start({}, 'auto');
    first.tell({ type: 'done', job: 1, run: runOf(10) });
    const again = createJobControl(
      first.host,
      'toy',
      createSavedRun(spec, () => first.storage),
    );
    expect(again.getState()).toMatchObject({ status: 'done', complete: true, run: runOf(10), notices: [] });
  });

  test.each([
    ['not JSON', 'it is not JSON'],
    ['[]', 'it is not a record of a run'],
    [JSON.stringify({ ...runOf(1), experiment: 'other' }), 'experiment "other" is not "toy"'],
    [JSON.stringify({ ...runOf(1), seed: -1 }), 'seed -1 is not a whole number'],
    [JSON.stringify({ ...runOf(1), seconds: null }), 'seconds is not a number of at least 0'],
    [
      JSON.stringify({ ...runOf(1), params: { ...(runOf(1).params as object), chunks: 1e9 } }),
      'params: chunks: "1000000000" is outside',
    ],
    [JSON.stringify({ ...runOf(1), result: {} }), 'result: count is missing'],
  ])('%s is refused, told and removed', (text, problem) => {
    const { host, saved, kept } = actors();
    kept.set(keyOf('run:toy'), text);
    const control = createJobControl(host, 'toy', saved);
    expect(control.getState()).toMatchObject({ status: 'idle', run: null });
    expect(control.getState().notices[0]).toContain(problem);
    expect(kept.size).toBe(0);
    expect(parseRunFile(spec, text)).toMatchObject({ problem: expect.stringContaining(problem) });
  });

  test('is that of this copy of the site and of this format; others are left alone', () => {
    const { host, storage, saved, kept } = actors();
    saved.save(runOf(1));
    const [own] = kept.keys();
    const others = [own.replace('/dropout/', '/other/'), own.replace(/:\d+:/, ':999:'), 'dropout-cloud:run:toy'];
    for (const key of others) kept.set(key, '{"of": "another time"}');
    vi.stubGlobal('document', { baseURI: 'https://a.example/dropout/?v=1#laboratory' });
    const control = createJobControl(
      host,
      'toy',
      createSavedRun(spec, () => storage),
    );
    vi.stubGlobal('document', { baseURI: 'https://a.example/dropout/' });
    expect(control.getState()).toMatchObject({ run: runOf(1), notices: [] });
    control.reset();
    expect([...kept.keys()]).toEqual(others);
  });

  /** A full storage, with what was kept before, and where networks are kept. */
  function full(where: 'run' | 'networks', before: Run | null) {
    const all = actors();
    if (before) all.saved.save(before);
    const networks = { load: async () => [], clear: () => {}, save: vi.fn(async () => where !== 'networks') };
    const storage: KeyValues = {
      ...all.storage,
      setItem(key, text) {
        if (where === 'run') throw new DOMException('too much', 'QuotaExceededError');
        all.storage.setItem(key, text);
      },
    };
    const control = createJobControl(
      all.host,
      'toy',
      createSavedRun(spec, () => storage),
      networks,
    );
    return { ...all, networks, control };
  }
  const checkpoint: Checkpoint = { index: 6, networks: [] };

  test.each([
    ['run', runOf(1)],
    ['networks', runOf(1)],
    ['networks', null],
  ] as const)('where there is no room for a new %s the older stays, and the visitor is told', async (where, before) => {
    const { control, tell, kept, networks } = full(where, before);
    const text = kept.get(keyOf('run:toy'));
    control.start({}, 'auto');
    tell({ type: 'checkpoint', job: 1, checkpoint });
    tell({ type: 'done', job: 1, run: runOf(10) });
    await vi.waitFor(() => expect(control.getState().notices).toEqual([noRoom]));
    expect(control.getState()).toMatchObject({ status: 'done', run: runOf(10), networks: [checkpoint] });
    expect(kept.get(keyOf('run:toy'))).toBe(text);
    expect(networks.save).toHaveBeenCalledTimes(where === 'run' ? 0 : 1);
  });

  test('what is kept or forgotten while networks are being kept is not put back', async () => {
    const { control, tell, kept } = full('networks', runOf(1));
    control.start({}, 'auto');
    tell({ type: 'done', job: 1, run: runOf(10) });
    control.reset();
    await vi.waitFor(() => expect(control.getState().notices).toEqual([noRoom]));
    expect(kept.size).toBe(0);
  });

  test('a browser that forbids is no trouble', () => {
    const { host, tell } = actors();
    const control = createJobControl(
      host,
      'toy',
      createSavedRun(spec, () => {
        throw new DOMException('denied', 'SecurityError');
      }),
    );
    control.start({}, 'auto');
    tell({ type: 'done', job: 1, run: runOf(10) });
    expect(control.getState()).toMatchObject({ status: 'done', notices: [] });
    control.reset();
  });

  test('what the command line prints can be read as a file', () => {
    const { device: _, ...printed } = runOf(7);
    expect(parseRunFile(spec, JSON.stringify(printed))).toEqual({ run: { ...runOf(7), device: 'an unnamed device' } });
  });
});
