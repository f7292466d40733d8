/**
 * The arithmetic of models of any shape (WASM and plain JavaScript), as functions of byte offsets into one memory.
 *
 * Values are float32, an example after the other, an image row by row, channels last. A dense layer is a window over all
 * of an example's values with one row, and the examples stand side by side as the places of one row of places.
 * Weights forward are [kernel row · run + 1, outputs], the last row being biases, rows padded with zeros to four floats;
 * `run` is the number of values that one row of a kernel sees. Weights backward, and gradients, are
 * [output, kernel row, run padded to `vectors` · 4], and after each output's rows four floats, the first its bias.
 * Memory holds 64 bytes more than each array needs.
 */
export interface ModelKernels {
  /**
   * out [example, row, place, output] = bias + window × weights, and nothing else is written. `sparse`, 1 or 0: whether
   * most of the input is 0, so that it is worth looking.
   */
  windowSums(
    input: number,
    examples: number,
    inputBytes: number,
    height: number,
    width: number,
    rowBytes: number,
    placeBytes: number,
    kernelRows: number,
    run: number,
    weights: number,
    outputs: number,
    out: number,
    outBytes: number,
    outPlaceBytes: number,
    sparse: number,
  ): void;
  /**
   * Of each output, the places where its derivative `delta` is not 0 and, where `values` is not 0, the output is above
   * 0: `counts` [output] (int32), and [output, capacity] `offsets` (int32, bytes from the first input to the place's
   * window) and `list` (the derivatives).
   */
  liveLists(
    delta: number,
    values: number,
    examples: number,
    deltaBytes: number,
    height: number,
    width: number,
    outputs: number,
    inputBytes: number,
    rowBytes: number,
    placeBytes: number,
    counts: number,
    offsets: number,
    list: number,
    capacity: number,
  ): void;
  /** Gradient of the weights from such lists. What it has in the padding of a row means nothing. `zeros`: a row of them. */
  windowGradient(
    counts: number,
    offsets: number,
    list: number,
    capacity: number,
    outputs: number,
    input: number,
    kernelRows: number,
    rowBytes: number,
    vectors: number,
    zeros: number,
    gradient: number,
  ): void;
  /** Adds to `into`, of the input's shape, the derivative by the input. */
  windowBack(
    counts: number,
    offsets: number,
    list: number,
    capacity: number,
    outputs: number,
    weights: number,
    kernelRows: number,
    rowBytes: number,
    vectors: number,
    into: number,
  ): void;
  /** The largest of each window; `winners`, of the shape of `out`, has its offset in bytes within the example. */
  maxPool(
    input: number,
    examples: number,
    inputBytes: number,
    height: number,
    width: number,
    rowBytes: number,
    channels: number,
    size: number,
    stride: number,
    out: number,
    outBytes: number,
    winners: number,
  ): void;
  /** Derivative by the pool's input; `count` is of one example's outputs. */
  maxPoolBack(
    delta: number,
    examples: number,
    count: number,
    deltaBytes: number,
    winners: number,
    into: number,
    intoBytes: number,
  ): void;
  averagePool(
    input: number,
    examples: number,
    inputBytes: number,
    height: number,
    width: number,
    rowBytes: number,
    channels: number,
    size: number,
    stride: number,
    out: number,
    outBytes: number,
  ): void;
  averagePoolBack(
    delta: number,
    examples: number,
    deltaBytes: number,
    height: number,
    width: number,
    rowBytes: number,
    channels: number,
    size: number,
    stride: number,
    into: number,
    intoBytes: number,
  ): void;
  /**
   * Rows of `width` factors of dropout, one after the other: 0 where the upper 24 bits of a unit's word are below
   * `threshold`, else `gain`. Words are those of core/random.ts for (unit, `first` + row, `step`, `key`). May write up to
   * 15 floats behind the last row.
   */
  dropFactors(
    into: number,
    rows: number,
    width: number,
    first: number,
    step: number,
    key: number,
    threshold: number,
    gain: number,
  ): void;
  /** Value i of `count` times factor i modulo `width`, for each example; `out` may be `values`. `count` is a multiple of `width`. */
  multiply(
    values: number,
    examples: number,
    valuesBytes: number,
    count: number,
    factors: number,
    width: number,
    factorsBytes: number,
    out: number,
    outBytes: number,
  ): void;
  /** Negative values become 0. */
  relu(values: number, vectors: number): void;
  /** The optimiser's step; arguments as those of `Kernels.update`. */
  optimise(
    kind: number,
    gradient: number,
    weights: number,
    first: number,
    second: number,
    vectors: number,
    rate: number,
    correction: number,
    epsilon: number,
  ): void;
}

/** Kernels bound to the memory that they work in. */
export interface ModelMachine {
  readonly buffer: ArrayBuffer;
  readonly kernels: ModelKernels;
}

/** Makes a machine with at least `bytes` of zeroed memory, of which the first `reservedBytes` are the machine's own. */
export type MakeModelMachine = (bytes: number) => ModelMachine;
