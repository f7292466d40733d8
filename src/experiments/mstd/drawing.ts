/** What the picture draws, as numbers: axes, points, lines, the fit's range. */
import { rangeEdges } from '../../charts/range-handles.tsx';
import { type Margin, scaleOf } from '../../charts/scale.ts';
import type { Size } from '../../charts/use-size.ts';
import { nearest } from '../../core/nearest.ts';
import { type Layers, mstdAxis, widthAxis, widthsOf } from './axes.ts';
import { fitted, type Training } from './curves.ts';
import { type Drawn, paperScatter, scatterOf } from './lines.ts';
import type { Selection } from './selection.ts';

/** Widths that a fit dragged by its grips holds at least. */
export const least = 3;

/** Indices of the first and the last width that is fitted; of two neighbours, the wider first, where none is. */
function rangeIn(widths: readonly number[], fit: Selection['fit']): [number, number] {
  const inside = widths.flatMap((units, i) => (fitted(units, { fit }) ? [i] : []));
  if (inside.length > 0) return [inside[0], inside[inside.length - 1]];
  const wider = widths.filter((units) => units < Math.min(...fit)).length;
  const i = Math.max(1, Math.min(wider, widths.length - 1));
  return widths.length > 1 ? [i, i - 1] : [0, 0];
}

/** The run over the recorded one, and networks trained with dropout over the control. */
const byLayer = (a: Drawn, b: Drawn): number => (a.layer === b.layer ? 0 : a.layer === 'recorded' ? -1 : 1);

interface DrawingProps {
  readonly layers: Layers;
  readonly drawn: readonly Drawn[];
  readonly selection: Selection;
  readonly size: Size;
  readonly margin: Margin;
  readonly large: boolean;
  /** Whether the fit may be dragged. */
  readonly fits: boolean;
}

/** Axes, points and lines, and where the lines' names want to be. */
export function drawingOf({ layers, drawn, selection, size, margin, large, fits }: DrawingProps) {
  const widths = widthsOf(layers);
  const grips = fits && widths.length >= least;
  const hinted = size.width - margin.left - margin.right > (large ? 440 : 350);
  const x = widthAxis(layers, selection, size.width, margin, hinted && grips);
  const y = mstdAxis(layers, selection);
  const range = rangeIn(widths, selection.fit);
  const paper = paperScatter(drawn, selection);
  const own = [...drawn].reverse().sort(byLayer);
  const edges = rangeEdges(x, size.width, margin, widths, range);
  const bottom = size.height - margin.bottom;
  const sy = scaleOf(y, bottom, margin.top);
  const end = (scatter: { readonly y: number } | undefined, otherwise: number) =>
    scatter && (!y.log || scatter.y > 0) ? Math.max(margin.top, Math.min(bottom, sy(scatter.y))) : otherwise;
  const frontEnd = (training: Training) => {
    const line = drawn.filter((one) => one.training === training).at(-1);
    return line && scatterOf(line, selection).curve?.at(-1);
  };
  return {
    widths,
    cursor: nearest(widths, selection.units),
    x,
    y,
    range,
    grips,
    paper,
    scatters: [...(paper ? [paper] : []), ...own.map((one) => scatterOf(one, selection))],
    bounds: [range[0] > 0 ? edges[0] : 0, range[1] < widths.length - 1 ? edges[1] : size.width] as const,
    wanted: {
      dropout: end(frontEnd('dropout'), margin.top + 20),
      control: end(frontEnd('control'), margin.top + 90),
      paper: end(paper?.curve?.at(-1), bottom - 20),
    },
  };
}
