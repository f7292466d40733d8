import { controlsOfSpec } from '../../figure/embed-snippet.ts';
import { Check } from '../pieces.tsx';
import { viewOf } from '../views.ts';
import type { Assignment } from './format.ts';
import { composeWords as words } from './words.ts';

interface ControlsProps {
  readonly assignment: Assignment;
  readonly change: (patch: Partial<Assignment>) => void;
}

type Way = keyof typeof words.ways;

/** Which device does the arithmetic is the student's own affair. */
const own = ['backend'];

/** Which controls students find free, locked or hidden. */
export function Controls({ assignment: { view, lock, hide, ownSeed }, change }: ControlsProps) {
  const all = controlsOfSpec(viewOf(view)?.spec).filter(([name]) => !own.includes(name));
  const lockable = all.map(([name]) => name).filter((name) => name !== 'more' && name !== 'train');
  const set = (name: string, way: Way) => {
    const without = (names: readonly string[]) => names.filter((one) => one !== name);
    change({
      lock: way === 'lock' ? [...without(lock), name] : without(lock),
      hide: way === 'hide' ? [...without(hide), name] : without(hide),
    });
  };
  return (
    <>
      <p className="help">{words.freeHelp}</p>
      <div className="buttons">
        <button type="button" onClick={() => change({ lock: [], hide: [] })}>
          {words.all.free}
        </button>
        <button type="button" onClick={() => change({ lock: lockable, hide: [] })}>
          {words.all.lock}
        </button>
      </div>
      <ul className="control-list">
        {all.map(([name, label]) => (
          <li key={name}>
            <span>{label}</span>
            <select
              aria-label={label}
              value={hide.includes(name) ? 'hide' : lock.includes(name) ? 'lock' : 'free'}
              onChange={({ currentTarget }) => set(name, currentTarget.value as Way)}
            >
              {(Object.keys(words.ways) as Way[])
                .filter((way) => way !== 'lock' || name !== 'more')
                .map((way) => (
                  <option key={way} value={way}>
                    {words.ways[way]}
                  </option>
                ))}
            </select>
          </li>
        ))}
      </ul>
      {viewOf(view)?.spec && (
        <Check label={words.ownSeed} checked={ownSeed} set={(checked) => change({ ownSeed: checked })} />
      )}
    </>
  );
}
