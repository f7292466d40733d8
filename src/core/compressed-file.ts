import { mergeInto, reduceLayers } from './compress.ts';
import { noiseMean, inputs as pixels } from './network.ts';
import { dequantise, type TrainedNetwork } from './trained.ts';
import type { UnitClusters } from './unit-clusters.ts';

/** A network whose first hidden layer is to be merged by clusters. */
export interface Compressed {
  readonly network: TrainedNetwork;
  readonly clusters: UnitClusters;
  readonly side: 'incoming' | 'outgoing';
  readonly factor: number;
  /** The number of units at which side and factor were chosen. */
  readonly measured: number;
  /** Dropout rate it was trained at. */
  readonly rate: number;
}

const short = (value: number): number => Number(value.toPrecision(5));

/**
 * The compressed network as JSON: plain layers whose weights already hold what prediction with scaled weights multiplies
 * hidden outputs by, so that ReLU and softmax are all that is needed.
 */
export function compressedFile(compressed: Compressed, settings: string): string {
  const { network, clusters, measured, side, factor, rate } = compressed;
  const reduction = mergeInto(clusters[side].labels);
  const layers = reduceLayers(network.layers.map(dequantise), reduction, factor);
  const means = network.network.rates.map((p) => noiseMean(network.network.noise, p));
  return JSON.stringify({
    format: 'dropout-cloud compressed network, version 1',
    howToUse: `Divide pixels by 255 (${pixels} numbers, row by row). For each layer: output[j] = biases[j] + sum over i of input[i] * weights[i][j]; after every layer but the last, replace negative numbers by 0. The largest of the 10 outputs is the digit; softmax turns them into probabilities.`,
    shape: [pixels, ...layers.map(({ outputs }) => outputs)],
    compressed: {
      hiddenLayer: 1,
      from: network.network.units[0],
      to: reduction.units,
      clusteredBy: `${side} weights`,
      factor,
      factorChosenAt: measured,
      dropoutRate: rate,
      noise: network.network.noise,
      seed: network.network.seed,
      step: network.step,
    },
    accuracy: null,
    accuracyNote: 'not measured: these weights were rounded to 8 bits and clustered anew',
    settings,
    layers: layers.map(({ inputs, outputs, values }, l) => {
      const mean = l === 0 ? 1 : means[l - 1];
      return {
        inputs,
        outputs,
        weights: Array.from({ length: inputs }, (_, i) =>
          Array.from(values.subarray(i * outputs, (i + 1) * outputs), (value) => short(value * mean)),
        ),
        biases: Array.from(values.subarray(inputs * outputs), short),
      };
    }),
  });
}
