/** What a student's page tells the page around it; loaded in frames alone. */
import { readNumber } from '../../figure/read-number.ts';
import { type ToldAssignment, type ToldItem, tellAround } from '../around.ts';
import { type HandIn, readCodes } from './code.ts';
import type { Assignment } from './format.ts';
import { isAnswered, isPredicted, withExpected } from './judged.ts';
import { checkCodes } from './marks.ts';
import { type Progress, partsOf } from './progress.ts';

/** Characters of a response on a learning platform. */
const most = 255;

/** A text in one line, cut between characters. */
const inLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '');

function itemOf(id: string, kind: ToldItem['kind'], text: string, right: boolean | null): ToldItem {
  const given = inLine(text);
  if (kind === 'choice') return { id, kind, given: given && String.fromCharCode(97 + Number(given)), right };
  if (kind === 'text' || given === '') return { id, kind, given, right };
  const value = String(readNumber(given));
  // A platform takes a number for one only as it is written without an exponent.
  return /^-?\d+(\.\d+)?$/.test(value) ? { id, kind, given: value, right } : { id, kind: 'text', given, right };
}

export const itemsOf = (assignment: Assignment, { predictions, answers }: HandIn): readonly ToldItem[] => [
  ...assignment.predictions.map((asked, i) =>
    itemOf(`prediction-${i + 1}`, asked.kind, predictions[i], isPredicted(asked, predictions[i])),
  ),
  ...assignment.questions.map((asked, i) =>
    itemOf(`answer-${i + 1}`, asked.kind, answers[i], isAnswered(asked, answers[i])),
  ),
];

/** @param code empty where none was made */
export function toldOf(assignment: Assignment, progress: Progress, code: string, hash: string): ToldAssignment {
  const parts = Object.values(partsOf(assignment, progress));
  const [done, of] = [0, 1].map((at) => parts.reduce((sum, part) => sum + part[at], 0));
  const open = (['predict', 'run', 'answer'] as const).find((_, i) => parts[i][0] < parts[i][1]);
  const [row] = code === '' ? [] : checkCodes(assignment, readCodes(code).codes);
  const { handIn } = row?.code ?? {};
  return {
    type: 'dropout-cloud:assignment',
    stage: code !== '' ? 'made' : progress.fixed ? (open ?? 'code') : 'predict',
    done,
    of,
    code,
    unmarked: row?.told[0].mark === 'complete',
    why: row?.told.map(({ why }) => why).join(' ') ?? '',
    // A code that is told was made here: it can be read.
    items: handIn ? itemsOf(withExpected(assignment, hash), handIn) : [],
  };
}

/** As the page was opened. */
const { hash } = globalThis.location ?? { hash: '' };

export const tellAssignment = (assignment: Assignment, progress: Progress, code: string): void =>
  tellAround(toldOf(assignment, progress, code, hash));
