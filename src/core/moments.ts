/**
 * What one network's outputs do over masks: for each image and class, sums over the first n masks of how far a mask's
 * output lies from the scaled network's, and of the squares of that. Differences keep float32 sums exact enough.
 */
export interface Moments {
  /** Numbers of masks n, rising: the first axis of the sums. */
  readonly at: readonly number[];
  readonly images: number;
  /** The scaled network's outputs, [image, class]. */
  readonly scaled: { readonly logits: Float32Array; readonly probabilities: Float32Array };
  /** Sums over the first n masks, [n, image, class]. */
  readonly logits: MomentSums;
  readonly probabilities: MomentSums;
}

export interface MomentSums {
  /** Sum of (one mask's output − the scaled network's). */
  readonly differences: Float32Array;
  /** Sum of the squares of the same. */
  readonly squares: Float32Array;
}
