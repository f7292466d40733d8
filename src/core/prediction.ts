/**
 * Summed outcomes of prediction over the images asked for, for one network. Divide by `images` for means.
 * Correct counts are whole numbers; cross-entropies are sums of −ln(probability of the true class), in nats.
 */
export interface Prediction {
  images: number;
  readonly scaled: Outcome;
  /** One random mask an image, averaged over all masks drawn: a mean over samples × images, counted as images. */
  readonly single: Outcome;
  /** By number of masks n: entry n − 1 is the mean of the first n masks, n = 1 … samples. */
  readonly geometric: SampledOutcome;
  readonly arithmetic: SampledOutcome;
}

export interface Outcome {
  correct: number;
  crossEntropy: number;
}

export interface SampledOutcome {
  readonly correct: Float64Array;
  readonly crossEntropy: Float64Array;
  /** Images on which exactly one of this rule and scaled prediction is right. */
  readonly discordant: Float64Array;
}

/** An empty prediction for up to `samples` masks: what `Family.predict` adds to. */
export function emptyPrediction(samples: number): Prediction {
  const outcome = () => ({ correct: 0, crossEntropy: 0 });
  const curve = () => ({
    correct: new Float64Array(samples),
    crossEntropy: new Float64Array(samples),
    discordant: new Float64Array(samples),
  });
  return { images: 0, scaled: outcome(), single: outcome(), geometric: curve(), arithmetic: curve() };
}

/** Adds the sums of one prediction to another with the same number of masks. */
export function addPrediction(into: Prediction, from: Prediction): void {
  const { scaled, single, geometric, arithmetic } = from;
  const curves = [geometric, arithmetic].flatMap((rule) => [rule.correct, rule.crossEntropy, rule.discordant]);
  addSums(
    into,
    from.images,
    [scaled.correct, scaled.crossEntropy, single.correct, single.crossEntropy],
    curves.flatMap((curve) => Array.from(curve)),
  );
}

/**
 * Adds a chunk's sums to a prediction. `totals`: scaled correct, scaled cross-entropy, single correct, single
 * cross-entropy. `curves` [6, samples]: correct, cross-entropy, discordant of the geometric, then the arithmetic mean.
 * A network without noise has drawn one mask only, which stands for all.
 */
export function addSums(into: Prediction, images: number, totals: ArrayLike<number>, curves: ArrayLike<number>): void {
  const samples = into.geometric.correct.length;
  const drawn = curves.length / 6;
  into.images += images;
  into.scaled.correct += totals[0];
  into.scaled.crossEntropy += totals[1];
  into.single.correct += totals[2];
  into.single.crossEntropy += totals[3];
  const rows = [into.geometric, into.arithmetic].flatMap((rule) => [rule.correct, rule.crossEntropy, rule.discordant]);
  rows.forEach((row, r) => {
    for (let s = 0; s < samples; s++) row[s] += curves[r * drawn + Math.min(s, drawn - 1)];
  });
}
