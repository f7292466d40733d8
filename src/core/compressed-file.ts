import { mergeInto, reduceLayers } from './compress.ts';
import { words } from './compressed-words.ts';
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
    howToUse: words.howToUse(pixels),
    shape: [pixels, ...layers.map(({ outputs }) => outputs)],
    compressed: {
      hiddenLayer: 1,
      from: network.network.units[0],
      to: reduction.units,
      clusteredBy: words.by(side),
      factor,
      factorChosenAt: measured,
      dropoutRate: rate,
      noise: network.network.noise,
      seed: network.network.seed,
      step: network.step,
    },
    accuracy: null,
    accuracyNote: words.noAccuracy,
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
