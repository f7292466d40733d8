import { describe, expect, test } from 'vitest';
import type { Layer64 } from '../../src/core/layer.ts';
import { checkModel } from '../../src/core/models/check.ts';
import { layersOf, parametersFrom } from '../../src/core/models/parameters.ts';
import { priorScales } from '../../src/core/models/penalty.ts';
import { modelGradients, outputs, scaledOutputs } from '../../src/core/models/reference.ts';
import { scaleObjective } from '../../src/core/models/shrinkage.ts';
import { randomParameters, randomRun, zoo } from './model-zoo.ts';

const step = 1e-5;

/** The derivative of a loss by every number of some layers, by central differences. */
const numerical = (layers: readonly Layer64[], loss: (layers: Layer64[]) => number): number[][] =>
  layers.map((layer, l) =>
    Array.from(layer.values, (_, i) => {
      const at = (by: number) => {
        const moved = layers.map((each) => ({ ...each, values: each.values.slice() }));
        moved[l].values[i] += by;
        return loss(moved);
      };
      return (at(step) - at(-step)) / (2 * step);
    }),
  );

function expectDerivatives(actual: readonly Layer64[], expected: readonly number[][]): void {
  actual.forEach(({ values }, l) => {
    values.forEach((value, i) => {
      expect(Math.abs(value - expected[l][i]), `layer ${l}, number ${i}`).toBeLessThan(1e-7);
    });
  });
}

describe.each(Object.entries(zoo))('%s', (_what, model) => {
  const parameters = randomParameters(model, 5);
  const { rows, targets, drawn } = randomRun(model, 3, 5);

  test('is a model', () => {
    expect(checkModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });

  test.each([true, false])('backpropagation is the derivative of loss and penalty, with noise: %s', (noisy) => {
    const noise = noisy ? drawn : undefined;
    const scales = priorScales(model.penalty, parameters);
    const run = (layers: Layer64[]) =>
      modelGradients(model, parametersFrom(model, layers), rows, targets, noise, scales);
    const layers = layersOf(parameters);
    const result = run(layers);
    expect(result.outputs).toEqual(outputs(model, parameters, rows, noise));
    expectDerivatives(
      layersOf(result.gradient),
      numerical(layers, (moved) => {
        const { loss, penalty } = run(moved);
        return loss + penalty;
      }),
    );
  });
});

test('with the best scales, the derivative by the weights is that of what is minimised over scales', () => {
  const model = zoo['an autoencoder, heavy tails, points under ARD'];
  if (model.penalty.kind !== 'prior' || model.penalty.prior.scales === 'fixed') throw new Error('another penalty');
  const { hyperprior } = model.penalty.prior;
  const { strength } = model.penalty;
  const parameters = randomParameters(model, 6);
  const { rows, targets, drawn } = randomRun(model, 2, 6);
  const layers = layersOf(parameters);
  /** Loss and the least objective of each row's scale. */
  const objective = (moved: Layer64[]) => {
    const now = parametersFrom(model, moved);
    const least = priorScales(model.penalty, now).flatMap(({ rows: scales }, l) => {
      const { outputs: width, values } = now.weights[l].points;
      return Array.from(scales, (scale, i) => {
        const moment = values.subarray(i * width, (i + 1) * width).reduce((sum, w) => sum + w * w, 0);
        return scaleObjective(scale, moment, width, hyperprior);
      });
    });
    return modelGradients(model, now, rows, targets, drawn).loss + strength * least.reduce((a, b) => a + b, 0);
  };
  const { gradient } = modelGradients(model, parameters, rows, targets, drawn);
  expectDerivatives(layersOf(gradient), numerical(layers, objective));
});

describe('what does not fit is refused by name', () => {
  const model = zoo['weights that are normals under ARD-ADD, noise of other kinds'];
  const parameters = randomParameters(model, 7);
  const { rows, drawn } = randomRun(model, 2, 7);
  const [first, ...rest] = parameters.weights;
  const softmax = { ...model, head: { kind: 'softmax', classes: 1 } } as const;
  const wild = {
    ...model,
    weights: undefined,
    layers: [{ kind: 'noise', noise: { kind: 'half-cauchy', eta: 1 } }],
  } as const;
  test.each<[string, () => unknown, string]>([
    ['short rows', () => outputs(model, parameters, [[1]]), 'the input has a row of 1 values; allowed is 4'],
    ['too few layers', () => outputs(model, { weights: rest }, rows), 'there are 2 layers of weights; allowed is 3'],
    [
      'weights of another shape',
      () => outputs(model, { weights: [rest[1], ...rest] }, rows),
      'layer of weights 1 is 4 × 1 with 5 values; allowed is 4 × 4 with 20',
    ],
    [
      'normals without spread',
      () => outputs(model, { weights: [{ points: first.points }, ...rest] }, rows),
      'layer of weights 1 has 0 rho; allowed is 16',
    ],
    [
      'a precision that is not learned',
      () => outputs(model, { ...parameters, logPrecision: 1 }, rows),
      'log precision 1 is not allowed; allowed is none',
    ],
    ['noise of too few sites', () => outputs(model, parameters, rows, []), 'noise has 0 sites; allowed is 5'],
    [
      'noise of too few examples',
      () => outputs(model, parameters, rows, [drawn[0].slice(1), ...drawn.slice(1)]),
      'noise of the weights of layer 1 has 1 examples; allowed is 2',
    ],
    [
      'short noise',
      () => outputs(model, parameters, rows, [drawn[0].map(() => [1]), ...drawn.slice(1)]),
      'noise of the weights of layer 1 has a row of 1 values; allowed is 4',
    ],
    [
      'targets that are missing',
      () => modelGradients(model, parameters, rows, []),
      'there are 0 targets; allowed is 2',
    ],
    ['labels for a regression', () => modelGradients(model, parameters, rows, [0, 0]), 'allowed is a row of 1'],
    [
      'a label that is no class',
      () => modelGradients(softmax, parameters, rows, [0, 1]),
      'label 1 is no class; allowed is 0 to 0',
    ],
    [
      'too few layers to come back',
      () => parametersFrom(model, layersOf(parameters).slice(1)),
      'there are 5 layers; allowed is more',
    ],
    [
      'a mean that there is not',
      () => scaled(wild),
      'the mean of noise of layer 1 is Infinity; allowed is a finite one',
    ],
  ])('%s', (_what, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
  const scaled = (of: typeof wild) => scaledOutputs(of, randomParameters(of, 1), rows);
});
