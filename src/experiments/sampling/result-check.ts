import { checkpointCount } from '../checkpoints.ts';
import { amount, type Check, fields, listOf, noiseKind, rising, share, tableOf, within } from '../result-fields.ts';

/**
 * What is wrong with a value that should be a SamplingResult, naming the field, its value and what is allowed; null if
 * nothing is.
 */
export function problemWithSampling(result: unknown): string | null {
  return problemWith(result, 'result', true);
}

function problemWith(result: unknown, name: string, whole: boolean): string | null {
  const frame = fields({
    rates: listOf(within(0, 0.95), 1, 20),
    seeds: listOf(within(0, 4294967295, true), 1, 20),
    networkShape: listOf(within(1, 1000, true), 1, 5),
    layers: listOf(within(1, 5, true), 0, 5),
    kind: noiseKind,
    samples: listOf(within(1, 200, true), 1, 200),
    steps: within(0, 20000, true),
    images: within(1, 10000, true),
    trainImages: within(0, 60000, true),
  });
  const outer = frame(result, name);
  if (outer !== null) return outer;
  const { rates, seeds, samples, images } = result as { rates: []; seeds: []; samples: number[]; images: number };
  const disorder = rising(samples, 'samples');
  if (disorder !== null) return disorder;

  const table = (cell: Check): Check => tableOf(cell, rates.length, seeds.length);
  const measures = fields({ accuracy: table(share), crossEntropy: table(amount) });
  const forEachN = (check: Check): Check => fields(Object.fromEntries(samples.map((n) => [n, check])));
  const rules = {
    scaled: measures,
    single: measures,
    sampled: forEachN(fields({ geometric: measures, arithmetic: measures })),
  };
  const count = table(within(0, images, true));
  const inner = fields({
    ...rules,
    discordant: forEachN(fields({ geometric: count, arithmetic: count })),
    train: fields(rules),
  });
  const problem = inner(result, name);
  const { checkpoints } = result as { checkpoints?: unknown };
  if (problem !== null || checkpoints === undefined || !whole) return problem;
  const each: Check = (value, of) => problemWith(value, of, false);
  return listOf(each, 0, checkpointCount)(checkpoints, `${name}.checkpoints`);
}
