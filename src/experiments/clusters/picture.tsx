import { useId, useMemo } from 'react';
import { useSettled } from '../../charts/use-settled.ts';
import type { PictureProps } from '../view.ts';
import { IndexPanel } from './index-panel.tsx';
import { Inspector } from './inspector.tsx';
import { MapPanel } from './map-panel.tsx';
import { mapPair } from './maps.ts';
import { OverlapPanel } from './overlap-panel.tsx';
import { describeMaps, words } from './prose.tsx';
import { Readout } from './readout.tsx';
import { findNetwork } from './shown-network.ts';
import type { ClustersParams, ClustersResult } from './spec.ts';

type Props = PictureProps<ClustersParams, ClustersResult>;

const fieldSizes = {
  cell: { size: 60, mateSize: 34, most: 4 },
  page: { size: 112, mateSize: 52, most: 12 },
  phone: { size: 72, mateSize: 44, most: 8 },
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
function Heading({ found, state }: { readonly found: Found | null; readonly state: Props['state'] }) {
  if (!found) return <p className="clusters-head" />;
  const { shown, maps, layer, answer } = found;
  const { network, step } = shown.network;
  const limits = words.legend(maps.limit);
  const told = [
    words.whose(shown.source, Math.max(0, ...network.rates), step),
    ...(state.network === 'wide' ? [words.wide] : []),
    ...(shown.merged
      ? [
          words.compressed(
            shown.merged.reduce((sum, n) => sum + n, 0),
            shown.merged.length,
          ),
        ]
      : []),
    words.what(layer, maps.order.units.length, new Set(maps.order[state.order]).size, state.order),
    ...(answer.clusters === null ? [words.clustering] : answer.k !== state.clusters ? [words.otherK(answer.k)] : []),
    ...(layer !== state.layer ? [words.noLayer(state.layer, layer)] : []),
    ...(maps.dead.every(Boolean) ? [words.allDead] : []),
  ];
  return (
    <p className="clusters-head">
      <span className="weight-legend" title={words.legendNote}>
        {limits.low}
        <i aria-hidden="true" />
        {limits.high}
      </span>
      <span>{told.join('; ')}</span>
    </p>
  );
}

/** What the maps show for someone who cannot see them; like all longer words, it follows once a slider pauses. */
const Description = ({ id, text }: { readonly id: string; readonly text: string }) => (
  <p className="unseen" id={id}>
    {useSettled(text)}
  </p>
);

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
      {room === 'page' && <OverlapPanel maps={maps} unit={unit} />}
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
      <Description id={id} text={describeMaps(order, layer, state.order, maps.limit)} />
    </>
  );
}

/** Heat maps of a layer's weights, the unit pointed at, and how the two clusterings agree across rates. */
export function Picture(props: Props) {
  'use memo';
  const { recorded, run, state, set, networks, room, large } = props;
  const id = useId();
  const found = findMaps(props);
  const results = useMemo(
    () => [
      ...(recorded ? [{ layer: 'recorded', result: recorded.result } as const] : []),
      ...(run ? [{ layer: 'run', result: run.result } as const] : []),
    ],
    [recorded, run],
  );
  const problem = networks.getProblem();
  return (
    <div className="clusters" data-room={room} data-large={large || undefined}>
      <Heading found={found} state={state} />
      {found ? (
        <Maps found={found} props={props} id={id} />
      ) : (
        <div className="maps-missing">
          <p>{problem === null ? (state.network === 'lab' ? words.loading : words.noWide) : words.problem(problem)}</p>
        </div>
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
