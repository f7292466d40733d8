/** What the kept networks of a run say of a drawing, against the networks themselves. */
import { expect, test } from 'vitest';
import { lastCheckpoint } from '../../src/contract/checkpoints.ts';
import type { NetworkQuery, NetworkStore } from '../../src/contract/page.ts';
import type { Checkpoint } from '../../src/contract/run.ts';
import { defaults } from '../../src/core/codec.ts';
import { readDrawing } from '../../src/core/drawing.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import { run } from '../../src/parts/distillation/uncertainty/run/index.ts';
import { spec, type UncertaintyParams } from '../../src/parts/distillation/uncertainty/spec.ts';
import { networksOf, sayingsOf } from '../../src/parts/distillation/uncertainty/view/says.ts';
import { ready, readyDrawing } from '../../src/parts/distillation/uncertainty/view/strokes.ts';
import { data } from '../contract/tiny.ts';

const params: UncertaintyParams = {
  ...(defaults(spec.codecs) as UncertaintyParams),
  ...{ networkShape: [60, 40], members: 3, steps: 60, distillSteps: 20, samples: 4, testImages: 20, trainImages: 60 },
  ...{ batchSize: 8, learningRate: 0.003, seeds: [2, 3] },
};

const kept: Checkpoint[] = [];
const { backend } = await openBackend('wasm');
const generator = run(params, { backend, data, gate: async () => 'go', keep: (one) => void kept.push(one) });
while (!(await generator.next()).done);

const store = {
  network: ({ rate, checkpoint }: NetworkQuery) =>
    kept
      .find(({ index }) => index === checkpoint)
      ?.networks.find(({ network }) => Math.max(...network.rates) === rate) ?? null,
} as NetworkStore;

test('a run keeps the teacher, three networks and the student, of its first seed', () => {
  expect(kept.map(({ index, networks }) => [index, networks.map(({ network }) => network.rates)])).toEqual([
    [
      0,
      [
        [0.5, 0.5],
        [0, 0],
      ],
    ],
    [1, [[0, 0]]],
    [2, [[0, 0]]],
    [lastCheckpoint, [[0, 0]]],
  ]);
  expect(kept[0].networks[0].network.seed).toBe(2);
});

test.each(ready)('%s: five ways to predict it', (name) => {
  const networks = networksOf(store, 'run', { rate: 0.5, members: 3 });
  const pixels = readDrawing(readyDrawing(name));
  if (!networks || !pixels) throw new Error('there are no networks, or no drawing');
  const said = sayingsOf(networks, pixels);
  for (const one of Object.values(said)) {
    expect(one.confidence).toBeGreaterThan(0.1);
    expect(one.confidence).toBeLessThanOrEqual(1);
    expect(one.entropy).toBeLessThanOrEqual(Math.log(10) + 1e-9);
    // What the entropy of a mean has beyond that of its members.
    expect(one.information).toBeLessThanOrEqual(one.entropy + 1e-9);
  }
  expect([said.scaled, said.distilled, said.plain].map(({ information }) => information)).toEqual([0, 0, 0]);
  expect(said.sampled.information).toBeGreaterThan(0);
  expect(said.ensemble.information).toBeGreaterThan(0);
  // Alone, a network is what the mean of itself alone is.
  const alone = sayingsOf({ ...networks, members: [networks.members[0]] }, pixels);
  expect(alone.ensemble.confidence).toBeCloseTo(said.plain.confidence, 12);
  expect(alone.ensemble.information).toBeCloseTo(0, 12);
});

test('networks that are not all at hand say nothing', () => {
  expect(networksOf(store, 'run', { rate: 0.5, members: 4 })).toBeNull();
});
