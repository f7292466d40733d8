/** Smaller students: merging layer by layer, images taken in order, the teacher's answers shared, and the claims. */
import { describe, expect, test } from 'vitest';
import type { Images } from '../../src/core/images.ts';
import { copyOf, imagesIn } from '../../src/core/images.ts';
import type { Layer } from '../../src/core/layer.ts';
import { mergeLayers } from '../../src/core/merge-layers.ts';
import { mnist } from '../../src/core/mnist.ts';
import { hashNormal } from '../../src/core/random.ts';
import { scaledLogits } from '../../src/core/reference.ts';
import { imageAt } from '../../src/engine/minibatch.ts';
import type { SmallerResult, Training } from '../../src/parts/distillation/smaller/spec.ts';
import { sharesOf, spec, trainings, unitsOf } from '../../src/parts/distillation/smaller/spec.ts';
import { factsOf } from '../../src/parts/distillation/smaller/view/chapter-facts.ts';
import { claims } from '../../src/parts/distillation/smaller/view/claims.ts';
import { studentModel, teacherModel } from '../../src/run-kit/teachers.ts';
import { defaultPageState } from '../../src/state/page-state.ts';

/** Layers of weights between so many units, with normal weights. */
const layersOf = (...units: readonly number[]): Layer[] =>
  units.slice(1).map((outputs, l) => ({
    inputs: units[l],
    outputs,
    values: Float64Array.from({ length: (units[l] + 1) * outputs }, (_, i) => hashNormal(7, l, 0, i)),
  }));

function mergedTo(layers: readonly Layer[], units: readonly number[]): readonly Layer[] {
  const steps = mergeLayers(layers, units, { seed: 1, restarts: 5 });
  for (let next = steps.next(); ; next = steps.next()) if (next.done) return next.value;
}

/** Each hidden unit twice, with half of what it sent on. */
function doubled(layers: readonly Layer[]): Layer[] {
  return layers.map(({ inputs, outputs, values }, l) => {
    const [rows, columns] = [l > 0 ? 2 : 1, l < layers.length - 1 ? 2 : 1];
    const wide = Array.from({ length: inputs + 1 }, (_, i) => {
      const row = Array.from({ length: outputs }, (_, o) => values[i * outputs + o] / (i < inputs ? rows : 1));
      const one = columns === 2 ? [...row, ...row] : row;
      return one;
    });
    const weights = wide.slice(0, inputs);
    const all = [...weights, ...(rows === 2 ? weights : []), wide[inputs]];
    return { inputs: inputs * rows, outputs: outputs * columns, values: Float64Array.from(all.flat()) };
  });
}

describe('units merged layer by layer', () => {
  const layers = layersOf(6, 5, 4, 3);
  const inputs = Float64Array.from({ length: 6 }, (_, i) => hashNormal(9, 0, 0, i));
  const logits = (some: readonly Layer[]) => [...scaledLogits(some, [inputs], [0, 0], 'classic')[0]];

  test('where every unit has a twin, half of them say the same', () => {
    const halved = mergedTo(doubled(layers), [5, 4]);
    expect(halved.map(({ inputs: from, outputs }) => [from, outputs])).toEqual([
      [6, 5],
      [5, 4],
      [4, 3],
    ]);
    const meant = logits(layers);
    for (const [c, said] of logits(halved).entries()) expect(said).toBeCloseTo(meant[c], 5);
  });

  test('with all units left nothing changes; twins that are too many leave units without weights', () => {
    expect(mergedTo(layers, [5, 9])).toBe(layers);
    const [first] = mergedTo(doubled(layersOf(6, 1, 3)), [2]);
    expect(first.outputs).toBe(2);
  });
});

test('images in order come each once in as many steps as they last, whatever the first step', () => {
  const images: Images = { count: 12, pixels: new Uint8Array(12), labels: new Uint8Array(12), inOrder: true };
  const [batch, subset] = [4, undefined];
  for (const first of [0, 5]) {
    const seen = Array.from({ length: 12 }, (_, i) =>
      imageAt(images, 3, { step: first + Math.floor(i / batch), slot: i % batch, batch }, subset),
    );
    expect(seen.sort((a, b) => a - b)).toEqual([...Array(12).keys()]);
  }
  expect(copyOf(images).inOrder).toBe(true);
  expect(imagesIn(images, 2, 5).inOrder).toBe(true);
});

describe('sizes', () => {
  const params = { networkShape: [100, 40, 7], shares: [1, 0.5, 0.01] } as const;

  test('are a share of every layer or of the last, and never none', () => {
    expect(sharesOf(params)).toEqual([0.01, 0.5, 1]);
    expect(unitsOf({ ...params, layers: 'all' }, 0.5)).toEqual([50, 20, 4]);
    expect(unitsOf({ ...params, layers: 'all' }, 0.01)).toEqual([1, 1, 1]);
    expect(unitsOf({ ...params, layers: 'penultimate' }, 0.5)).toEqual([100, 40, 4]);
  });

  test('students learn probabilities, and those on labels the labels', () => {
    const labelled = teacherModel(
      { teacher: 'mlp', maskPlace: 'after-pool', rate: 0, networkShape: [5] },
      { ...mnist, shape: [6], classes: 3 },
    );
    expect(studentModel(labelled).head).toMatchObject({ targets: 'soft' });
    expect(labelled.head).not.toHaveProperty('targets');
  });
});

/** Three seeds, errors in per cent by way at 20 %, 60 % and all of the parameters. */
function made(errors: Readonly<Record<Training, readonly [number, number, number]>>): SmallerResult {
  const seeds = [-0.1, 0, 0.1];
  const shares = [0.2, 0.6, 1];
  const table = (of: (way: Training, s: number) => number) =>
    trainings.map((way) => shares.map((_, s) => seeds.map((off) => (of(way, s) + off) / 100)));
  const teacher = [seeds.map((off) => (12 + off) / 100), seeds.map((off) => (12 + off) / 100)];
  return {
    trainings: [...trainings],
    shares,
    baselines: ['scaled', 'sampled'],
    seeds: [1, 2, 3],
    layers: 'all',
    networkShape: [100],
    rate: 0.5,
    samples: 100,
    trainImages: 1000,
    steps: 1500,
    distillSteps: 1000,
    mergedSteps: 200,
    images: 10000,
    teacherParameters: 1000,
    parameters: [200, 600, 1000],
    kept: shares,
    error: table((way, s) => errors[way][s] + (way === 'labels' ? 0.01 * s : 0)),
    crossEntropy: table(() => 50),
    ece: table((way) => (way === 'distilled' ? 1 : 7)),
    teacherError: teacher,
    teacherCrossEntropy: teacher,
    teacherEce: teacher,
  };
}

describe('claims', () => {
  const merged = [30, 14, 12] as const;
  const as = (distilled: readonly [number, number, number], labels: readonly [number, number, number]) =>
    made({ distilled, labels, 'labels-perturbed': [13, 11, 10], merged, 'merged-distilled': merged });
  const verdicts = (result: SmallerResult) =>
    claims.map((claim) => claim.judge(result, { ...defaultPageState, share: 0.5, shrink: 'all' })?.verdict);

  test('hold where the paper says so, and not where it is the other way round', () => {
    expect(verdicts(as([16, 11, 10], [13, 12, 11]))).toEqual(['holds', 'holds', 'holds']);
    expect(verdicts(as([12, 13, 12], [14, 12, 11]))).toEqual(['does not hold', 'does not hold', 'does not hold']);
  });

  test('are told at the share of parameters that they are about, with labels on zeroed images beside them', () => {
    const [better] = claims;
    const judged = better.judge(as([16, 11, 10], [13, 12, 11]), { ...defaultPageState, share: 0.5, shrink: 'all' });
    expect(judged?.at).toBe('60 % of the parameters kept');
    expect(judged?.control).toMatch(/zeroed images: error −1\.0/);
  });

  test('are not judged where no student is near that size', () => {
    const result = { ...as([16, 11, 10], [13, 12, 11]), kept: [0.9, 0.95, 1] };
    expect(verdicts(result)).toEqual([undefined, undefined, undefined]);
  });

  test('what the chapter says is the teacher’s is what labels on zeroed images lack', () => {
    const at = (distilled: number, perturbed: number) =>
      factsOf(
        made({
          distilled: [16, distilled, 10],
          labels: [13, 12, 11],
          'labels-perturbed': [13, perturbed, 10],
          merged,
          'merged-distilled': merged,
        }),
      )?.found;
    expect(at(11, 11.5)).not.toBe('nothing');
    expect(at(11.5, 11)).toBe('confidence');
  });
});

test('the page asks for what its choice says, and a run shows its choice', () => {
  expect(spec.fromPage?.({ ...defaultPageState, share: 0.5, shrink: 'penultimate' })).toEqual({
    layers: 'penultimate',
  });
});
