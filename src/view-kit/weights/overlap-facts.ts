import { plain } from '../../charts/numbers.ts';
import type { LayerMaps } from './layer-maps.ts';
import { overlapOf } from './unit-order.ts';

/** Two significant digits. */
export const weightText = (value: number): string => plain(Number(value.toPrecision(2)));

/** What is told of the heat maps of a layer, in numbers. */
export function overlapFacts({ order, by, dead }: Pick<LayerMaps, 'order' | 'by' | 'dead'>) {
  const { counts, incoming, outgoing } = overlapOf(order);
  const cells = counts.flat();
  const most = Math.max(...counts.map((of) => Math.max(...of)));
  const at = cells.indexOf(most);
  return {
    clusters: { incoming: new Set(order.incoming).size, outgoing: new Set(order.outgoing).size },
    /** Units of the largest cluster. */
    largest: order[by].filter((cluster) => cluster === 1).length,
    still: dead.filter(Boolean).length,
    pairs: cells.length,
    sharing: cells.filter(Boolean).length,
    most,
    /** Clusters that share most. */
    incoming: incoming[Math.floor(at / outgoing.length)],
    outgoing: outgoing[at % outgoing.length],
  };
}
