/** Timings of a little of what a run does, from which its length is told before it begins. */
import type { Timing } from '../contract/run.ts';
import type { UnlabelledSource } from '../contract/teachers.ts';
import { firstOf, type Images, imageSize } from '../core/images.ts';
import { type Model, outputsOf, sizeOf } from '../core/model.ts';
import { networkOf } from '../core/network.ts';
import type { Backend, Family, FamilyOptions } from '../engine/types.ts';
import { distil, stepsAtOnce, unlabelled } from './distil.ts';
import { mostAtOnce } from './outcomes.ts';
import { independentNetworks } from './schedule.ts';
import { forRealNumbers } from './teachers.ts';

type Context = Parameters<Timing<never>>[1];

/** Milliseconds of a look at some work, and how many there are at most. */
const [lookMs, mostLooks] = [50, 8];
/** A look that takes less than this share of the best so far is faster. */
const faster = 0.9;
/** Milliseconds between two looks at messages. */
const turnMs = 10;
/** Images that are trained on and looked at. */
const [seen, looked] = [1000, 64];
/** Pictures of networks on the way take at most a fifth of the time that training does. */
const withPictures = 1.1;

/** What was timed on a backend, in seconds, by what it is. */
const known = new WeakMap<Backend, Map<string, Promise<number>>>();

/** Images of any shape, as full of ink as photographs are. */
const grey = (model: Model): Images => ({
  count: seen,
  pixels: Uint8Array.from({ length: seen * sizeOf(model.input) }, (_, i) => (i * 7919) % 256),
  labels: Uint8Array.from({ length: seen }, (_, i) => i % outputsOf(model.head)),
});

interface Taught {
  readonly teacher: Model;
  readonly students: readonly Model[];
  readonly labelled?: readonly Model[];
  readonly source: UnlabelledSource;
  readonly batch: number;
  readonly targetMasks: number;
}

type Found = Awaited<ReturnType<Family['moments']>>;
const nothing = { name: '', work: (_: Found) => {} };

/** Does some work without a pause. */
export function finished<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

export class Timer {
  constructor(private readonly context: Context) {}

  /** Seconds of one repetition of some work. @param key what was timed under it is not timed again on this backend */
  of(key: unknown, work: () => unknown): Promise<number> {
    return this.once(key, () => this.measure(work));
  }

  /** Seconds of a training step of networks side by side; `apart`: each on minibatches of its own. */
  step(models: readonly Model[], batch: number, { apart = false } = {}): Promise<number> {
    return this.once(['step', models, batch, apart], async () => {
      const images = await this.imagesFor(models[0]);
      const own = apart ? independentNetworks(models[0], models.length, 1, images.count) : {};
      return this.with({ networks: models.map((model) => networkOf(model, 1)), batch, ...own }, async (family) => {
        await family.train(images, 1);
        return withPictures * (await this.measure(() => family.train(images, 1)));
      });
    });
  }

  /**
   * Seconds of looking at one image with networks side by side: with scaled weights, and after each number of masks.
   * @param then what a run does with what is found, under a name of its own
   */
  look(models: readonly Model[], at: readonly number[] = [], then = nothing): Promise<number> {
    return this.once(['look', models, at, then.name], async () => {
      const images = await this.imagesFor(models[0]);
      return this.with({ networks: models.map((model) => networkOf(model, 1)), batch: 8 }, async (family) => {
        const most = Math.max(looked, Math.min(mostAtOnce, family.imagesAtOnce));
        const look = async (count: number) =>
          then.work(await family.moments({ images, from: 0, to: count, stream: 0, at }));
        // However slow, a few images are enough.
        const began = performance.now();
        await look(family.imagesAtOnce);
        const count = performance.now() - began > lookMs ? family.imagesAtOnce : most;
        return (await this.measure(() => look(count))) / count;
      });
    });
  }

  /** Seconds of a step in which students, and others that learn labels, are trained on what a teacher is asked about. */
  distil({ teacher, source, ...rest }: Taught): Promise<number> {
    return this.once(['distil', teacher, source, rest], async () => {
      const images = await this.imagesFor(teacher);
      const model = source === 'noise' ? forRealNumbers(teacher) : teacher;
      const { backend, gate } = this.context;
      return this.with({ networks: [networkOf(model, 1)], batch: rest.batch }, async (family) => {
        const kit = {
          family: (made: FamilyOptions) => backend.createFamily(made),
          dispose: (made: Family) => made.dispose(),
          pause: () => gate(),
        };
        const made = distil(kit, {
          ...{ ...rest, teacher: family, seed: 1, learningRate: 1e-3, slowAfter: Number.POSITIVE_INFINITY },
          next: unlabelled(source, images, 1, teacher.input[2]),
        });
        try {
          const none = () => {};
          const some = () => made.trainTo(made.family.stepsDone + stepsAtOnce, none, async () => {});
          return (await this.measure(some)) / stepsAtOnce;
        } finally {
          made.end();
        }
      });
    });
  }

  /** Digits as they are, where the model takes such; else images of its shape. */
  async imagesFor(model: Model): Promise<Images> {
    const { train } = await this.context.data.load('first');
    return imageSize(train) === sizeOf(model.input) ? firstOf(train, seen) : grey(model);
  }

  private async with<T>(
    options: Pick<FamilyOptions, 'networks' | 'batch' | 'subsets'>,
    work: (family: Family) => Promise<T>,
  ): Promise<T> {
    const optimiser = { kind: 'adam', learningRate: 1e-3 } as const;
    const family = this.context.backend.createFamily({ optimiser, dataSeed: 1, ...options });
    try {
      return await work(family);
    } finally {
      family.dispose();
    }
  }

  private once(key: unknown, measure: () => Promise<number>): Promise<number> {
    const { backend } = this.context;
    const all = known.get(backend) ?? new Map<string, Promise<number>>();
    known.set(backend, all);
    const name = JSON.stringify([backend.name, key]);
    const before = all.get(name) ?? measure();
    all.set(name, before);
    before.catch(() => all.delete(name));
    return before;
  }

  /**
   * Seconds of one repetition, in the fastest of several looks: at first a browser still compiles. Ends where two looks
   * one after another were hardly faster than one before them.
   */
  private async measure(work: () => unknown): Promise<number> {
    const look = async () => {
      const began = performance.now();
      let times = 0;
      do {
        await this.context.gate();
        for (const turn = performance.now(); performance.now() - turn < turnMs; times++) await work();
      } while (performance.now() - began < lookMs);
      return (performance.now() - began) / times / 1000;
    };
    let best = await look();
    for (let [looks, slow] = [1, 0]; looks < mostLooks && slow < 2; looks++) {
      const next = await look();
      slow = next < faster * best ? 0 : slow + 1;
      best = Math.min(best, next);
    }
    return best;
  }
}
