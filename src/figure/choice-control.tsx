import { useId } from 'react';

export interface ChoiceControlProps<T extends string | number> {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly disabled?: boolean;
  readonly onChange: (value: T) => void;
}

/** One of a few, as the browser's own menu. A value that is none of the options is shown as it is. */
export function ChoiceControl<T extends string | number>(props: ChoiceControlProps<T>) {
  const { name, label, help, value, options, disabled, onChange } = props;
  const id = useId();
  const all = options.some((option) => option.value === value) ? options : [...options, { value, text: String(value) }];
  return (
    <div className="control choice" data-control={name}>
      <div className="control-head">
        <label htmlFor={id}>{label}</label>
      </div>
      <select
        id={id}
        aria-describedby={`${id}-help`}
        value={String(value)}
        disabled={disabled}
        onChange={(event) => {
          const chosen = all.find((option) => String(option.value) === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {all.map((option) => (
          <option key={String(option.value)} value={String(option.value)}>
            {option.text}
          </option>
        ))}
      </select>
      <p className="help" id={`${id}-help`}>
        {help}
      </p>
    </div>
  );
}
