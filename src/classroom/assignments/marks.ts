/** What can be said of a code when it is opened: each check reads the code again, with the site's own codecs. */
import type { AnySpec } from '../../contract/check.ts';
import { checkParams, seedOf } from '../../contract/check.ts';
import { isSame, isServed, paramsOf, readSettings, settingOf, textOf, type Values } from '../settings.ts';
import { viewOf } from '../views.ts';
import type { HandIn, ReadCode } from './code.ts';
import { type Assignment, fingerprintOf } from './format.ts';
import { whys } from './mark-words.ts';

export type Mark =
  | 'unreadable'
  | 'altered'
  | 'other assignment'
  | 'other settings'
  | 'incomplete'
  | 'duplicate'
  | 'recorded run'
  | 'earlier run'
  | 'complete';

export interface Told {
  readonly mark: Mark;
  /** Why, in a sentence; may be empty. */
  readonly why: string;
}

export interface Row {
  /** Its place among those loaded, counted from 1. */
  readonly place: number;
  readonly code: ReadCode;
  readonly told: readonly Told[];
}

/** Controls that stand in the panel “More”. */
const inMore = ['noise', 'layers', 'networkShape', 'optimiser', 'batchSize', 'trainImages', 'seed'];

/** Settings that a student could not change. */
export function fixedSettings({ view, lock, hide, ownSeed }: Assignment): readonly string[] {
  const controls = [...lock, ...hide].flatMap((name) => (name === 'more' ? inMore : name));
  const names = controls.flatMap((name) => settingOf(view, name) ?? []);
  return [...new Set(names)].filter((name) => !(ownSeed && name === 'seed') && name !== 'backend' && name !== 'run');
}

function withParams(spec: AnySpec, params: string, values: Values): string | null {
  let made: unknown;
  try {
    made = JSON.parse(params);
  } catch {
    return whys.askedUnread;
  }
  const checked = checkParams(spec, made);
  if ('problem' in checked) return whys.askedRefused(checked.problem);
  const asked = paramsOf(spec, values);
  if ('problem' in asked) return whys.together(asked.problem);
  return isServed(spec, asked.params, checked.params) ? null : whys.otherRun;
}

/** What is wrong with the settings handed in; null if nothing is. */
export function problemWithSettings(assignment: Assignment, { settings, seed, run }: HandIn): string | null {
  const { view } = assignment;
  const given = readSettings(view, settings);
  if (given.problems.length > 0) return whys.settingsUnread(given.problems[0]);
  const asked = readSettings(view, assignment.settings).values;
  for (const name of fixedSettings(assignment)) {
    if (isSame(view, name, asked[name], given.values[name])) continue;
    const [had, was] = [given.values[name], asked[name]].map((value) => textOf(view, name, value));
    return whys.setting(name, had.slice(0, 40), was.slice(0, 40));
  }
  const spec = viewOf(view)?.spec;
  if (!spec || !run || run.params === '') return null;
  const wrong = withParams(spec, run.params, given.values);
  if (wrong !== null) return wrong;
  return seedOf(JSON.parse(run.params)) === seed ? null : whys.seed;
}

/** What is missing, in words; empty where nothing is. */
function missingIn(assignment: Assignment, handIn: HandIn): string {
  const { predictions, questions, metrics, run } = assignment;
  const open = (count: number, given: readonly string[]) =>
    Array.from({ length: count }, (_, i) => given[i] ?? '').filter((one) => one.trim() === '').length;
  const told = new Set(handIn.metrics.map(({ name }) => name));
  const parts = [
    [open(predictions.length, handIn.predictions), 'prediction'],
    [open(questions.length, handIn.answers), 'answer'],
    [metrics.filter((name) => !told.has(name)).length, 'number'],
    [handIn.run === null || (run === 'live' && handIn.run.how === 'recorded') ? 1 : 0, 'run'],
  ] as const;
  return parts.flatMap(([count, what]) => (count > 0 ? [whys.parts[what](count)] : [])).join(', ');
}

function look(assignment: Assignment, fingerprint: string, { handIn, intact, problem }: ReadCode): Told[] {
  if (handIn === null) return [{ mark: 'unreadable', why: `${problem[0].toUpperCase()}${problem.slice(1)}.` }];
  const told: Told[] = [];
  if (!intact) told.push({ mark: 'altered', why: whys.checksum });
  if (handIn.assignment !== fingerprint) return [...told, { mark: 'other assignment', why: whys.otherAssignment }];
  const settings = problemWithSettings(assignment, handIn);
  if (settings !== null) told.push({ mark: 'other settings', why: settings });
  const missing = missingIn(assignment, handIn);
  if (missing !== '') told.push({ mark: 'incomplete', why: whys.missing(missing) });
  if (handIn.run?.how === 'recorded' && assignment.run === 'live')
    told.push({ mark: 'recorded run', why: whys.recorded });
  if (handIn.run?.how === 'kept') told.push({ mark: 'earlier run', why: whys.earlier });
  return told;
}

/** What makes two codes the same work: their run, where one was made, or all that they say. */
const workOf = (handIn: HandIn): string =>
  handIn.run && handIn.run.how !== 'recorded' && handIn.run.id !== ''
    ? `${handIn.run.id} ${handIn.run.seconds}`
    : JSON.stringify({ ...handIn, name: '' });

/** Checks codes against an assignment. The same code twice is one row. */
export function checkCodes(assignment: Assignment, codes: readonly ReadCode[]): readonly Row[] {
  const fingerprint = fingerprintOf(assignment);
  const single = [...new Map(codes.map((code) => [code.code, code])).values()];
  const counts = new Map<string, number>();
  const keysOf = ({ handIn }: ReadCode): readonly string[] =>
    handIn === null
      ? []
      : [`work ${workOf(handIn)}`, ...(handIn.name.trim() ? [`name ${handIn.name.trim().toLowerCase()}`] : [])];
  for (const code of single) for (const key of keysOf(code)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return single.map((code, i) => {
    const told = look(assignment, fingerprint, code);
    const [sameRun, sameName] = keysOf(code).map((key) => (counts.get(key) ?? 0) > 1);
    if (sameRun) told.push({ mark: 'duplicate', why: whys.sameRun });
    else if (sameName) told.push({ mark: 'duplicate', why: whys.sameName });
    return { place: i + 1, code, told: told.length > 0 ? told : [{ mark: 'complete', why: '' }] };
  });
}
