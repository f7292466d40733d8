import { modelOf } from '../core/network.ts';
import { addPrediction, emptyPrediction, type Prediction } from '../core/prediction.ts';
import { isLost } from './lost.ts';
import { modelFamilyLater } from './models/later.ts';
import { layerShapesOf } from './shapes.ts';
import type {
  Backend,
  FamilyOptions,
  FamilyState,
  Images,
  Loss,
  MomentsOptions,
  PredictOptions,
  ResumableFamily,
  Task,
  TaskPlaces,
} from './types.ts';

/** Checkpoints take at most this share of the time. */
const share = 1 / 50;
/** A family whose checkpoint would be larger than this many bytes has none and goes on from its beginning. */
const mostBytes = 64 * 2 ** 20;
/** Steps after which messages are let in while a family catches up. */
const stepsAtOnce = 4;

/**
 * Families and tasks on a backend go on where it is lost: on the backend that `below` opens, from the last checkpoint.
 * Minibatches and masks depend on the number of the step alone, so that the numbers are those of a run without loss: to
 * the bit on WASM with any number of threads, up to rounding from WebGL to WASM.
 *
 * A family that the backend refuses is made on the next one too, and everything else moves there with it.
 *
 * @param below opens the next backend; where it cannot, callers see the error of the loss
 * @param everyMs least milliseconds of training between two checkpoints
 */
export function recoverable(first: Backend, below: (lost: Backend) => Promise<Backend>, everyMs = 2000): Backend {
  let current = first;
  let opening: Promise<void> | null = null;
  const losses: Loss[] = [];
  const facts = ({ name, device }: Backend) => ({ name, device });

  async function replace(lost: Backend, error: Error, refused = false): Promise<void> {
    const next = await below(lost).catch(() => null);
    if (next === null) throw error;
    current = next;
    const loss: Loss = { reason: error.message, from: facts(lost), to: facts(next), refused };
    lost.dispose();
    losses.push(loss);
    made.onLoss?.(loss);
  }

  /** Works on the backend at hand; where that is lost meanwhile, once more on the next. */
  async function held<T>(work: (backend: Backend) => Promise<T>): Promise<T> {
    for (;;) {
      const mine = current;
      try {
        return await work(mine);
      } catch (error) {
        if (!isLost(error)) throw error;
        if (current !== mine) continue;
        opening ??= replace(mine, error).finally(() => {
          opening = null;
        });
        await opening;
      }
    }
  }

  const made: Backend = {
    losses,
    get name() {
      return current.name;
    },
    get device() {
      return current.device;
    },
    refuses: (model) => current.refuses(model),
    createFamily(options) {
      const mine = current;
      const create = (all: FamilyOptions) => new RecoverableFamily(all, current, held, everyMs);
      const refusal = options.networks.map((network) => mine.refuses(modelOf(network))).find((one) => one !== null);
      if (!refusal) return create(options);
      opening ??= replace(mine, new Error(refusal), true).finally(() => {
        opening = null;
      });
      return modelFamilyLater(
        options,
        opening.then(() => create),
      );
    },
    tasks: recoverableTasks(() => current, held),
    dispose: () => current.dispose(),
  };
  return made;
}

type Held = <T>(work: (backend: Backend) => Promise<T>) => Promise<T>;

/** A task under way begins anew on the next backend. */
function recoverableTasks(current: () => Backend, held: Held): TaskPlaces {
  return {
    get count() {
      return current().tasks.count;
    },
    begin(place, name, input) {
      const beginOn = (backend: Backend) => backend.tasks.begin(place % backend.tasks.count, name, input);
      let at = current();
      let task: Task<never> = beginOn(at) as Task<never>;
      return {
        go: (ms) =>
          held((backend) => {
            if (at !== backend) {
              at = backend;
              task = beginOn(backend) as Task<never>;
            }
            return task.go(ms);
          }),
        end: () => task.end(),
      };
    },
  };
}

/** Where a family is at the moment; `ready`: once it stands where it stood before a loss. */
interface Home {
  readonly backend: Backend;
  readonly family: ResumableFamily;
  readonly ready: Promise<void>;
}

class RecoverableFamily implements ResumableFamily {
  stepsDone: number;
  private home: Home;
  private images: Images | null = null;
  private kept: FamilyState | null = null;
  /** Of all weights. */
  private count: number | undefined;
  private keptAt = performance.now();
  private keepMs = 0;

  constructor(
    private readonly options: FamilyOptions,
    backend: Backend,
    private readonly held: Held,
    private readonly everyMs: number,
  ) {
    this.stepsDone = options.taken?.steps ?? 0;
    this.home = { backend, family: backend.createFamily(options), ready: Promise.resolve() };
  }

  get networks() {
    return this.options.networks;
  }

  get imagesAtOnce() {
    return this.home.family.imagesAtOnce;
  }

  private on<T>(work: (family: ResumableFamily) => Promise<T>): Promise<T> {
    return this.held(async (backend) => {
      if (this.home.backend !== backend) this.home = this.move(backend);
      const { family, ready } = this.home;
      await ready;
      return work(family);
    });
  }

  /** The family on another backend, brought from the last checkpoint to where it was. */
  private move(backend: Backend): Home {
    const family = backend.createFamily({ ...this.options, ...this.kept });
    return { backend, family, ready: this.catchUp(family) };
  }

  private async catchUp(family: ResumableFamily): Promise<void> {
    while (this.images && family.stepsDone < this.stepsDone) {
      await family.train(this.images, Math.min(stepsAtOnce, this.stepsDone - family.stepsDone));
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  async train(images: Images, steps: number): Promise<void> {
    this.images = images;
    const target = this.stepsDone + steps;
    await this.on((family) => family.train(images, target - family.stepsDone));
    this.stepsDone = target;
    const now = performance.now();
    if (now - this.keptAt < Math.max(this.everyMs, this.everyMs && this.keepMs / share) || this.bytes() > mostBytes)
      return;
    const state = await this.on((family) => family.state());
    // From what has diverged nothing can go on.
    if (state.taken.losses.every(Number.isFinite)) this.kept = state;
    this.keptAt = performance.now();
    this.keepMs = this.keptAt - now;
  }

  private bytes(): number {
    this.count ??= this.networks.flatMap(layerShapesOf).reduce((sum, [from, to]) => sum + (from + 1) * to, 0);
    return 3 * Float32Array.BYTES_PER_ELEMENT * this.count;
  }

  loss() {
    return this.on((family) => family.loss());
  }

  async predict(options: PredictOptions, into: readonly Prediction[]): Promise<void> {
    // What a lost backend has added is not counted.
    const parts = await this.on(async (family) => {
      const fresh = into.map(({ geometric }) => emptyPrediction(geometric.correct.length));
      await family.predict(options, fresh);
      return fresh;
    });
    parts.forEach((part, index) => {
      addPrediction(into[index], part);
    });
  }

  moments(options: MomentsOptions) {
    return this.on((family) => family.moments(options));
  }

  weights(index: number) {
    return this.on((family) => family.weights(index));
  }

  state() {
    return this.on((family) => family.state());
  }

  dispose(): void {
    this.home.family.dispose();
  }
}
