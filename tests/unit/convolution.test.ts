/** Dropout in convolutional networks: where it acts, what networks share, looks on the way, and the claims. */
import { describe, expect, test } from 'vitest';
import { perform } from '../../src/cli/perform.ts';
import { defaults } from '../../src/core/codec.ts';
import { mnist } from '../../src/core/mnist.ts';
import type { Noise } from '../../src/core/model.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import { modelOf } from '../../src/parts/basics/convolution/run/model.ts';
import {
  type ConvolutionResult,
  type PlaceKind,
  places,
  pointsOf,
  spec,
} from '../../src/parts/basics/convolution/spec.ts';
import { claims } from '../../src/parts/basics/convolution/view/claims.ts';
import { defaultPageState } from '../../src/state/page-state.ts';

const noisesOf = (place: PlaceKind, rate: number) =>
  modelOf({ set: 'mnist', place, rate, noise: 'classic' }, mnist).layers.map((layer) =>
    layer.kind === 'noise' ? undefined : layer.noise,
  );

describe('where dropout acts', () => {
  const noise: Noise = { kind: 'classic', rate: 0.3 };
  const none = undefined;

  test.each([
    ['dense', [none, none, none, none, noise]],
    ['all', [none, noise, none, noise, noise]],
    ['channels', [none, { ...noise, on: 'channels' }, none, { ...noise, on: 'channels' }, noise]],
  ] as const)('%s', (place, expected) => {
    expect(noisesOf(place, 0.3)).toEqual(expected);
    expect(noisesOf(place, 0).every((one) => one === undefined)).toBe(true);
  });
});

test('looks rise to the last step, and no step is looked at twice', () => {
  for (const steps of [1, 7, 500, 20000]) {
    const points = pointsOf(steps);
    expect(points.at(-1)).toBe(steps);
    expect(points.every((point, i) => point > (points[i - 1] ?? 0))).toBe(true);
  }
});

test('a network comes out the same whatever is trained beside it, and one without dropout counts for all places', async () => {
  const { backend } = await openBackend('wasm');
  const common = { ...defaults(spec.codecs), budget: 'quick', steps: 12, trainImages: 300, testImages: 60 };
  const run = async (given: object) =>
    (await perform(spec as never, { ...common, ...given }, backend)).result as ConvolutionResult;
  const all = await run({ rates: [0.4, 0] });
  const alone = await run({ rates: [0.4], places: ['channels'] });
  expect(all.rates).toEqual([0, 0.4]);
  for (const w of places.keys()) expect(all.crossEntropy[w][0]).toEqual(all.crossEntropy[0][0]);
  expect(new Set(places.map((_, w) => all.crossEntropy[w][1][0])).size).toBe(places.length);
  expect(alone.crossEntropyAt[0][0]).toEqual(all.crossEntropyAt[places.indexOf('channels')][1]);
  expect(alone.seenCrossEntropy[0][0]).toEqual(all.seenCrossEntropy[places.indexOf('channels')][1]);
  backend.dispose();
});

test('the claims follow the differences from no dropout, seed by seed', () => {
  const made = (gain: (w: number, r: number) => number): ConvolutionResult => {
    const cells = places.map((_, w) =>
      [0, 1, 2].map((r) => [0, 1, 2].map((s) => 0.6 + s / 50 + gain(w, r) * r * (1 + s / 100))),
    );
    const along = places.map(() => [0, 1, 2].map(() => [[0.5, 0.5, 0.5]]));
    return {
      ...{
        places: [...places],
        rates: [0, 0.2, 0.5],
        points: [9],
        seeds: [1, 2, 3],
        set: 'cifar-10',
        noise: 'classic',
      },
      ...{ trainImages: 100, steps: 9, images: 10000, curveImages: 100, parameters: 99 },
      ...{ accuracy: cells, crossEntropy: cells, seenAccuracy: cells, seenCrossEntropy: cells },
      ...{ accuracyAt: along, crossEntropyAt: along },
    };
  };
  const verdicts = (result: ConvolutionResult) =>
    claims.map((claim) => claim.judge(result, { ...defaultPageState } as never)?.verdict);
  expect(verdicts(made(() => 0.02))).toEqual(['holds', 'holds']);
  expect(verdicts(made(() => -0.02))).toEqual(['does not hold', 'holds']);
  expect(verdicts(made((w) => (w === 0 ? 0.02 : 0)))[0]).toBe('partly');
  const depends = claims[1].judge(
    made(() => -0.02),
    { ...defaultPageState } as never,
  );
  expect(depends?.control).toMatch(/^on images seen in training: dense layers −2\.0 \[.*\] points; all layers/);
  const { control } =
    claims[0].judge(
      made(() => -0.02),
      { ...defaultPageState } as never,
    ) ?? {};
  expect(control).toMatch(/^on images seen in training, mean over places and rates: −3\.0 points/);
});
