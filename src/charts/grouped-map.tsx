import { GroupBrackets, type RowGroup } from './group-brackets.tsx';
import { HeatMap, type HeatMapProps } from './heat-map.tsx';
import { useSize } from './use-size.ts';

export interface GroupedMapProps extends Omit<HeatMapProps, 'width' | 'height'> {
  readonly className: string;
  readonly title: string;
  readonly groups: readonly RowGroup[];
  /** Whether the groups' numbers stand beside them, where they are high enough. */
  readonly numbered?: boolean;
  /** What the last group is. */
  readonly last?: string | null;
}

/** Height of a group's number, px: smaller groups go without. */
const numberHeight = 11;

/** A heat map with a heading, and beside it what of its rows belongs together. */
export function GroupedMap({ className, title, groups, numbered, last, ...map }: GroupedMapProps) {
  const [ref, { width, height }] = useSize<HTMLDivElement>({ width: 180, height: 190 });
  const { rows } = map.matrix;
  return (
    <div className={`map-panel ${className}`}>
      <h4>{title}</h4>
      <div className="map-row">
        {numbered && (
          <div className="cluster-numbers" aria-hidden="true">
            {groups
              .filter(({ from, to, cluster }) => cluster > 0 && ((to - from) / rows) * height >= numberHeight)
              .map(({ from, to, cluster }, i) => (
                // What numbers one network's clusters numbers the next one's. Margins move them: see CursorLine.
                <span key={i} style={{ marginTop: ((from + to) / 2 / rows) * height - numberHeight / 2 }}>
                  {cluster}
                </span>
              ))}
          </div>
        )}
        <GroupBrackets {...{ groups, rows, height }} />
        <div className="map-box" ref={ref}>
          <HeatMap {...map} width={width} height={height} />
          {last && <span className="dead-label">{last}</span>}
        </div>
      </div>
    </div>
  );
}
