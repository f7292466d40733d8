/** What is distilled: networks with dropout, and the images that they are asked about. */

export const teacherKinds = ['mlp', 'lenet', 'lenet-all'] as const;
/**
 * - `mlp`: dense layers with dropout on each.
 * - `lenet`: two convolutions with pools and a dense layer, whose output alone is dropped ("LeNet").
 * - `lenet-all`: the same with dropout on every hidden layer ("LeNetAll").
 */
export type TeacherKind = (typeof teacherKinds)[number];

/** Where dropout acts on a layer that is pooled. */
export const maskPlaces = ['after-pool', 'before-pool'] as const;
export type MaskPlace = (typeof maskPlaces)[number];

export interface TeacherOptions {
  readonly teacher: TeacherKind;
  /** Dropout rate, 0 to less than 1. */
  readonly rate: number;
  /** Units of each hidden layer of the `mlp`. */
  readonly networkShape: readonly number[];
  readonly maskPlace: MaskPlace;
}

export const unlabelledSources = ['zeroed', 'train', 'unseen', 'noise'] as const;
/**
 * Where the images come from that the teacher is asked about:
 *
 * - `zeroed`: training images of which a fifth of the pixels are 0, drawn anew each time.
 * - `train`: training images as they are.
 * - `unseen`: images that the teacher was not trained on.
 * - `noise`: normal pixels with the mean and standard deviation of the training images' pixels.
 */
export type UnlabelledSource = (typeof unlabelledSources)[number];
