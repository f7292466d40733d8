import type { Speed } from '../engine/types.ts';
import { budgetSettings, samplingSpec } from '../experiments/sampling/spec.ts';
import { budgetHelp } from '../figure/words.ts';
import type { JobState, PageState } from '../state/types.ts';

/** The engine on WASM on a laptop without a GPU: what is assumed until this device has been timed. */
const usual: Speed = { stepMs: 0.5, maskUs: 1.2 };

export const speedHere = ({ speed }: Pick<JobState, 'speed'>): Speed => speed ?? usual;

/** What a budget means, in a line: exact for the laboratory's first view, whose captions say the rest. */
export function budgetFacts({ budget, steps, trainImages }: PageState, views: readonly string[]): string {
  if (!views.includes(samplingSpec.id)) return budgetHelp();
  const setting = budgetSettings[budget];
  return budgetHelp(steps || setting.steps, trainImages || (setting.extent === 'first' ? 6000 : 60000));
}
