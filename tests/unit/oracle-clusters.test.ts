import { expect, test } from 'vitest';
import { lloyd } from '../../src/core/kmeans.ts';
import { mergeUnits } from '../../src/core/merge.ts';
import { biasesOf, expectClose, layerFrom, oracleCases, weightsOf } from './oracle-vectors.ts';

const tolerance = 1e-12;

interface KmeansCase {
  readonly points: number[][];
  readonly initialCentres: number[][];
  readonly labels: number[];
  readonly centres: number[][];
  readonly inertia: number;
}

test.each(oracleCases<KmeansCase>('kmeans'))("$label: Lloyd's algorithm from the given centres", (one) => {
  const dimensions = one.points[0].length;
  const values = (rows: number[][]) => Float64Array.from(rows.flat());
  // scikit-learn's treatment of clusters that lose all their points.
  const options = { onEmpty: 'relocate' } as const;
  const clustering = lloyd(values(one.points), dimensions, values(one.initialCentres), options);
  expect(Array.from(clustering.labels)).toEqual(one.labels);
  expectClose(clustering.centres, one.centres.flat(), tolerance, 'centres');
  expectClose(clustering.inertia, one.inertia, tolerance, 'inertia');
  expect(clustering.converged).toBe(true);
});

interface MergeCase {
  readonly incoming: number[][];
  readonly bias: number[];
  readonly outgoing: number[][];
  readonly labels: number[];
  readonly mergedIncoming: number[][];
  readonly mergedBias: number[];
  readonly mergedOutgoingMean: number[][];
  readonly mergedOutgoingSum: number[][];
}

test.each(oracleCases<MergeCase>('merge'))('$label: units merged by cluster', (one) => {
  const nextBiases = one.outgoing.map((_, o) => o + 0.5);
  const merged = mergeUnits(layerFrom(one.incoming, one.bias), layerFrom(one.outgoing, nextBiases), one.labels);
  expectClose(weightsOf(merged.incoming), one.mergedIncoming, tolerance, 'incoming');
  expectClose(biasesOf(merged.incoming), one.mergedBias, tolerance, 'biases');
  expectClose(weightsOf(merged.outgoingMean), one.mergedOutgoingMean, tolerance, 'outgoing mean');
  expectClose(weightsOf(merged.outgoingSum), one.mergedOutgoingSum, tolerance, 'outgoing sum');
  expect(biasesOf(merged.outgoingSum)).toEqual(nextBiases);
  expect(biasesOf(merged.outgoingMean)).toEqual(nextBiases);
});
