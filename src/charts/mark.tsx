import type { MarkShape } from './encoding.ts';

interface MarkProps {
  readonly shape: MarkShape;
  readonly x: number;
  readonly y: number;
  /** Half the height, px. */
  readonly size: number;
}

/** One data point's mark, in the current colour; the paper's diamond is hollow. */
export function Mark({ shape, x, y, size }: MarkProps) {
  switch (shape) {
    case 'square':
      return <rect x={x - size * 0.9} y={y - size * 0.9} width={size * 1.8} height={size * 1.8} fill="currentColor" />;
    case 'triangle':
      return (
        <path
          d={`M${x},${y - size}l${size},${size * 1.8}h${-2 * size}z`}
          transform="translate(0,1)"
          fill="currentColor"
        />
      );
    case 'diamond':
      return (
        <path
          d={`M${x},${y - size}l${size},${size}l${-size},${size}l${-size},${-size}z`}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.75}
        />
      );
    default:
      return <circle cx={x} cy={y} r={shape === 'circle' ? size : size * 0.7} fill="currentColor" />;
  }
}
