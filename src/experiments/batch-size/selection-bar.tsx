import { useId } from 'react';
import type { PageState } from '../../contract/page.ts';
import type { SetState } from '../../contract/view.ts';
import { words } from './prose.tsx';
import type { ScaleRate } from './spec.ts';

const options: readonly ScaleRate[] = ['no', 'sqrt', 'linear'];

/** How the learning rate of the next run follows the batch. */
export function SelectionBar({ state, set }: { readonly state: PageState; readonly set: SetState }) {
  const id = useId();
  if (state.hide.includes('scaleRate')) return null;
  return (
    <fieldset className="segmented" disabled={state.lock.includes('scaleRate')}>
      <legend>{words.scaleRate}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={id}
            checked={state.scaleRate === option}
            onChange={() => set({ scaleRate: option }, 'batch-size')}
          />
          <span>{words.scaleRates[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}
