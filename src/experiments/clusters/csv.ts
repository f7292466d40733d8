import type { MapPair } from './maps.ts';
import { indexNames } from './outcomes.ts';
import type { ClustersResult } from './spec.ts';

const column = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const join = (lines: readonly (readonly (string | number)[])[]): string =>
  `${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;

/** Both clusters of each unit of the layer that the heat maps show, one unit a line, numbered as there. */
export function unitsCsv(maps: Pick<MapPair, 'order' | 'dead'> | null): string {
  const { incoming, outgoing } = maps?.order ?? { incoming: [], outgoing: [] };
  const lines = incoming.map((cluster, u) => [u + 1, cluster, outgoing[u], maps?.dead[u] ? 'yes' : 'no']);
  return join([['unit', 'cluster_by_incoming', 'cluster_by_outgoing', 'dead'], ...lines]);
}

/** Every index of a result as comma-separated text, one network, layer and number of clusters a line (RFC 4180). */
export function toCsv({ rates, seeds, grid, accuracy }: ClustersResult): string {
  const lines = [['layer', 'k', 'rate', 'seed', ...indexNames.map(column), 'dead_units', 'nearest_cosine', 'accuracy']];
  for (const { layer, byK, deadUnits, nearestCosine } of grid) {
    for (const indices of byK) {
      rates.forEach((rate, i) => {
        seeds.forEach((seed, s) => {
          const values = indexNames.map((name) => indices[name][i][s]);
          const all = [layer, indices.k, rate, seed, ...values, deadUnits[i][s], nearestCosine[i][s], accuracy[i][s]];
          lines.push(all.map(String));
        });
      });
    }
  }
  return join(lines);
}
