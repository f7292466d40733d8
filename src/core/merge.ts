/** Compression by clusters: the units of a cluster become one unit (Lin, Wang & Chen, section 4.4). */
import { hiddenUnits, type Layer, type Layer64, zeroLayer } from './layer.ts';

export interface Merged {
  /** Weights into the merged units and their biases: means over each cluster. [inputs + 1, clusters]. */
  readonly incoming: Layer64;
  /**
   * Weights out of the merged units, summed over each cluster, so that a cluster of identical units keeps its effect
   * on the next layer. [clusters + 1, outputs]; the next layer's biases are unchanged.
   */
  readonly outgoingSum: Layer64;
  /** The same with means: the paper's "mean weight vector of each cluster", before its scaling. */
  readonly outgoingMean: Layer64;
  /** Units in each cluster: `outgoingSum` is `outgoingMean` times these. */
  readonly sizes: number[];
}

/**
 * Merges the units between two layers by cluster.
 *
 * @param incoming the layer whose outputs are the units
 * @param outgoing the layer whose inputs are the units
 * @param labels [unit], the cluster of each, a whole number from 0; merged units come in ascending order of label, and
 *   a label that no unit has (an empty cluster) makes no merged unit
 *
 * Throws RangeError where shapes disagree or a label is not a whole number from 0.
 */
export function mergeUnits(incoming: Layer, outgoing: Layer, labels: ArrayLike<number>): Merged {
  const [units] = hiddenUnits([incoming, outgoing]);
  if (labels.length !== units)
    throw new RangeError(`there are ${labels.length} labels; allowed is ${units}, one a unit`);
  const wrong = Array.from(labels).find((label) => !Number.isInteger(label) || label < 0);
  if (wrong !== undefined) throw new RangeError(`label ${wrong} is not allowed; allowed is a whole number from 0`);

  const clusters = [...new Set(Array.from(labels))].sort((a, b) => a - b);
  const place = new Map(clusters.map((label, c) => [label, c]));
  const clusterOf = Array.from(labels, (label) => place.get(label) ?? 0);
  const sizes = clusters.map(() => 0);
  for (const c of clusterOf) sizes[c]++;

  const k = clusters.length;
  const { inputs } = incoming;
  const { outputs } = outgoing;
  const into = zeroLayer(inputs, k);
  const sum = zeroLayer(k, outputs);
  const mean = zeroLayer(k, outputs);
  clusterOf.forEach((c, unit) => {
    for (let i = 0; i <= inputs; i++) into.values[i * k + c] += incoming.values[i * units + unit] / sizes[c];
    for (let o = 0; o < outputs; o++) {
      const weight = outgoing.values[unit * outputs + o];
      sum.values[c * outputs + o] += weight;
      mean.values[c * outputs + o] += weight / sizes[c];
    }
  });
  for (let o = 0; o < outputs; o++) {
    const bias = outgoing.values[units * outputs + o];
    sum.values[k * outputs + o] = bias;
    mean.values[k * outputs + o] = bias;
  }
  return { incoming: into, outgoingSum: sum, outgoingMean: mean, sizes };
}
