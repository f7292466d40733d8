import { useId, useMemo } from 'react';
import { DotMatrix } from '../../../charts/dot-matrix.tsx';
import { GroupedMap } from '../../../charts/grouped-map.tsx';
import { useSettled } from '../../../charts/use-settled.ts';
import { useSize } from '../../../charts/use-size.ts';
import type { PictureProps } from '../../../contract/view.ts';
import { Choice } from '../../../view-kit/choices.tsx';
import type { LayerMaps } from '../../../view-kit/layer-maps.ts';
import { sourcesOf } from '../../../view-kit/sources.ts';
import { overlapOf } from '../../../view-kit/unit-order.ts';
import { type ClustersParams, type ClustersResult, type ClustersSlice, spec } from '../spec.ts';
import { describeMaps, headingOf, words } from '../words/figure.tsx';
import { IndexPanel } from './index-chart.tsx';
import { Inspector } from './inspector.tsx';
import { Readout } from './readout.tsx';
import { type Found, findMaps } from './shown-maps.ts';

type Props = PictureProps<ClustersParams, ClustersResult, ClustersSlice>;

const fieldSizes = {
  cell: { size: 60, mateSize: 34, mateRows: 1 },
  page: { size: 112, mateSize: 52, mateRows: 2 },
  phone: { size: 72, mateSize: 44, mateRows: 1 },
};

/** Whose weights these are, how they are ordered, and what the colours mean. */
function Heading({ found, state, set }: { readonly found: Found | null } & Pick<Props, 'state' | 'set'>) {
  if (!found) return <div className="clusters-head" />;
  const limits = words.legend(found.maps.limit);
  const told = headingOf(found, state);
  return (
    <div className="clusters-head">
      {/* Cut off only where it may not fit: at what is cut off the browser sorts all layers of the page at each step. */}
      <p className={told.length > 2 ? 'clusters-told cut-off' : 'clusters-told'}>{told.join('; ')}</p>
      <div className="map-tools">
        <Choice<ClustersSlice> slice={spec.slice} name="order" state={state} set={set} />
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
function Description({ id, maps }: { readonly id: string; readonly maps: LayerMaps }) {
  const settled = useSettled(maps);
  const text = useMemo(() => describeMaps(settled), [settled]);
  return (
    <p className="unseen" id={id}>
      {text}
    </p>
  );
}

/** The two clusterings against each other. */
function OverlapPanel({ maps: { order }, unit }: { readonly maps: LayerMaps; readonly unit: number }) {
  const [ref, { width, height }] = useSize<HTMLDivElement>({ width: 160, height: 190 });
  const { counts, incoming, outgoing } = useMemo(() => overlapOf(order), [order]);
  return (
    <div className="overlap-panel">
      <h4>{words.overlapTitle}</h4>
      <div className="plot overlap-plot" ref={ref}>
        <DotMatrix
          counts={counts}
          size={Math.min(width, height)}
          row={incoming.indexOf(order.incoming[unit])}
          column={outgoing.indexOf(order.outgoing[unit])}
          rowsLabel={words.byIncoming}
          columnsLabel={words.byOutgoing}
        />
      </div>
      <p>{words.overlapNote}</p>
    </div>
  );
}

function Maps({ found, props, id }: { readonly found: Found; readonly props: Props; readonly id: string }) {
  const { state, set, hovered, hover, room } = props;
  const { shown, maps } = found;
  const { order, limit, layer, borders } = maps;
  const within = (unit: number) => (unit >= 1 && unit <= order.units.length ? unit - 1 : -1);
  const picked = within(state.unit);
  const pointed = within(hovered);
  const unit = pointed >= 0 ? pointed : picked;
  const pick = (next: number) => set({ unit: next + 1 }, spec.id);
  const clusters = order[state.order];
  const mates = clusters.filter((one) => one === clusters[picked]).length - 1;
  const text = picked < 0 ? words.noRow : `${words.unit(picked + 1)}, ${words.place(clusters[picked], mates)}`;
  const still = order.groups.find(({ cluster }) => cluster === 0);
  const rowOf = (one: number) => order.rows[one] ?? -1;
  const unitOf = (row: number) => order.units[row] ?? -1;
  const map = (side: 'incoming' | 'outgoing', title: string) => (
    <GroupedMap
      className={side}
      title={title}
      groups={order.groups}
      numbered={side === 'incoming'}
      last={side === 'outgoing' && still ? words.deadGroup(still.to - still.from) : null}
      matrix={maps[side]}
      limit={limit}
      borders={borders}
      pointed={rowOf(pointed)}
      picked={rowOf(picked)}
      label={words.rowsLabel[side]}
      valueText={text}
      describedBy={id}
      onPoint={(row) => hover(unitOf(row) + 1)}
      onPick={(row) => pick(unitOf(row))}
    />
  );
  return (
    <>
      {map('incoming', words.incomingTitle(maps.incoming.columns, layer === 1))}
      {room !== 'cell' && <OverlapPanel maps={maps} unit={unit} />}
      {map('outgoing', words.outgoingTitle(maps.outgoing.columns, layer === shown.network.network.units.length))}
      <Inspector
        shown={shown}
        maps={maps}
        unit={unit}
        pinned={picked >= 0 && unit === picked}
        room={fieldSizes[room]}
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
  const found = findMaps(networks, state, run !== null);
  const results = useMemo(() => sourcesOf({ recorded, run }), [recorded, run]);
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
        onRate={(dropout) => set({ dropout }, spec.id)}
      />
      <Readout recorded={recorded?.result ?? null} run={run?.result ?? null} selection={state} />
    </div>
  );
}
