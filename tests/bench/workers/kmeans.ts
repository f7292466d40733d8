import { kmeans } from 'ml-kmeans';
import { clusterRowsAtOnce } from '../../../src/core/kmeans-rows.ts';
import { serve, timed } from '../serve.ts';

interface Problem {
  readonly points: Float32Array;
  readonly dimensions: number;
}

let problem: Problem;
let rows: number[][];

/** Sum of squared distances to the centres, in float64. */
const inertiaOf = (labels: ArrayLike<number>, centres: (cluster: number, d: number) => number): number =>
  rows.reduce((sum, row, p) => sum + row.reduce((own, value, d) => own + (value - centres(labels[p], d)) ** 2, 0), 0);

serve({
  open(opened: Problem) {
    problem = opened;
    const { points, dimensions } = problem;
    rows = Array.from({ length: points.length / dimensions }, (_, p) =>
      Array.from(points.subarray(p * dimensions, (p + 1) * dimensions)),
    );
  },
  async ours({ k, seed }: { k: number; seed: number }) {
    const { points, dimensions } = problem;
    let found = clusterRowsAtOnce(points.subarray(0, dimensions), 1, { dimensions, seed });
    const ms = await timed(() => {
      found = clusterRowsAtOnce(points, k, { dimensions, seed });
    });
    const { labels, centres, iterations } = found;
    return { ms, iterations, inertia: inertiaOf(labels, (c, d) => centres[c * dimensions + d]) };
  },
  async mlkmeans({ k, seed }: { k: number; seed: number }) {
    const start = performance.now();
    const { clusters, centroids, iterations } = kmeans(rows, k, { seed });
    const ms = performance.now() - start;
    return { ms, iterations, inertia: inertiaOf(clusters, (c, d) => centroids[c][d]) };
  },
});
