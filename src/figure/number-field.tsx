import { useEffect, useRef, useState } from 'react';

interface NumberFieldProps {
  /** Accessible name; the field itself shows none. */
  readonly label?: string;
  readonly id?: string;
  readonly describedBy?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

/** A typed number: what is out of range or no number is put back within it when the field is left. */
export function NumberField(props: NumberFieldProps) {
  const { label, id, describedBy, value, min, max, integer, disabled, onChange } = props;
  const [draft, setDraft] = useState(String(value));
  const editing = useRef(false);
  useEffect(() => {
    if (!editing.current) setDraft(String(value));
  }, [value]);
  const read = (text: string): number | null => {
    const number = Number(text);
    if (text.trim() === '' || !Number.isFinite(number)) return null;
    const within = Math.min(max, Math.max(min, number));
    return integer ? Math.round(within) : within;
  };
  return (
    <input
      className="number"
      type="number"
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      inputMode={integer ? 'numeric' : 'decimal'}
      min={min}
      max={max}
      step="any"
      value={draft}
      disabled={disabled}
      onFocus={() => {
        editing.current = true;
      }}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setDraft(text);
        const number = read(text);
        if (number !== null && number === Number(text)) onChange(number);
      }}
      onBlur={() => {
        editing.current = false;
        const number = read(draft) ?? value;
        setDraft(String(number));
        if (number !== value) onChange(number);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
