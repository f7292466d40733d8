import { rowAfter } from './heat-map.tsx';

interface StepButtonsProps {
  /** What they lead to: the one before, the next. */
  readonly labels: readonly [string, string];
  /** Where one is, from 0; −1 for nowhere. */
  readonly at: number;
  readonly count: number;
  readonly onStep: (to: number) => void;
}

const arrows = [
  { key: 'ArrowUp', sign: '▲' },
  { key: 'ArrowDown', sign: '▼' },
];

/** What the arrow keys do in a list of rows, for fingers. */
export const StepButtons = ({ labels, at, count, onStep }: StepButtonsProps) => (
  <div className="step-buttons">
    {arrows.map(({ key, sign }, i) => (
      <button key={key} type="button" aria-label={labels[i]} onClick={() => onStep(rowAfter(key, at, count) ?? at)}>
        <span aria-hidden="true">{sign}</span>
      </button>
    ))}
  </div>
);
