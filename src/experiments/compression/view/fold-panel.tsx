import { useMemo, useState } from 'react';
import { bandsOf, groupsOf, numbersOf } from '../../../charts/flow.ts';
import { FlowChart, FlowPad } from '../../../charts/flow-chart.tsx';
import { useSize } from '../../../charts/use-size.ts';
import { lastCheckpoint } from '../../../contract/checkpoints.ts';
import { isDead } from '../../../core/unit-activity.ts';
import { MeanField } from '../../../view-kit/weights/mean-field.tsx';
import { words } from '../words/figure.tsx';
import type { Props } from './chart.tsx';
import { findNetwork, type Meant, type ShownNetwork, unitsMeant } from './shown-network.ts';

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
  const side = room === 'cell' ? 64 : 112;
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
        <div className="flow-inspector" data-aside={groups[g] ? undefined : ''}>
          <div className="flow-field" style={{ width: side, height: side }}>
            <MeanField network={shown?.network} units={groups[g]?.units ?? null} side={side} />
          </div>
          <p>{told(current)}</p>
          {dead > 0 && <p className="flow-dead">{words.flow.dead(dead)}</p>}
        </div>
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
