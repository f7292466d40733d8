/**
 * The weights and biases between two layers of units: row-major [inputs + 1, outputs], the last row holding the biases.
 * `ArrayLike`, so that float32 weights from training and float64 weights of the reference are both layers.
 */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly values: ArrayLike<number>;
}

/** A layer in float64, as everything in this folder returns it. */
export interface Layer64 extends Layer {
  readonly values: Float64Array;
}

/** One row of units for each example: [example][unit]. */
export type Rows = readonly ArrayLike<number>[];

/** An empty (zero) layer of the given shape. */
export const zeroLayer = (inputs: number, outputs: number): Layer64 => ({
  inputs,
  outputs,
  values: new Float64Array((inputs + 1) * outputs),
});

/** A float64 copy. */
export const copyLayer = (layer: Layer): Layer64 => ({ ...layer, values: Float64Array.from(layer.values) });

/**
 * Units of each hidden layer of a stack of layers. Throws RangeError if there is no layer, if an array has not
 * (inputs + 1) × outputs entries, or if a layer's inputs are not the outputs of the one before.
 */
export function hiddenUnits(layers: readonly Layer[]): number[] {
  if (layers.length === 0) throw new RangeError('a network has 0 layers; allowed is 1 or more');
  layers.forEach(({ inputs, outputs, values }, l) => {
    if (values.length !== (inputs + 1) * outputs) {
      throw new RangeError(
        `layer ${l} has ${values.length} values; allowed is (${inputs} + 1) × ${outputs} = ${(inputs + 1) * outputs}`,
      );
    }
    if (l > 0 && inputs !== layers[l - 1].outputs) {
      throw new RangeError(
        `layer ${l} has ${inputs} inputs; allowed is ${layers[l - 1].outputs}, the outputs before it`,
      );
    }
  });
  return layers.slice(0, -1).map((layer) => layer.outputs);
}
