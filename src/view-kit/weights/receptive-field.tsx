import { useMemo } from 'react';
import type { Matrix } from '../../charts/diverging.ts';
import { Pixels } from '../../charts/pixels.tsx';
import { useSize } from '../../charts/use-size.ts';
import { cosine } from '../../core/cosine.ts';
import type { TrainedNetwork } from '../../core/trained.ts';
import { receptiveField } from './shown-layers.ts';
import { words } from './words.ts';

export interface FieldProps {
  readonly network: TrainedNetwork;
  /** The hidden layer, 1 the first. */
  readonly layer: number;
  /** From 0. */
  readonly unit: number;
  /** px */
  readonly size: number;
}

/** What a unit looks for: 28 × 28 inputs, on a scale of its own. */
export function Field({ network, layer, unit, size }: FieldProps) {
  const matrix = useMemo(
    () => ({ values: receptiveField(network, layer, unit), rows: 28, columns: 28 }),
    [network, layer, unit],
  );
  const limit = matrix.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return <Pixels matrix={matrix} limit={limit} width={size} height={size} />;
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

export interface MatesProps extends Omit<FieldProps, 'unit'> {
  readonly mates: readonly Mate[];
  /** Rows of mates that there is room for. */
  readonly rows: number;
  readonly onPick: (unit: number) => void;
}

/** Between two mates, and room for how many more there are, px. */
const gap = 6;
const noteWidth = 30;

/** As many of a unit's mates as there is room for, and how many more there are. */
export function Mates({ mates, rows, onPick, ...field }: MatesProps) {
  const [ref, { width }] = useSize<HTMLUListElement>({ width: 200, height: 50 });
  const holds = (room: number) => rows * Math.max(1, Math.floor((room + gap) / (field.size + gap)));
  const most = mates.length <= holds(width) ? mates.length : holds(width - noteWidth - gap);
  return (
    <ul className="mates" aria-label={words.matesTitle} ref={ref}>
      {mates.slice(0, most).map((mate) => (
        <li key={mate.unit}>
          <button
            type="button"
            className="mate"
            aria-label={words.mate(mate.unit + 1, mate.cosine)}
            onClick={() => onPick(mate.unit)}
          >
            <Field {...field} unit={mate.unit} />
            <span>{words.cosine(mate.cosine)}</span>
          </button>
        </li>
      ))}
      {mates.length > most && <li className="more-mates">{words.moreMates(mates.length - most)}</li>}
    </ul>
  );
}
