/** The plans that come with the site, in the format of a plan's file. */
import { type Plan, readPlan } from './plan.ts';
import lab from './samples/lab.json';
import lecture from './samples/lecture.json';
import tenMinutes from './samples/ten-minutes.json';

export interface Sample {
  /** Its name in the address. */
  readonly id: string;
  readonly plan: Plan;
}

const files: Readonly<Record<string, unknown>> = { 'ten-minutes': tenMinutes, lecture, lab };

export const samples: readonly Sample[] = Object.entries(files).map(([id, file]) => {
  const read = readPlan(file);
  if ('problem' in read) throw new Error(`the plan ${id} cannot be read: ${read.problem}`);
  return { id, plan: read.plan };
});
