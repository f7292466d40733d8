import { useId } from 'react';
import { NumberField } from './number-field.tsx';

export interface NumberControlProps {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly unit?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

/** A whole number that is typed. */
export function NumberControl(props: NumberControlProps) {
  const { name, label, help, unit, value, min, max, disabled, onChange } = props;
  const id = useId();
  return (
    <div className="control typed" data-control={name}>
      <div className="control-head">
        <label htmlFor={id}>{label}</label>
        {unit && <span className="unit">{unit}</span>}
      </div>
      <NumberField
        id={id}
        describedBy={`${id}-help`}
        value={value}
        min={min}
        max={max}
        integer
        disabled={disabled}
        onChange={onChange}
      />
      <p className="help" id={`${id}-help`}>
        {help}
      </p>
    </div>
  );
}
