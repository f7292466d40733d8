/** What every experiment's runner promises (src/experiments/types.ts), tried on tiny networks. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { AnySpec } from '../../src/contract/check.ts';
import { Cancelled, type Snapshot } from '../../src/contract/run.ts';
import { createControl } from '../../src/protocol/control.ts';
import { asJson, compacted, evidenceOf, foundIn, joined, runsBehind } from './evidence.ts';
import { experiments } from './house.ts';
import { perform, type Told, type Way, watchedBackend } from './performing.ts';
import { tinyParams } from './tiny.ts';

/** So many whole numbers from 1 to `last`, far from one another. */
const spaced = (count: number, last: number): number[] => [
  ...new Set(Array.from({ length: count }, (_, i) => 1 + Math.round((i / (count - 1)) * (last - 1)))),
];

/** Those that train networks, and so need an engine and data; others draw random numbers, or train small ones of their own. */
const needsEngine = ({ action, data }: AnySpec): boolean => !action && data !== 'none';
const training = experiments.filter(({ spec }) => needsEngine(spec));

describe.each(experiments)('$id', (experiment) => {
  const { spec } = experiment;
  const whole = watchedBackend();
  let runs: readonly Told[];
  beforeAll(async () => {
    runs = await runsBehind(experiment, { backend: whole.backend });
  });

  test('gives what it gave before, to the last digit', async () => {
    const { partial, ...before } = await evidenceOf(experiment);
    expect(foundIn(experiment, runs)).toEqual(before);
    expect(spec.problemWith(partial)).toBeNull();
  });

  test('each snapshot’s result is complete, and progress never falls', () => {
    for (const { snapshots, result } of runs) {
      const results = snapshots.flatMap((one) => (one.result === undefined ? [] : [one.result]));
      expect(results.length).toBeGreaterThan(1);
      for (const one of [...results, result]) expect(spec.problemWith(asJson(one))).toBeNull();
      // What goes to the page as it is has nothing that JSON lacks.
      expect(asJson(result)).toEqual(result);
      const fractions = snapshots.map(({ fraction }) => fraction);
      expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
      expect(fractions[0]).toBeGreaterThanOrEqual(0);
      expect(fractions.at(-1)).toBeLessThanOrEqual(1);
      expect(fractions.at(-1)).toBeGreaterThan(0.9);
    }
  });

  test('frees what it made', () => {
    expect(whole.families.made > 0).toBe(needsEngine(spec));
    expect(whole.families).toMatchObject({ open: 0, freedTwice: 0 });
  });

  test('two seeds together are the two apart, joined', async () => {
    const { result } = await perform(experiment, tinyParams(experiment, { seeds: [1, 2] }));
    const [one, two] = runs;
    expect(asJson(compacted(experiment, result))).toEqual(joined(experiment, [one.result, two.result]));
  });

  test('paused, stepped and resumed it shows a picture for each step, and comes to the same', async () => {
    const stepped: { pictures: number; chunks: number }[] = [];
    let [turn, pictures, chunks, resumed] = [0, 0, 0, false];
    const { backend, families } = watchedBackend(() => chunks++);
    const control = createControl({
      paused: true,
      atGate: () => {},
      onPaused() {
        if (!resumed) stepped.push({ pictures, chunks });
        [pictures, chunks, resumed] = [0, 0, ++turn % 4 === 0];
        // Only when it waits is there something to wake.
        setTimeout(resumed ? control.resume : control.step, 0);
      },
    });
    const params = tinyParams(experiment, { seeds: [1] });
    const onSnapshot = ({ result }: Snapshot<unknown>) => {
      if (result === undefined) return;
      control.shown();
      if (++pictures > 1 && resumed) control.pause();
    };
    const { result } = await perform(experiment, params, { backend, gate: control.gate, onSnapshot });
    expect(result).toEqual(runs[0].result);
    expect(families.open).toBe(0);
    expect(stepped.length).toBeGreaterThan(2);
    for (const step of stepped) {
      expect(step.pictures).toBeGreaterThan(0);
      // What has no picture of its own, such as networks trained for comparison, goes on until the next one.
      expect(step.chunks).toBeLessThan(3);
    }
  });
});

describe.each(experiments)('$id, ended before its end,', (experiment) => {
  const params = tinyParams(experiment, { seeds: [1], steps: 4, batchSize: 2, examples: 24, testImages: 8 });
  let [gates, snapshots] = [0, 0];
  beforeAll(async () => {
    const gate: Way['gate'] = async () => {
      gates++;
      return 'go';
    };
    snapshots = (await perform(experiment, params, { gate })).snapshots.length;
  });

  async function broken(way: Way, onTrain?: () => void) {
    const { backend, families } = watchedBackend(onTrain);
    const ended = await perform(experiment, params, { backend, ...way }).catch((error: unknown) => error);
    expect(families).toMatchObject({ open: 0, freedTwice: 0 });
    return { ended, made: families.made };
  }

  test('frees everything when it is cancelled at a gate', async () => {
    for (const at of spaced(6, gates)) {
      let calls = 0;
      const gate: Way['gate'] = async () => {
        if (++calls >= at) throw new Cancelled('cancelled');
        return 'go';
      };
      const { ended } = await broken({ gate });
      // How many gates there are depends on how fast this machine is.
      if (calls >= at) expect(ended).toBeInstanceOf(Cancelled);
    }
  });

  test('frees everything when it is given up between two snapshots', async () => {
    for (const at of spaced(4, snapshots)) {
      let seen = 0;
      await broken({ onSnapshot: () => ++seen === at });
    }
  });

  // Others ask nothing of an engine, and load no data.
  if (!training.includes(experiment)) return;

  test('frees everything when the engine fails, and tells why', async () => {
    for (const at of [1, 4]) {
      let calls = 0;
      const lost = new Error('the context was lost');
      const fail = () => {
        if (++calls === at) throw lost;
      };
      expect((await broken({}, fail)).ended).toBe(lost);
    }
  });

  test('has made nothing while the data come or cannot be had', async () => {
    const gate = async () => {
      throw new Cancelled('cancelled');
    };
    const slow = await broken({ gate, data: { load: () => new Promise<never>(() => {}) } });
    expect(slow.ended).toBeInstanceOf(Cancelled);
    const lost = new Error('the server answered 404');
    const none = await broken({ data: { load: () => Promise.reject(lost) } });
    expect(none.ended).toBe(lost);
    expect([slow.made, none.made]).toEqual([0, 0]);
  });
});
