import { useNameInFigure } from '../charts/figure-name.ts';
import { plain } from '../charts/numbers.ts';

export interface LabelledRangeProps {
  readonly className: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

/** A number between two bounds, as a slider with its value beside it. */
export const LabelledRange = (props: LabelledRangeProps) => {
  const { className, label, value, onChange, ...range } = props;
  const name = useNameInFigure(label);
  return (
    <label className={className}>
      <span>{label}</span>
      <input
        type="range"
        aria-label={name}
        {...range}
        value={value}
        style={{ '--filled': `${(100 * (value - range.min)) / (range.max - range.min)}%` } as React.CSSProperties}
        onChange={({ currentTarget }) => onChange(Number(currentTarget.valueAsNumber.toFixed(6)))}
      />
      <span className="range-value" aria-hidden="true">
        {plain(value)}
      </span>
    </label>
  );
};
