/** What a few runs were made with, by the names that a visitor knows, and in what they differ. */

import { plain } from '../../charts/numbers.ts';
import { separator } from '../../charts/words.ts';
import { checkParams, codecsOf } from '../../contract/check.ts';
import type { Slice, SliceSetting } from '../../contract/experiment.ts';
import type { Parameter } from '../../contract/parameters.ts';
import { controlsOfSpec } from '../../figure/embed-snippet.ts';
import { budgetNames, noiseNames, optimiserNames } from '../../figure/words.ts';
import { addressOf, paramsOf, readSettings, textOf, type Values } from '../settings.ts';
import { viewOf } from '../views.ts';
import { viewWords } from '../words.ts';
import type { Entry } from './table.ts';

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

/** Those of the run where they are known, else those that its settings ask for. */
function paramsIn({ view, run }: Entry, values: Values): Values {
  const spec = viewOf(view)?.spec;
  if (!spec) return {};
  let made: unknown = null;
  try {
    made = run?.params ? JSON.parse(run.params) : null;
  } catch {
    // It came from a file.
  }
  const checked = made === null ? paramsOf(spec, values) : checkParams(spec, made);
  return 'params' in checked ? checked.params : {};
}

const inWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  budget: budgetNames,
  noise: noiseNames,
  optimiser: optimiserNames,
};

/** A setting as a visitor reads it; as addresses write it where it has no words. */
function written(name: string, value: unknown, choice: SliceSetting<unknown>['choice'], text: string): string {
  const options: Readonly<Record<string, string>> = choice?.options ?? inWords[name] ?? {};
  if (typeof value === 'string' && Object.hasOwn(options, value)) return options[value];
  const numbers = Array.isArray(value) ? value : [value];
  return numbers.length > 0 && numbers.every((one) => typeof one === 'number')
    ? numbers.map(plain).join(separator)
    : text;
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
    const value = values[name];
    return [
      name,
      { label: called, text: written(name, value, choice, textOf(view, name, value)), number: numberOf(value) },
    ];
  });
  const params = paramsIn(entry, values);
  const codecs = spec ? codecsOf(spec) : {};
  const parameters = (spec?.parameters ?? {}) as Readonly<Record<string, Parameter<unknown>>>;
  const made = Object.entries(params).map(([name, value]): [string, Setting] => [
    name,
    {
      label: parameters[name].label,
      text: written(name, value, slice[name]?.choice, codecs[name].serialize(value as never)),
      number: numberOf(value),
    },
  ]);
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
