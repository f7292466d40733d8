import {
  amount,
  type Check,
  fields,
  listOf,
  noiseKind,
  nullOr,
  rising,
  share,
  shown,
  tableOf,
  within,
} from '../../contract/fields.ts';
import { optimiserKinds } from '../../core/network.ts';

const oneOf =
  (words: readonly string[]): Check =>
  (value, name) =>
    words.some((word) => word === value) ? null : `${name} is ${shown(value)}; allowed are ${words.join(', ')}`;

const examples = within(1, 1300000, true);
const seed = within(0, 4294967295, true);
const batch = within(1, 512, true);

const frame = fields({
  batches: listOf(batch, 1, 10),
  seeds: listOf(seed, 1, 20),
  rate: within(0, 0.95),
  kind: noiseKind,
  layers: listOf(within(1, 5, true), 0, 5),
  networkShape: listOf(within(1, 1000, true), 1, 5),
  samples: within(1, 200, true),
  examples,
  optimiser: oneOf(optimiserKinds),
  scaleRate: oneOf(['no', 'linear', 'sqrt']),
  points: listOf(examples, 1, 100),
  images: within(1, 10000, true),
  curveImages: within(1, 10000, true),
});

/**
 * What is wrong with a value that should be a BatchSizeResult, naming the field, its value and what is allowed; null if
 * nothing is.
 */
export function problemWithBatchSize(result: unknown): string | null {
  const outer = frame(result, 'result');
  if (outer !== null) return outer;
  const { batches, seeds, points } = result as { batches: number[]; seeds: number[]; points: number[] };
  const disorder = rising(batches, 'batches') ?? rising(points, 'points');
  if (disorder !== null) return disorder;
  const table = tableOf(nullOr(share), batches.length, seeds.length);
  const measured = {
    scaled: table,
    withinRunSd: table,
    curve: tableOf(listOf(share, 0, points.length), batches.length, seeds.length),
  };
  const inner = fields({
    learningRate: listOf(amount, batches.length, batches.length),
    steps: listOf(within(1, 1300000, true), batches.length, batches.length),
    dropout: fields({ ...measured, sampled: table }),
    noDropout: fields(measured),
    latest: nullOr(fields({ batch, seed, examples, dropout: share, noDropout: share })),
  });
  return inner(result, 'result');
}
