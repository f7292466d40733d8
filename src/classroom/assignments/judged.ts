/** Which predictions and answers can be judged without a reader, and how: what a learning platform may give a score for. */
import { list, number } from '../../core/codec.ts';
import { readNumber } from '../../figure/read-number.ts';
import { pack, unpack } from '../packed.ts';
import { readJson, record, text } from './checked.ts';
import { type Assignment, limits, type Prediction, type Question } from './format.ts';
import { answerText } from './tally.ts';

const folded = (given: string): string => given.trim().replace(/\s+/g, ' ').toLowerCase();

/** With how many decimals a number is written. */
function decimalsOf(written: string, value: number): number {
  const decimals =
    value === 0
      ? /[.,](\d+)\s*$/.exec(written)?.[1].length
      : Math.round(Math.log10(Number(written.replace(/\D/g, '')) / Math.abs(value)));
  return Math.max(0, decimals || 0);
}

/** Whether a number is the one expected when it is rounded to as many decimals as that one is written with. */
function isRounded(given: string, expected: string): boolean {
  const wanted = readNumber(expected);
  const half = (0.5 + 1e-9) * 10 ** -decimalsOf(expected, wanted);
  return Math.abs(readNumber(given) - wanted) <= half;
}

/** Whether the right option was chosen; null where none is said, and for numbers: what is right there the run says. */
export const isPredicted = ({ kind, options, right }: Prediction, given = ''): boolean | null =>
  kind === 'choice' && right in options ? given === String(right) : null;

/** Whether the answer is the one expected; null where none is, and for texts. */
export function isAnswered(asked: Question, given = ''): boolean | null {
  const { kind, options, expected } = asked;
  if (kind === 'number') return Number.isFinite(readNumber(expected)) ? isRounded(given, expected) : null;
  if (kind === 'text' || expected.trim() === '') return null;
  const isExpected = (one: string) => folded(one) === folded(expected);
  return options.some(isExpected) ? isExpected(answerText(asked, given)) : null;
}

/** How many predictions and answers can be judged. */
export const countJudged = ({ predictions, questions }: Assignment): number =>
  [...predictions.map((one) => isPredicted(one)), ...questions.map((one) => isAnswered(one))].filter(
    (judged) => judged !== null,
  ).length;

interface Expected {
  readonly right: readonly number[];
  readonly expected: readonly string[];
}
const expectedCodec = record<Expected>({
  right: list(number({ default: -1, min: -1, max: limits.options, integer: true }), {
    default: [],
    minLength: 0,
    maxLength: limits.predictions,
  }),
  expected: list(text(limits.label), { default: [], minLength: 0, maxLength: limits.questions }),
});

const start = '#expected=';

/** What is expected, as the hash of a student's page in a frame: students' links and files do not have it. */
export const expectedHash = ({ predictions, questions }: Assignment): string =>
  start +
  pack(
    JSON.stringify({
      right: predictions.map((one) => (isPredicted(one) === null ? -1 : one.right)),
      expected: questions.map((one) => (isAnswered(one) === null ? '' : one.expected)),
    } satisfies Expected),
  );

/** An assignment with what the hash expects; as it is where the hash says nothing that can be used. */
export function withExpected(assignment: Assignment, hash: string): Assignment {
  const packed = hash.startsWith(start) ? hash.slice(start.length) : '';
  const json = packed === '' || packed.length > limits.link ? null : unpack(packed, limits.file);
  const read = json === null ? null : readJson(expectedCodec, json);
  if (read === null || 'problem' in read) return assignment;
  const { right, expected } = read.value;
  return {
    ...assignment,
    predictions: assignment.predictions.map((one, i) => ({ ...one, right: right[i] ?? -1 })),
    questions: assignment.questions.map((one, i) => ({ ...one, expected: expected[i] ?? '' })),
  };
}
