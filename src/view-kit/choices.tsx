import { useId } from 'react';
import type { Slice } from '../contract/experiment.ts';

interface ChoiceProps<S> {
  readonly slice: Slice<S>;
  readonly name: keyof S;
  readonly state: NoInfer<S> & { readonly lock: readonly string[] };
  readonly set: (patch: Partial<NoInfer<S>>, source: string) => void;
  /** Who sets it. */
  readonly source: string;
}

/** One of an experiment's settings that are choices. */
export function Choice<S>({ slice, name, state, set, source }: ChoiceProps<S>) {
  const id = useId();
  const { choice, address = String(name) } = slice[name];
  if (!choice) return null;
  return (
    <fieldset className="segmented" disabled={state.lock.includes(address)}>
      <legend>{choice.label}</legend>
      {Object.entries(choice.options).map(([value, text]) => (
        <label key={value}>
          <input
            type="radio"
            name={`${id}-${address}`}
            checked={state[name] === value}
            onChange={() => set({ [name]: value } as Partial<S>, source)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface ChoicesProps<S> {
  readonly slice: Slice<S>;
  /** Those shown, in order; every one that is a choice where it is left out. */
  readonly names?: readonly (keyof S)[];
  readonly state: S & { readonly hide: readonly string[]; readonly lock: readonly string[] };
  readonly set: (patch: Partial<S>, source: string) => void;
}

/** What a picture shows, as choices beside it: those of the experiment's settings that are choices. */
export function Choices<S>({ slice, names, state, set }: ChoicesProps<S>) {
  const all = names ?? (Object.keys(slice) as (keyof S)[]);
  const shown = all.filter((name) => !state.hide.includes(slice[name].address ?? String(name)));
  return (
    <div className="selection-bar">
      {shown.map((name) => (
        <Choice key={String(name)} slice={slice} name={name} state={state} set={set} source="menu" />
      ))}
    </div>
  );
}
