import { StepButtons } from '../../charts/step-buttons.tsx';
import type { LayerMaps } from './layer-maps.ts';
import type { Pin } from './pin.ts';
import { Field, Mates, matesOf } from './receptive-field.tsx';
import type { ShownNetwork } from './shown-network.ts';
import { words } from './words.ts';

export interface InspectorProps {
  readonly shown: ShownNetwork;
  readonly maps: LayerMaps;
  /** From 0; −1 for none. */
  readonly unit: number;
  readonly pinned: boolean;
  readonly pin: Pin;
  /** The unit that the page has pinned, in whatever network; counted from 1. */
  readonly asked: number;
  /** px: of the unit's own field, and of its mates'; and the rows of mates that there is room for. */
  readonly room: { readonly size: number; readonly mateSize: number; readonly mateRows: number };
  /** Whether there is room for more than a few words. */
  readonly wordy: boolean;
  readonly onPick: (unit: number) => void;
}

/** The unit pointed at: its receptive field, and those of its cluster-mates with their cosine similarity. */
export function Inspector({ shown, maps, unit, pinned, pin, asked, room, wordy, onPick }: InspectorProps) {
  const { network } = shown;
  const { layer, by, order, dead } = maps;
  const { size } = room;
  const steps = (
    <StepButtons
      labels={words.steps}
      at={pinned ? (order.rows[unit] ?? -1) : -1}
      count={order.units.length}
      onStep={(row) => onPick(order.units[row])}
    />
  );
  if (unit < 0) {
    return (
      <div className="inspector empty" data-aside="">
        <span className="field-frame" style={{ width: size, height: size }} />
        <p>{pin.elsewhere ? words.pinnedElsewhere(asked) : words.inspectorEmpty}</p>
        {steps}
      </div>
    );
  }
  const numbers = order[by];
  const mates = matesOf(unit, numbers, maps[by]);
  const merged = shown.merged && layer === 1 ? [words.mergedFrom(shown.merged.sizes[unit])] : [];
  const how = dead[unit] ? words.deadUnit(wordy) : words.activeOn(network.active[layer - 1][unit], wordy);
  const told = wordy || merged.length === 0 ? [how, ...merged] : merged;
  return (
    <div className="inspector">
      <Field network={network} layer={layer} unit={unit} size={size} />
      <div className="inspector-text">
        <strong>
          {words.unit(unit + 1)} {pinned && <span className="pinned-note">{words.pinned(pin.otherRate)}</span>}
        </strong>
        <span>{words.place(numbers[unit], mates.length)}</span>
        <span>{told.join('; ')}</span>
        <span className="quiet">
          {words.field(layer)} {wordy && words.fieldLong(layer)}
        </span>
      </div>
      {steps}
      <Mates {...{ network, layer, mates, onPick }} size={room.mateSize} rows={room.mateRows} />
    </div>
  );
}
