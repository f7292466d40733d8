/** Labelled images: pixels [image, 784] row by row, 0 (background) to 255 (ink); labels [image], 0 to 9. */
export interface Images {
  readonly count: number;
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

/** A few test images, with the place of each in MNIST's order. */
export interface Digits extends Images {
  readonly places: readonly number[];
}

export interface Dataset {
  readonly train: Images;
  readonly test: Images;
}

/** `first`: the first shard, about 6,000 training and 2,000 test images. `all`: 60,000 and 10,000. */
export type DatasetExtent = 'first' | 'all';

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
