import { useNameInFigure } from '../charts/figure-name.ts';

export interface LabelledSelectProps<K extends string, T extends string> {
  readonly className: string;
  readonly label: string;
  /** The words of each value. */
  readonly options: Readonly<Record<T, string>>;
  /** Those that may be chosen, in order. */
  readonly values: readonly T[];
  /** The setting it chooses: its name, which hides and locks it, and the page's state. */
  readonly name: K;
  readonly state: Readonly<Record<K, NoInfer<T>>> & {
    readonly hide: readonly string[];
    readonly lock: readonly string[];
  };
  readonly set: (value: T) => void;
}

/** One of several values, from a list that opens. */
export const LabelledSelect = <K extends string, T extends string>(props: LabelledSelectProps<K, T>) => {
  const { className, label, options, values, name, state, set } = props;
  const named = useNameInFigure(label);
  if (state.hide.includes(name)) return null;
  return (
    <label className={className}>
      <span>{label}</span>
      <select
        aria-label={named}
        value={state[name]}
        disabled={state.lock.includes(name)}
        onChange={({ target }) => set(values.find((one) => one === target.value) ?? values[0])}
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
