import { useId } from 'react';
import type { PageState } from '../../contract/page.ts';
import type { SetState } from '../../contract/view.ts';
import { words } from './prose.tsx';

type Toggle = 'outputs' | 'scale' | 'where';

interface SelectionBarProps {
  readonly state: PageState;
  readonly set: SetState;
}

/** Which outputs' variance is shown, how, and of networks with dropout where. */
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
              onChange={() => set({ [name]: option }, 'variance')}
            />
            <span>{words.option[option]}</span>
          </label>
        ))}
      </fieldset>
    );
  return (
    <div className="selection-bar">
      {toggle('outputs', ['logits', 'probabilities'])}
      {toggle('scale', ['absolute', 'relative'])}
      {toggle('where', ['3', '2,3'])}
    </div>
  );
}
