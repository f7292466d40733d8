import type { DatasetFacts } from '../core/dataset.ts';
import type { Images } from '../core/images.ts';

export type { Images } from '../core/images.ts';

/** A few test images, with the place of each in their data set's order. */
export interface Digits extends Images {
  readonly places: readonly number[];
}

/** Images to train on and to test on, of the data set that the facts are about. */
export interface Dataset extends DatasetFacts {
  readonly train: Images;
  readonly test: Images;
}

/**
 * `first`: the first packed file, enough to start with. `all`: the whole set. `mnist` says how many images these are.
 * `ordered`: the whole set with its training images in MNIST's order, as other programs have them.
 */
export type DatasetExtent = 'first' | 'all' | 'ordered';

export interface LoadProgress {
  /** Bytes received and expected, of the packed files that this load needs. */
  readonly received: number;
  readonly total: number;
}

/** Where images come from: over the network in a browser, from the file system on the command line. */
export interface DatasetSource {
  /**
   * Loads (once; later calls reuse what is there) and unpacks. `first` is a sample stratified by class. In `all` its
   * training images come first, in the same order; test images are in MNIST's order, whose first 5,000 are the harder
   * half.
   * @throws DataError naming the file and what is wrong with it: missing, truncated or altered.
   */
  load(extent: DatasetExtent, onProgress?: (progress: LoadProgress) => void): Promise<Dataset>;
}
