/** The pair of heat maps of one layer of one network: numbers only. */
import type { Matrix } from '../../charts/diverging.ts';
import type { TrainedNetwork } from '../../core/trained.ts';
import type { UnitClusters } from '../../core/unit-clusters.ts';
import { isDead } from './activity.ts';
import { drawn, layersOf, type ShownLayer } from './fields.ts';
import { orderRows, type RowOrder } from './rows.ts';
import type { ShownNetwork } from './shown-network.ts';

export interface MapPair {
  readonly layer: number;
  /** Whose clusters order the rows. */
  readonly by: 'incoming' | 'outgoing';
  /** A row a unit. */
  readonly incoming: Matrix;
  readonly outgoing: Matrix;
  /** One scale for both: full colour from ±`limit` on. */
  readonly limit: number;
  readonly order: RowOrder;
  /** Rows before which a border is drawn. */
  readonly borders: readonly number[];
  readonly dead: readonly boolean[];
}

/**
 * Outgoing weights of merged units, each divided by the number of units it stands for: they are sums of that many, while
 * incoming weights are means, and one scale would show either the ones or the others.
 */
function perUnit({ inputs, outputs, values }: ShownLayer, sizes: readonly number[]): ShownLayer {
  const each = values.subarray(0, inputs * outputs).map((value, i) => value / sizes[Math.floor(i / outputs)]);
  return drawn(inputs, outputs, each);
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

type Asked = readonly [hiddenLayer: number, clusters: UnitClusters | null, by: 'incoming' | 'outgoing'];

/** The pair made last for each network, to which a slider leads back. */
const made = new WeakMap<TrainedNetwork, { readonly asked: Asked; readonly pair: MapPair }>();

/** `clusters` may be of another network for a moment; it is then left out. */
export function mapPair({ network, merged }: ShownNetwork, ...asked: Asked): MapPair {
  const known = made.get(network);
  if (known?.asked.every((one, i) => one === asked[i])) return known.pair;
  const pair = makePair(network, merged, ...asked);
  made.set(network, { asked, pair });
  return pair;
}

function makePair(
  network: TrainedNetwork,
  merged: ShownNetwork['merged'],
  ...[hiddenLayer, clusters, by]: Asked
): MapPair {
  const layers = layersOf(network);
  const into = layers[hiddenLayer - 1];
  const out = merged && hiddenLayer === 1 ? perUnit(layers[1], merged.sizes) : layers[hiddenLayer];
  const units = into.outputs;
  const active = network.active[hiddenLayer - 1];
  const known = clusters !== null && clusters.incoming.labels.length === units ? clusters : unclustered(units);
  const order = orderRows(known, by, active);
  return {
    layer: hiddenLayer,
    by,
    incoming: { rows: units, columns: into.inputs, values: into.values, byColumn: true, order: order.units },
    outgoing: { rows: units, columns: out.outputs, values: out.values, order: order.units },
    limit: Math.max(into.limit, out.limit),
    order,
    borders: order.groups.slice(1).map(({ from }) => from),
    dead: Array.from(active, isDead),
  };
}
