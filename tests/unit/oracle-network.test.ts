import { describe, expect, test } from 'vitest';
import { exactAverage } from '../../src/core/exact-average.ts';
import type { Optimiser, OptimiserKind } from '../../src/core/network.ts';
import { optimiserStep, startTraining } from '../../src/core/optimiser.ts';
import { forward, gradients, scaledLogits } from '../../src/core/reference.ts';
import { crossEntropy, logSoftmax } from '../../src/core/softmax.ts';
import { biasesOf, expectClose, layerFrom, oracleCases, weightsOf } from './oracle-vectors.ts';

const tolerance = 1e-12;

interface Parameters {
  readonly weights: number[][][];
  readonly biases: number[][];
}

interface StepCase extends Parameters {
  readonly rate: number;
  readonly kind: 'classic' | 'inverted';
  readonly x: number[][];
  readonly labels: number[];
  readonly masks: number[][][];
  readonly logits: number[][];
  readonly loss: number;
  readonly weightGradients: number[][][];
  readonly biasGradients: number[][];
  readonly scaledLogits: number[][];
  readonly afterTwoSteps: Record<OptimiserKind, Parameters>;
}

const layersOf = ({ weights, biases }: Parameters) => weights.map((rows, l) => layerFrom(rows, biases[l]));

const noiseOf = ({ masks, kind, rate }: StepCase) =>
  masks.map((layer) => layer.map((row) => row.map((kept) => (kind === 'inverted' ? kept / (1 - rate) : kept))));

const optimisers: readonly Optimiser[] = [
  { kind: 'sgd', learningRate: 0.1 },
  { kind: 'momentum', learningRate: 0.1 },
  { kind: 'adam', learningRate: 1e-3, epsilon: 1e-7 },
];

describe.each(oracleCases<StepCase>('mlp-step'))('$label: rate $rate, $kind', (one) => {
  const layers = layersOf(one);
  const noise = noiseOf(one);

  test('logits and loss under the given masks', () => {
    const { logits } = forward(layers, one.x, noise);
    expectClose(logits, one.logits, tolerance, 'logits');
    expectClose(crossEntropy(logits, one.labels), one.loss, tolerance, 'loss');
  });

  test('gradients', () => {
    const result = gradients(layers, one.x, one.labels, noise);
    expectClose(result.loss, one.loss, tolerance, 'loss');
    expectClose(result.logits, one.logits, tolerance, 'logits');
    expectClose(result.layers.map(weightsOf), one.weightGradients, tolerance, 'weight gradients');
    expectClose(result.layers.map(biasesOf), one.biasGradients, tolerance, 'bias gradients');
  });

  test('scaled prediction', () => {
    const rates = layers.slice(1).map(() => one.rate);
    expectClose(scaledLogits(layers, one.x, rates, one.kind), one.scaledLogits, tolerance, 'scaled logits');
  });

  test.each(optimisers)('two steps of $kind', (optimiser) => {
    let training = startTraining(layers);
    for (let step = 0; step < 2; step++) {
      training = optimiserStep(training, gradients(training.layers, one.x, one.labels, noise).layers, optimiser);
    }
    const expected = one.afterTwoSteps[optimiser.kind];
    expectClose(training.layers.map(weightsOf), expected.weights, tolerance, 'weights');
    expectClose(training.layers.map(biasesOf), expected.biases, tolerance, 'biases');
  });
});

interface AverageCase {
  readonly rate: number;
  readonly weights: number[][][];
  readonly x: number[][];
  readonly arithmeticMean: number[][];
  readonly geometricMeanUnnormalised: number[][];
  readonly geometricMean: number[][];
  readonly scaled: number[][];
  readonly logitMean: number[][];
  readonly logitSd: number[][];
  readonly mstd: number;
}

describe.each(oracleCases<AverageCase>('exact-average'))('$label: rate $rate', (one) => {
  const layers = one.weights.map((rows) =>
    layerFrom(
      rows,
      rows.map(() => 0),
    ),
  );
  const rates = layers.slice(1).map(() => one.rate);

  test('averages over every mask', () => {
    const average = exactAverage(layers, one.x, rates);
    expectClose(average.arithmetic, one.arithmeticMean, tolerance, 'arithmetic mean');
    expectClose(
      average.geometricUnnormalised,
      one.geometricMeanUnnormalised,
      tolerance,
      'geometric mean, unnormalised',
    );
    expectClose(average.geometric, one.geometricMean, tolerance, 'geometric mean');
    expectClose(average.logitMean, one.logitMean, tolerance, 'logit mean');
    // The vectors' sd comes from E[z²] − E[z]², which loses half the digits where it is near 0.
    expectClose(average.logitSd, one.logitSd, 1e-9, 'logit sd');
    expectClose(average.mstd, one.mstd, 1e-9, 'mstd');
  });

  test('scaled prediction', () => {
    const scaled = scaledLogits(layers, one.x, rates, 'classic').map((row) => logSoftmax(row).map(Math.exp));
    expectClose(scaled, one.scaled, tolerance, 'probabilities');
  });
});

test('the vectors hold every noise kind and optimiser that they name', () => {
  for (const one of oracleCases<StepCase>('mlp-step')) {
    expect(['classic', 'inverted']).toContain(one.kind);
    expect(Object.keys(one.afterTwoSteps).sort()).toEqual(optimisers.map(({ kind }) => kind).sort());
  }
});
