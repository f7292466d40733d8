import { encoding, type Meaning } from '../../charts/encoding.ts';
import type { Axis } from '../../charts/scale.ts';
import {
  curve,
  fullOf,
  rateIndex,
  type Selection,
  type ShownResult,
  type Side,
  type Spread,
  sides,
  type Way,
} from './curves.ts';
import { paperRate, paperRow } from './paper.ts';

/** Colours: prediction is scaled, so a network trained with dropout is blue; the one without is the control. */
export const meanings: Readonly<Record<Side, Meaning>> = { dropout: 'scaled', none: 'control' };

/** One line of the chart: a network reduced in one way. */
export interface Line {
  readonly layer: ShownResult['layer'];
  readonly side: Side;
  readonly way: Way;
  readonly points: readonly Spread[];
  /** Dropout rate of the network. */
  readonly rate: number;
}

/** Level of a whole network. */
export interface Level {
  readonly layer: ShownResult['layer'];
  readonly side: Side;
  readonly full: Spread;
}

export function linesOf(layers: readonly ShownResult[], shown: readonly Way[], selection: Selection): readonly Line[] {
  return layers.flatMap(({ layer, result }) =>
    shown.flatMap((way) =>
      sides.flatMap((side) => {
        const points = curve(result, way, side, selection);
        const index = rateIndex(result, side, selection.dropout);
        return points.length > 0 && index !== null ? [{ layer, side, way, points, rate: result.rates[index] }] : [];
      }),
    ),
  );
}

export function levelsOf(layers: readonly ShownResult[], selection: Selection): readonly Level[] {
  return layers.flatMap(({ layer, result }) =>
    sides.flatMap((side) => {
      const full = fullOf(result, side, selection);
      return full ? [{ layer, side, full }] : [];
    }),
  );
}

/** The paper's numbers for the width and the networks shown: with dropout only near the paper's rate. */
export function paperPoints(layers: readonly ShownResult[], selection: Selection) {
  const front = layers.at(-1)?.result;
  const row = front ? paperRow(front.units) : null;
  if (!front || !row) return [];
  return sides.flatMap((side) => {
    const index = rateIndex(front, side, selection.dropout);
    const fits = index !== null && (side === 'none' || Math.abs(front.rates[index] - paperRate) < 1e-9);
    return fits ? [{ side, C: row.C, accuracy: row[side].compressed, full: row[side].full }] : [];
  });
}

/** Units left, on a logarithmic scale, from the fewest measured to the whole layer. */
export function unitsAxis(layers: readonly ShownResult[], lines: readonly Line[], label: string, width: number): Axis {
  const counts = layers.flatMap(({ result }) => [...result.C.map((C) => Math.min(C, result.units)), result.units]);
  const drawn = lines.flatMap(({ points }) => points.map(({ units }) => units));
  const low = Math.min(10, ...counts, ...drawn);
  const high = Math.max(40, ...counts, ...drawn);
  const steps = [1, 2, 5, 10, 20, 40, 80, 160, 400, 700, 1000].filter((tick) => tick >= low && tick <= high);
  const ticks = width < 180 ? steps.filter((_, i) => i % 2 === 0) : steps;
  return { domain: [low / 1.08, high * 1.08], log: true, ticks, label, format: String };
}

/** Accuracy from a level that rarely moves, up to 1. */
export function accuracyAxis(values: readonly number[], label: string): Axis {
  const least = values.length === 0 ? 0 : Math.min(0.8, ...values.filter(Number.isFinite));
  const floor = Math.max(0, Math.floor(least * 5) / 5);
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].filter((tick) => tick >= floor - 1e-9);
  return {
    domain: [floor, 1],
    ticks: ticks.length > 2 ? ticks : [0.8, 0.85, 0.9, 0.95, 1],
    label,
    format: (value) => `${Math.round(value * 100)}\u00a0%`,
  };
}

/** How a line is drawn: merged clusters as their network's encoding has it, everything else dotted. */
export const dashOf = ({ side, way }: Pick<Line, 'side' | 'way'>): string | undefined =>
  way === 'chosen' ? encoding[meanings[side]].dash : way === 'randomSubset' ? '1 4' : '5 3 1 3';
