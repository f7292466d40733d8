import { spread } from './labels.ts';
import type { Margin, Scale } from './scale.ts';
import type { Series } from './series.tsx';

interface LineLabelsProps {
  readonly series: readonly Series[];
  readonly x: Scale;
  readonly y: Scale;
  readonly height: number;
  readonly margin: Margin;
  /** Where the labels begin, px. */
  readonly left: number;
}

/** Names at the lines' ends, moved apart, each tied to its line by a hair. */
export function LineLabels({ series, x, y, height, margin, left }: LineLabelsProps) {
  const named = series.flatMap(({ meaning, label, points }) => {
    const end = points.at(-1);
    return label && end ? [{ meaning, label, end }] : [];
  });
  const within = (pixel: number) => Math.max(margin.top, Math.min(height - margin.bottom, pixel));
  const wanted = named.map(({ end }) => within(y(end.y)));
  const placed = spread(wanted, 18, margin.top, height - margin.bottom);
  return (
    <g className="line-labels">
      {named.map(({ meaning, label, end }, i) => (
        <g key={meaning} className={`ink-${meaning}`}>
          <path
            d={`M${x(end.x) + 6},${wanted[i]}L${left + 12},${placed[i]}`}
            stroke="currentColor"
            strokeOpacity={0.5}
            fill="none"
          />
          <text className="line-label" x={left + 16} y={placed[i]} dy="0.32em">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
