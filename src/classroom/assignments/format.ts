/** What an assignment holds, and how it is read from a link or a file. */
import { choice, list, number } from '../../core/codec.ts';
import { pagesRoot } from '../../state/kept.ts';
import { hashOf, pack, unpack } from '../packed.ts';
import { viewOf } from '../views.ts';
import { refusals } from '../words.ts';
import { type Answer, flag, type Of, readJson, record, text } from './checked.ts';

/** To be raised when an older page could not read what a newer one writes. */
export const formatNumber = 1;

export const limits = {
  title: 120,
  text: 2000,
  label: 300,
  unit: 20,
  option: 120,
  options: 8,
  predictions: 8,
  questions: 12,
  metrics: 40,
  settings: 4000,
  /** Characters. */
  link: 8000,
  /** Bytes of an assignment's file, and of what a link stands for. */
  file: 64_000,
} as const;

const amount = number({ default: 0, min: -1e9, max: 1e9 });
const options = list(text(limits.option), { default: [], minLength: 0, maxLength: limits.options });
const names = (most: number) => list(text(60, /^[\w-]+$/, 'none'), { default: [], minLength: 0, maxLength: most });

const prediction = {
  kind: choice(['number', 'choice'], 'number'),
  label: text(limits.label),
  unit: text(limits.unit),
  min: amount,
  max: number({ default: 100, min: -1e9, max: 1e9 }),
  options,
  /** The headline number of the view that it is compared with; empty for none. */
  metric: text(60, /^[\w-]*$/),
  /** Which option is right, counted from 0; −1 for none, and in what students get. */
  right: number({ default: -1, min: -1, max: limits.options, integer: true }),
};
export type Prediction = Of<typeof prediction>;

const question = {
  kind: choice(['text', 'number', 'choice'], 'text'),
  label: text(limits.label),
  options,
  /** The answer expected; empty for none, and in what students get unless it is `shown`. */
  expected: text(limits.label),
  /** Whether students see the expected answer once they have made their code. */
  shown: flag,
};
export type Question = Of<typeof question>;

const assignment = {
  format: number({ default: 0, min: formatNumber, max: formatNumber }),
  view: text(60, /^[\w-]+$/, 'cloud'),
  title: text(limits.title),
  text: text(limits.text),
  /** A query string. */
  settings: text(limits.settings),
  lock: names(20),
  hide: names(20),
  /** Whether each student gets a seed of their own. */
  ownSeed: flag,
  /** Whether a run of the student's own is asked for, or what the view shows is enough. */
  run: choice(['live', 'any'], 'live'),
  predictions: list(record(prediction), { default: [], minLength: 0, maxLength: limits.predictions }),
  questions: list(record(question), { default: [], minLength: 0, maxLength: limits.questions }),
  /** Headline numbers that are handed in; all that the view tells where it is empty. */
  metrics: names(limits.metrics),
};
export type Assignment = Of<typeof assignment>;

export const assignmentCodec = record<Assignment>(assignment);

export const newAssignment = (view: string): Assignment => ({
  ...assignmentCodec.default,
  format: formatNumber,
  view,
});
export const newPrediction: Prediction = { ...record<Prediction>(prediction).default, label: '' };
export const newQuestion: Question = record<Question>(question).default;

function problemWith({ format, view, run }: Assignment): string | null {
  if (format !== formatNumber) return refusals.format(formatNumber);
  const known = viewOf(view);
  if (!known) return refusals.unknownView(view);
  return known.spec === null && run === 'live' ? refusals.trainsNothing : null;
}

/** Reads an assignment's JSON, of whatever origin. Never throws. */
export function readAssignment(json: string): Answer<Assignment> {
  if (json.length > limits.file) return { problem: refusals.long(String(limits.file)) };
  const read = readJson(assignmentCodec, json);
  if ('problem' in read) return read;
  const problem = problemWith(read.value);
  return problem === null ? read : { problem };
}

/** As students get it: without the answers that are not for them. */
export const forStudents = (whole: Assignment): Assignment => ({
  ...whole,
  predictions: whole.predictions.map((one) => ({ ...one, right: -1 })),
  questions: whole.questions.map((one) => (one.shown ? one : { ...one, expected: '' })),
});

/** Its text, the same wherever it was read. */
const written = (one: Assignment): string => JSON.stringify(assignmentCodec.check(one).value);

/** Tells it from every other; expected answers that students do not get change nothing. */
export const fingerprintOf = (one: Assignment): string => hashOf(written(forStudents(one)));

export const linkOf = (one: Assignment): string =>
  `${pagesRoot()}classroom/?assignment=${pack(written(forStudents(one)))}#assignments`;

export const fileOf = (one: Assignment): string => `${JSON.stringify(one, null, 2)}\n`;

/** Reads what `?assignment=` holds. Never throws. */
export function readLink(packed: string): Answer<Assignment> {
  if (packed.length > limits.link) return { problem: refusals.long(String(limits.link)) };
  const json = unpack(packed, limits.file);
  return json === null ? { problem: refusals.changed } : readAssignment(json);
}

/** Reads an assignment from a whole link or from a file's text. */
export function readEither(given: string): Answer<Assignment> {
  const packed = /[?&]assignment=([\w-]*)/.exec(given.trim())?.[1];
  return given.trim().startsWith('{') || packed === undefined ? readAssignment(given) : readLink(packed);
}
