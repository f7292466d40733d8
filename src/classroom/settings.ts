/** The settings of a view's address, of whichever part: read, compared, and what a run is asked for with them. */
import { type AnySpec, checkParams, codecsOf, refusal } from '../contract/check.ts';
import type { Slice } from '../contract/experiment.ts';
import type { PageState } from '../contract/page.ts';
import { paramsFrom, served } from '../contract/parameters.ts';
import type { Codec } from '../core/codec.ts';
import { stateAsking } from '../state/asking.ts';
import { addressNames, aliases } from '../state/codecs.ts';
import { openingId } from '../state/experiments.ts';
import { reconcile } from '../state/page-state.ts';
import { selectionCodecs, trainingCodecs } from '../state/selection.ts';
import { siteViews, viewOf } from './views.ts';
import { refusals } from './words.ts';

export type Values = Readonly<Record<string, unknown>>;
type AnyCodec = Codec<unknown>;

interface Known {
  readonly codecs: Readonly<Record<string, AnyCodec>>;
  /** How each setting is called in the address. */
  readonly called: (name: string) => string;
  /** Of each name and alias in the address, the setting. */
  readonly named: ReadonlyMap<string, string>;
}

const known = new Map<string, Known>();

/** What the address of a view may say: its part has one state for all its views. */
function knownTo(view: string): Known {
  const part = viewOf(view)?.part ?? '';
  const before = known.get(part);
  if (before) return before;
  const together = siteViews.filter((one) => one.part === part);
  const slices: Slice<Record<string, unknown>> = Object.assign({}, ...together.map(({ spec }) => spec?.slice ?? {}));
  const ids = together.map(({ id }) => id);
  const shared = { ...selectionCodecs(ids, openingId, 99), ...trainingCodecs };
  const own = Object.entries(slices);
  const codecs = {
    ...shared,
    ...Object.fromEntries(own.map(([name, { codec }]) => [name, codec])),
    ...trainingCodecs,
  } as Known['codecs'];
  const called = (name: string): string =>
    slices[name]?.address ?? (name in shared ? (addressNames[name] ?? name) : name);
  const named = new Map([
    ...Object.entries(aliases),
    ...Object.keys(codecs).map((name) => [name, name] as const),
    ...Object.keys(codecs).map((name) => [called(name), name] as const),
  ]);
  const all = { codecs, called, named };
  known.set(part, all);
  return all;
}

/** Settings that are about the frame, or about who looks, and not about what is shown or trained. */
const shell = new Set<string>([
  'view',
  'embed',
  'mode',
  'scene',
  'predict',
  'theme',
  'hide',
  'lock',
  'autoplay',
  'full',
  'backend',
  'run',
  'pinned',
] satisfies (keyof PageState)[]);
/** Said in the address by others, and harmless. */
const ignored = /^(v|lang)$/;

export interface ReadSettings {
  /** Every setting, at its default where the address says nothing. */
  readonly values: Values;
  /** Those that the address says, shell aside. */
  readonly said: readonly string[];
  /** One sentence part for each that is not allowed. */
  readonly problems: readonly string[];
}

/** Reads the query string of a view's address, with the codecs of the site. Never throws. */
export function readSettings(view: string, search: string): ReadSettings {
  const { codecs, named } = knownTo(view);
  const values: Record<string, unknown> = Object.fromEntries(
    Object.entries(codecs).map(([name, codec]) => [name, codec.default]),
  );
  const said: string[] = [];
  const problems: string[] = [];
  for (const [key, text] of new URLSearchParams(search)) {
    const name = named.get(key);
    if (name === undefined) {
      if (!ignored.test(key)) problems.push(refusals.noSetting(key.slice(0, 40)));
      continue;
    }
    const { value, problem } = codecs[name].parse(text);
    values[name] = value;
    if (problem) problems.push(`${key} ${refusal(problem)}`);
    if (!shell.has(name)) said.push(name);
  }
  return { values: reconcile(values as unknown as PageState) as unknown as Values, said, problems };
}

/** A query string without what is about the frame, and with these instead. */
export function withSettings(view: string, search: string, more: Readonly<Record<string, string>> = {}): string {
  const { named } = knownTo(view);
  const parts = new URLSearchParams();
  for (const [key, text] of new URLSearchParams(search)) {
    const name = named.get(key);
    if (name && !shell.has(name) && !(name in more)) parts.append(key, text);
  }
  for (const [key, text] of Object.entries(more)) parts.set(key, text);
  const text = parts.toString().replaceAll('%2C', ',');
  return text && `v=1&${text}`;
}

/** What a query string says that is not as it would be without it, for somebody to read: `steps=20 seed=5`. */
export function saidOf(view: string, search: string): string {
  const { codecs, named } = knownTo(view);
  const differs = ([key, text]: readonly [string, string]) => {
    const codec = codecs[named.get(key) ?? ''];
    return codec && !codec.equals(codec.parse(text).value, codec.default);
  };
  return [...new URLSearchParams(withSettings(view, search))]
    .filter(differs)
    .map(([key, text]) => `${key}=${text}`)
    .join(' ');
}

const asked = (spec: AnySpec, state: PageState): object => ({
  ...(paramsFrom(spec.parameters, state) as object),
  ...(spec.fromPage?.(state) as object | undefined),
});

/** What a run is asked for with these settings; a problem where that is not allowed. */
export const paramsOf = (spec: AnySpec, values: Values): ReturnType<typeof checkParams> =>
  checkParams(spec, asked(spec, values as unknown as PageState));

/** Whether a run made with `made` is one that `asked` asks for. */
export const isServed = (spec: AnySpec, wanted: Values, made: Values): boolean =>
  served<unknown>(spec.parameters, wanted, made) &&
  ['seeds', 'seed', 'budget', 'steps'].every(
    (name) => !(name in codecsOf(spec)) || codecsOf(spec)[name].equals(wanted[name], made[name]),
  );

/** Every name and alias that the address of a view may have. */
export const settingNames = (view: string): readonly string[] => [...knownTo(view).named.keys()];

/** How a setting is called in the address of a view. */
export const addressOf = (view: string, name: string): string => knownTo(view).called(name);

/** The setting that a control sets, by its name in `lock` and `hide`; undefined where it sets none. */
export const settingOf = (view: string, control: string): string | undefined => knownTo(view).named.get(control);

export const textOf = (view: string, name: string, value: unknown): string =>
  knownTo(view).codecs[name].serialize(value);

export const isSame = (view: string, name: string, one: unknown, other: unknown): boolean =>
  knownTo(view).codecs[name].equals(one, other);

/** The query string that asks for a run that was made with these parameters. */
export function settingsAsking(view: string, spec: AnySpec, params: unknown): string {
  const { codecs, called } = knownTo(view);
  const usual = readSettings(view, '').values;
  const asking = stateAsking(usual as unknown as PageState, params, {
    parameters: spec.parameters,
    paramsOf: (state) => asked(spec, state),
    codecs,
  }) as unknown as Values;
  const parts = new URLSearchParams();
  for (const [name, codec] of Object.entries(codecs))
    if (!shell.has(name) && !codec.equals(asking[name], usual[name]))
      parts.set(called(name), codec.serialize(asking[name]));
  return withSettings(view, parts.toString());
}

/** Settings with which a view asks for the run that was made with these parameters: those given, where they do. */
export function settingsOfRun(view: string, settings: string, params: unknown): string {
  const spec = viewOf(view)?.spec;
  if (!spec) return settings;
  const wanted = paramsOf(spec, readSettings(view, settings).values);
  const made = checkParams(spec, params);
  if (!('params' in made) || ('params' in wanted && isServed(spec, wanted.params, made.params))) return settings;
  return settingsAsking(view, spec, made.params);
}
