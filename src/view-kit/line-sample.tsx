import { encoding, type Meaning } from '../charts/encoding.ts';
import { Mark } from '../charts/mark.tsx';

/** px */
const size = { width: 26, height: 12 };

interface LineSampleProps {
  readonly meaning: Meaning;
  /** Without its mark. */
  readonly bare?: boolean;
}

/** A line as it is drawn, before its name in a table. */
export const LineSample = ({ meaning, bare = false }: LineSampleProps) => (
  <svg className={`line-sample ink-${meaning}`} {...size} aria-hidden="true">
    <path
      d={`M0,${size.height / 2}H${size.width}`}
      stroke="currentColor"
      strokeWidth="2"
      strokeDasharray={encoding[meaning].dash}
    />
    {!bare && <Mark shape={encoding[meaning].mark} x={size.width / 2} y={size.height / 2} size={4} />}
  </svg>
);
