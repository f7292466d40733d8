import { type Codecs, checkRecord } from '../core/codec.ts';
import { using } from '../core/words.ts';
import type { ExperimentSpec } from './experiment.ts';
import { making } from './making-words.ts';
import type { Run } from './run.ts';

/** A specification whose parameters and result are not known by type. */
export type AnySpec = ExperimentSpec<unknown, unknown, unknown>;
export type AnyCodecs = Codecs<Record<string, unknown>>;

export const codecsOf = (spec: AnySpec): AnyCodecs => spec.codecs as AnyCodecs;

/** What is wrong with a value and what is allowed, without what a lenient reader would have made of it. */
export const refusal = (problem: string): string => problem.replace(using, '');

export type CheckedParams = { readonly params: Record<string, unknown> } | { readonly problem: string };

/** Checks parameters of unknown origin strictly: nothing is clamped; what is absent becomes its default. */
export function checkParams(spec: AnySpec, given: unknown): CheckedParams {
  const { value, problems } = checkRecord(codecsOf(spec), given);
  if (problems.length > 0) return { problem: refusal(problems[0]) };
  const conflict = spec.conflict?.(value) ?? null;
  return conflict === null ? { params: value } : { problem: conflict };
}

/** What is wrong with the parameters of a run that was made: each must be there, since views read them; null if nothing. */
export function problemWithParams(spec: AnySpec, params: unknown): string | null {
  const missing = Object.keys(spec.codecs).find((name) => !(name in Object(params)));
  if (missing) return making.missing(missing);
  const checked = checkParams(spec, params);
  return 'problem' in checked ? checked.problem : null;
}

/** The seed a run is named by: the first where there are several. */
export function seedOf(params: Readonly<Record<string, unknown>>): number {
  const seed = Array.isArray(params.seeds) ? params.seeds[0] : params.seed;
  return typeof seed === 'number' ? seed : 0;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{12}$/.test(value);
const isKept = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  [value.rate, value.checkpoint].every((number) => typeof number === 'number' && number >= 0);

const isOrigin = (value: unknown): boolean =>
  isRecord(value) && ['title', 'origin', 'licence'].every((name) => typeof value[name] === 'string');

/** Texts about a run; those of recorded runs, and what the command line leaves out, may be absent. */
const texts = { backend: true, version: true, device: false, date: false, commit: false };
const lists = {
  sources: [isHash, making.hashes],
  networks: [isKept, making.networks],
  data: [isOrigin, making.sets],
} as const;

/** What is wrong with what a run of `spec`, or its entry in a list, says of how it was made; null if nothing is. */
export function problemWithMaking(spec: AnySpec, value: unknown): string | null {
  if (!isRecord(value)) return making.noRun;
  const { experiment, seed, seconds } = value as Partial<Run>;
  if (experiment !== spec.id) return making.experiment(JSON.stringify(experiment), spec.id);
  for (const [name, needed] of Object.entries(texts)) {
    const text = value[name];
    if (!needed && text === undefined) continue;
    if (typeof text !== 'string' || text.length > 200) return making.noText(name);
  }
  if (!Number.isSafeInteger(seed) || (seed as number) < 0) return making.seed(String(seed).slice(0, 40));
  if (typeof seconds !== 'number' || !(seconds >= 0 && seconds < Number.POSITIVE_INFINITY)) {
    return making.seconds;
  }
  const wrong = problemWithParams(spec, value.params);
  if (wrong !== null) return `params: ${wrong}`;
  for (const [name, [isMember, what]] of Object.entries(lists)) {
    const list = value[name];
    if (list !== undefined && !(Array.isArray(list) && list.every(isMember))) return making.noList(name, what);
  }
  return null;
}

/** What is wrong with a value that should be a complete run of `spec`, in one sentence; null if nothing is. */
export function problemWithRun(spec: AnySpec, value: unknown): string | null {
  const wrong = problemWithMaking(spec, value);
  if (wrong !== null) return wrong;
  const problem = spec.problemWith((value as Run).result);
  return problem === null ? null : `result: ${problem}`;
}
