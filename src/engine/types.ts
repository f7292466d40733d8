import type { Images } from '../core/images.ts';
import type { Model } from '../core/model.ts';
import type { Moments } from '../core/moments.ts';
import type { Network, Optimiser } from '../core/network.ts';
import type { Prediction } from '../core/prediction.ts';
import type { TaskName, Tasks } from '../core/tasks.ts';

export type { Speed, Timed } from '../core/cost.ts';
export type { Images };

/** Names of errors by which an engine says that its backend is gone for good. */
export const lostNames: readonly string[] = ['BackendLost', 'ContextLost'];

/** The name of an error where a script of what trains did not come. */
export const notLoaded = 'NotLoaded';

/** Whether a script did not come, as Chromium, Firefox and WebKit say it. */
export const isScriptLost = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);

export type BackendName = 'webgl' | 'wasm' | 'cpu';
export const backendNames = ['webgl', 'wasm', 'cpu'] as const satisfies readonly BackendName[];

/** Weights and biases of one network: layer l is [units of layer l − 1, plus one row of biases; units of layer l]. */
export interface LayerWeights {
  readonly inputs: number;
  readonly outputs: number;
  /** Row-major [inputs + 1, outputs]; the last row holds the biases. */
  readonly values: Float32Array;
}

/**
 * Weights with what the optimiser remembers of their gradients: running first and second moments, packed like the
 * weights, 0 where it remembers none.
 */
export interface LayerState extends LayerWeights {
  readonly first: Float32Array;
  readonly second: Float32Array;
}

/** A family on its way. Training goes on from it as if it had never stopped. */
export interface FamilyState {
  /** [network][layer] */
  readonly initial: readonly (readonly LayerState[])[];
  /** Steps taken, and the losses of the last of them, [network]. */
  readonly taken: {
    readonly steps: number;
    readonly losses: Float32Array;
    /** Of priors ARD-ADD, variances of each network's layers of weights, [network][layer]. */
    readonly scales?: readonly (readonly number[])[];
  };
}

export interface FamilyOptions extends Partial<Pick<FamilyState, 'taken'>> {
  readonly networks: readonly Network[];
  readonly optimiser: Optimiser;
  /** Images a training step, at least 1. */
  readonly batch: number;
  /** Seed of the order of the data when the networks share their minibatches. */
  readonly dataSeed: number;
  /** Indices of the training images each network may see; networks then have minibatches of their own. */
  readonly subsets?: readonly Uint32Array[];
  /** Weights to begin with, [network][layer]; where not given they follow from each network's seed. */
  readonly initial?: readonly (readonly (LayerWeights & Partial<LayerState>)[])[];
}

/** A family at a moment; without what the optimiser remembers, it can be looked at but not trained further. */
export type FamilyAt = Required<Pick<FamilyOptions, 'initial' | 'taken'>>;

export interface PredictOptions {
  readonly images: Images;
  /** Range of images [from, to). */
  readonly from: number;
  readonly to: number;
  /** Number of the first of `images`, where they are part of a larger set; masks depend on an image's number. */
  readonly offset?: number;
  /** Selects the stream of masks; images and samples are counted within it. */
  readonly stream: number;
}

export interface MomentsOptions extends PredictOptions {
  /** Numbers of masks, rising, each at least 1: what is known after so many. */
  readonly at: readonly number[];
}

/** Networks in training on one backend. Every member takes the same number of steps. */
export interface Family {
  readonly networks: readonly Network[];
  readonly stepsDone: number;
  /** Prediction costs the least for ranges of a multiple of this many images. */
  readonly imagesAtOnce: number;
  /** Takes `steps` training steps on minibatches drawn from `images`, the same images at every call. */
  train(images: Images, steps: number): Promise<void>;
  /**
   * Mean training loss of each network in its last step, in nats; 0 before the first.
   * @throws RangeError naming the first network, counted from 1 in the family, whose loss is not finite; nothing else
   * tells of it
   */
  loss(): Promise<Float32Array>;
  /**
   * Scaled, single-mask and Monte Carlo prediction of every network on a range of images, with as many masks an image
   * as its entry of `into` has room for (none: scaled prediction alone); adds to `into`, so that chunks add up.
   */
  predict(options: PredictOptions, into: readonly Prediction[]): Promise<void>;
  /** What each network's outputs do over masks, image by image; the masks are those of `predict`. */
  moments(options: MomentsOptions): Promise<Moments[]>;
  weights(index: number): Promise<readonly LayerWeights[]>;
  dispose(): void;
}

/** A family that can be left, and gone on with on this or another backend. */
export interface ResumableFamily extends Family {
  /** What a family made with the same options and this goes on from. */
  state(): Promise<FamilyState>;
}

/** How far a task is after some work, or what came out. */
export type Slice<T> = { readonly done: false; readonly share: number } | { readonly done: true; readonly answer: T };

/** A task under way. */
export interface Task<T> {
  /** Works for about so many milliseconds. */
  go(ms: number): Promise<Slice<T>>;
  /** Frees what it holds, done or not. */
  end(): void;
}

/** Places at which tasks are done side by side, one at a time at each. */
export interface TaskPlaces {
  readonly count: number;
  begin<K extends TaskName>(place: number, name: K, input: Tasks[K]['takes']): Task<Tasks[K]['answers']>;
}

export interface Backend {
  readonly name: BackendName;
  /** What it runs on, in words: the GPU's name, "one SIMD thread", "plain JavaScript". */
  readonly device: string;
  /** Why it cannot train a model, in one sentence; null where it can. */
  refuses(model: Model): string | null;
  /** @throws RangeError with the sentence where a network's model is refused */
  createFamily(options: FamilyOptions): ResumableFamily;
  /** Where tasks are done beside training. */
  readonly tasks: TaskPlaces;
  /** What it ran on before and has outlived; absent where it outlives nothing. */
  readonly losses?: readonly Loss[];
  /** Hears of each loss, once the next backend is open. */
  onLoss?: (loss: Loss) => void;
  dispose(): void;
}

/** A backend that was lost, or had to be left, and the one on which all that it held goes on. */
export interface Loss {
  /** What happened, one sentence. */
  readonly reason: string;
  /** Whether it is at hand, but cannot train what it was given. */
  readonly refused?: boolean;
  readonly from: Pick<Backend, 'name' | 'device'>;
  readonly to: Pick<Backend, 'name' | 'device'>;
}
