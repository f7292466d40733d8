import { describe, expect, test } from 'vitest';
import type { Layer64 } from '../../src/core/layer.ts';
import type { Head, HiddenLayer, Model, Noise } from '../../src/core/model.ts';
import { checkModel } from '../../src/core/models/check.ts';
import { headLoss } from '../../src/core/models/heads.ts';
import { layersOf, type Parameters64, parametersFrom } from '../../src/core/models/parameters.ts';
import { planOf } from '../../src/core/models/plan.ts';
import { type Drawn, modelGradients, outputs, scaledOutputs } from '../../src/core/models/reference.ts';
import type { Optimiser, OptimiserKind } from '../../src/core/network.ts';
import { optimiserStep, startTraining } from '../../src/core/optimiser.ts';
import { biasesOf, expectClose, layerFrom, type Nested, oracleCases, weightsOf } from './oracle-vectors.ts';

const tolerance = 1e-9;

/** [channel][row][column] as a row of values, channels last. */
const channelsLast = (image: readonly number[][][]): number[] =>
  image[0].flatMap((row, r) => row.flatMap((_, c) => image.map((channel) => channel[r][c])));

interface ConvCase {
  readonly input: [channels: number, height: number, width: number];
  readonly channels: [number, number];
  readonly kernel: number;
  readonly padding: number;
  readonly pool: { readonly kind: 'max' | 'average'; readonly size: number; readonly stride: number };
  readonly units: number;
  readonly rate: number;
  readonly noise: 'classic' | 'inverted';
  readonly perChannel: boolean;
  readonly x: number[][][][];
  readonly labels: number[];
  readonly parameters: Nested[];
  readonly masks: [number[][][][], number[][][][], number[][]];
  readonly logits: number[][];
  readonly loss: number;
  readonly gradients: Nested[];
  readonly scaledLogits: number[][];
  readonly afterTwoSteps: Record<OptimiserKind, Nested[]> | null;
}

function convModel(one: ConvCase): Model {
  const { kernel, padding, rate, noise: kind, perChannel } = one;
  const layers = one.channels.flatMap((channels): HiddenLayer[] => [
    { kind: 'convolution', channels, kernel, padding, activation: 'relu' },
    {
      kind: `${one.pool.kind}-pool`,
      size: one.pool.size,
      stride: one.pool.stride,
      noise: { kind, rate, on: perChannel ? 'channels' : 'units' },
    },
  ]);
  const [channels, height, width] = one.input;
  return {
    input: [height, width, channels],
    layers: [...layers, { kind: 'dense', units: one.units, activation: 'relu', noise: { kind, rate } }],
    head: { kind: 'softmax', classes: 10 },
    penalty: { kind: 'none' },
  };
}

/** The vectors' parameters, or anything of their shapes, as ours. */
function convParameters(one: ConvCase, all: readonly Nested[]): Parameters64 {
  const channels = one.channels[1];
  const convolution = (weights: number[][][][], biases: number[]): Layer64 =>
    layerFrom(weights.map(channelsLast), biases);
  const pooled = (weights: number[][], biases: number[]): Layer64 => {
    const places = weights[0].length / channels;
    const last = weights.map((row) =>
      Array.from(row, (_, i) => row[(i % channels) * places + Math.floor(i / channels)]),
    );
    return layerFrom(last, biases);
  };
  const [w1, b1, w2, b2, w3, b3, w4, b4] = all as never[];
  return {
    weights: [convolution(w1, b1), convolution(w2, b2), pooled(w3, b3), layerFrom(w4, b4)].map((points) => ({
      points,
    })),
  };
}

function convDraws({ masks, noise, rate, perChannel }: ConvCase): Drawn {
  const gain = noise === 'inverted' ? 1 / (1 - rate) : 1;
  const maps = masks.slice(0, 2) as number[][][][][];
  const rows = maps.map((layer) =>
    layer.map((image) => (perChannel ? image.map((channel) => channel[0][0]) : channelsLast(image))),
  );
  return [...rows, masks[2]].map((layer) => layer.map((row) => row.map((kept) => kept * gain)));
}

const optimisers: readonly Optimiser[] = [
  { kind: 'sgd', learningRate: 0.1 },
  { kind: 'momentum', learningRate: 0.1 },
  { kind: 'adam', learningRate: 1e-3, epsilon: 1e-7 },
];

const weightsAndBiases = ({ weights }: Parameters64): Nested[] =>
  weights.flatMap(({ points }) => [weightsOf(points), biasesOf(points)]);

describe.each(oracleCases<ConvCase>('conv-step'))('$label: $noise, per channel $perChannel, $pool', (one) => {
  const model = checkModel(convModel(one));
  const parameters = convParameters(one, one.parameters);
  const examples = one.x.map(channelsLast);
  const drawn = convDraws(one);

  test('logits, loss and gradients', () => {
    const result = modelGradients(model, parameters, examples, one.labels, drawn);
    expectClose(result.outputs, one.logits, tolerance, 'logits');
    expectClose(result.loss, one.loss, tolerance, 'loss');
    const expected = weightsAndBiases(convParameters(one, one.gradients));
    expectClose(weightsAndBiases(result.gradient), expected, tolerance, 'gradients');
  });

  test('scaled prediction', () => {
    expectClose(scaledOutputs(model, parameters, examples), one.scaledLogits, tolerance, 'scaled logits');
  });

  test.each(one.afterTwoSteps ? optimisers : [])('two steps of $kind', (optimiser) => {
    let training = startTraining(layersOf(parameters));
    for (let step = 0; step < 2; step++) {
      const now = parametersFrom(model, [...training.layers]);
      const { gradient } = modelGradients(model, now, examples, one.labels, drawn);
      training = optimiserStep(training, layersOf(gradient), optimiser);
    }
    const expected = weightsAndBiases(convParameters(one, one.afterTwoSteps![optimiser.kind]));
    const after = weightsAndBiases(parametersFrom(model, [...training.layers]));
    expectClose(after, expected, tolerance, 'parameters');
  });
});

interface HeadCase {
  readonly head: 'softmax-kl' | 'gaussian' | 'sigmoid-squared-error' | 'sigmoid-cross-entropy';
  readonly precision?: number;
  readonly outputs: number[][];
  readonly targets: number[][];
  readonly loss: number;
  readonly gradient: number[][];
}

const headOf = ({ head, precision = 1, outputs: rows }: HeadCase): Head => {
  const width = rows[0].length;
  if (head === 'softmax-kl') return { kind: 'softmax', classes: width, targets: 'soft' };
  if (head === 'gaussian') return { kind: 'normal', outputs: width, precision: { kind: 'fixed', value: precision } };
  return {
    kind: 'sigmoid',
    outputs: width,
    loss: head === 'sigmoid-squared-error' ? 'squared-error' : 'cross-entropy',
  };
};

test.each(oracleCases<HeadCase>('heads'))('$label: $head', (one) => {
  const { loss, gradient } = headLoss(headOf(one), one.outputs, one.targets);
  expectClose(loss, one.loss, tolerance, 'loss');
  expectClose(gradient, one.gradient, tolerance, 'gradient');
});

interface StructureCase {
  readonly noise: 'none' | 'unit' | 'weight' | 'layer';
  readonly x: number[][];
  readonly targets: number[][];
  readonly parameters: Nested[];
  readonly unitMask: number[][];
  readonly weightMask: number[][][];
  readonly layerMask: number[][];
  readonly outputs: number[][];
  readonly loss: number;
  readonly gradients: Nested[];
}

/** a₂ = a₁ + branch(a₁), with noise on what goes into the branch, on its weights, or on all of it. */
function structureModel({ noise, x, parameters }: StructureCase): Model {
  const units = (parameters[0] as number[][]).length;
  const law = { kind: 'classic', rate: 0.3 } as const;
  const on = (place: Noise['on']): Noise => ({ ...law, on: place });
  const inner: HiddenLayer = {
    kind: 'dense',
    units,
    activation: 'relu',
    ...(noise === 'weight' && { noise: on('weights') }),
  };
  return {
    input: [x[0].length],
    layers: [
      { kind: 'dense', units, activation: 'relu' },
      {
        kind: 'residual',
        layers: noise === 'unit' ? [{ kind: 'noise', noise: law }, inner] : [inner],
        ...(noise === 'layer' && { noise: on('layer') }),
      },
    ],
    head: { kind: 'normal', outputs: 1, precision: { kind: 'fixed', value: 1 } },
    penalty: { kind: 'none' },
  };
}

const structureParameters = (all: readonly Nested[]): Parameters64 => ({
  weights: [0, 2, 4].map((at) => ({ points: layerFrom(all[at] as number[][], all[at + 1] as number[]) })),
});

describe.each(oracleCases<StructureCase>('noise-structure'))('$label: noise on $noise', (one) => {
  const model = checkModel(structureModel(one));
  const parameters = structureParameters(one.parameters);
  // One mask [out, in] an example; ours are in the layout of the weights, [in, out].
  const weightMask = one.weightMask.map((rows) => rows[0].flatMap((_, i) => rows.map((row) => row[i])));
  const drawn: Drawn = { none: [], unit: [one.unitMask], weight: [weightMask], layer: [one.layerMask] }[one.noise];

  test('outputs, loss and gradients', () => {
    const result = modelGradients(model, parameters, one.x, one.targets, drawn);
    expectClose(result.outputs, one.outputs, tolerance, 'outputs');
    // The vectors' loss is half the squared error, without what does not depend on the outputs.
    expectClose(result.loss - 0.5 * Math.log(2 * Math.PI), one.loss, tolerance, 'loss');
    const expected = weightsAndBiases(structureParameters(one.gradients));
    expectClose(weightsAndBiases(result.gradient), expected, tolerance, 'gradients');
  });

  test('the plan asks for as many numbers as were drawn', () => {
    expect(planOf(model).sites.map(({ width }) => width)).toEqual(drawn.map((rows) => rows[0].length));
  });
});

interface LocalCase {
  readonly x: number[][];
  readonly noise: number[][];
  readonly mean: number[][];
  readonly rho: number[][];
  readonly bias: number[];
  readonly targets: number[][];
  readonly preActivations: number[][];
  readonly loss: number;
  readonly gradients: { readonly mean: number[][]; readonly rho: number[][]; readonly bias: number[] };
}

describe.each(oracleCases<LocalCase>('local-reparametrisation'))('$label', (one) => {
  const units = one.bias.length;
  const strength = 0.01;
  const prior = { scales: 'fixed', variance: 1 } as const;
  const layer = { kind: 'dense', units, activation: 'relu' } as const;
  const model: Model = checkModel({
    input: [one.x[0].length],
    layers: [layer],
    head: { kind: 'normal', outputs: units, precision: { kind: 'fixed', value: 1 } },
    penalty: { kind: 'prior', prior, strength },
    weights: 'normals',
  });
  // A head that hands on what it gets, so that the vectors' loss is the model's: its weights are sure of themselves.
  const sure = new Float64Array(units * units).fill(-40);
  const identity = layerFrom(
    one.bias.map((_, o) => one.bias.map((__, i) => (i === o ? 1 : 0))),
    one.bias.map(() => 0),
  );
  const points = { inputs: one.x[0].length, outputs: units, values: Float64Array.from([...one.mean, one.bias].flat()) };
  const parameters: Parameters64 = {
    weights: [
      { points, rho: Float64Array.from(one.rho.flat()) },
      { points: identity, rho: sure },
    ],
  };
  const drawn = [one.noise, one.x.map(() => new Float64Array(units))];

  test('pre-activations', () => {
    const linear: Model = { ...model, layers: [{ ...layer, activation: 'none' }] };
    expectClose(outputs(linear, parameters, one.x, drawn), one.preActivations, tolerance, 'pre-activations');
  });

  test('loss and gradients', () => {
    const result = modelGradients(model, parameters, one.x, one.targets, drawn);
    const headOnly = modelGradients(
      model,
      {
        weights: [
          { points: { ...points, values: points.values.map(() => 0) }, rho: sureAtOne(points.inputs * units) },
          parameters.weights[1],
        ],
      },
      one.x,
      one.targets,
      drawn,
    ).penalty;
    const loss = result.loss - (units / 2) * Math.log(2 * Math.PI) + result.penalty - headOnly;
    expectClose(loss, one.loss, tolerance, 'loss');
    const { points: byPoints, rho } = result.gradient.weights[0];
    const size = points.inputs * units;
    expectClose(byPoints.values.subarray(0, size), one.gradients.mean.flat(), tolerance, 'by means');
    expectClose(rho, one.gradients.rho.flat(), tolerance, 'by rho');
    expectClose(byPoints.values.subarray(size), one.gradients.bias, tolerance, 'by biases');
  });
});

/** rho of a standard deviation of 1, whose divergence from N(0, 1) is 0 at mean 0. */
const sureAtOne = (size: number) => new Float64Array(size).fill(Math.log(Math.E - 1));
