/**
 * The arithmetic of the vector backends (WASM and plain JavaScript), as functions of byte offsets into one memory.
 *
 * Four fifths of MNIST's pixels are 0, and most hidden outputs are 0 after ReLU and dropout, so activations are kept as
 * sparse lists and zeros are never multiplied. Matrices are row-major float32, rows padded with zeros to `vectors`
 * groups of four floats. A sparse matrix of R rows is `pointers` [R + 1] (int32) into `indices` (int32) and `values`
 * (float32); lists need room for one element more than they can hold.
 */
export interface Kernels {
  /** Bytes [rows, columns] to the sparse matrix of their 1/255ths. */
  sparsify(source: number, rows: number, columns: number, pointers: number, indices: number, values: number): void;
  /** The transpose of a sparse matrix; `columnPointers` needs room for columns + 2. */
  transpose(
    rows: number,
    columns: number,
    pointers: number,
    indices: number,
    values: number,
    columnPointers: number,
    columnIndices: number,
    columnValues: number,
  ): void;
  /** out [rows, 4·vectors] = sparse [rows, inputs] × weights [inputs + 1, 4·vectors], the last row being biases. */
  forward(
    rows: number,
    pointers: number,
    indices: number,
    values: number,
    weights: number,
    inputs: number,
    vectors: number,
    out: number,
  ): void;
  /**
   * Pre-activations z [rows, 4·vectors] to the sparse matrix of ReLU(z) × noise; `factors` gets the noise multiplier of
   * each live unit. `noise`: 0 none, 1 Bernoulli (multiplier `gain` or dropped), from 2 on 1 + sigma × an entry of
   * that code's table.
   */
  activate(
    z: number,
    rows: number,
    units: number,
    vectors: number,
    noise: number,
    key: number,
    threshold: number,
    gain: number,
    sigma: number,
    table: number,
    step: number,
    firstExample: number,
    pointers: number,
    indices: number,
    values: number,
    factors: number,
    hashes: number,
  ): void;
  /** Mean cross-entropy of logits z [rows, 12] (10 classes); delta [rows, 12] gets its gradient. Labels are bytes. */
  softmaxLoss(z: number, rows: number, labels: number, delta: number): number;
  /** Gradient of pre-activations [rows, 4·vectors] from that of the next layer's, through live units only. */
  backward(
    rows: number,
    pointers: number,
    indices: number,
    factors: number,
    weights: number,
    nextVectors: number,
    nextDelta: number,
    vectors: number,
    delta: number,
  ): void;
  /**
   * Gradient of weights [inputs + 1, 4·vectors], row by row, and the optimiser's step with it. `columns…` is the
   * transposed sparse input. `kind`: 0 SGD, 1 momentum 0.9, 2 Adam, whose bias corrections are in `rate` = η/(1 − β1^t)
   * and `correction` = 1/√(1 − β2^t). `gradient` and `zeros` are rows of scratch and of zeros. `touched` has a byte
   * for each input: until one has been live, its row of weights and state cannot change and is passed over.
   */
  update(
    rows: number,
    inputs: number,
    columnPointers: number,
    columnIndices: number,
    columnValues: number,
    delta: number,
    vectors: number,
    weights: number,
    first: number,
    second: number,
    kind: number,
    rate: number,
    correction: number,
    epsilon: number,
    gradient: number,
    zeros: number,
    touched: number,
  ): void;
  /**
   * Scaled, single-mask and Monte Carlo prediction of `rows` images from the first layer's pre-activations, which do
   * not depend on the masks. `layers`: one descriptor of 12 words per hidden layer (see measure.ts). Adds to `totals`
   * (float64: scaled correct, scaled cross-entropy, single correct, single cross-entropy) and to `curves` (float64
   * [6, samples]: correct, cross-entropy and discordant of the geometric, then of the arithmetic mean of n masks). With no samples only what is scaled.
   */
  predict(
    z1: number,
    z1Vectors: number,
    rows: number,
    firstImage: number,
    labels: number,
    layers: number,
    depth: number,
    samples: number,
    table: number,
    indices: number,
    values: number,
    factors: number,
    hashes: number,
    work: number,
    totals: number,
    curves: number,
  ): void;
  /**
   * What the outputs of `rows` images do over masks. `at` holds `marks` numbers of masks (int32), rising. `scaled` gets
   * the scaled network's logits and probabilities [2, rows, 10]; `sums` [4, marks, rows, 10] gets sums over the first n
   * masks of the logits' differences from the scaled ones, of their squares, and the same of probabilities. All float32.
   * The other arguments are those of `predict`.
   */
  moments(
    z1: number,
    z1Vectors: number,
    rows: number,
    firstImage: number,
    layers: number,
    depth: number,
    at: number,
    marks: number,
    table: number,
    indices: number,
    values: number,
    factors: number,
    hashes: number,
    scaled: number,
    sums: number,
  ): void;
  /**
   * A `RowAdder`'s sums: see `core/arithmetic.ts`. Rows of `stride` bytes, a multiple of 64; `list` (int32) and `factors`
   * (float64) are scratch for all rows and eight more. WebAssembly alone has it, and the next.
   */
  addLive?(
    input: number,
    rows: number,
    scale: number,
    matrix: number,
    stride: number,
    list: number,
    factors: number,
    sums: number,
  ): number;
  /** Rows i … i + 3 of `RowProducts`; four rows lie together in `panels`, [row / 4, dimension, row % 4]. */
  dotRows?(panels: number, dimensions: number, i: number, products: number, size: number): void;
}

/** Kernels bound to the memory that they work in. */
export interface VectorMachine {
  readonly buffer: ArrayBuffer;
  readonly kernels: Kernels;
}

/** Makes a machine with at least `bytes` of zeroed memory, of which the first `reserved` bytes are the machine's own. */
export type MakeMachine = (bytes: number) => VectorMachine;
export const reservedBytes = 65536;
