/** Runs that ask for a set besides MNIST: richer where the site has it, whole where it does not, never silent where it is broken. */
import { expect, test } from 'vitest';
import { defaults } from '../../src/core/codec.ts';
import { DataError } from '../../src/data/error.ts';
import { knownSet } from '../../src/data/sets/known.ts';
import { NotPacked } from '../../src/data/sets/manifest.ts';
import type { ImageSet, SetSource } from '../../src/data/sets/types.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import { run as distil } from '../../src/parts/distillation/distillation/run/index.ts';
import { type DistillationParams, spec as distillation } from '../../src/parts/distillation/distillation/spec.ts';
import { run } from '../../src/parts/distillation/uncertainty/run/index.ts';
import { spec, type UncertaintyParams, type UncertaintyResult } from '../../src/parts/distillation/uncertainty/spec.ts';
import { data } from '../contract/tiny.ts';

const params: UncertaintyParams = {
  ...(defaults(spec.codecs) as UncertaintyParams),
  ...{ networkShape: [8, 6], members: 2, steps: 5, distillSteps: 2, samples: 3, testImages: 20, trainImages: 60 },
  ...{ batchSize: 8, seeds: [1] },
};

const about = (id: string) => {
  const known = knownSet(id);
  if (!known) throw new Error(`${id} is unknown`);
  return known;
};

const clothes = (count: number): ImageSet => {
  const images = {
    count,
    pixels: Uint8Array.from({ length: count * 784 }, (_, i) => (i * 37) % 256),
    labels: new Uint8Array(count),
  };
  return { kind: 'images', about: about('fashion-mnist'), train: { ...images, count: 0 }, test: images };
};

const { backend } = await openBackend('wasm');

async function resultOf(sets?: SetSource): Promise<UncertaintyResult> {
  const generator = run(params, { backend, data, gate: async () => 'go', ...(sets && { sets }) });
  for (;;) {
    const step = await generator.next();
    if (step.done) return step.value;
  }
}
const confidence = ({ inputs, confidence: all }: UncertaintyResult) =>
  all.map((row) => row[inputs.indexOf('fashion')][0]);

test('clothes are measured where the site has them, as many as there are test digits', async () => {
  const asked: unknown[] = [];
  const found = await resultOf({
    load: async (id, options) => {
      asked.push([id, options?.atLeast]);
      return clothes(30);
    },
  });
  expect(asked).toEqual([['fashion-mnist', { train: 0, test: 20 }]]);
  for (const value of confidence(found)) expect(value).toBeGreaterThan(0.1);
});

test('without them everything else is there', async () => {
  const refused: SetSource = { load: () => Promise.reject(new NotPacked(about('fashion-mnist'))) };
  for (const found of [await resultOf(refused), await resultOf()]) {
    expect(confidence(found)).toEqual([null, null, null, null, null]);
    expect(found.error.flat().every((value) => value !== null)).toBe(true);
  }
});

test('a broken file of theirs ends the run with its sentence', async () => {
  const broken: SetSource = { load: () => Promise.reject(new DataError('fashion-mnist-12.bin', 'is truncated')) };
  await expect(resultOf(broken)).rejects.toThrow('fashion-mnist-12.bin is truncated');
});

test('a teacher of photographs says how the owner adds them', async () => {
  const asked = { ...(defaults(distillation.codecs) as DistillationParams), teacher: 'quick' as const, steps: 1 };
  const sets: SetSource = { load: () => Promise.reject(new NotPacked(about('cifar-10'))) };
  const generator = distil(asked, { backend, data, sets, gate: async () => 'go' });
  const all = async () => {
    while (!(await generator.next()).done);
  };
  await expect(all()).rejects.toThrow('npm run data -- cifar-10');
});
