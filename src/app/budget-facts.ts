import type { Speed } from '../engine/types.ts';
import { budgetSettings } from '../experiments/sampling/spec.ts';
import type { JobState, PageState } from '../state/types.ts';

/** The engine on WASM on a laptop without a GPU: what is assumed until this device has been timed. */
const usual: Speed = { stepMs: 0.5, maskUs: 1.2 };

export const speedHere = ({ speed }: Pick<JobState, 'speed'>): Speed => speed ?? usual;

/** Steps and training images of the budget, of the first view; the others' are in their captions. */
export function budgetFacts({ budget, steps, trainImages }: PageState): { steps: number; images: number } {
  const setting = budgetSettings[budget];
  return { steps: steps || setting.steps, images: trainImages || (setting.extent === 'first' ? 6000 : 60000) };
}
