/** What a student has done of an assignment so far. */
import { list, number } from '../../core/codec.ts';
import { readNumber } from '../../figure/read-number.ts';
import { readSettings, withSettings } from '../settings.ts';
import { viewOf } from '../views.ts';
import { flag, orNull, record, text } from './checked.ts';
import { codeLimits, type HandIn, type Made, type Metric, madeCodec, metricsCodec } from './code.ts';
import { type Assignment, fingerprintOf, formatNumber, limits, type Prediction } from './format.ts';

export interface Progress {
  readonly format: number;
  readonly name: string;
  /** The student's own; 0 where the assignment's counts. */
  readonly seed: number;
  readonly fixed: boolean;
  /** The run that was in the browser before the view was shown. */
  readonly before: string;
  readonly predictions: readonly string[];
  readonly answers: readonly string[];
  readonly settings: string;
  readonly run: Made | null;
  readonly metrics: readonly Metric[];
}

const texts = (most: number) => list(text(codeLimits.answer), { default: [], minLength: 0, maxLength: most });

export const progressCodec = record<Progress>({
  format: number({ default: 1, min: 1, max: 1 }),
  name: text(codeLimits.name),
  seed: number({ default: 0, min: 0, max: 4294967295, integer: true }),
  fixed: flag,
  before: text(20),
  predictions: texts(limits.predictions),
  answers: texts(limits.questions),
  settings: text(limits.settings),
  run: orNull(madeCodec),
  metrics: metricsCodec,
});

/** @param draw a number from 0 to 1 */
export const newProgress = ({ ownSeed, settings }: Assignment, draw: number): Progress => ({
  ...progressCodec.default,
  format: 1,
  seed: ownSeed ? 1 + Math.floor(draw * 9999) : 0,
  settings,
});

/** How the view is opened: with what was last chosen, and what is locked and hidden. */
export function openedWith({ view, lock, hide }: Assignment, { seed, settings }: Progress): string {
  return withSettings(view, settings, {
    ...(seed > 0 ? { seed: String(seed) } : {}),
    ...(lock.length > 0 ? { lock: lock.join(',') } : {}),
    ...(hide.length > 0 ? { hide: hide.join(',') } : {}),
  });
}

/** A list with another value at a place, as long as there are questions. */
export const withAt = (all: readonly string[], count: number, at: number, value: string): readonly string[] =>
  Array.from({ length: count }, (_, i) => (i === at ? value : (all[i] ?? '')));

/** Why a prediction cannot be taken; null where it can, `empty` where there is none. */
export function problemWithPrediction(
  { kind, min, max }: Prediction,
  given = '',
): 'empty' | 'no number' | 'outside' | null {
  if (given.trim() === '') return 'empty';
  if (kind === 'choice') return null;
  const value = readNumber(given);
  if (!Number.isFinite(value)) return 'no number';
  return value >= Math.min(min, max) && value <= Math.max(min, max) ? null : 'outside';
}

/** Whether a run of the student's own is asked for. */
export const wantsRun = ({ run, view }: Assignment): boolean => run === 'live' && viewOf(view)?.spec != null;

/** How much is done of what there is to do. */
export function partsOf(
  assignment: Assignment,
  { fixed, predictions, answers, run }: Progress,
): Readonly<Record<'predictions' | 'run' | 'answers', readonly [done: number, of: number]>> {
  const [predicted, asked] = [assignment.predictions, assignment.questions];
  const hasRun = run !== null && !(wantsRun(assignment) && run.how === 'recorded');
  return {
    predictions: [
      predicted.filter((one, i) => fixed || problemWithPrediction(one, predictions[i]) === null).length,
      predicted.length,
    ],
    run: [hasRun ? 1 : 0, 1],
    answers: [asked.filter((_, i) => (answers[i] ?? '').trim() !== '').length, asked.length],
  };
}

/** What is handed in. */
export function handInOf(assignment: Assignment, progress: Progress, site: string): HandIn {
  const { name, settings, run, metrics, fixed } = progress;
  const { seed } = readSettings(assignment.view, settings).values as { readonly seed: number };
  const filled = (count: number, given: readonly string[]) => Array.from({ length: count }, (_, i) => given[i] ?? '');
  return {
    format: formatNumber,
    assignment: fingerprintOf(assignment),
    site,
    view: assignment.view,
    name: name.trim(),
    predictions: filled(assignment.predictions.length, progress.predictions),
    answers: filled(assignment.questions.length, progress.answers),
    settings,
    seed,
    first: fixed,
    run,
    metrics,
  };
}
