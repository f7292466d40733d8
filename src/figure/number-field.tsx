import { useState } from 'react';
import { marked } from '../charts/format.ts';
import { readNumber } from './read-number.ts';
import { notUsed } from './words.ts';

interface NumberFieldProps {
  /** Accessible name; the field itself shows none. */
  readonly label?: string;
  readonly id?: string;
  readonly describedBy?: string;
  readonly value: number;
  /** The value at this moment, where `value` follows it later. */
  readonly now?: { readonly current: number };
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

/**
 * A typed number, with a decimal point or comma: a browser's own field of numbers drops what it cannot read. What is out
 * of range or no number is told, and put back within the range, when the field is left.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, id, describedBy, value, now, min, max, integer, disabled, onChange } = props;
  /** What is being typed; null while the field has not the focus. */
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const parse = (text: string) => readNumber(text, integer);
  const within = (number: number): number => {
    const inside = Math.min(max, Math.max(min, number));
    return integer ? Math.round(inside) : inside;
  };
  const change = (text: string) => {
    setDraft(text);
    const number = parse(text);
    if (number === within(number)) onChange(number);
  };
  const leave = () => {
    const text = draft ?? marked(String(value));
    const number = parse(text);
    const before = now?.current ?? value;
    const used = Number.isFinite(number) ? within(number) : before;
    setDraft(null);
    setProblem(number === used ? '' : notUsed(text, min, max, used));
    if (used !== before) onChange(used);
  };
  return (
    <>
      <input
        className="number"
        type="text"
        role="spinbutton"
        autoComplete="off"
        id={id}
        aria-label={label}
        aria-describedby={describedBy}
        aria-valuenow={value}
        aria-valuemin={min}
        aria-valuemax={max}
        inputMode={integer ? 'numeric' : 'decimal'}
        value={draft ?? marked(String(value))}
        disabled={disabled}
        onFocus={() => {
          setDraft(marked(String(value)));
          setProblem('');
        }}
        onChange={({ currentTarget }) => change(currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
          if (event.key === 'Enter') event.currentTarget.blur();
          if (!integer || !step) return;
          event.preventDefault();
          change(String(within(value + step)));
        }}
      />
      {problem && (
        <span className="number-problem" role="alert">
          {problem}
        </span>
      )}
    </>
  );
}
