import { checkpointCount } from '../../contract/checkpoints.ts';
import {
  amount,
  type Check,
  fields,
  finite,
  listOf,
  noiseKind,
  nullOr,
  rising,
  share,
  tableOf,
  within,
} from '../../contract/fields.ts';

const fit = {
  slope: nullOr(finite),
  slopeCi95: nullOr(listOf(finite, 2, 2)),
  intercept: nullOr(finite),
  r2: nullOr(share),
};

const frame = fields({
  units: listOf(within(1, 1000, true), 1, 12),
  seeds: listOf(within(0, 4294967295, true), 1, 20),
  rate: within(0, 0.95),
  kind: noiseKind,
  samples: within(2, 200, true),
  masks: listOf(within(2, 200, true), 1, 200),
  steps: within(0, 20000, true),
  images: within(1, 10000, true),
});

/**
 * What is wrong with a value that should be an MstdResult, naming the field, its value and what is allowed; null if
 * nothing is.
 */
export function problemWithMstd(result: unknown): string | null {
  const outer = frame(result, 'result');
  if (outer !== null) return outer;
  const { units, seeds, masks, samples } = result as {
    units: number[];
    seeds: number[];
    masks: number[];
    samples: number;
  };
  const disorder = rising(units, 'units') ?? rising(masks, 'masks');
  if (disorder !== null) return disorder;
  if (masks[masks.length - 1] !== samples) return `samples is "${samples}"; allowed is the last of masks`;

  const table = (cell: Check): Check => tableOf(cell, units.length, seeds.length);
  const spreads = { mstd: table(amount), onProbabilities: table(amount) };
  const measured = {
    ...spreads,
    ...fit,
    probabilities: fields(fit),
    accuracy: table(share),
    logitSize: table(amount),
    fewer: fields(Object.fromEntries(masks.slice(0, -1).map((n) => [n, fields(spreads)]))),
  };
  const row = listOf(amount, units.length, units.length);
  const rows = { mstd: row, onProbabilities: row };
  const checkpoint = fields({
    step: within(0, 20000, true),
    images: within(1, 10000, true),
    samples: within(2, 200, true),
    ...rows,
    control: nullOr(fields(rows)),
  });
  const inner = fields({
    ...measured,
    control: nullOr(fields(measured)),
    checkpoints: listOf(checkpoint, 0, checkpointCount),
  });
  return inner(result, 'result');
}
