import { HeatMap } from '../../charts/heat-map.tsx';
import { useSize } from '../../charts/use-size.ts';
import type { MapPair } from './maps.ts';
import { words } from './prose.tsx';

export interface MapPanelProps {
  readonly side: 'incoming' | 'outgoing';
  readonly title: string;
  readonly maps: MapPair;
  /** Units from 0, −1 for none. */
  readonly pointed: number;
  readonly picked: number;
  readonly valueText: string;
  readonly describedBy: string;
  readonly onPoint: (unit: number) => void;
  readonly onPick: (unit: number) => void;
}

/** Height of a cluster's number, px: smaller clusters go without. */
const numberHeight = 11;

/** One of the two heat maps, with the clusters' numbers beside the first. */
export function MapPanel({
  side,
  title,
  maps,
  pointed,
  picked,
  valueText,
  describedBy,
  onPoint,
  onPick,
}: MapPanelProps) {
  'use memo';
  const [ref, { width, height }] = useSize<HTMLDivElement>({ width: 180, height: 190 });
  const { order, limit, borders } = maps;
  const rows = order.units.length;
  const rowOf = (unit: number) => (unit < 0 ? -1 : (order.rows[unit] ?? -1));
  const unitOf = (row: number) => (row < 0 ? -1 : order.units[row]);
  const dead = order.groups.find(({ cluster }) => cluster === 0);
  const numbered =
    side === 'incoming'
      ? order.groups.filter(({ from, to, cluster }) => cluster > 0 && ((to - from) / rows) * height >= numberHeight)
      : [];
  return (
    <div className={`map-panel ${side}`}>
      <h4>{title}</h4>
      <div className="map-row">
        {side === 'incoming' && (
          <div className="cluster-numbers">
            {numbered.map(({ from, to, cluster }, i) => (
              // What numbers one network's clusters numbers the next one's. Margins move them: see CursorLine.
              <span key={i} style={{ marginTop: ((from + to) / 2 / rows) * height - numberHeight / 2 }}>
                {cluster}
              </span>
            ))}
          </div>
        )}
        <div className="map-box" ref={ref}>
          <HeatMap
            matrix={maps[side]}
            limit={limit}
            width={width}
            height={height}
            borders={borders}
            pointed={rowOf(pointed)}
            picked={rowOf(picked)}
            label={words.rowsLabel[side]}
            valueText={valueText}
            describedBy={describedBy}
            onPoint={(row) => onPoint(unitOf(row))}
            onPick={(row) => onPick(unitOf(row))}
          />
          {dead && side === 'outgoing' && <span className="dead-label">{words.deadGroup(dead.to - dead.from)}</span>}
        </div>
      </div>
    </div>
  );
}
