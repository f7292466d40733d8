import { checkpointCount } from '../../contract/checkpoints.ts';
import {
  amount,
  type Check,
  fields,
  listOf,
  noiseKind,
  nullOr,
  share,
  shown,
  tableOf,
  within,
} from '../../contract/fields.ts';

const units = within(1, 1000, true);

const frame = fields({
  units,
  networkShape: listOf(units, 1, 5),
  rates: listOf(within(0, 0.95), 1, 20),
  seeds: listOf(within(0, 4294967295, true), 1, 20),
  C: listOf(units, 1, 20),
  layers: listOf(within(1, 5, true), 0, 5),
  kind: noiseKind,
  steps: within(0, 20000, true),
  images: within(1, 10000, true),
  validationImages: within(1, 60000, true),
  trainImages: within(1, 60000, true),
});

const side: Check = (value, name) =>
  value === 'incoming' || value === 'outgoing' ? null : `${name} is ${shown(value)}; allowed are incoming, outgoing`;

/**
 * What is wrong with a value that should be a CompressionResult, naming the field, its value and what is allowed; null
 * if nothing is.
 */
export function problemWithCompression(result: unknown): string | null {
  const outer = frame(result, 'result');
  if (outer !== null) return outer;
  const { rates, seeds, C } = result as { rates: []; seeds: []; C: [] };
  const cube = (cell: Check): Check => listOf(tableOf(cell, C.length, seeds.length), rates.length, rates.length);
  const flat = tableOf(share, rates.length, seeds.length);
  const accuracies = cube(share);
  const cost = fields({ full: amount, compressed: listOf(amount, C.length, C.length) });
  const row = tableOf(share, rates.length, C.length);
  const checkpoint = fields({
    step: within(0, 20000, true),
    images: within(1, 10000, true),
    full: listOf(share, rates.length, rates.length),
    chosen: row,
    randomSubset: row,
  });
  const inner = fields({
    full: flat,
    byIncoming: accuracies,
    byOutgoing: accuracies,
    chosen: accuracies,
    chosenSide: cube(side),
    chosenUnits: cube(units),
    factor: cube(amount),
    validation: fields({ full: flat, byIncoming: accuracies, byOutgoing: accuracies, chosen: accuracies }),
    agreementOnly: fields({ units: cube(nullOr(units)), accuracy: cube(nullOr(share)) }),
    baselines: fields({
      randomSubset: accuracies,
      normPruning: cube(nullOr(share)),
      scratch: nullOr(cube(nullOr(share))),
    }),
    parameters: cost,
    multiplyAdds: cost,
    checkpoints: listOf(checkpoint, 0, checkpointCount),
  });
  return inner(result, 'result');
}
