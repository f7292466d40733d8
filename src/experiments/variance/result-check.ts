import { amount, type Check, fields, listOf, noiseKind, rising, share, within } from '../../contract/fields.ts';

const frame = fields({
  rates: listOf(within(0, 0.95), 1, 12),
  seeds: listOf(within(0, 4294967295, true), 1, 20),
  kinds: listOf(noiseKind, 1, 3),
  layers: listOf(within(1, 3, true), 1, 3),
  models: within(2, 50, true),
  modelImages: within(1, 60000, true),
  n: listOf(within(1, 200, true), 1, 12),
  steps: within(0, 20000, true),
  images: within(1, 10000, true),
});

/** Nested lists of these lengths, the outermost first. */
const nested = (cell: Check, ...lengths: readonly number[]): Check =>
  lengths.reduceRight<Check>((inner, length) => listOf(inner, length, length), cell);

/** What `check` allows, or nothing. */
const optional =
  (check: Check): Check =>
  (value, name) =>
    value === undefined ? null : check(value, name);

/**
 * What is wrong with a value that should be a VarianceResult, naming the field, its value and what is allowed; null if
 * nothing is.
 */
export function problemWithVariance(result: unknown): string | null {
  const outer = frame(result, 'result');
  if (outer !== null) return outer;
  const { rates, seeds, kinds, models, n } = result as Record<'rates' | 'seeds' | 'kinds' | 'n', unknown[]> & {
    models: number;
  };
  const disorder = rising(rates, 'rates') ?? rising(n, 'n');
  if (disorder !== null) return disorder;

  const [K, R, N, S] = [kinds.length, rates.length, n.length, seeds.length];
  const sampled = (cell: Check) => nested(cell, K, R, N, S);
  const unsampled = (cell: Check) => ({ noDropout: nested(cell, S), scaled: nested(cell, K, R, S) });
  const byRule = (cell: Check) => ({ ...unsampled(cell), sampled: sampled(cell) });
  const byModel = fields({
    noDropout: nested(amount, models, S),
    scaled: nested(amount, K, R, models, S),
    sampled: nested(amount, K, R, N, models, S),
  });
  const variances = fields({
    ...byRule(amount),
    maskNoise: sampled(amount),
    relative: fields(byRule(amount)),
    byModel: optional(byModel),
  });
  const outcomes = (cell: Check) => fields({ ...byRule(cell), sampledLogits: sampled(cell) });
  return fields({
    logits: variances,
    probabilities: variances,
    crossEntropy: outcomes(amount),
    accuracy: outcomes(share),
    bias2: fields(byRule(amount)),
    collapsed: fields(unsampled(within(0, models, true))),
  })(result, 'result');
}
