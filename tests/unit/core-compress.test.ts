import { describe, expect, test } from 'vitest';
import {
  costOf,
  largestNorms,
  mergeAgreed,
  mergeInto,
  type Reduction,
  randomSubset,
  reduceLayers,
} from '../../src/core/compress.ts';
import {
  accuracyOf,
  activeShares,
  bestFactor,
  correctOf,
  factors,
  firstLayerOf,
  reducedIncoming,
} from '../../src/core/compress-evaluate.ts';
import { mergeUnits } from '../../src/core/merge.ts';
import { forward, scaledLogits } from '../../src/core/reference.ts';
import { clusterUnitsAtOnce, unitDistances } from '../../src/core/unit-clusters.ts';
import { randomLayers } from './core-networks.ts';
import { strokes } from './data-toy.ts';

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}

const units = 13;
const layers = randomLayers([784, units, 9, 7, 10], 3, 0.3);
const rates = [0.5, 0.2, 0.4];
const network = { layers, means: rates.map((rate) => 1 - rate) };
const images = strokes(40);
const rows = Array.from({ length: images.count }, (_, i) =>
  Float64Array.from(images.pixels.subarray(i * 784, (i + 1) * 784), (pixel) => pixel / 255),
);
const first = finish(firstLayerOf(network, images));

const argmax = (row: ArrayLike<number>) => Array.from(row).indexOf(Math.max(...Array.from(row)));

/** What the reduced network's own layers answer, the plain way through the float64 reference. */
const plainly = (reduction: Reduction, factor: number): Uint8Array =>
  Uint8Array.from(scaledLogits(reduceLayers(layers, reduction, factor), rows, rates, 'classic'), argmax);

const clusters = clusterUnitsAtOnce(layers[0], layers[1], 5, { seed: 4, hiddenLayer: 1, restarts: 2 });

const reductions: [string, Reduction][] = [
  ['clusters', mergeInto(clusters.incoming.labels)],
  ['agreement', mergeAgreed(clusters)],
  ['one unit', mergeInto(new Int32Array(units))],
  ['nothing', mergeInto(Array.from({ length: units }, (_, unit) => unit))],
  ['a random subset', randomSubset(units, 6, 9)],
  ['one of them', randomSubset(units, 1, 9)],
  ['the largest norms', largestNorms(layers[0], layers[1], 4)],
];

describe('reduced layers', () => {
  test('clusters merge as in core/merge.ts: means come in, sums go out', () => {
    const [into, out, ...rest] = reduceLayers(layers, mergeInto(clusters.incoming.labels));
    const labels = mergeInto(clusters.incoming.labels).labels;
    const merged = mergeUnits(layers[0], layers[1], labels);
    into.values.forEach((value, i) => {
      expect(value).toBeCloseTo(merged.incoming.values[i], 12);
    });
    out.values.forEach((value, i) => {
      expect(value).toBeCloseTo(merged.outgoingSum.values[i], 12);
    });
    expect(rest.map(({ values }) => Array.from(values))).toEqual(
      layers.slice(2).map(({ values }) => Array.from(values)),
    );
  });

  test('the factor multiplies what goes out, not the biases', () => {
    const whole = mergeInto(Array.from({ length: units }, (_, unit) => unit));
    const [, out] = reduceLayers(layers, whole, 2);
    expect(out.values[0]).toBeCloseTo(2 * layers[1].values[0], 12);
    expect(out.values[units * 9]).toBe(layers[1].values[units * 9]);
  });

  test('labels of another layer are refused', () => {
    expect(() => reduceLayers(layers, mergeInto([0, 0]))).toThrow('there are 2 labels; allowed is 13');
  });

  test('clusters that no unit is in make no unit', () => {
    expect(mergeInto([7, 7, 2])).toMatchObject({ units: 2, labels: Int32Array.of(0, 0, 1), scale: 1 });
  });

  test('agreement is where both clusterings have units together', () => {
    const both = { incoming: { labels: Int32Array.of(0, 0, 1, 1) }, outgoing: { labels: Int32Array.of(2, 0, 0, 0) } };
    expect(Array.from(mergeAgreed(both as never).labels)).toEqual([0, 1, 2, 2]);
  });
});

describe('subsets', () => {
  test('random ones are nested, follow from the seed, and scale what is left', () => {
    const [small, large] = [randomSubset(20, 5, 1), randomSubset(20, 9, 1)];
    const kept = ({ labels }: Reduction) => [...labels.keys()].filter((unit) => labels[unit] >= 0);
    expect(kept(large)).toEqual(expect.arrayContaining(kept(small)));
    expect(small.scale).toBe(4);
    expect(kept(randomSubset(20, 5, 1))).toEqual(kept(small));
    expect(kept(randomSubset(20, 5, 2))).not.toEqual(kept(small));
  });

  test('of more than there are, all', () => {
    expect(randomSubset(4, 9, 1)).toEqual({ units: 4, labels: Int32Array.of(0, 1, 2, 3), scale: 1 });
  });

  test('norms: incoming times outgoing', () => {
    const into = { inputs: 1, outputs: 3, values: [1, 3, 2, 9, 0, 0] };
    const out = { inputs: 3, outputs: 1, values: [5, 1, 2, 0] };
    expect(Array.from(largestNorms(into, out, 2).labels)).toEqual([0, -1, 1]);
  });
});

describe('fast evaluation', () => {
  test.each(reductions)('%s: as the reduced network itself', (_, reduction) => {
    for (const factor of [1, 1.3]) {
      const incoming = finish(reducedIncoming(network, first, reduction));
      const answers = { ...incoming, labels: plainly(reduction, factor) };
      expect(finish(correctOf(network, answers, factor))).toBe(images.count);
      const others = { ...incoming, labels: answers.labels.map((label) => (label + 1) % 10) };
      expect(finish(correctOf(network, others, factor))).toBe(0);
    }
  });

  test('a part of the images', () => {
    const incoming = finish(reducedIncoming(network, first, reductions[0][1]));
    const parts = [finish(correctOf(network, incoming, 1, 0, 11)), finish(correctOf(network, incoming, 1, 11))];
    expect(parts[0] + parts[1]).toBe(finish(correctOf(network, incoming)));
  });

  test('the best factor is one of those tried, and 1 where none matters', () => {
    const incoming = finish(reducedIncoming(network, first, reductions[0][1]));
    expect(factors).toContain(finish(bestFactor(network, incoming)).factor);
    const silent = { ...incoming, values: incoming.values.map(() => 0) };
    expect(finish(bestFactor(network, silent)).factor).toBe(1);
  });

  test('dead units and no images: finite numbers', () => {
    const dead = { ...layers[0], values: layers[0].values.map(() => -1) };
    const silent = finish(firstLayerOf({ ...network, layers: [dead, ...layers.slice(1)] }, images));
    const incoming = finish(reducedIncoming(network, silent, reductions[0][1]));
    const accuracy = finish(accuracyOf(network, incoming));
    expect(accuracy).toBeGreaterThanOrEqual(0);
    const nothing = finish(reducedIncoming(network, finish(firstLayerOf(network, strokes(0))), reductions[0][1]));
    expect(finish(accuracyOf(network, nothing))).toBe(0);
    expect(finish(bestFactor(network, nothing)).factor).toBe(1);
  });

  test('how often units are above 0', () => {
    const scaled = layers.map((layer, l) =>
      l === 0
        ? layer
        : {
            ...layer,
            values: layer.values.map((v, i) => (i < layer.inputs * layer.outputs ? v * network.means[l - 1] : v)),
          },
    );
    const { preactivations } = forward(scaled, rows);
    finish(activeShares(network, first)).forEach((shares, l) => {
      shares.forEach((share, unit) => {
        const above = preactivations[l].filter((row) => row[unit] > 0).length / images.count;
        expect(share).toBeCloseTo(above, 5);
      });
    });
  });
});

test('distances known beforehand give the same clusters', () => {
  const steps = unitDistances(layers[0], layers[1]);
  let next = steps.next();
  while (!next.done) next = steps.next();
  for (const k of [1, 4, 13, 30]) {
    const options = { seed: 4, hiddenLayer: 1, restarts: 3 };
    const plain = clusterUnitsAtOnce(layers[0], layers[1], k, options);
    const given = clusterUnitsAtOnce(layers[0], layers[1], k, { ...options, distances: next.value });
    for (const side of ['incoming', 'outgoing'] as const) {
      expect(Array.from(given[side].labels)).toEqual(Array.from(plain[side].labels));
    }
  }
});

test('what a network takes', () => {
  expect(costOf([400, 100, 100])).toEqual({ parameters: 365210, multiplyAdds: 364600 });
  expect(costOf([20, 100, 100])).toEqual({ parameters: 28910, multiplyAdds: 28680 });
});
