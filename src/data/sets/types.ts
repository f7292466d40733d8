import type { Counts } from '../../core/dataset.ts';
import type { Shape } from '../../core/model.ts';
import type { Table } from '../../core/standardise.ts';
import type { Images, LoadProgress } from '../types.ts';

export type { Table } from '../../core/standardise.ts';

/** What is to be predicted: a label from 0, or a number. */
export type Targets =
  | { readonly kind: 'classes'; readonly names: readonly string[] }
  | { readonly kind: 'regression'; readonly name: string; readonly unit: string };

/** What a named set of examples is, without the examples. */
export interface Dataset {
  /** A word that tells data sets apart, for files and addresses. */
  readonly id: string;
  readonly title: string;
  /** Of one example: [height, width, channels], or [inputs]. */
  readonly shape: Shape;
  readonly targets: Targets;
  /** How an example's values are stored: `bytes`, 0 to 255, of which a network gets 255ths; `floats`, as they are. */
  readonly encoding: 'bytes' | 'floats';
  readonly licence: string;
  readonly origin: string;
}

/** What is told of a set wherever something was learned from it. */
export type DataOrigin = Pick<Dataset, 'title' | 'origin' | 'licence'>;

export interface ImageSet {
  readonly kind: 'images';
  readonly about: Dataset;
  /** In the set's own order. */
  readonly train: Images;
  readonly test: Images;
}

export interface TableSet {
  readonly kind: 'table';
  readonly about: Dataset;
  readonly table: Table;
}

export interface LoadSetOptions {
  /** Images that are needed at least, from the first on; left out, all. Only the files that have them are fetched. */
  readonly atLeast?: Counts;
  readonly onProgress?: (progress: LoadProgress) => void;
}

/** Where named sets come from. */
export interface SetSource {
  /**
   * Loads and unpacks; files that have arrived whole are not fetched again.
   * @throws DataError in one sentence: the set is not packed here and how it is added, or which file is missing,
   * truncated or altered
   */
  load(id: string, options?: LoadSetOptions): Promise<ImageSet | TableSet>;
}
