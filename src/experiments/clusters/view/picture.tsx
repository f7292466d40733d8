import { useEffect, useId, useMemo } from 'react';
import { useSettled } from '../../charts/use-settled.ts';
import { layersOf } from '../../contract/layers.ts';
import type { PictureProps } from '../../contract/view.ts';
import { IndexPanel } from './index-panel.tsx';
import { Inspector } from './inspector.tsx';
import { MapPanel } from './map-panel.tsx';
import { type MapPair, mapPair } from './maps.ts';
import { OverlapPanel } from './overlap-panel.tsx';
import { describeMaps, words } from './prose.tsx';
import { Readout } from './readout.tsx';
import { setShownMaps } from './shown-maps.ts';
import { findNetwork } from './shown-network.ts';
import type { ClustersParams, ClustersResult } from './spec.ts';

type Props = PictureProps<ClustersParams, ClustersResult>;

const fieldSizes = {
  cell: { size: 60, mateSize: 34, mateRows: 1 },
  page: { size: 112, mateSize: 52, mateRows: 2 },
  phone: { size: 72, mateSize: 44, mateRows: 1 },
};

/** The network, its layer's two heat maps and its clusters; null while its weights are not at hand. */
function findMaps({ networks, state, run }: Props) {
  const shown = findNetwork(networks, state, run !== null);
  const layer = shown ? Math.min(state.layer, shown.network.network.units.length) : state.layer;
  const answer = shown ? networks.clusters(shown.network, layer, state.clusters) : null;
  const clusters = answer?.clusters ?? null;
  return shown && answer ? { shown, maps: mapPair(shown, layer, clusters, state.order), layer, answer } : null;
}

type Found = NonNullable<ReturnType<typeof findMaps>>;

/** Whose weights these are, how they are ordered, and what the colours mean. */
function Heading({ found, state, set }: { readonly found: Found | null } & Pick<Props, 'state' | 'set'>) {
  const id = useId();
  if (!found) return <div className="clusters-head" />;
  const { shown, maps, layer, answer } = found;
  const { network, step } = shown.network;
  const limits = words.legend(maps.limit);
  const told = [
    words.whose(shown.source, Math.max(0, ...network.rates), step),
    ...(state.network === 'wide' ? [words.wide] : []),
    ...(shown.merged
      ? [
          words.compressed(
            shown.merged.sizes.reduce((sum, n) => sum + n, 0),
            shown.merged.sizes.length,
            layer === 1,
            shown.merged,
          ),
        ]
      : []),
    words.what(
      layer,
      maps.order.units.length,
      answer.clusters && new Set(maps.order[state.order]).size,
      state.clusters,
    ),
    ...(answer.clusters === null ? [words.clustering] : answer.k !== state.clusters ? [words.otherK(answer.k)] : []),
    ...(layer !== state.layer ? [words.noLayer(state.layer, layer)] : []),
    ...(state.unit > maps.order.units.length ? [words.noUnit(state.unit)] : []),
    ...(maps.dead.every(Boolean) ? [words.allDead] : []),
  ];
  return (
    <div className="clusters-head">
      {/* Cut off only where it may not fit: at what is cut off the browser sorts all layers of the page at each step. */}
      <p className={told.length > 2 ? 'clusters-told cut-off' : 'clusters-told'}>{told.join('; ')}</p>
      <div className="map-tools">
        <fieldset className="segmented" disabled={state.lock.includes('order')}>
          <legend>{words.orderedBy}</legend>
          {(['incoming', 'outgoing'] as const).map((order) => (
            <label key={order}>
              <input
                type="radio"
                name={id}
                checked={state.order === order}
                onChange={() => set({ order }, 'clusters')}
              />
              <span>{order}</span>
            </label>
          ))}
        </fieldset>
        <span className="weight-legend" title={words.legendNote}>
          {limits.low}
          <i aria-hidden="true" />
          {limits.high}
        </span>
      </div>
    </div>
  );
}

/** What the maps show for someone who cannot see them; like all longer words, it follows once a slider pauses. */
function Description({ id, maps }: { readonly id: string; readonly maps: MapPair }) {
  const settled = useSettled(maps);
  const text = useMemo(() => describeMaps(settled), [settled]);
  useEffect(() => setShownMaps(settled), [settled]);
  useEffect(() => () => setShownMaps(null), []);
  return (
    <p className="unseen" id={id}>
      {text}
    </p>
  );
}

function Maps({ found, props, id }: { readonly found: Found; readonly props: Props; readonly id: string }) {
  const { state, set, hovered, hover, room } = props;
  const { shown, maps, layer } = found;
  const { order } = maps;
  const count = order.units.length;
  const within = (unit: number) => (unit >= 1 && unit <= count ? unit - 1 : -1);
  const picked = within(state.unit);
  const pointed = within(hovered);
  const unit = pointed >= 0 ? pointed : picked;
  const pick = (next: number) => set({ unit: next + 1 }, 'clusters');
  const first = order[state.order];
  const text =
    picked < 0
      ? words.noRow
      : `${words.unit(picked + 1)}, ${words.place(first[picked], first.filter((one) => one === first[picked]).length - 1)}`;
  const panel = (side: 'incoming' | 'outgoing', title: string) => (
    <MapPanel
      side={side}
      title={title}
      maps={maps}
      pointed={pointed}
      picked={picked}
      valueText={text}
      describedBy={id}
      onPoint={(at) => hover(at + 1)}
      onPick={pick}
    />
  );
  return (
    <>
      {panel('incoming', words.incomingTitle(maps.incoming.columns, layer === 1))}
      {room !== 'cell' && <OverlapPanel maps={maps} unit={unit} />}
      {panel('outgoing', words.outgoingTitle(maps.outgoing.columns, layer === shown.network.network.units.length))}
      <Inspector
        shown={shown}
        layer={layer}
        unit={unit}
        pinned={picked >= 0 && unit === picked}
        order={order}
        by={state.order}
        weights={maps[state.order]}
        dead={maps.dead[unit] ?? false}
        {...fieldSizes[room]}
        wordy={room === 'page'}
        onPick={pick}
      />
      <Description id={id} maps={maps} />
    </>
  );
}

/** Heat maps of a layer's weights, the unit pointed at, and how the two clusterings agree across rates. */
export function Picture(props: Props) {
  'use memo';
  const { recorded, run, state, set, networks, room, large } = props;
  const id = useId();
  const found = findMaps(props);
  const results = useMemo(() => layersOf({ recorded, run }), [recorded, run]);
  const problem = networks.getProblem();
  return (
    <div className="clusters" data-room={room} data-large={large || undefined}>
      <Heading found={found} state={state} set={set} />
      {found ? (
        <Maps found={found} props={props} id={id} />
      ) : (
        <p className="maps-missing">{problem === null ? words.loading : words.problem(problem)}</p>
      )}
      <IndexPanel
        results={results}
        selection={state}
        large={large}
        disabled={state.lock.includes('dropout')}
        onRate={(dropout) => set({ dropout }, 'clusters')}
      />
      <Readout recorded={recorded?.result ?? null} run={run?.result ?? null} selection={state} />
    </div>
  );
}
