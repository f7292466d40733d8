import { useMemo } from 'react';
import type { Matrix } from '../../charts/diverging.ts';
import { Pixels } from '../../charts/pixels.tsx';
import { useSize } from '../../charts/use-size.ts';
import { largestMagnitude, receptiveField } from './fields.ts';
import { index, words } from './prose.tsx';
import type { RowOrder } from './rows.ts';
import type { ShownNetwork } from './shown-network.ts';
import { cosine } from './similarity.ts';

interface FieldProps {
  readonly shown: ShownNetwork;
  readonly layer: number;
  readonly unit: number;
  /** px */
  readonly size: number;
}

/** What a unit looks for: 28 × 28 inputs, on a scale of its own. */
function Field({ shown, layer, unit, size }: FieldProps) {
  const { network } = shown;
  const matrix = useMemo(
    () => ({ values: receptiveField(network, layer, unit), rows: 28, columns: 28 }),
    [network, layer, unit],
  );
  return <Pixels matrix={matrix} limit={largestMagnitude(matrix.values)} width={size} height={size} />;
}

export interface Mate {
  readonly unit: number;
  readonly cosine: number;
}

function weightsOfUnit({ rows, columns, values, byColumn }: Matrix, unit: number): Float32Array {
  if (!byColumn) return values.subarray(unit * columns, (unit + 1) * columns);
  return Float32Array.from({ length: columns }, (_, c) => values[c * rows + unit]);
}

/** The other units of a unit's cluster, the most similar first; similarity of the weights that the clusters are of. */
export function matesOf(unit: number, numbers: readonly number[], weights: Matrix): Mate[] {
  const own = weightsOfUnit(weights, unit);
  return numbers
    .flatMap((number, other) =>
      other !== unit && number === numbers[unit]
        ? [{ unit: other, cosine: cosine(own, weightsOfUnit(weights, other)) }]
        : [],
    )
    .sort((a, b) => b.cosine - a.cosine || a.unit - b.unit);
}

export interface InspectorProps {
  readonly shown: ShownNetwork;
  readonly layer: number;
  /** From 0; −1 for none. */
  readonly unit: number;
  readonly pinned: boolean;
  readonly order: RowOrder;
  readonly by: 'incoming' | 'outgoing';
  /** Those that `by` says, a row a unit. */
  readonly weights: Matrix;
  readonly dead: boolean;
  /** px: of the unit's own field, and of its mates'. */
  readonly size: number;
  readonly mateSize: number;
  /** Rows of mates that there is room for. */
  readonly mateRows: number;
  /** Whether there is room for more than a few words. */
  readonly wordy: boolean;
  readonly onPick: (unit: number) => void;
}

/** The unit pointed at: its receptive field, and those of its cluster-mates with their cosine similarity. */
export function Inspector(props: InspectorProps) {
  const { shown, layer, unit, order, by, weights, size } = props;
  if (unit < 0) {
    return (
      <div className="inspector empty" data-aside="">
        <span className="field-frame" style={{ width: size, height: size }} />
        <p>{words.inspectorEmpty}</p>
      </div>
    );
  }
  const numbers = order[by];
  const mates = matesOf(unit, numbers, weights);
  const active = shown.network.active[layer - 1][unit];
  const merged = shown.merged && layer === 1 ? [words.mergedFrom(shown.merged.sizes[unit])] : [];
  const how = props.dead ? words.deadUnit(props.wordy) : words.activeOn(active, props.wordy);
  const told = props.wordy || merged.length === 0 ? [how, ...merged] : merged;
  return (
    <div className="inspector">
      <Field shown={shown} layer={layer} unit={unit} size={size} />
      <div className="inspector-text">
        <strong>
          {words.unit(unit + 1)}
          {props.pinned && <span className="pinned-note">{words.pinned}</span>}
        </strong>
        <span>{words.place(numbers[unit], mates.length)}</span>
        <span>{told.join('; ')}</span>
        <span className="quiet">
          {words.field(layer)} {props.wordy && words.fieldLong(layer)}
        </span>
      </div>
      <Mates {...props} mates={mates} />
    </div>
  );
}

/** Between two mates, and room for how many more there are, px. */
const mateGap = 6;
const noteWidth = 30;

/** As many of a unit's mates as there is room for, and how many more there are. */
function Mates(props: InspectorProps & { readonly mates: readonly Mate[] }) {
  const { shown, layer, mates, mateSize, mateRows } = props;
  const [ref, { width }] = useSize<HTMLUListElement>({ width: 200, height: 50 });
  const holds = (room: number) => mateRows * Math.max(1, Math.floor((room + mateGap) / (mateSize + mateGap)));
  const most = mates.length <= holds(width) ? mates.length : holds(width - noteWidth - mateGap);
  return (
    <ul className="mates" aria-label={words.matesTitle} ref={ref}>
      {mates.slice(0, most).map((mate) => (
        <li key={mate.unit}>
          <button
            type="button"
            className="mate"
            aria-label={words.mate(mate.unit + 1, mate.cosine)}
            onClick={() => props.onPick(mate.unit)}
          >
            <Field shown={shown} layer={layer} unit={mate.unit} size={mateSize} />
            <span>{index(mate.cosine)}</span>
          </button>
        </li>
      ))}
      {mates.length > most && <li className="more-mates">{words.moreMates(mates.length - most)}</li>}
    </ul>
  );
}
