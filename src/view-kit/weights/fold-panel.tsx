import { useMemo, useState } from 'react';
import { announce } from '../../charts/announce.ts';
import { bandsOf, groupsOf, numbersOf } from '../../charts/flow.ts';
import { FlowChart, FlowPad } from '../../charts/flow-chart.tsx';
import { StepButtons } from '../../charts/step-buttons.tsx';
import { useSize } from '../../charts/use-size.ts';
import { lastCheckpoint } from '../../contract/checkpoints.ts';
import type { ClusterAnswer, Merging, NetworkStore, PageState } from '../../contract/page.ts';
import type { PictureProps } from '../../contract/view.ts';
import type { TrainedNetwork } from '../../core/trained.ts';
import { isDead } from '../../core/unit-activity.ts';
import type { Source } from '../sources.ts';
import { words } from './fold-words.ts';
import { MeanField } from './mean-field.tsx';
import { pinIn, pinName } from './pin.ts';

/** The network whose first hidden layer is drawn, with its clusters, and how it is merged by them. */
export interface FoldedNetwork extends ClusterAnswer, Merging {
  readonly network: TrainedNetwork;
  readonly source: Source;
  readonly rate: number;
  /** The number of units, nearest to `k`, at which side and factor were chosen. */
  readonly measured: number;
}

/** Units that a number of the page's is of; null for another layer's. */
type Meant = 'old' | 'new' | null;

/**
 * What the page's unit is a number of: of the `old` units drawn, where another view shows this very layer; of the
 * `new` ones, where it shows that layer merged; else of units of another layer, null.
 */
export function unitsMeant(networks: NetworkStore, label: string, state: PageState, shown: FoldedNetwork): Meant {
  const { weightsShown, layer, dropout: rate, checkpoint } = state;
  if (weightsShown === 'lab' || layer !== 1) return null;
  const there = networks.network({ label, source: shown.source, rate, checkpoint });
  if (there !== shown.network) return null;
  return weightsShown === 'wide' ? 'old' : 'new';
}

/** Height of the columns' names. */
const head = 16;

export interface FoldPanelProps
  extends Pick<PictureProps<unknown, unknown>, 'state' | 'set' | 'networks' | 'hovered' | 'hover' | 'room'> {
  readonly shown: FoldedNetwork | null;
  /** The view's id, and the label of its networks. */
  readonly view: string;
  readonly label: string;
  /** Name of the view's setting for the unit pinned where it is no other view's; 0 for none. */
  readonly own: string;
}

/** A layer before and after: which old units flow into which new one. */
export function FoldPanel(props: FoldPanelProps) {
  'use memo';
  const { state, networks, room, shown, label } = props;
  const [ref, size] = useSize<HTMLDivElement>({ width: room === 'page' ? 380 : 190, height: 190 });
  const meant = shown && unitsMeant(networks, label, state, shown);
  const { groups, numbers } = useGroups(shown, meant);
  const bands = useMemo(() => bandsOf(groups, head, Math.max(20, size.height - head - 2)), [groups, size.height]);
  const { current, pinned, onPoint, onPin } = useUnit(props, meant);
  const groupOf = (number: number): number => numbers.findIndex((some) => some.includes(number));
  const g = groupOf(current);
  const dead = shown ? shown.network.active[0].filter(isDead).length : 0;
  const factor = shown?.clusters ? words.factor(shown.factor, shown.measured, shown.k) : '';
  const told = (number: number): string =>
    words.told(number, groups[groupOf(number)]?.units.length ?? 0, meant, shown?.network.network.units[0]);
  const order = numbers.flat();
  const pin = (unit: number) => {
    onPin(unit);
    announce(told(unit));
  };
  const side = room === 'cell' ? 64 : 112;
  const missing = shown ? words.clustering(state.clusters) : (networks.getProblem() ?? words.waiting);
  return (
    <section className="flow-panel" data-pending={shown?.pending || undefined}>
      <h4>
        {words.title(shown?.clusters ? shown.k : state.clusters, shown?.clusters ? shown.side : null)}
        <span className="flow-whose" title={factor}>
          {shown
            ? words.whose(shown.rate, shown.source, shown.network.network.seed, state.checkpoint < lastCheckpoint)
            : '\u00a0'}
        </span>
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
                names={[words.old, words.new]}
              />
              <FlowPad
                {...{ bands, numbers, pinned, onPoint }}
                onPin={pin}
                height={size.height}
                label={words.label}
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
          {room !== 'cell' && order.length > 0 && (
            <StepButtons
              labels={words.steps}
              at={order.indexOf(pinned)}
              count={order.length}
              onStep={(row) => pin(order[row])}
            />
          )}
          <p>{told(current)}</p>
          {dead > 0 && <p className="flow-dead">{words.dead(dead)}</p>}
        </div>
      </div>
      {room !== 'cell' && <p className="flow-factor">{factor}</p>}
    </section>
  );
}

/** The unit pointed at and pinned: the page's, or where that is another layer's, one of this drawing alone. */
function useUnit({ state, set, hovered, hover, view, own, shown }: FoldPanelProps, meant: Meant) {
  const [pointed, setPointed] = useState(0);
  if (meant && shown) {
    const { source, rate, network, clusters, side } = shown;
    const { units, seed } = network.network;
    const merged = meant === 'new' && clusters ? [new Set(clusters[side].labels).size, ...units.slice(1)] : units;
    const place = { source, units: merged, layer: 1, seed, rate };
    const { unit } = pinIn(state, place);
    const onPin = (next: number) => set({ unit: next, pinned: next === 0 ? '' : pinName(place) }, view);
    return { current: hovered || unit, pinned: unit, onPoint: hover, onPin };
  }
  const here = Number((state as unknown as Readonly<Record<string, unknown>>)[own]);
  const onPin = (unit: number) => set({ [own]: unit }, view);
  return { current: pointed || here, pinned: here, onPoint: setPointed, onPin };
}

const none = { groups: [], numbers: [] };

/** The groups of units drawn, and the numbers that the units of each go by. */
function useGroups(shown: FoldedNetwork | null, meant: Meant) {
  const labels = shown?.clusters?.[shown.side].labels;
  const active = shown?.network.active[0];
  return useMemo(() => {
    if (!labels || !active) return none;
    const groups = groupsOf(labels, active);
    return { groups, numbers: numbersOf(groups, labels, meant === 'new') };
  }, [labels, active, meant]);
}
