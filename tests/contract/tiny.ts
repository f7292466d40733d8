/** The smallest run of an experiment that has everything in it, and data for it. */

import { checkParams, codecsOf } from '../../src/contract/check.ts';
import { defaults } from '../../src/core/codec.ts';
import { mnist } from '../../src/core/mnist.ts';
import { hashNormal } from '../../src/core/random.ts';
import type { DatasetSource, Images } from '../../src/data/types.ts';
import type { Experiment } from './house.ts';

export type Params = Readonly<Record<string, unknown>>;

const pixels = 28 * 28;

/** Made-up digits: ink where their class has it, and some elsewhere. The label is the image's number modulo 10. */
function digits(count: number, from: number): Images {
  const images = { count, pixels: new Uint8Array(count * pixels), labels: new Uint8Array(count) };
  for (let image = 0; image < count; image++) {
    const label = (from + image) % 10;
    images.labels[image] = label;
    for (let i = 0; i < 150; i++) {
      const where = i < 60 ? i * 37 + label * 71 : i * 53 + (from + image) * 101;
      const ink = 160 + 60 * hashNormal(from + image, 0, 0, i);
      images.pixels[image * pixels + (where % pixels)] = Math.max(1, Math.min(255, Math.round(ink)));
    }
  }
  return images;
}

const made = { train: digits(60, 0), test: digits(24, 100) };

export const data: DatasetSource = { load: async () => ({ ...mnist, ...made }) };

/** Small values of parameters by name; of several, the first or the last that an experiment allows. */
const small: Readonly<Record<string, readonly unknown[]>> = {
  rates: [[0, 0.5]],
  networkShape: [
    [8, 6],
    [5, 4],
  ],
  layers: [[1, 2]],
  units: [12, [4, 8, 16]],
  C: [[4, 8]],
  batches: [[4, 8, 16]],
  examples: [96],
  shares: [[0.5, 1]],
  samples: [6, [2, 6]],
  models: [2],
  members: [3],
  modelImages: [20],
  k: [3],
  restarts: [2],
  steps: [10],
  batchSize: [8],
  learningRate: [0.02],
  testImages: [20],
  otherSources: ['all'],
  trainImages: [60],
  draws: [3500],
  rows: [3],
  columns: [2],
};

/** Tiny parameters of an experiment; of those given, the ones that it has. @throws where its own check refuses them. */
export function tinyParams({ spec }: Experiment, given: Params = {}): Record<string, unknown> {
  const codecs = codecsOf(spec);
  const own = Object.entries(given).filter(([name]) => Object.hasOwn(codecs, name));
  const choice = (place: number) => ({
    ...defaults(codecs),
    ...Object.fromEntries(
      Object.entries(codecs).flatMap(([name, codec]) =>
        (small[name] ?? [])
          .filter((value) => !codec.check(value).problem)
          .slice(place)
          .slice(0, 1)
          .map((value) => [name, value]),
      ),
    ),
    ...Object.fromEntries(own),
  });
  // The last of several where the first do not go together.
  const params = spec.conflict?.(choice(0)) ? choice(-1) : choice(0);
  const checked = checkParams(spec, params);
  if ('problem' in checked) throw new RangeError(`${spec.id}: ${checked.problem}`);
  return checked.params;
}
