import { useMemo } from 'react';
import { magnitudeQuantile } from '../../charts/diverging.ts';
import { rowAfter } from '../../charts/heat-map.tsx';
import { Pixels } from '../../charts/pixels.tsx';
import { useSize } from '../../charts/use-size.ts';
import type { PictureProps } from '../view.ts';
import { bandsOf, type Group, groupAt, groupOf, groupsOf, isDead, unitAt } from './flow.ts';
import { FlowChart } from './flow-chart.tsx';
import { words } from './prose.tsx';
import { fieldOf, findNetwork, type ShownNetwork } from './shown-network.ts';
import type { CompressionParams, CompressionResult } from './spec.ts';

type Props = PictureProps<CompressionParams, CompressionResult>;

/** Height of the columns' names. */
const head = 16;

/** The layer before and after: which old units flow into which new one. */
export function FlowPanel(props: Props) {
  'use memo';
  const { state, set, networks, hovered, hover, room } = props;
  const [ref, size] = useSize<HTMLDivElement>({ width: room === 'page' ? 380 : 190, height: 190 });
  const shown = findNetwork(networks, props, state);
  const groups = useGroups(shown);
  const bands = useMemo(() => bandsOf(groups, head, Math.max(20, size.height - head - 2)), [groups, size.height]);
  const unit = hovered > 0 ? hovered - 1 : state.unit - 1;
  const current = groupOf(groups, unit);
  const dead = shown ? shown.network.active[0].filter(isDead).length : 0;
  const order = groups.flatMap(({ units }) => units);
  const atPointer = (x: number, y: number): number => {
    if (groups.length === 0) return -1;
    const side = x < size.width / 2 ? 'left' : 'right';
    const g = groupAt(bands, side, y);
    return side === 'left' ? unitAt(groups[g], bands[g], y) : groups[g].units[0];
  };
  const within = (event: { clientX: number; clientY: number; currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const { width, height } = size;
    return atPointer(
      ((event.clientX - box.left) / box.width) * width,
      ((event.clientY - box.top) / box.height) * height,
    );
  };
  const title = shown
    ? words.flow.title(shown.network.network.units[0], groups.length || state.clusters, shown.clusters && shown.side)
    : words.flow.title(state.units, Math.min(state.clusters, state.units), null);
  const pinned = state.unit - 1;
  return (
    <section className="flow-panel" data-pending={shown?.pending || undefined}>
      <h4>
        {title}
        {shown && (
          <span className="flow-whose">{words.flow.whose(shown.rate, shown.source, shown.network.network.seed)}</span>
        )}
      </h4>
      <div className="flow-body">
        <div className="plot plot-flow" ref={ref}>
          {groups.length > 0 ? (
            <>
              <FlowChart
                groups={groups}
                bands={bands}
                width={size.width}
                height={size.height}
                current={current}
                unit={unit}
                meaning={shown && shown.rate > 0 ? 'scaled' : 'control'}
              />
              <div
                className="flow-pad"
                role="slider"
                tabIndex={0}
                aria-label={words.flow.label}
                aria-orientation="vertical"
                aria-valuemin={0}
                aria-valuemax={order.length}
                aria-valuenow={order.indexOf(pinned) + 1}
                aria-valuetext={words.flow.unitText(
                  state.unit,
                  groupOf(groups, pinned) + 1,
                  groups[groupOf(groups, pinned)]?.units.length ?? 0,
                )}
                onPointerMove={(event) => hover(within(event) + 1)}
                onPointerLeave={() => hover(0)}
                onClick={(event) => {
                  const next = within(event) + 1;
                  set({ unit: next === state.unit ? 0 : next }, 'compression');
                }}
                onKeyDown={(event) => {
                  const row = rowAfter(event.key, order.indexOf(pinned), order.length);
                  if (row === null || event.altKey || event.ctrlKey || event.metaKey) return;
                  event.preventDefault();
                  set({ unit: row < 0 ? 0 : order[row] + 1 }, 'compression');
                }}
              />
            </>
          ) : (
            <p className="flow-empty">{emptyText(shown, networks.getProblem(), state.clusters)}</p>
          )}
        </div>
        <Inspector shown={shown} group={groups[current] ?? null} unit={unit} dead={dead} large={room !== 'cell'} />
      </div>
    </section>
  );
}

const emptyText = (shown: ShownNetwork | null, problem: string | null, k: number): string => {
  if (shown) return words.flow.clustering(k);
  return problem ?? words.flow.waiting;
};

const none: readonly Group[] = [];

function useGroups(shown: ShownNetwork | null): readonly Group[] {
  const labels = shown?.clusters?.[shown.side].labels;
  const active = shown?.network.active[0];
  return useMemo(() => (labels && active ? groupsOf(labels, active) : none), [labels, active]);
}

interface InspectorProps {
  readonly shown: ShownNetwork | null;
  readonly group: Group | null;
  readonly unit: number;
  readonly dead: number;
  readonly large: boolean;
}

/** What the unit pointed at becomes: the incoming weights of its new unit, as an image. */
function Inspector({ shown, group, unit, dead, large }: InspectorProps) {
  const network = shown?.network;
  const drawn = group !== null;
  const limit = useMemo(() => {
    if (!network || !drawn) return 1;
    const [{ values, scales, outputs }] = network.layers;
    return magnitudeQuantile(
      Float32Array.from({ length: 784 * 8 }, (_, i) => {
        const at = Math.floor((i / (784 * 8)) * 784 * outputs);
        return values[at] * scales[at % outputs];
      }),
      0.99,
    );
  }, [network, drawn]);
  const field = useMemo(
    () => (network && group ? { values: fieldOf(network, group.units), rows: 28, columns: 28 } : null),
    [network, group],
  );
  const side = large ? 112 : 64;
  return (
    <div className="flow-inspector" data-aside={group ? undefined : ''}>
      <div className="flow-field" style={{ width: side, height: side }}>
        {field && <Pixels matrix={field} limit={limit} width={side} height={side} />}
      </div>
      <p>
        {group
          ? `${words.flow.unit(unit + 1, group.units.length)} ${large ? words.flow.group(group.units.length, group.dead) : ''}`
          : words.flow.rest}
      </p>
      {dead > 0 && <p className="flow-dead">{words.flow.dead(dead)}</p>}
    </div>
  );
}
