import { type LawName, type LawSizes, lawNames, type SizeName, sizesOfLaw } from '../contract/noise-laws.ts';
import type { PageState } from '../contract/page.ts';
import { LabelledRange } from './labelled-range.tsx';
import { LabelledSelect } from './labelled-select.tsx';
import { lawWords as words } from './law-words.ts';

/** What of the page's state says which noise is shown; its rate is the dropout rate. */
export interface LawState extends Pick<PageState, 'dropout' | 'hide' | 'lock'> {
  readonly law: LawName;
  readonly spread: number;
  readonly shape: number;
}

export const sizesIn = ({ dropout, spread, shape }: LawState): LawSizes => ({ rate: dropout, spread, shape });

const ranges = {
  rate: { min: 0, max: 0.9, step: 0.05 },
  spread: { min: 0.25, max: 2, step: 0.05 },
  shape: { min: 0.25, max: 8, step: 0.25 },
} as const;

/** Names in the page's state and its address. */
const inState = { rate: 'dropout', spread: 'spread', shape: 'shape' } as const satisfies Record<
  SizeName,
  keyof LawState
>;

interface LawControlsProps {
  readonly className: string;
  readonly state: LawState;
  readonly set: (patch: Partial<LawState>) => void;
}

/** Which noise, and its sizes: a list and its sliders. */
export const LawControls = ({ className, state, set }: LawControlsProps) => (
  <>
    <LabelledSelect
      className={className}
      name="law"
      label={words.label}
      options={words.name}
      values={lawNames}
      state={state}
      set={(law) => set({ law })}
    />
    {sizesOfLaw[state.law]
      .filter((size) => !state.hide.includes(inState[size]))
      .map((size) => (
        <LabelledRange
          key={size}
          className={className}
          label={words.size(state.law, size)}
          {...ranges[size]}
          value={sizesIn(state)[size]}
          disabled={state.lock.includes(inState[size])}
          onChange={(value) => set({ [inState[size]]: value })}
        />
      ))}
  </>
);
