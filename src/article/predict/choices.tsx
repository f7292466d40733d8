import type { Option } from './types.ts';

interface ChoicesProps {
  readonly name: string;
  /** The id of the question's words. */
  readonly asked: string;
  readonly options: readonly Option[];
  readonly text: (id: string) => string;
  readonly chosen: string | null;
  /** The option that the recorded numbers speak for; null until they are shown. */
  readonly found: string | null;
  readonly marks: { readonly yours: string; readonly found: string };
  /** Absent where nothing can be changed any more. */
  readonly onChoose?: (id: string) => void;
}

const sketchPath = (heights: readonly number[]): string =>
  heights.map((y, i) => `${i === 0 ? 'M' : 'L'}${4 + (64 * i) / (heights.length - 1)},${36 - 28 * y}`).join('');

const Sketch = ({ heights }: { readonly heights: readonly number[] }) => (
  <svg className="sketch" viewBox="0 0 72 44" width="72" height="44" aria-hidden="true">
    <path className="sketch-axes" d="M2,2V42H70" />
    <path className="sketch-curve" d={sketchPath(heights)} />
  </svg>
);

/** One of a few answers, as words and where it helps as a curve. */
export function Choices({ name, asked, options, text, chosen, found, marks, onChoose }: ChoicesProps) {
  return (
    <fieldset className="choices" aria-labelledby={asked}>
      {options.map(({ id, sketch }) => (
        <label key={id} data-found={found === id || undefined}>
          <input
            type="radio"
            name={`predict-${name}`}
            value={id}
            checked={chosen === id}
            disabled={!onChoose}
            onChange={() => onChoose?.(id)}
          />
          {sketch && <Sketch heights={sketch} />}
          <span className="choice-text">{text(id)}</span>
          {!onChoose && (found === id || chosen === id) && (
            <span className="choice-marks">
              {chosen === id && <b>{marks.yours}</b>} {found === id && <b className="found">{marks.found}</b>}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
