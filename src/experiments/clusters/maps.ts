/** The pair of heat maps of one layer of one network: numbers only. */
import { magnitudeQuantile } from '../../charts/diverging.ts';
import { incomingRows, type UnitClusters, type UnitRows } from '../../core/unit-clusters.ts';
import { isDead } from './activity.ts';
import { weightsOf } from './fields.ts';
import { orderRows, type RowOrder, reordered } from './rows.ts';
import type { ShownNetwork } from './shown-network.ts';

/** Weights of larger magnitude than this share of them are drawn in full colour. */
const shareBelow = 0.98;

export interface MapPair {
  readonly layer: number;
  /** Rows by unit. */
  readonly incoming: UnitRows;
  readonly outgoing: UnitRows;
  /** The same in the order in which they are drawn. */
  readonly incomingDrawn: Float32Array;
  readonly outgoingDrawn: Float32Array;
  /** One scale for both: full colour from ±`limit` on. */
  readonly limit: number;
  readonly order: RowOrder;
  /** Rows before which a border is drawn. */
  readonly borders: readonly number[];
  readonly dead: readonly boolean[];
}

/** While clusters are not known, every unit is in one. */
const unclustered = (units: number): Pick<UnitClusters, 'incoming' | 'outgoing'> => {
  const all = {
    labels: new Int32Array(units),
    centres: new Float64Array(0),
    inertia: 0,
    emptyClusters: [],
    iterations: 0,
    converged: true,
  };
  return { incoming: all, outgoing: all };
};

/** `clusters` may be of another network for a moment; it is then left out. */
export function mapPair(
  { network }: ShownNetwork,
  hiddenLayer: number,
  clusters: UnitClusters | null,
  by: 'incoming' | 'outgoing',
): MapPair {
  const weights = weightsOf(network);
  const incoming = incomingRows(weights[hiddenLayer - 1]);
  const { units } = incoming;
  const { outputs, values } = weights[hiddenLayer];
  const outgoing = { units, dimensions: outputs, values: values.subarray(0, units * outputs) };
  const active = network.active[hiddenLayer - 1];
  const known = clusters !== null && clusters.incoming.labels.length === units ? clusters : unclustered(units);
  const order = orderRows(known, by, active);
  return {
    layer: hiddenLayer,
    incoming,
    outgoing,
    incomingDrawn: reordered(incoming.values, incoming.dimensions, order.units),
    outgoingDrawn: reordered(outgoing.values, outputs, order.units),
    limit: Math.max(magnitudeQuantile(incoming.values, shareBelow), magnitudeQuantile(outgoing.values, shareBelow)),
    order,
    borders: order.groups.slice(1).map(({ from }) => from),
    dead: Array.from(active, isDead),
  };
}
