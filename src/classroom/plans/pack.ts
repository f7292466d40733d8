/** A plan as one link or one file. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { most, type Plan, type ReadPlan, readPlanText, writtenPlan } from './plan.ts';

/** The text of a plan's file. */
export const planText = (plan: Plan): string => `${JSON.stringify(writtenPlan(plan), null, 2)}\n`;

/** A file's name for a plan. */
export const fileName = (title: string): string =>
  `${
    title
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'plan'
  }.json`;

/** A plan as letters for an address, compressed. */
export function packPlan(plan: Plan): string {
  const bytes = deflateSync(strToU8(JSON.stringify(writtenPlan(plan))), { level: 9 });
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** Reads what packPlan wrote, from an address of unknown origin. Never throws. */
export function unpackPlan(code: string): ReadPlan {
  if (code.length > most.link) return { problem: `it has ${code.length} characters; allowed are 0 to ${most.link}` };
  let text: string;
  try {
    const letters = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    text = strFromU8(inflateSync(Uint8Array.from(letters, (letter) => letter.charCodeAt(0))));
  } catch {
    return { problem: 'it was cut off or altered on its way; ask for it again, or for the plan as a file' };
  }
  return readPlanText(text);
}
