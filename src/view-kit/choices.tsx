import { useId } from 'react';
import type { Slice } from '../contract/experiment.ts';

interface ChoicesProps<S> {
  readonly slice: Slice<S>;
  /** Those shown, in order; every one that is a choice where it is left out. */
  readonly names?: readonly (keyof S)[];
  readonly state: S & { readonly hide: readonly string[]; readonly lock: readonly string[] };
  readonly set: (patch: Partial<S>, source: string) => void;
}

/** One of the experiment's settings as a choice beside the picture; nothing where it is none, or hidden. */
export function Choice<S>({ slice, name, state, set }: Omit<ChoicesProps<S>, 'names'> & { readonly name: keyof S }) {
  const id = useId();
  const { choice, address = String(name) } = slice[name];
  if (!choice || state.hide.includes(address)) return null;
  return (
    <fieldset className="segmented" disabled={state.lock.includes(address)}>
      <legend>{choice.label}</legend>
      {Object.entries(choice.options).map(([value, text]) => (
        <label key={value}>
          <input
            type="radio"
            name={`${id}-${address}`}
            checked={state[name] === value}
            onChange={() => set({ [name]: value } as Partial<S>, 'menu')}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What a picture shows, as choices beside it: those of the experiment's settings that are choices. */
export function Choices<S>({ names, ...rest }: ChoicesProps<S>) {
  const all = names ?? (Object.keys(rest.slice) as (keyof S)[]);
  return (
    <div className="selection-bar">
      {all.map((name) => (
        <Choice key={String(name)} name={name} {...rest} />
      ))}
    </div>
  );
}
