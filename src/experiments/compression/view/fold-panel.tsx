import { useMemo, useState } from 'react';
import { magnitudeQuantile } from '../../../charts/diverging.ts';
import { bandsOf, type Group, groupsOf, numbersOf } from '../../../charts/flow.ts';
import { FlowChart, FlowPad } from '../../../charts/flow-chart.tsx';
import { Pixels } from '../../../charts/pixels.tsx';
import { useSize } from '../../../charts/use-size.ts';
import { lastCheckpoint } from '../../../contract/checkpoints.ts';
import { isDead } from '../../../core/unit-activity.ts';
import { words } from '../words/figure.tsx';
import type { Props } from './chart.tsx';
import { fieldOf, findNetwork, type Meant, type ShownNetwork, unitsMeant } from './shown-network.ts';

/** Height of the columns' names. */
const head = 16;

/** The layer before and after: which old units flow into which new one. */
export function FoldPanel(props: Props) {
  'use memo';
  const { state, networks, room } = props;
  const [ref, size] = useSize<HTMLDivElement>({ width: room === 'page' ? 380 : 190, height: 190 });
  const shown = findNetwork(networks, props, state);
  const meant = shown && unitsMeant(networks, state, shown);
  const { groups, numbers } = useGroups(shown, meant);
  const bands = useMemo(() => bandsOf(groups, head, Math.max(20, size.height - head - 2)), [groups, size.height]);
  const { current, pinned, onPoint, onPin } = useUnit(props, meant);
  const groupOf = (number: number): number => numbers.findIndex((some) => some.includes(number));
  const g = groupOf(current);
  const dead = shown ? shown.network.active[0].filter(isDead).length : 0;
  const factor = shown?.clusters ? words.flow.factor(shown.factor, shown.measured, shown.k) : '';
  const told = (number: number): string =>
    words.flow.told(number, groups[groupOf(number)]?.units.length ?? 0, meant, shown?.network.network.units[0]);
  const missing = shown ? words.flow.clustering(state.clusters) : (networks.getProblem() ?? words.flow.waiting);
  return (
    <section className="flow-panel" data-pending={shown?.pending || undefined}>
      <h4>
        {words.flow.title(shown?.clusters ? shown.k : state.clusters, shown?.clusters ? shown.side : null)}
        {shown && (
          <span className="flow-whose" title={factor}>
            {words.flow.whose(shown.rate, shown.source, shown.network.network.seed, state.checkpoint < lastCheckpoint)}
          </span>
        )}
      </h4>
      <div className="flow-body">
        <div className="plot plot-flow" ref={ref}>
          {groups.length > 0 ? (
            <>
              <FlowChart
                {...{ groups, bands, ...size }}
                current={g}
                unit={meant === 'new' ? -1 : current - 1}
                meaning={shown && shown.rate > 0 ? 'scaled' : 'control'}
                names={[words.flow.old, words.flow.new]}
              />
              <FlowPad
                {...{ bands, numbers, pinned, onPoint, onPin }}
                height={size.height}
                label={words.flow.label}
                valueText={told(pinned)}
              />
            </>
          ) : (
            <p className="flow-empty">{missing}</p>
          )}
        </div>
        <Inspector shown={shown} group={groups[g] ?? null} text={told(current)} dead={dead} large={room !== 'cell'} />
      </div>
      {room !== 'cell' && <p className="flow-factor">{factor}</p>}
    </section>
  );
}

/** The unit pointed at and pinned: the page's, or where that is another layer's, one of this drawing alone. */
function useUnit({ state, set, hovered, hover }: Props, meant: Meant) {
  const [pointed, setPointed] = useState(0);
  const [pinned, setPinned] = useState(0);
  const pin = (unit: number) => set({ unit }, 'compression');
  return meant
    ? { current: hovered || state.unit, pinned: state.unit, onPoint: hover, onPin: pin }
    : { current: pointed || pinned, pinned, onPoint: setPointed, onPin: setPinned };
}

const none = { groups: [], numbers: [] };

/** The groups of units drawn, and the numbers that the units of each go by. */
function useGroups(shown: ShownNetwork | null, meant: Meant) {
  const labels = shown?.clusters?.[shown.side].labels;
  const active = shown?.network.active[0];
  return useMemo(() => {
    if (!labels || !active) return none;
    const groups = groupsOf(labels, active);
    return { groups, numbers: numbersOf(groups, labels, meant === 'new') };
  }, [labels, active, meant]);
}

interface InspectorProps {
  readonly shown: ShownNetwork | null;
  readonly group: Group | null;
  /** What becomes of the unit pointed at. */
  readonly text: string;
  readonly dead: number;
  readonly large: boolean;
}

/** What the unit pointed at becomes: the incoming weights of its new unit, as an image. */
function Inspector({ shown, group, text, dead, large }: InspectorProps) {
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
      <p>{text}</p>
      {dead > 0 && <p className="flow-dead">{words.flow.dead(dead)}</p>}
    </div>
  );
}
