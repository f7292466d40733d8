/** One way through a layer and back. */
export interface Pass {
  /** [example][value] */
  readonly outputs: Float64Array[];
  /** The loss's derivative by the inputs from that by the outputs; adds to the gradient of the weights used. */
  back(deltas: readonly Float64Array[]): Float64Array[];
}
