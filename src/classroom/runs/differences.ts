/** What a few runs were made with, by the names that a visitor knows, and in what they differ. */

import { count, plain } from '../../charts/numbers.ts';
import { separator } from '../../charts/words.ts';
import { type AnySpec, checkParams, codecsOf } from '../../contract/check.ts';
import type { Slice } from '../../contract/experiment.ts';
import type { Parameter } from '../../contract/parameters.ts';
import { controlsOfSpec } from '../../figure/embed-snippet.ts';
import { budgetNames, noiseNames, optimiserNames } from '../../figure/words.ts';
import { addressOf, paramsOf, readSettings, textOf, type Values } from '../settings.ts';
import { viewOf } from '../views.ts';
import { viewWords } from '../words.ts';
import { type Entry, paramsIn } from './table.ts';
import { runsWords as words } from './words.ts';

export interface Setting {
  readonly label: string;
  readonly text: string;
  /** Null where it is none. */
  readonly number: number | null;
}
type Settings = ReadonlyMap<string, Setting>;

const numberOf = (value: unknown): number | null => {
  const one = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return typeof one === 'number' ? one : null;
};

const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  budget: budgetNames,
  noise: noiseNames,
  optimiser: optimiserNames,
};

/** Letters of a value; one that is longer, as of many points, tells nobody anything. */
const longest = 60;

/** A value as a visitor reads it; `text`: as the address has it. */
function valueText(spec: AnySpec | null | undefined, name: string, value: unknown, text: string): string {
  const options = ((spec?.slice ?? {}) as Slice<Record<string, unknown>>)[name]?.choice?.options;
  const whole = Number.isInteger(value) && name !== 'seed';
  const shown =
    typeof value === 'number'
      ? (whole ? count : plain)(value)
      : Array.isArray(value) && value.every((one) => typeof one === 'number')
        ? value.map(name === 'seeds' ? String : plain).join(separator)
        : (options?.[text] ?? names[name]?.[text] ?? text.replaceAll(',', separator));
  return shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
}

/** Where 0 is what is usual, it stands for a number that the budget or the data decide. */
const ofParameter = (spec: AnySpec, name: string, value: unknown, text: string): string =>
  value === 0 && codecsOf(spec)[name].default === 0 ? words.usualValue : valueText(spec, name, value, text);

/** Those of the run where they are known, else those that its settings ask for. */
function madeWith({ view, run }: Entry, values: Values): Values {
  const spec = viewOf(view)?.spec;
  if (!spec) return {};
  const made = paramsIn(run);
  const checked = made === null ? paramsOf(spec, values) : checkParams(spec, made);
  return 'params' in checked ? checked.params : {};
}

/** Everything that a run was made with, and what is chosen of it. */
export function settingsIn(entry: Entry): Settings {
  const { view } = entry;
  const spec = viewOf(view)?.spec;
  const { values } = readSettings(view, entry.settings);
  const labels = new Map(controlsOfSpec(spec));
  const slice = (spec?.slice ?? {}) as Slice<Record<string, unknown>>;
  const chosen = ['dropout', ...(spec?.follows ?? []), ...Object.keys(slice)].map((name): [string, Setting] => {
    const { choice, label } = slice[name] ?? {};
    const called = choice?.label ?? label ?? labels.get(addressOf(view, name)) ?? name;
    const text = valueText(spec, name, values[name], textOf(view, name, values[name]));
    return [name, { label: called, text, number: numberOf(values[name]) }];
  });
  const params = madeWith(entry, values);
  const codecs = spec ? codecsOf(spec) : {};
  const parameters = (spec?.parameters ?? {}) as Readonly<Record<string, Parameter<unknown>>>;
  const made = Object.entries(params).flatMap(([name, value]): [string, Setting][] => {
    const text = spec ? ofParameter(spec, name, value, codecs[name].serialize(value as never)) : '';
    return [[name, { label: parameters[name].label, text, number: numberOf(value) }]];
  });
  return new Map([
    ['view', { label: viewWords.view, text: viewOf(view)?.title ?? view, number: null }],
    ...chosen,
    ...made,
  ]);
}

export interface Compared {
  readonly name: string;
  readonly label: string;
  /** One for each run; empty where the run has no such setting. */
  readonly texts: readonly string[];
  readonly numbers: readonly (number | null)[];
}

/** Every setting of some of these runs: first those that differ. */
export function compare(entries: readonly Entry[]): {
  readonly differing: readonly Compared[];
  readonly same: readonly Compared[];
} {
  const all = entries.map(settingsIn);
  const names = [...new Set(all.flatMap((settings) => [...settings.keys()]))];
  const rows = names.map((name): Compared => {
    const found = all.map((settings) => settings.get(name));
    return {
      name,
      label: found.find((one) => one)?.label ?? name,
      texts: found.map((one) => one?.text ?? ''),
      numbers: found.map((one) => one?.number ?? null),
    };
  });
  const differs = ({ texts }: Compared) => new Set(texts).size > 1;
  return { differing: rows.filter(differs), same: rows.filter((row) => !differs(row)) };
}
