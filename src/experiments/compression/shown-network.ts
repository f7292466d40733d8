import { mergeInto, reduceLayers } from '../../core/compress.ts';
import { nearestIndex } from '../../core/nearest.ts';
import { noiseMean } from '../../core/network.ts';
import { dequantise, type TrainedNetwork } from '../../core/trained.ts';
import type { UnitClusters } from '../../core/unit-clusters.ts';
import type { NetworkStore, PageState } from '../../state/types.ts';
import { lastCheckpoint } from '../checkpoints.ts';
import type { All, ShownResult } from './curves.ts';
import { layersOf, measuredC } from './curves.ts';
import type { Side } from './spec.ts';

/** The network whose layer is drawn, with its clusters. */
export interface ShownNetwork {
  readonly network: TrainedNetwork;
  readonly source: 'recorded' | 'run';
  readonly rate: number;
  /** Its clusters and how many; another number than asked for while those are being computed. */
  readonly clusters: UnitClusters | null;
  readonly k: number;
  readonly pending: boolean;
  /** The measured C nearest to `k`; which clustering was chosen there, and its factor. */
  readonly measured: number;
  readonly side: Side;
  readonly factor: number;
}

type Asked = Pick<PageState, 'dropout' | 'clusters' | 'run'>;

/** The visitor's network where it has come, else the recorded one; null while neither is at hand. */
export function findNetwork(networks: NetworkStore, all: All, state: Asked): ShownNetwork | null {
  for (const shown of [...layersOf(all)].reverse()) {
    const network = networks.network({
      experiment: 'compression',
      source: shown.layer,
      rate: state.dropout,
      checkpoint: lastCheckpoint,
    });
    if (network) return withClusters(networks, network, shown, state.clusters);
  }
  return null;
}

function withClusters(
  networks: NetworkStore,
  network: TrainedNetwork,
  { layer, result }: ShownResult,
  clusters: number,
): ShownNetwork {
  const answer = networks.clusters(network, 1, clusters);
  const rate = Math.max(0, ...network.network.rates);
  const r = nearestIndex(result.rates, rate);
  const s = result.seeds.indexOf(network.network.seed);
  const measured = measuredC(result, answer.k);
  const c = result.C.indexOf(measured);
  // With every unit left it is the whole network.
  const whole = answer.k >= network.network.units[0];
  return {
    network,
    source: layer,
    rate,
    ...answer,
    measured: whole ? answer.k : measured,
    side: result.chosenSide[r]?.[c]?.[s] ?? 'incoming',
    factor: whole ? 1 : (result.factor[r]?.[c]?.[s] ?? 1),
  };
}

/** Units that a number of the page's is of; null for another layer's. */
export type Meant = 'old' | 'new' | null;

/**
 * What the page's unit is a number of: of the `old` units drawn, where view `clusters` shows this very layer; of the
 * `new` ones, where it shows that layer merged; else of units of another layer, null.
 */
export function unitsMeant(networks: NetworkStore, state: PageState, shown: ShownNetwork): Meant {
  const { network, layer, dropout: rate, checkpoint } = state;
  if (network === 'lab' || layer !== 1) return null;
  const there = networks.network({ experiment: 'compression', source: shown.source, rate, checkpoint });
  if (there !== shown.network) return null;
  if (network === 'wide') return 'old';
  // What is merged there are clusters of incoming weights.
  return shown.side === 'incoming' ? 'new' : null;
}

/** Mean incoming weights of some units of the first hidden layer, [input]. */
export function fieldOf({ layers: [first] }: TrainedNetwork, units: readonly number[]): Float32Array {
  const field = new Float32Array(first.inputs);
  for (const unit of units) {
    const scale = first.scales[unit] / units.length;
    for (let i = 0; i < first.inputs; i++) field[i] += first.values[i * first.outputs + unit] * scale;
  }
  return field;
}

const short = (value: number): number => Number(value.toPrecision(5));

/**
 * The compressed network as JSON: plain layers whose weights already hold what prediction with scaled weights multiplies
 * hidden outputs by, so that ReLU and softmax are all that is needed. Empty while the clusters are not known.
 */
export function compressedFile(shown: ShownNetwork, settings: string): string {
  const { network, clusters, measured, side, factor, rate } = shown;
  if (!clusters) return '';
  const reduction = mergeInto(clusters[side].labels);
  const layers = reduceLayers(network.layers.map(dequantise), reduction, factor);
  const means = network.network.rates.map((p) => noiseMean(network.network.noise, p));
  return JSON.stringify({
    format: 'dropout-cloud compressed network, version 1',
    howToUse:
      'Divide pixels by 255 (784 numbers, row by row). For each layer: output[j] = biases[j] + sum over i of input[i] * weights[i][j]; after every layer but the last, replace negative numbers by 0. The largest of the 10 outputs is the digit; softmax turns them into probabilities.',
    shape: [784, ...layers.map(({ outputs }) => outputs)],
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
