import { beforeAll, describe, expect, test } from 'vitest';
import { Cancelled, type RunContext, type Snapshot } from '../../src/contract/run.ts';
import { emptyPrediction, type Prediction } from '../../src/core/prediction.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import type { Backend, Family, FamilyAt, FamilyOptions } from '../../src/engine/types.ts';
import { blocksOf, middleOf } from '../../src/run-kit/images.ts';
import type { Kit } from '../../src/run-kit/kit.ts';
import { dropping } from '../../src/run-kit/perceptrons.ts';
import { runner } from '../../src/run-kit/runner.ts';
import { createTrainingStore } from '../../src/run-kit/training-store.ts';
import { strokes } from './data-toy.ts';

const images = strokes(24);
const stops = [0, 3, 8];
const shape = { networkShape: [12, 9], layers: [1, 2], noise: 'classic' } as const;
const options = (rates: readonly number[], patch: Partial<FamilyOptions> = {}): FamilyOptions => ({
  networks: rates.map((rate) => dropping(shape, rate, 5)),
  optimiser: { kind: 'adam', learningRate: 0.01 },
  batch: 4,
  dataSeed: 77,
  ...patch,
});

/** Every number that a family's prediction comes to. */
async function outcomes(family: Family): Promise<Prediction[]> {
  const into = family.networks.map(() => emptyPrediction(3));
  await family.predict({ images, from: 0, to: images.count, stream: 0 }, into);
  return into;
}

describe('the training store', () => {
  let backend: Backend;
  beforeAll(async () => {
    ({ backend } = await openBackend('cpu'));
  });

  /** Trains to every stop, as the kit does, and looks at the networks at each. */
  async function trained(store: ReturnType<typeof createTrainingStore>, asked: FamilyOptions) {
    const family = store.open(backend, asked, images, stops);
    const seen: unknown[] = [];
    for (const stop of stops) {
      if (!family.known) await family.train(images, stop - family.stepsDone);
      family.recall(stop);
      await family.remember();
      const weights = await Promise.all(asked.networks.map((_, i) => family.weights(i)));
      const moments = await family.moments({ images, from: 0, to: 5, stream: 1, at: [1, 2] });
      seen.push({
        steps: family.stepsDone,
        outcomes: await outcomes(family),
        weights: structuredClone(weights),
        moments: structuredClone(moments),
        loss: stop > 0 && (await family.loss()),
      });
    }
    family.dispose();
    return seen;
  }

  test('trains the same networks once, and they come out the same', async () => {
    const store = createTrainingStore();
    const asked = options([0, 0.4]);
    const first = await trained(store, asked);
    expect(store.counts).toEqual({ taken: 16, saved: 0 });
    expect(await trained(store, asked)).toEqual(first);
    expect(store.counts).toEqual({ taken: 16, saved: 16 });
  });

  test('trains only those of a family that are new', async () => {
    const store = createTrainingStore();
    await trained(store, options([0.4]));
    const together = await trained(store, options([0, 0.4, 0.7]));
    expect(store.counts).toEqual({ taken: 8 + 16, saved: 8 });
    expect(together).toEqual(await trained(createTrainingStore(), options([0, 0.4, 0.7])));
  });

  test.each<[string, Partial<FamilyOptions>]>([
    ['another optimiser', { optimiser: { kind: 'sgd', learningRate: 0.01 } }],
    ['another learning rate', { optimiser: { kind: 'adam', learningRate: 0.02 } }],
    ['another batch', { batch: 5 }],
    ['another order of the data', { dataSeed: 78 }],
    ['data of its own', { subsets: [Uint32Array.of(1, 2, 3, 4, 5)] }],
  ])('tells networks apart by %s', async (_, patch) => {
    const store = createTrainingStore();
    await trained(store, options([0.4]));
    await trained(store, options([0.4], patch));
    expect(store.counts.saved).toBe(0);
  });

  test('knows networks with data of their own again, though not in another place', async () => {
    const store = createTrainingStore();
    const [a, b] = [Uint32Array.of(1, 2, 3, 4, 5), Uint32Array.of(6, 7, 8, 9, 10)];
    const first = await trained(store, options([0.4, 0.4], { subsets: [a, b] }));
    expect(await trained(store, options([0.4, 0.4], { subsets: [a, b] }))).toEqual(first);
    await trained(store, options([0.4, 0.4], { subsets: [b, a] }));
    expect(store.counts).toEqual({ taken: 32, saved: 16 });
  });

  test('forgets the networks longest unused where memory is short', async () => {
    const bytes = 4 * (785 * 12 + 13 * 9 + 10 * 10);
    // Room for two networks at two stops each.
    const store = createTrainingStore(2 * 2 * bytes);
    await trained(store, options([0.1]));
    await trained(store, options([0.2]));
    await trained(store, options([0.1]));
    await trained(store, options([0.3]));
    await trained(store, options([0.1]));
    expect(store.counts).toEqual({ taken: 24, saved: 16 });
    await trained(store, options([0.2]));
    expect(store.counts.taken).toBe(32);
  });

  test('goes on from the last stop that a worker which died has told, with the same numbers', async () => {
    const asked = options([0, 0.4]);
    const whole = await trained(createTrainingStore(), asked);
    const left = new Map<string, FamilyAt>();
    const told = (name: string, state: FamilyAt) => left.set(name, structuredClone(state));
    const dying = createTrainingStore();
    dying.resume([], told);
    const family = dying.open(backend, asked, images, stops);
    await family.train(images, 3);
    await family.remember();
    await family.train(images, 2);
    family.dispose();

    const next = createTrainingStore();
    next.resume([...left], told);
    expect(await trained(next, asked)).toEqual(whole);
    expect(next.counts.taken).toBe(2 * (8 - 3));

    // From the second worker's stops too, and a third has nothing to train.
    const third = createTrainingStore();
    third.resume([...left], told);
    expect(await trained(third, asked)).toEqual(whole);
    expect(third.counts.taken).toBe(0);

    // Other networks, and what is not whole, begin at their beginning.
    const others = createTrainingStore();
    others.resume([...left], told);
    await trained(others, options([0, 0.5]));
    expect(others.counts.taken).toBe(16);
    const torn = createTrainingStore();
    torn.resume(
      [...left].filter(([name]) => !name.startsWith('3 ')),
      told,
    );
    expect(await trained(torn, asked)).toEqual(whole);
    expect(torn.counts.taken).toBe(16);
  });

  test('never passes off what is remembered as trained', async () => {
    const store = createTrainingStore();
    await trained(store, options([0.4]));
    const family = store.open(backend, options([0.4]), images, stops);
    await expect(family.train(images, 1)).rejects.toThrow('recalled at 0, 3, 8 steps');
    family.dispose();
  });
});

describe('a runner', () => {
  const context = (patch: Partial<RunContext> = {}): RunContext => ({
    backend: {} as Backend,
    data: { load: () => Promise.reject(new Error('no data')) },
    gate: async () => 'go',
    ...patch,
  });
  const run = runner<number, number>(async (until, kit: Kit<number>) => {
    kit.expect(until);
    for (let n = 1; n <= until; n++) {
      await kit.pause('training');
      kit.did(1);
      await kit.tell(n);
    }
    return until;
  });

  test('tells in order, never falls back, and ends with its result', async () => {
    const told: Snapshot<number>[] = [];
    const generator = run(4, context());
    let step = await generator.next();
    for (; !step.done; step = await generator.next()) told.push(step.value);
    expect(step.value).toBe(4);
    expect(told.flatMap(({ result }) => result ?? [])).toEqual([1, 2, 3, 4]);
    const fractions = told.map(({ fraction }) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  });

  test('waits until what it told was heard', async () => {
    let gates = 0;
    const gate: RunContext['gate'] = async () => {
      gates += 1;
      return 'go';
    };
    const generator = run(3, context({ gate }));
    await generator.next();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(gates).toBe(1);
    await generator.return(0);
  });

  test('stops at the next gate when nobody listens any more, and frees its families', async () => {
    let open = 0;
    let after = 0;
    const backend = {
      createFamily: () => {
        open += 1;
        return { dispose: () => (open -= 1) } as unknown as Family;
      },
    } as unknown as Backend;
    const endless = runner<null, number>(async (_, kit: Kit<number>) => {
      kit.family({} as FamilyOptions);
      for (;;) {
        await kit.pause();
        after += 1;
        await kit.tell(1);
      }
    });
    const generator = endless(null, context({ backend }));
    for (let i = 0; i < 5; i++) await generator.next();
    expect(open).toBe(1);
    await generator.return(0);
    expect(open).toBe(0);
    const then = after;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(after).toBe(then);
  });

  test('passes on what goes wrong, and that it was cancelled', async () => {
    const failing = runner<null, number>(async () => {
      throw new RangeError('three is too many');
    });
    await expect(failing(null, context()).next()).rejects.toThrow(new RangeError('three is too many'));
    const cancelled = run(2, context({ gate: () => Promise.reject(new Cancelled('The run was cancelled.')) }));
    await expect(cancelled.next()).rejects.toThrow(Cancelled);
  });
});

test('previews are of the middle, and blocks leave no image out', () => {
  expect(middleOf(100, 10)).toEqual([45, 55]);
  expect(middleOf(7, 500)).toEqual([0, 7]);
  const blocks = blocksOf(7, 5);
  expect(blocks[0][0]).toBe(0);
  expect(blocks.at(-1)?.[1]).toBe(7);
  for (const [i, [from]] of blocks.entries()) if (i > 0) expect(from).toBe(blocks[i - 1][1]);
});
