/** Residual networks under priors: training as the reference does it, and what is said of them. */
import { describe, expect, test } from 'vitest';
import { drawNoise } from '../../src/core/models/draw.ts';
import { layersOf, type Parameters64, parametersFrom } from '../../src/core/models/parameters.ts';
import { priorScales } from '../../src/core/models/penalty.ts';
import { modelGradients, outputs } from '../../src/core/models/reference.ts';
import { optimiserStep, startTraining } from '../../src/core/optimiser.ts';
import { Fit, learningRate } from '../../src/core/residual/fit.ts';
import { type Kind, modelOf, priors } from '../../src/core/residual/network.ts';
import { toyTable } from '../../src/core/residual/toy.ts';
import { standardSplit } from '../../src/core/standardise.ts';

const split = standardSplit(toyTable(3, 40), 0);
const [batch, steps] = [7, 10];
const kindOf = (prior: Kind['prior']): Kind => ({
  ...{ inputs: 2, units: 6, blocks: 2, start: 0.5, prior, rate: 0.3 },
  hyperprior: prior === 'add' ? { kind: 'half-cauchy', eta: 1 } : { kind: 'inverse-gamma', alpha: 3, beta: 3 },
});

/** The reference's parameters of a fit, whose blocks have biases, of 0. */
function parametersOf({ kind, layout, values }: Fit): Parameters64 {
  const weights = layout.shapes.map(([inputs, out], l) => {
    const size = inputs * out;
    const rho =
      kind.prior === 'none' || kind.prior === 'dropout'
        ? {}
        : { rho: values.slice(layout.rhoFrom[l], layout.rhoFrom[l] + size) };
    return {
      points: { inputs, outputs: out, values: values.slice(layout.from[l], layout.from[l] + size + out) },
      ...rho,
    };
  });
  return { weights, logPrecision: values[values.length - 1] };
}

/** The numbers of parameters in a fit's own layout. */
const flat = ({ weights, logPrecision = 0 }: Parameters64): number[] => [
  ...weights.flatMap(({ points }) => Array.from(points.values)),
  ...weights.flatMap(({ rho }) => Array.from(rho ?? [])),
  logPrecision,
];

const furthest = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i])));

describe.each(priors)('training under %s', (prior) => {
  const kind = kindOf(prior);

  test('takes the steps of the reference, with its gradient', () => {
    const { train } = split;
    const fit = new Fit(kind, train, { batch, steps, seed: 5 });
    const model = modelOf(kind, train.count);
    let training = startTraining(layersOf(parametersOf(fit)));
    let layer: { layer: number }[] | undefined;
    for (let step = 0; step < 6; step++) {
      const parameters = parametersFrom(model, [...training.layers]);
      const places = Array.from(fit.draw());
      const rows = places.map((place) => Array.from(train.inputs.subarray(2 * place, 2 * place + 2)));
      const drawn = drawNoise(model, { seed: 5, step, examples: batch });
      const scales = priorScales(model.penalty, parameters, layer);
      layer = scales;
      const warm = Math.min(1, (step + 1) / (0.2 * steps));
      const penalty = { ...model.penalty, strength: warm / train.count } as typeof model.penalty;
      const targets = places.map((place) => [train.targets[place]]);
      const { gradient } = modelGradients({ ...model, penalty }, parameters, rows, targets, drawn, scales);
      for (const { points } of gradient.weights.slice(1, -1)) points.values.fill(0, points.inputs * points.outputs);
      fit.step();
      expect(furthest(fit.gradient, flat(gradient))).toBeLessThan(1e-9);
      const rate = learningRate * Math.min(1, 2 * (1 - step / steps));
      training = optimiserStep(training, layersOf(gradient), { kind: 'adam', learningRate: rate });
    }
    expect(furthest(fit.values, flat(parametersFrom(model, [...training.layers])))).toBeLessThan(1e-9);
  });

  test('predicts as the reference, with and without draws', () => {
    const fit = new Fit(kind, split.train, { batch, steps, seed: 2 });
    for (let step = 0; step < steps; step++) fit.step();
    const model = modelOf(kind, split.train.count);
    const cases = { count: 9, inputs: split.test.inputs.subarray(0, 18) };
    const rows = Array.from({ length: 9 }, (_, e) => Array.from(cases.inputs.subarray(2 * e, 2 * e + 2)));
    const random = prior !== 'none';
    const samples = fit.samples(cases, 3);
    expect(samples).toHaveLength(random ? 3 : 1);
    samples.forEach((row, step) => {
      const drawn = random ? drawNoise(model, { seed: 2, stream: 1, step, examples: 9 }) : undefined;
      const wanted = outputs(model, parametersOf(fit), rows, drawn).map(([value]) => value);
      expect(furthest(row, wanted)).toBeLessThan(1e-9);
    });
  });
});
