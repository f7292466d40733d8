/** A plan as one link or one file. */
import { fileStem } from '../file-name.ts';
import { pack, unpack } from '../packed.ts';
import { most, type Plan, type ReadPlan, readPlanText, writtenPlan } from './plan.ts';
import { refusalWords as words } from './refusal-words.ts';

/** The text of a plan's file. */
export const planText = (plan: Plan): string => `${JSON.stringify(writtenPlan(plan), null, 2)}\n`;

/** A file's name for a plan. */
export const fileName = (title: string): string => `${fileStem(title, 'plan', 60)}.json`;

/** A plan as letters for an address, compressed. */
export const packPlan = (plan: Plan): string => pack(JSON.stringify(writtenPlan(plan)));

/** Reads what packPlan wrote, from an address of unknown origin. Never throws. */
export function unpackPlan(code: string): ReadPlan {
  if (code.length > most.link) return { problem: words.long(code.length, most.link) };
  const text = unpack(code, most.file);
  return text === null ? { problem: words.cutOff } : readPlanText(text);
}
