import type { MarkShape } from './encoding.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

interface MarkProps extends Place {
  readonly shape: MarkShape;
  /** Half the height, px. */
  readonly size: number;
}

/** A filled circle as part of a path. */
export const disc = ({ x, y }: Place, r: number): string =>
  `M${x - r},${y}a${r},${r} 0 1 1 ${2 * r},0a${r},${r} 0 1 1 ${-2 * r},0z`;

function outline(shape: MarkShape, at: Place, size: number): string {
  const { x, y } = at;
  switch (shape) {
    case 'square':
      return `M${x - size * 0.9},${y - size * 0.9}h${size * 1.8}v${size * 1.8}h${-size * 1.8}z`;
    case 'triangle':
      return `M${x},${y - size + 1}l${size},${size * 1.8}h${-2 * size}z`;
    case 'diamond':
      return `M${x},${y - size}l${size},${size}l${-size},${size}l${-size},${-size}z`;
    default:
      return disc(at, shape === 'circle' ? size : size * 0.7);
  }
}

interface MarksProps {
  readonly shape: MarkShape;
  readonly at: readonly Place[];
  /** Half the height, px. */
  readonly size: number;
}

/** The marks of many data points as one path, in the current colour; the paper's diamonds are hollow. */
export function Marks({ shape, at, size }: MarksProps) {
  const d = at.map((place) => outline(shape, place, size)).join('');
  if (shape === 'diamond') return <path className="marks" d={d} fill="none" stroke="currentColor" strokeWidth={1.75} />;
  return <path className="marks" d={d} fill="currentColor" />;
}

/** One data point's mark. */
export function Mark({ shape, x, y, size }: MarkProps) {
  return <Marks shape={shape} at={[{ x, y }]} size={size} />;
}

interface Interval {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** Many intervals as one path of upright lines. */
export const intervalPath = (all: readonly Interval[]): string =>
  all.map(({ x, low, high }) => `M${x},${low}V${high}`).join('');
