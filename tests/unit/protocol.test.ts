import { afterEach, describe, expect, test } from 'vitest';
import type { BackendChoice } from '../../src/contract/page.ts';
import type { DatasetExtent } from '../../src/data/types.ts';
import { begun, disposeAll, inFinally, sleep, stage, toyBackend, toyOptions } from './protocol-toy.ts';

const speed = { stepMs: 0.5, maskUs: 1.5 };

afterEach(disposeAll);

test('prepares beforehand: one backend for the jobs that follow, data in order, trouble left to the job', async () => {
  const opened: string[] = [];
  const loaded: string[] = [];
  const openBackend = async (choice: BackendChoice) => {
    opened.push(choice);
    return { backend: toyBackend('wasm'), speed, rejected: ['WebGL: no.'] };
  };
  const load = async (extent: DatasetExtent) => {
    loaded.push(extent);
    throw new Error('no data here');
  };
  const s = stage(toyOptions({ openBackend, source: { load } }));
  const told: unknown[] = [];
  s.host.prepare({ backend: 'auto', extent: 'all' }, (prepared) => told.push(prepared));
  s.run({ chunks: 2 });
  await s.event('done');
  expect(opened).toEqual(['auto']);
  expect(loaded).toEqual(['first', 'all']);
  expect(s.workers).toHaveLength(1);
  expect(told).toEqual([{ type: 'prepared', name: 'wasm', device: 'a test', rejected: ['WebGL: no.'], speed }]);
});

describe('a job', () => {
  test('tells its backend and parameters, gives pictures, and ends with a complete run', async () => {
    const s = stage();
    const job = s.run({ chunks: 60, seed: 4 });
    const { run } = await s.event('done', job);
    expect(run).toMatchObject({
      experiment: 'toy',
      params: { chunks: 60, milliseconds: 5, seed: 4 },
      seed: 4,
      backend: 'webgl',
      device: 'a test',
      version: '9.9.9',
      result: { count: 60 },
    });
    expect(run.seconds).toBeGreaterThan(0.25);
    expect(s.events[0]).toMatchObject({ type: 'backend', name: 'webgl', params: { chunks: 60 } });
    expect(s.events.at(-1)?.type).toBe('done');
  });

  test('gives at most about ten pictures a second, with fractions that never fall', async () => {
    const s = stage();
    s.run({ chunks: 100 });
    const { run } = await s.event('done');
    const fractions = s.events.flatMap((event) => (event.type === 'snapshot' ? [event.snapshot.fraction] : []));
    expect(fractions.length).toBeGreaterThan(2);
    expect(fractions.length).toBeLessThan(run.seconds * 10 + 2);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  });

  test('says how long it will take once that can be told', async () => {
    const s = stage();
    s.run({ chunks: 400 });
    await s.event('done');
    const left = s.events.flatMap((event) => (event.type === 'snapshot' ? [event.secondsLeft] : []));
    expect(left[0]).toBeNull();
    const told = left.filter((value) => value !== null);
    expect(told.length).toBeGreaterThan(3);
    expect(told[0]).toBeGreaterThan(0.2);
    expect(told.at(-1)).toBeLessThan(told[0] as number);
  });

  // Chunks take at most 50 ms (RunContext.gate), so that two of them are 100 ms.
  test('is cancelled within two chunks and cleans up', async () => {
    const s = stage();
    const job = s.run({ chunks: 1000, milliseconds: 20 });
    await s.event('snapshot');
    inFinally.length = 0;
    const asked = begun;
    s.host.send('cancel', job);
    await s.event('cancelled', job);
    expect(begun - asked).toBeLessThanOrEqual(2);
    expect(inFinally).toEqual(['toy']);
    expect(s.count('done')).toBe(0);
  });

  test('waits while paused, takes single steps, and leaves pauses out of its seconds', async () => {
    const s = stage();
    const began = performance.now();
    const job = s.run({ chunks: 40 });
    await s.event('snapshot');
    s.host.send('pause', job);
    await s.event('paused');
    const before = s.events.length;
    await sleep(400);
    expect(s.events.length).toBe(before);
    s.host.send('step', job);
    while (s.count('paused') < 2) await sleep(5);
    const shown = s.events.slice(before);
    expect(shown.map((event) => event.type)).toEqual(['snapshot', 'paused']);
    s.host.send('resume', job);
    const { run } = await s.event('done');
    expect(run.seconds).toBeLessThan((performance.now() - began) / 1000 - 0.4);
  });

  test('can begin paused, with one small chunk shown', async () => {
    const s = stage();
    const job = s.run({ chunks: 5 }, 'auto', true);
    await s.event('paused');
    const results = s.events.flatMap((event) => (event.type === 'snapshot' ? [event.snapshot.result] : []));
    expect(results).toEqual([{ count: 1 }]);
    s.host.send('cancel', job);
    await s.event('cancelled');
  });

  test('newest wins: the one before is cancelled, those between never start', async () => {
    const s = stage();
    const first = s.run({ chunks: 1000 });
    await s.event('backend', first);
    const second = s.run({ chunks: 1000 });
    const third = s.run({ chunks: 3 });
    await s.event('done', third);
    await s.event('cancelled', first);
    await s.event('cancelled', second);
    expect(s.events.filter((event) => event.type === 'backend').map((event) => event.job)).toEqual([first, third]);
    expect(s.workers.length).toBe(1);
  });

  test('that fails says so with name, message and stack, and the next one works', async () => {
    const s = stage();
    s.run({ seed: 9 });
    const { error } = await s.event('failed');
    expect(error).toMatchObject({ name: 'RangeError', message: 'three is too many' });
    expect(error.stack).toContain('runToy');
    await s.event('done', s.run({ chunks: 1 }));
    expect(s.workers.length).toBe(1);
  });

  test.each([
    [{ chunks: -1 }, 'chunks: "-1" is outside the allowed range, a whole number from 0 to 10000'],
    [{ chunks: '7' }, 'chunks: "7" is not a number; allowed is a whole number from 0 to 10000'],
    [{ colour: 'red' }, '"colour" is not a setting; allowed are chunks, milliseconds, seed'],
    [{ chunks: 13, seed: 0 }, 'chunks 13 and seed 0 do not go together'],
    [{ chunks: 10n }, 'chunks: "10n" is not a number; allowed is a whole number from 0 to 10000'],
  ])('with bad parameters %o is refused', async (params, message) => {
    const s = stage();
    s.run(params as object);
    const { error } = await s.event('failed');
    expect(error).toMatchObject({ name: 'BadParameter', message });
  });

  test('of an unknown experiment is refused', async () => {
    const s = stage(toyOptions({ specs: {}, runners: {} }));
    s.run({});
    expect((await s.event('failed')).error.message).toBe('experiment "toy" is unknown; known are ');
  });

  test('keeps its backend open for the next, and closes it for another choice', async () => {
    const log: string[] = [];
    const s = stage(
      toyOptions({
        openBackend: async (choice) => {
          log.push(`open ${choice}`);
          const name = choice === 'auto' ? 'wasm' : choice;
          return {
            backend: { ...toyBackend(name), dispose: () => log.push(`close ${name}`) },
            speed,
            rejected: ['no GPU'],
          };
        },
      }),
    );
    await s.event('done', s.run({ chunks: 1 }));
    await s.event('done', s.run({ chunks: 1 }));
    await s.event('done', s.run({ chunks: 1 }, 'wasm'));
    await s.event('done', s.run({ chunks: 1 }, 'cpu'));
    expect(log).toEqual(['open auto', 'close wasm', 'open cpu']);
  });

  test('whose backend cannot be opened fails, and the next may try again', async () => {
    let tries = 0;
    const s = stage(
      toyOptions({
        openBackend: async () => {
          tries += 1;
          if (tries === 1) throw new Error('no such backend here');
          return { backend: toyBackend('cpu'), speed, rejected: [] };
        },
      }),
    );
    s.run({});
    expect((await s.event('failed')).error.message).toBe('no such backend here');
    await s.event('done', s.run({ chunks: 1 }));
  });

  test('is cancelled at once while its data are still coming', async () => {
    const s = stage(
      toyOptions({
        runners: {
          toy: async () =>
            async function* (_: never, { data }) {
              await data.load('first');
              yield { stage: 'data', fraction: 0 };
              return { count: 0 };
            },
        },
        source: { load: () => new Promise(() => {}) },
      }),
    );
    const job = s.run({});
    await s.event('backend');
    s.host.send('cancel', job);
    await s.event('cancelled', job);
  });
});

test('a malformed message is answered or ignored, never fatal', async () => {
  const s = stage();
  await s.event('done', s.run({ chunks: 1 }));
  const heard: unknown[] = [];
  s.workers[0].outer.on('message', (data) => heard.push(data));
  for (const bad of [
    null,
    7,
    'run',
    [],
    { type: 'fly', job: 77 },
    { type: 'run', job: -1 },
    { type: { toString: 1 } },
  ]) {
    s.workers[0].outer.postMessage(bad);
  }
  s.workers[0].outer.postMessage({ type: 'run', job: 78, experiment: 'toy', params: {}, backend: 'abacus' });
  await s.event('done', s.run({ chunks: 2 }));
  const failures = heard.filter((data) => (data as { type: string }).type === 'failed');
  expect(failures).toEqual([
    { type: 'failed', job: 77, error: { name: 'BadMessage', message: expect.stringContaining('"fly" is unknown') } },
    { type: 'failed', job: 78, error: { name: 'BadMessage', message: 'message "run" has no valid "backend"' } },
  ]);
});
