/** The weights into and out of the units of one layer as a pair of heat maps: numbers only. */
import type { Matrix } from '../../charts/diverging.ts';
import type { TrainedNetwork } from '../../core/trained.ts';
import { isDead } from '../../core/unit-activity.ts';
import type { UnitClusters } from '../../core/unit-clusters.ts';
import { drawn, type ShownLayer, shownLayers } from './shown-layers.ts';
import { orderRows, type RowOrder } from './unit-order.ts';

export interface LayerMaps {
  readonly layer: number;
  /** Whose clusters order the rows. */
  readonly by: 'incoming' | 'outgoing';
  /** A row a unit. */
  readonly incoming: Matrix;
  readonly outgoing: Matrix;
  /** One scale for both: full colour from ±`limit` on. */
  readonly limit: number;
  readonly order: RowOrder;
  /** [unit] */
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

type Asked = readonly [hiddenLayer: number, clusters: UnitClusters | null, by: 'incoming' | 'outgoing'];

/** The pair made last for each network, to which a slider leads back. */
const made = new WeakMap<TrainedNetwork, { readonly asked: Asked; readonly maps: LayerMaps }>();

/**
 * @param sizes [unit], how many units each unit of the first hidden layer stands for; undefined where none were merged
 * @param asked clusters may be of another network for a moment; they are then left out
 */
export function layerMaps(network: TrainedNetwork, sizes: readonly number[] | undefined, ...asked: Asked): LayerMaps {
  const known = made.get(network);
  if (known?.asked.every((one, i) => one === asked[i])) return known.maps;
  const [layer, clusters, by] = asked;
  const layers = shownLayers(network);
  const into = layers[layer - 1];
  const out = sizes && layer === 1 ? perUnit(layers[1], sizes) : layers[layer];
  const units = into.outputs;
  const active = network.active[layer - 1];
  // While clusters are not known, every unit is in one.
  const one = { labels: new Int32Array(units) };
  const order = orderRows(
    clusters?.incoming.labels.length === units ? clusters : { incoming: one, outgoing: one },
    by,
    active,
  );
  const maps: LayerMaps = {
    layer,
    by,
    incoming: { rows: units, columns: into.inputs, values: into.values, byColumn: true, order: order.units },
    outgoing: { rows: units, columns: out.outputs, values: out.values, order: order.units },
    limit: Math.max(into.limit, out.limit),
    order,
    dead: Array.from(active, isDead),
  };
  made.set(network, { asked, maps });
  return maps;
}
