import { type ReactNode, useId, useMemo } from 'react';
import { announce } from '../../charts/announce.ts';
import { DotMatrix } from '../../charts/dot-matrix.tsx';
import { GroupedMap } from '../../charts/grouped-map.tsx';
import { useSettled } from '../../charts/use-settled.ts';
import { useSize } from '../../charts/use-size.ts';
import type { PageState } from '../../contract/page.ts';
import type { PictureProps } from '../../contract/view.ts';
import { Inspector } from './inspector.tsx';
import type { LayerMaps } from './layer-maps.ts';
import { pinIn, pinName } from './pin.ts';
import type { FoundMaps } from './shown-network.ts';
import { overlapOf } from './unit-order.ts';
import { describeMaps, headingOf, words } from './words.ts';

const fieldSizes = {
  cell: { size: 60, mateSize: 34, mateRows: 1 },
  page: { size: 112, mateSize: 52, mateRows: 2 },
  phone: { size: 72, mateSize: 44, mateRows: 1 },
};

interface HeadingProps {
  readonly found: FoundMaps | null;
  readonly state: PageState;
  /** Choices of what is shown. */
  readonly children: ReactNode;
}

/** Whose weights these are, how they are ordered, and what the colours mean. */
export function WeightsHeading({ found, state, children }: HeadingProps) {
  if (!found) return <div className="clusters-head" />;
  const [low, high] = words.limits(found.maps.limit);
  const told = headingOf(found, state);
  return (
    <div className="clusters-head">
      {/* Cut off only where it may not fit: at what is cut off the browser sorts all layers of the page at each step. */}
      <p className={told.length > 2 ? 'clusters-told cut-off' : 'clusters-told'}>{told.join('; ')}</p>
      <div className="map-tools">
        {children}
        <span className="weight-legend" title={words.legendNote}>
          <span className="unseen">{words.legendHeard[0]} </span>
          {low} <i aria-hidden="true" /> <span className="unseen">{words.legendHeard[1]} </span>
          {high}
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

export interface WeightMapsProps
  extends Pick<PictureProps<unknown, unknown>, 'state' | 'set' | 'hovered' | 'hover' | 'room' | 'networks'> {
  readonly found: FoundMaps | null;
  /** The view's id. */
  readonly source: string;
}

/** Heat maps of the weights into and out of a layer's units, and the unit pointed at. */
export function WeightMaps({ found, networks, state, set, source, hovered, hover, room }: WeightMapsProps) {
  const id = useId();
  if (!found) {
    const problem = networks.getProblem();
    return <p className="maps-missing">{problem === null ? words.loading : words.problem(problem)}</p>;
  }
  const { shown, maps } = found;
  const { order, by, limit, layer } = maps;
  const within = (unit: number) => (unit >= 1 && unit <= order.units.length ? unit - 1 : -1);
  const { units, rates, seed } = shown.network.network;
  const place = { source: shown.source, units, layer, seed, rate: Math.max(0, ...rates) };
  const pin = pinIn(state, place);
  const picked = within(pin.unit);
  const pointed = within(hovered);
  const unit = pointed >= 0 ? pointed : picked;
  const told = (one: number): string => {
    const cluster = order[by][one];
    return words.pinnedUnit(one + 1, words.place(cluster, order[by].filter((other) => other === cluster).length - 1));
  };
  const pick = (next: number) => {
    set({ unit: next + 1, pinned: next < 0 ? '' : pinName(place) }, source);
    announce(next < 0 ? words.unpinned : `${told(next)}.`);
  };
  const text = picked < 0 ? words.noRow : told(picked);
  const still = order.groups.find((group) => group.cluster === 0);
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
        pin={pin}
        asked={state.unit}
        room={fieldSizes[room]}
        wordy={room === 'page'}
        onPick={pick}
      />
      <Description id={id} maps={maps} />
    </>
  );
}
