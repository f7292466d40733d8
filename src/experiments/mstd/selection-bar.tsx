import { useId } from 'react';
import type { SetState } from '../../contract/view.ts';
import { words } from './prose.tsx';
import type { Selection } from './selection.ts';

type Toggle = 'outputs' | 'axes';

interface SelectionBarProps {
  readonly selection: Selection;
  readonly hide: readonly string[];
  readonly lock: readonly string[];
  readonly set: SetState;
}

/** What is measured, and on which axes it is drawn. */
export function SelectionBar({ selection, hide, lock, set }: SelectionBarProps) {
  const id = useId();
  const toggle = <K extends Toggle>(name: K, options: readonly Selection[K][]) =>
    !hide.includes(name) && (
      <fieldset className="segmented" disabled={lock.includes(name)}>
        <legend>{words.toggle[name]}</legend>
        {options.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name={`${id}-${name}`}
              checked={selection[name] === option}
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
