import type { PageState } from '../contract/page.ts';
import { ChoiceControl } from './choice-control.tsx';
import { estimate } from './times.ts';
import { budgetNames, controlWords } from './words.ts';

type Budget = PageState['budget'];

/** What each budget means and about how many seconds it takes here; null where nothing is known. */
export type BudgetTimes = Record<Budget, { readonly help: string; readonly seconds: number | null }>;

interface BudgetControlProps {
  readonly value: Budget;
  readonly times: BudgetTimes;
  readonly disabled?: boolean;
  readonly onChange: (value: Budget) => void;
}

export function BudgetControl({ value, times, disabled, onChange }: BudgetControlProps) {
  const options = (['quick', 'lecture', 'paper'] as const).map((budget) => {
    const { seconds } = times[budget];
    const text = seconds === null ? budgetNames[budget] : `${budgetNames[budget]}, ≈ ${estimate(seconds)}`;
    return { value: budget, text };
  });
  return (
    <ChoiceControl
      name="budget"
      label={controlWords.budget.label}
      help={times[value].help}
      value={value}
      options={options}
      disabled={disabled}
      onChange={onChange}
    />
  );
}
