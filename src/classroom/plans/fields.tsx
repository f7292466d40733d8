import { useId } from 'react';

interface WritingProps {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly most: number;
  /** Lines; one: a single line. */
  readonly rows?: number;
  readonly className?: string;
  readonly change: (text: string) => void;
}

/** A text with its label. What is longer than allowed cannot be typed. */
export function Writing({ label, help, value, most, rows = 1, className = '', change }: WritingProps) {
  const id = useId();
  const common = { id, className, value, maxLength: most, 'aria-describedby': help && `${id}-help` };
  return (
    <div className="plan-field">
      <label htmlFor={id}>{label}</label>
      {rows === 1 ? (
        <input type="text" {...common} onChange={({ currentTarget }) => change(currentTarget.value)} />
      ) : (
        <textarea rows={rows} {...common} onChange={({ currentTarget }) => change(currentTarget.value)} />
      )}
      {help && (
        <span className="plan-help" id={`${id}-help`}>
          {help}
        </span>
      )}
    </div>
  );
}
