import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Left, TrainingStore } from '../../src/contract/training-store.ts';
import { createPageEnd } from '../../src/protocol/page-end.ts';
import type { PageEndEvent } from '../../src/protocol/page-end-types.ts';
import { createWatch } from '../../src/protocol/watch.ts';
import { createTrainingStore } from '../../src/run-kit/training-store.ts';
import { disposeAll, runToy, sleep, stage, toyOptions } from './protocol-toy.ts';

afterEach(() => {
  disposeAll();
  vi.useRealTimers();
});

const quick = { backOff: [1, 1] };

describe('a worker that dies', () => {
  test('is replaced, the visitor is told, and the run starts again', async () => {
    const s = stage(toyOptions(), quick);
    const job = s.run({ chunks: 20 });
    await s.event('snapshot');
    s.workers[0].fire('error');
    const { text } = await s.event('restarted', job);
    expect(text).toBe(
      'The training worker stopped with an error and was replaced. The run starts again from its beginning, with the same seed.',
    );
    await s.event('done', job);
    expect(s.workers.map((worker) => worker.terminated)).toEqual([true, false]);
  });

  test('hands what it has reached to the one that replaces it, and the visitor is told', async () => {
    const state = { initial: [], taken: { steps: 3, losses: Float32Array.of(0.5) } };
    const seen: Left[] = [];
    const trained: TrainingStore = {
      ...createTrainingStore(),
      resume(left, tell) {
        seen.push(left);
        tell('3 networks', state);
      },
    };
    const s = stage(toyOptions({ trained }), quick);
    const job = s.run({ chunks: 20 });
    await s.event('snapshot');
    s.workers[0].fire('error');
    expect((await s.event('restarted', job)).text).toBe(
      'The training worker stopped with an error and was replaced. The run goes on from its last checkpoint.',
    );
    await s.event('done', job);
    await s.event('done', s.run({ chunks: 2 }));
    // The next run has nothing from this one.
    expect(seen).toEqual([[], [['3 networks', state]], []]);
  });

  test('in each of twenty runs in a row costs no run, no number and no rung', async () => {
    const s = stage(toyOptions(), quick);
    const undisturbed = (await s.event('done', s.run({ chunks: 4 }))).run;
    for (let death = 1; death <= 20; death++) {
      const job = s.run({ chunks: 4 });
      await s.event('snapshot', job);
      s.workers[s.workers.length - 1].fire(death % 2 === 0 ? 'error' : 'messageerror');
      const { run } = await s.event('done', job);
      expect({ ...run, seconds: 0 }).toEqual({ ...undisturbed, seconds: 0 });
      expect(s.workers).toHaveLength(death + 1);
    }
    expect(s.count('unavailable') + s.count('failed')).toBe(0);
  });

  test('twice in a run takes it one rung down, and three times ends it; the next run is tried like the first', async () => {
    const s = stage(toyOptions(), quick);
    let deaths = 0;
    const die = async (times: number) => {
      for (const last = deaths + times; deaths < last; deaths++) {
        while (s.workers.length <= deaths || s.count('backend') <= deaths) await sleep(2);
        s.workers[deaths].fire('error');
      }
    };
    const first = s.run({ chunks: 1000 });
    await die(3);
    expect((await s.event('failed', first)).error).toEqual({
      name: 'WorkerLost',
      message: 'The training worker stopped with an error for the third time in this run.',
    });
    const texts = s.events.flatMap((event) => (event.type === 'restarted' ? [event.text] : []));
    expect(texts).toEqual([
      'The training worker stopped with an error and was replaced. The run starts again from its beginning, with the same seed.',
      'Training with WebGL failed twice: the worker stopped with an error. The run starts again from its beginning, with the same seed, with WebAssembly.',
    ]);
    const second = s.run({ chunks: 4 });
    await die(2);
    expect((await s.event('done', second)).run.backend).toBe('cpu');
    const used = s.events.flatMap((event) => (event.type === 'backend' ? [event.name] : []));
    expect(used).toEqual(['webgl', 'webgl', 'wasm', 'wasm', 'wasm', 'cpu']);
    expect(s.count('unavailable')).toBe(0);
  });

  test('is remembered: later jobs that leave the choice open begin on the lower rung', async () => {
    const s = stage(
      toyOptions({
        runners: {
          toy: async () =>
            async function* (params: never, context) {
              if (context.backend.name === 'webgl') throw Object.assign(new Error('gone'), { name: 'BackendLost' });
              return yield* runToy(params, context);
            },
        },
      }),
      quick,
    );
    await s.event('done', s.run({ chunks: 2 }));
    const { run } = await s.event('done', s.run({ chunks: 2 }));
    expect(run.backend).toBe('wasm');
    expect(s.workers.length).toBe(3);
    expect(s.count('failed')).toBe(0);
  });

  test('before it was ever ready fails the run, and the next is tried like the first', async () => {
    const s = stage(() => null, quick);
    const job = s.run({});
    for (let death = 0; death < 3; death++) {
      while (s.workers.length <= death) await sleep(2);
      s.workers[death].fire('error');
    }
    expect((await s.event('failed', job)).error.message).toContain('could not be loaded');
    // What helps by itself, within two seconds, is not told.
    expect(s.count('restarted')).toBe(0);
    s.run({});
    while (s.workers.length <= 3) await sleep(2);
    expect(s.count('unavailable')).toBe(0);
  });

  test.each([
    'Failed to fetch dynamically imported module: https://a.example/assets/run-1.js',
    'error loading dynamically imported module: https://a.example/assets/run-1.js',
    'Importing a module script failed.',
  ])('that lacks a script is replaced, at last in words of the page: %s', async (words) => {
    const lacking = () => Promise.reject(new TypeError(words));
    const s = stage((index) => toyOptions(index === 1 ? {} : { runners: { toy: lacking } }), quick);
    await s.event('done', s.run({ chunks: 1 }));
    expect(s.workers).toHaveLength(2);

    const lasting = stage(() => toyOptions({ specs: { toy: lacking } }), quick);
    const { error } = await lasting.event('failed', lasting.run({}));
    expect(error).toMatchObject({ name: 'NotLoaded', message: expect.stringContaining('could not be loaded') });
    expect(lasting.workers).toHaveLength(3);
  });

  test('of which nothing can be read is replaced as well', async () => {
    const s = stage(toyOptions(), quick);
    const job = s.run({ chunks: 20 });
    await s.event('snapshot');
    s.workers[0].fire('messageerror');
    expect((await s.event('restarted', job)).text).toContain('sent what cannot be read');
    await s.event('done', job);
  });

  test('takes a cancelled job with it instead of starting it again', async () => {
    const s = stage(toyOptions(), quick);
    const job = s.run({ chunks: 1000 });
    await s.event('backend');
    s.workers[0].muted = true;
    s.host.send('cancel', job);
    s.workers[0].fire('error');
    await s.event('cancelled', job);
    expect(s.count('restarted')).toBe(0);
  });
});

describe('a cancelled run that does not answer', () => {
  for (const [how, waits] of [
    ['for long has its worker ended at once when another run is asked for', 40],
    ['has its worker ended soon after another run is asked for', 0],
  ] as const) {
    test(how, async () => {
      const s = stage(toyOptions(), { ...quick, patience: 30 });
      const first = s.run({ chunks: 1000 });
      await s.event('snapshot');
      s.workers[0].muted = true;
      s.host.send('cancel', first);
      await sleep(waits);
      const second = s.run({ chunks: 2 });
      await s.event('cancelled', first);
      await s.event('done', second);
      expect(s.workers.map((worker) => worker.terminated)).toEqual([true, false]);
      expect(s.count('restarted')).toBe(0);
    });
  }

  test('keeps its worker where it answers, and so does one that another run replaces', async () => {
    const s = stage(toyOptions(), { ...quick, patience: 200 });
    const first = s.run({ chunks: 1000 });
    await s.event('snapshot');
    s.host.send('cancel', first);
    s.run({ chunks: 1000 });
    await s.event('cancelled', first);
    const third = s.run({ chunks: 60 });
    await s.event('done', third);
    expect(s.workers.map((worker) => worker.terminated)).toEqual([false]);
  });
});

test('where no worker can be made the listener is told at once', () => {
  const events: PageEndEvent[] = [];
  const host = createPageEnd(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  host.run({ experiment: 'toy', params: {}, backend: 'auto' }, (event) => events.push(event));
  expect(events).toMatchObject([{ type: 'unavailable', reason: expect.stringContaining('http or https') }]);
});

test('a silent worker is replaced', async () => {
  const s = stage((index) => (index === 0 ? null : toyOptions()), { ...quick, openingSilence: 1500, silence: 1500 });
  const job = s.run({ chunks: 2 });
  expect((await s.event('restarted')).text).toContain('did not answer for');
  await s.event('done', job);
});

test('a worker that falls silent at work is replaced', async () => {
  const s = stage(toyOptions(), { ...quick, silence: 1500 });
  const job = s.run({ chunks: 30 });
  await s.event('snapshot');
  s.workers[0].muted = true;
  expect((await s.event('restarted')).text).toContain('did not answer for 2 seconds');
  await s.event('done', job);
});

test('a job in flight ends as failed where the worker speaks another language', async () => {
  const s = stage(toyOptions());
  const job = s.run({ chunks: 1000 });
  await s.event('backend');
  s.workers[0].fire('message', { type: 'snapshot', job, snapshot: { stage: 'cooking', fraction: 2 } });
  expect((await s.event('failed', job)).error).toEqual({
    name: 'BadMessage',
    message: 'message "snapshot" has no valid "snapshot"',
  });
});

test('messages of a worker that was replaced are ignored', async () => {
  const s = stage(toyOptions(), quick);
  const job = s.run({ chunks: 30 });
  await s.event('snapshot');
  s.workers[0].fire('error');
  s.workers[0].fire('message', { type: 'failed', job, error: { name: 'Error', message: 'an old tale' } });
  await s.event('done', job);
  expect(s.count('failed')).toBe(0);
});

describe('the watch', () => {
  const start = (visible: () => boolean) => {
    vi.useFakeTimers();
    const silent = vi.fn();
    const watch = createWatch(visible, silent);
    watch.start(8000);
    return { watch, silent };
  };

  test('counts silence in ticks that come on time', () => {
    const { watch, silent } = start(() => true);
    vi.advanceTimersByTime(7000);
    watch.heard();
    vi.advanceTimersByTime(7000);
    expect(silent).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2000);
    expect(silent).toHaveBeenCalledOnce();
  });

  test('leaves out a hidden page and a suspended one', () => {
    let visible = false;
    const { silent } = start(() => visible);
    vi.advanceTimersByTime(60000);
    visible = true;
    vi.advanceTimersByTime(5000);
    const now = performance.now();
    const frozen = vi.spyOn(performance, 'now').mockReturnValue(now + 3_600_000);
    vi.advanceTimersByTime(1000);
    frozen.mockRestore();
    expect(silent).not.toHaveBeenCalled();
  });
});
