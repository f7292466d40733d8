/**
 * How experiments run. A runner says what: which networks, when they are looked at, how they are measured. The kit does
 * the rest: it loads data with progress, trains in chunks that let messages in, shows previews at a bounded share of
 * the time, counts work for the progress bar, and frees every family.
 */
import type { RunContext, Snapshot, Stage } from '../contract/run.ts';
import type { StoredFamily } from '../contract/training-store.ts';
import type { TaskName, Tasks } from '../core/tasks.ts';
import type { ImageSet, LoadSetOptions, TableSet } from '../data/sets/types.ts';
import type { Dataset, DatasetExtent, Images, LoadProgress } from '../data/types.ts';
import type { Backend, Family, FamilyOptions } from '../engine/types.ts';
import type { Range } from './images.ts';
import { sideBySide } from './side-by-side.ts';
import { createTrainingStore } from './training-store.ts';

/** Milliseconds between two chances to let messages in. */
const chunkMs = 40;
/** Share of the progress bar that loading the data gets. */
const dataShare = 0.03;

export interface TrainOptions<R> {
  /** Told after each chunk: the steps it took. */
  readonly counted: (steps: number) => void;
  /** Makes a result of the networks as they are; absent where training is not shown on its way. */
  readonly preview?: () => Promise<R>;
  /** Previews come at least so many milliseconds apart, and take at most `share` of the time. */
  readonly everyMs?: number;
  readonly share?: number;
}

/** What a runner works with. Everything it awaits lets messages in, and throws Cancelled once the run is cancelled. */
export class Kit<R> {
  private readonly families = new Set<Family>();
  private total = 1;
  private done = 0;
  private loaded = 0;
  /** What is being done; told with the progress. */
  stage: Stage = 'data';
  private previewMs = 0;
  private previewedAt = performance.now();

  constructor(
    readonly context: RunContext,
    private readonly emit: (snapshot: Snapshot<R>) => Promise<void>,
  ) {}

  /** Loads images. */
  load(extent: DatasetExtent): Promise<Dataset> {
    return this.loading((onProgress) => this.context.data.load(extent, onProgress));
  }

  /**
   * Loads a set besides MNIST.
   * @throws DataError where the site has no such set, or a file is damaged
   */
  set(id: string, options: LoadSetOptions = {}): Promise<ImageSet | TableSet> {
    const { sets } = this.context;
    if (!sets) throw new Error(`${id} cannot be loaded here: there is no place for sets besides MNIST`);
    return this.loading((onProgress) => sets.load(id, { ...options, onProgress }));
  }

  /** Lets messages in while something is loaded, and tells how far it is. */
  private async loading<T>(load: (onProgress: (latest: LoadProgress) => void) => Promise<T>): Promise<T> {
    let progress: LoadProgress = { received: 0, total: 1 };
    const loading = load((latest) => {
      progress = latest;
    });
    const settled = loading.then(
      () => true,
      () => true,
    );
    const pause = () => new Promise<false>((resolve) => setTimeout(() => resolve(false), 100));
    while (!(await Promise.race([settled, pause()]))) {
      await this.context.gate();
      this.loaded = Math.min(1, progress.received / progress.total);
      await this.tell();
    }
    const data = await loading;
    this.loaded = 1;
    this.stage = 'training';
    return data;
  }

  /** Says how much work there is in all, in a unit of the runner's own, and what is done of it. */
  expect(work: number): void {
    this.total = work;
  }

  did(work: number): void {
    this.done += work;
  }

  /** Does some work that counts for `work` in the end, however much `share` tells of it on the way. */
  async doing<T>(work: number, some: (share: (done: number) => void) => Promise<T>): Promise<T> {
    const before = this.done;
    const value = await some((share) => {
      this.done = before + share * work;
    });
    this.done = before + work;
    return value;
  }

  /** Tells how far the run is, with a result where there is a better one. Waits until it was heard. */
  tell(result?: R, stage = this.stage): Promise<void> {
    this.stage = stage;
    const fraction = dataShare * this.loaded + (1 - dataShare) * Math.min(1, this.done / this.total);
    return this.emit(result === undefined ? { stage, fraction } : { stage, fraction, result });
  }

  /** Lets messages in, and tells how far the run is. */
  async pause(stage = this.stage): Promise<'go' | 'show'> {
    const answer = await this.context.gate();
    await this.tell(undefined, stage);
    return answer;
  }

  /** Lets messages in at every few pauses of some work; `told` hears what it yields before. */
  async paced<Y, T>(steps: Iterator<Y, T>, told?: (yielded: Y) => void): Promise<T> {
    let last = performance.now();
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      if (performance.now() - last < chunkMs / 2) continue;
      told?.(value);
      await this.pause();
      last = performance.now();
    }
  }

  /**
   * Does `count` tasks, each of which counts for `work`, on the backend's workers: side by side where it has several.
   *
   * @param answered hears each answer as it comes
   */
  async tasks<K extends TaskName>(
    name: K,
    count: number,
    input: (index: number) => Promise<Tasks[K]['takes']>,
    work = 0,
    answered: (answer: Tasks[K]['answers'], index: number) => Promise<void> = async () => {},
  ): Promise<Tasks[K]['answers'][]> {
    const before = this.done;
    const answers = await sideBySide(this.context.backend.tasks, name, count, {
      input,
      answered,
      sliceMs: chunkMs,
      went: (done) => {
        this.done = before + work * done;
        return this.pause();
      },
    });
    this.done = before + work * count;
    return answers;
  }

  /** Networks that are not trained, or only for this runner. */
  family(options: FamilyOptions, backend: Backend = this.context.backend): Family {
    const family = backend.createFamily(options);
    this.families.add(family);
    return family;
  }

  /** Networks to be trained to the last of `stops`, and looked at after each; those known already are not trained. */
  networks(options: FamilyOptions, images: Images, stops: readonly number[]): StoredFamily {
    const store = this.context.trained ?? createTrainingStore(0);
    const family = store.open(this.context.backend, options, images, [...new Set(stops)]);
    this.families.add(family);
    return family;
  }

  dispose(family: Family): void {
    if (this.families.delete(family)) family.dispose();
  }

  /** Frees everything. */
  end(): void {
    for (const family of this.families) family.dispose();
    this.families.clear();
  }

  /** Trains until `until` steps are taken, with previews. @throws where a loss is not finite */
  async train(family: StoredFamily, images: Images, until: number, options: TrainOptions<R>): Promise<void> {
    const { counted, preview, everyMs = 1000, share = 0.2 } = options;
    this.stage = 'training';
    if (family.known) {
      const before = family.stepsDone;
      family.recall(until);
      counted(until - before);
      await this.pause();
      return;
    }
    // Whoever looked at the networks at the last stop has shown them.
    this.previewedAt = performance.now();
    let chunk = 1;
    while (family.stepsDone < until) {
      const asked = (await this.context.gate()) === 'show';
      const steps = Math.min(asked ? 10 : chunk, until - family.stepsDone);
      const start = performance.now();
      await family.train(images, steps);
      chunk = Math.max(1, Math.min(64, Math.round((steps * chunkMs) / Math.max(1, performance.now() - start))));
      counted(steps);
      const now = performance.now();
      const due = asked || now - this.previewedAt > Math.max(everyMs, this.previewMs / share);
      if (preview && due) {
        await family.loss();
        const result = await preview();
        this.previewedAt = performance.now();
        this.previewMs = this.previewedAt - now;
        await this.tell(result, 'training');
      } else await this.tell();
    }
    if (family.stepsDone > 0) await family.loss();
    family.recall(until);
    await family.remember();
  }

  /**
   * Measures a range of images in chunks of a length that takes about as long as messages may wait.
   *
   * @param least images that cost the least at once; chunks are multiples of it
   * @param each measures images [from, to)
   */
  async measure([from, to]: Range, least: number, each: (from: number, to: number) => Promise<void>, most = 512) {
    let chunk = Math.max(4, least);
    for (let at = from; at < to; ) {
      await this.pause();
      const end = Math.min(to, at + chunk);
      const start = performance.now();
      await each(at, end);
      const took = Math.max(0.1, performance.now() - start);
      chunk = Math.max(1, Math.round(Math.min(most, ((end - at) * chunkMs) / took) / least)) * least;
      at = end;
    }
    await this.tell();
  }
}
