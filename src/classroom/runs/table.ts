/** A table of runs: what is kept of each, and how such a table is read from a file. */
import { seedOf } from '../../contract/check.ts';
import type { Run } from '../../contract/run.ts';
import { list, number } from '../../core/codec.ts';
import { attempt } from '../../state/kept.ts';
import { parseRunFile } from '../../state/saved-run.ts';
import { type Answer, orNull, readJson, record, text } from '../assignments/checked.ts';
import { classWords } from '../assignments/class-words.ts';
import { codeLimits, type HandIn, type Made, type Metric, madeCodec, metricsCodec } from '../assignments/code.ts';
import { limits } from '../assignments/format.ts';
import { hashOf } from '../packed.ts';
import { readSettings } from '../settings.ts';
import { viewOf } from '../views.ts';
import { refusals } from '../words.ts';

export const mostRuns = 200;
/** Characters of a table's file. */
export const longestTable = 4_000_000;

export interface Entry {
  /** Of all but its name. */
  readonly id: string;
  readonly name: string;
  readonly view: string;
  readonly settings: string;
  readonly seed: number;
  readonly run: Made | null;
  readonly metrics: readonly Metric[];
}

export interface RunTable {
  readonly format: number;
  readonly title: string;
  readonly list: readonly Entry[];
}

const entry = record<Entry>({
  id: text(20),
  name: text(codeLimits.name),
  view: text(60, /^[\w-]+$/, 'cloud'),
  settings: text(limits.settings),
  seed: number({ default: 0, min: 0, max: 4294967295, integer: true }),
  run: orNull(madeCodec),
  metrics: metricsCodec,
});

export const tableCodec = record<RunTable>({
  format: number({ default: 0, min: 1, max: 1 }),
  title: text(limits.title),
  list: list(entry, { default: [], minLength: 0, maxLength: mostRuns }),
});

export const emptyTable: RunTable = { format: 1, title: '', list: [] };

/** A table's file: with as many whole results, by the identifiers of their runs, as there is room for. */
export function fileOf(table: RunTable, resultOf: (entry: Entry) => Run | null): string {
  const results: [string, Run][] = [];
  let room = longestTable - JSON.stringify(table).length - 1000;
  for (const entry of table.list) {
    const result = resultOf(entry);
    const { length } = JSON.stringify(result);
    if (!result || length > room) continue;
    results.push([entry.id, result]);
    room -= length + 40;
  }
  return JSON.stringify({ ...table, results: Object.fromEntries(results) });
}

export interface ReadTable {
  readonly table: RunTable;
  /** Whole results, each with its run. */
  readonly results: readonly (readonly [Entry, Run])[];
}

/** Reads a table's file. Never throws. */
export function readTable(json: string): Answer<ReadTable> {
  if (json.length > longestTable) return { problem: refusals.long(String(longestTable)) };
  const given: unknown = attempt(() => JSON.parse(json));
  const { results = {}, ...rest } = Object(given) as Record<string, unknown>;
  if (Array.isArray(rest.list) && rest.list.length > mostRuns)
    return { problem: refusals.manyRuns(rest.list.length, mostRuns) };
  const read = readJson(tableCodec, isRecord(given) ? JSON.stringify(rest) : json);
  if ('problem' in read) return read;
  const { format, list } = read.value;
  if (format !== 1) return { problem: refusals.noTable };
  const strange = list.find(({ view }) => !viewOf(view));
  if (strange) return { problem: refusals.unknownView(strange.view) };
  const whole: [Entry, Run][] = [];
  for (const [id, result] of Object.entries(Object(results) as Record<string, unknown>)) {
    const entry = list.find((one) => one.id === id);
    const spec = entry && viewOf(entry.view)?.spec;
    if (!spec) return { problem: refusals.noSuchRun(id.slice(0, 40)) };
    const parsed = parseRunFile(spec, JSON.stringify(result));
    if ('problem' in parsed) return { problem: refusals.ofRun(entry.name, parsed.problem) };
    whole.push([entry, parsed.run]);
  }
  return { value: { table: read.value, results: whole } };
}

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

type New = Omit<Entry, 'id' | 'seed'>;

/** An entry with its seed and its identifier. */
export function entryOf({ name, view, settings, run, metrics }: New): Entry {
  const { seed } = readSettings(view, settings).values as { readonly seed: number };
  const whole = { view, settings, seed: paramsSeed(run) ?? seed, run, metrics };
  return { ...whole, name, id: hashOf(JSON.stringify(whole)) };
}

/** What a run was made with; null where that is not known. */
export const paramsIn = (run: Made | null): unknown => (run?.params ? attempt(() => JSON.parse(run.params)) : null);

function paramsSeed(run: Made | null): number | null {
  const params = paramsIn(run);
  return isRecord(params) ? seedOf(params as Readonly<Record<string, unknown>>) : null;
}

/** The run of a code. */
export const entryOfCode = ({ name, view, settings, run, metrics }: HandIn): Entry =>
  entryOf({ name: name || classWords.noName, view, settings, run, metrics });

/** More runs at the end; those that are there already are left out. Null where there is no room. */
export function withRuns(table: RunTable, more: readonly Entry[]): RunTable | null {
  const there = new Set(table.list.map(({ id }) => id));
  const fresh = [...new Map(more.filter(({ id }) => !there.has(id)).map((one) => [one.id, one])).values()];
  return table.list.length + fresh.length > mostRuns ? null : { ...table, list: [...table.list, ...fresh] };
}
