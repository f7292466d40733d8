import { useMemo } from 'react';
import { useNameInFigure } from '../../../../charts/figure-name.ts';
import { Pixels } from '../../../../charts/pixels.tsx';
import type { PriorName } from '../../../../core/residual/network.ts';
import { words } from '../words/figure.tsx';
import { offBelow } from './numbers.ts';

interface PriorMapProps {
  readonly prior: PriorName;
  /** Hundredths, row by row. */
  readonly map: readonly number[];
  readonly units: number;
  /** Of each row, the prior's standard deviation; null where all rows have one. */
  readonly scales: readonly number[] | null;
  readonly limit: number;
  /** px */
  readonly size: number;
  /** Of the block shown, counted from 1, in the map. */
  readonly label: string;
}

/** px beside the map, for the scales. */
export const scaleRoom = 26;

/** The weights of a block under one prior, with the scales of its rows. */
export function PriorMap({ prior, map, units, scales, limit, size, label }: PriorMapProps) {
  const name = useNameInFigure(label);
  const matrix = useMemo(
    () => ({ rows: units, columns: units, values: Float32Array.from(map, (hundredths) => hundredths / 100) }),
    [map, units],
  );
  const largest = Math.max(...(scales ?? []), 1e-6);
  const row = size / units;
  return (
    <div className="shrinkage-map" role="img" aria-label={name} data-prior={prior}>
      <Pixels {...{ matrix, limit }} width={size} height={size} />
      <svg width={scaleRoom} height={size} aria-hidden="true">
        {scales?.map((scale, i) => (
          <rect key={i} x={4} y={i * row + 0.15 * row} width={((scaleRoom - 4) * scale) / largest} height={0.7 * row} />
        ))}
      </svg>
    </div>
  );
}

interface NormBarsProps {
  readonly prior: PriorName;
  readonly norms: readonly number[];
  /** Means over seeds of what a block adds. */
  readonly added: readonly number[];
  /** Full height. */
  readonly most: number;
  /** The block shown, counted from 0. */
  readonly shown: number;
}

/** The norms of the blocks under one prior; a block that is off is hollow. */
export const NormBars = ({ prior, norms, added, most, shown }: NormBarsProps) => (
  <div className="shrinkage-bars" role="img" aria-label={words.barsLabel(words.with[prior], norms)}>
    {norms.map((norm, b) => (
      <span key={b} data-shown={(b === shown && norms.length > 1) || undefined}>
        <span
          className={added[b] < offBelow ? 'off' : undefined}
          style={{ height: `${Math.max(3, (100 * norm) / most)}%` }}
        />
      </span>
    ))}
  </div>
);
