import type { PageState } from '../contract/page.ts';
import { paramsFrom, sizesOf } from '../contract/parameters.ts';
import type { Speed } from '../engine/types.ts';
import { budgetHelp } from '../figure/early-words.ts';
import { specs } from '../state/experiments.ts';
import type { JobState } from '../state/types.ts';

/** The engine on WASM on a laptop without a GPU: what is assumed until this device has been timed. */
const usual: Speed = { stepMs: 0.5, maskUs: 1.2 };

export const speedHere = ({ speed }: Pick<JobState, 'speed'>): Speed => speed ?? usual;

/** What a budget means, in a line: exact for the laboratory's first view, whose captions say the rest. */
export function budgetFacts(state: PageState, views: readonly string[]): string {
  const [first] = specs;
  if (first.action || first.data || !views.includes(first.id)) return budgetHelp();
  const asked = paramsFrom(first.parameters, state) as Pick<PageState, 'budget' | 'steps' | 'trainImages'>;
  const sizes = sizesOf({ ...asked, testImages: 0 }, first.budgets);
  return budgetHelp(sizes.steps, sizes.train);
}
