import { useState } from 'react';

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
  /** What is being typed; null while the field has not the focus. */
  const [draft, setDraft] = useState<string | null>(null);
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
      value={draft ?? String(value)}
      disabled={disabled}
      onFocus={() => setDraft(String(value))}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setDraft(text);
        const number = read(text);
        if (number !== null && number === Number(text)) onChange(number);
      }}
      onBlur={() => {
        const number = read(draft ?? '') ?? value;
        setDraft(null);
        if (number !== value) onChange(number);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
