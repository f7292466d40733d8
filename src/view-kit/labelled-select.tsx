export interface LabelledSelectProps<T extends string> {
  readonly className: string;
  readonly label: string;
  /** The words of each value. */
  readonly options: Readonly<Record<T, string>>;
  /** Those that may be chosen, in order. */
  readonly values: readonly T[];
  readonly value: T;
  readonly disabled?: boolean;
  readonly onChange: (value: T) => void;
}

/** One of several values, from a list that opens. */
export const LabelledSelect = <T extends string>(props: LabelledSelectProps<T>) => {
  const { className, label, options, values, value, disabled, onChange } = props;
  return (
    <label className={className}>
      <span>{label}</span>
      <select
        aria-label={label}
        value={value}
        disabled={disabled}
        onChange={({ target }) => onChange(values.find((one) => one === target.value) ?? values[0])}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {options[one]}
          </option>
        ))}
      </select>
    </label>
  );
};
