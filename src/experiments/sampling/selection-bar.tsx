import { words } from './prose.tsx';
import type { Selection, Uncursored } from './selection.ts';

type Toggle = 'measure' | 'images' | 'mean';

interface SelectionBarProps {
  readonly selection: Uncursored;
  readonly onSelect: (patch: Partial<Selection>, source: string) => void;
  readonly hide: readonly string[];
  readonly lock: readonly string[];
}

/** What the charts show: which measure, on which images, and which mean of the masks. */
export function SelectionBar({ selection, onSelect, hide, lock }: SelectionBarProps) {
  const toggle = <K extends Toggle>(name: K, options: readonly Selection[K][]) =>
    !hide.includes(name) && (
      <fieldset className="segmented" disabled={lock.includes(name)}>
        <legend>{words.toggle[name]}</legend>
        {options.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name={`sampling-${name}`}
              checked={selection[name] === option}
              onChange={() => onSelect({ [name]: option }, 'menu')}
            />
            <span>{words.option[option]}</span>
          </label>
        ))}
      </fieldset>
    );
  return (
    <div className="selection-bar">
      {toggle('measure', ['accuracy', 'cross-entropy'])}
      {toggle('images', ['test', 'train'])}
      {toggle('mean', ['geometric', 'arithmetic'])}
    </div>
  );
}
