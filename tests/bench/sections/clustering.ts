import type { LayerWeights } from '../../../src/engine/types.ts';
import type { Session } from '../settings.ts';
import { ratio, type Spread, spread } from '../spread.ts';

export interface Clusterings {
  readonly points: number;
  readonly dimensions: number;
  /** By number of clusters. */
  readonly milliseconds: Readonly<Record<string, Readonly<Record<string, Spread>>>>;
  readonly inertia: Readonly<Record<string, Readonly<Record<string, Spread & { readonly mean: number }>>>>;
  readonly ratios: Readonly<Record<string, Spread | null>>;
}

interface Clustered {
  readonly ms: number;
  readonly inertia: number;
  readonly iterations: number;
}

/** k-means of the incoming weights of 400 units of a trained network, against ml-kmeans with its defaults. */
export async function measureClustering({ bench, extent, say }: Session): Promise<Clusterings> {
  const points = 400;
  const dimensions = 784;
  const units = [points, 100, 100];
  say('k-means: training the network to cluster');
  const ours = await bench.open('ours');
  await ours.call('start', { name: 'wasm' });
  await ours.call('open', { work: { networks: 1, units, batch: 64 }, rates: [0.5, 0.5, 0.5] });
  await ours.call('train', { steps: 1000 });
  const [first] = await ours.call<LayerWeights[]>('weights');
  await ours.close();
  const rows = Float32Array.from({ length: points * dimensions }, (_, i) => {
    return first.values[(i % dimensions) * points + Math.floor(i / dimensions)];
  });

  const contender = await bench.open('kmeans');
  await contender.call('open', { points: rows, dimensions });
  const results = { milliseconds: {}, inertia: {}, ratios: {} } as {
    milliseconds: Record<string, Record<string, Spread>>;
    inertia: Record<string, Record<string, Spread & { mean: number }>>;
    ratios: Record<string, Spread | null>;
  };
  for (const k of [20, 160]) {
    say(`k-means: ${points} × ${dimensions} into ${k}, ${extent.clusterSeeds} seeds`);
    await contender.call('ours', { k, seed: 0 });
    const found: Record<string, Clustered[]> = { ours: [], mlkmeans: [] };
    for (let seed = 1; seed <= extent.clusterSeeds; seed++) {
      for (const name of Object.keys(found)) found[name].push(await contender.call(name, { k, seed }));
    }
    const each = <T>(summary: (clustered: Clustered[]) => T) =>
      Object.fromEntries(Object.entries(found).map(([name, clustered]) => [name, summary(clustered)]));
    results.milliseconds[k] = each((clustered) => spread(clustered.map(({ ms }) => ms)));
    results.inertia[k] = each((clustered) => {
      const inertias = clustered.map(({ inertia }) => inertia);
      return { ...spread(inertias), mean: inertias.reduce((sum, value) => sum + value, 0) / inertias.length };
    });
    results.ratios[k] = ratio(
      found.mlkmeans.map(({ ms }) => ms),
      found.ours.map(({ ms }) => ms),
    );
  }
  await contender.close();
  return { points, dimensions, ...results };
}
