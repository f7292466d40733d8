import { useId } from 'react';
import type { PageState } from '../../state/types.ts';
import type { SetState } from '../view.ts';
import { words } from './prose.tsx';

type Toggle = 'outputs' | 'axes';

interface SelectionBarProps {
  readonly state: PageState;
  readonly set: SetState;
}

/** What is measured, and on which axes it is drawn. */
export function SelectionBar({ state, set }: SelectionBarProps) {
  const id = useId();
  const toggle = <K extends Toggle>(name: K, options: readonly PageState[K][]) =>
    !state.hide.includes(name) && (
      <fieldset className="segmented" disabled={state.lock.includes(name)}>
        <legend>{words.toggle[name]}</legend>
        {options.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name={`${id}-${name}`}
              checked={state[name] === option}
              onChange={() => set({ [name]: option }, 'mstd')}
            />
            <span>{words.option[option]}</span>
          </label>
        ))}
      </fieldset>
    );
  return (
    <div className="selection-bar">
      {toggle('outputs', ['logits', 'probabilities'])}
      {toggle('axes', ['log', 'linear'])}
    </div>
  );
}
