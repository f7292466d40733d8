import type { CSSProperties } from 'react';
import { words } from '../words/figure.tsx';

interface StepRangeProps {
  readonly steps: readonly number[];
  /** Which of them is shown, from 0. */
  readonly at: number;
  readonly state: { readonly hide: readonly string[]; readonly lock: readonly string[] };
  /** The step in words. */
  readonly text: string;
  readonly onStep: (step: number) => void;
}

/** The step at which networks are shown: one of those at which they were looked at. */
export function StepRange({ steps, at, state, text, onStep }: StepRangeProps) {
  if (state.hide.includes('after')) return null;
  const last = steps.length - 1;
  return (
    <label className="features-step">
      <span>{words.after}</span>
      <input
        type="range"
        min={0}
        max={Math.max(1, last)}
        value={at}
        aria-label={words.after}
        aria-valuetext={text}
        disabled={state.lock.includes('after') || last < 1}
        style={{ '--filled': `${(100 * at) / Math.max(1, last)}%` } as CSSProperties}
        // At the end of a run under way, the newest is followed.
        onChange={({ target }) => onStep(Number(target.value) === last ? newest : steps[Number(target.value)])}
      />
      <output aria-live="off">{text}</output>
    </label>
  );
}

/** After every step. */
const newest = 20000;
