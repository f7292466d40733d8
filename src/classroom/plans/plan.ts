/** A lecture plan: what it is, how much of it there may be, and how one of unknown origin is read. */
import { viewOf } from '../views.ts';
import { inQuotes } from '../words.ts';
import { refusalWords as words } from './refusal-words.ts';
import { problemWithSettings } from './settings.ts';

export const planFormat = 'dropout-cloud-plan';
export const planVersion = 1;

/** At most; texts in characters. */
export const most = {
  scenes: 60,
  goals: 10,
  title: 120,
  goal: 300,
  heading: 160,
  text: 4000,
  question: 400,
  note: 2000,
  settings: 2000,
  minutes: 240,
  /** Of a plan as JSON. */
  file: 400_000,
  /** Of a link. */
  link: 8000,
} as const;

interface Spoken {
  /** Shown above the scene; empty: the view's own title, or none. */
  readonly heading: string;
  /** Asked of the room; empty for none. */
  readonly question: string;
  /** For the lecturer alone; empty for none. */
  readonly note: string;
  /** Planned; 0 where nothing is planned. */
  readonly minutes: number;
}

export interface ViewScene extends Spoken {
  readonly kind: 'view';
  readonly view: string;
  /** A query string without question mark and version; empty for the view's usual settings. */
  readonly settings: string;
  /** Whether the question of the view's chapter is asked first. */
  readonly ask: boolean;
  /** Whether all that the view has is presented, to be scrolled, and not only what fits the screen. */
  readonly whole: boolean;
}

export interface TextScene extends Spoken {
  readonly kind: 'text';
  /** Paragraphs, parted by empty lines. */
  readonly text: string;
}

export type Scene = ViewScene | TextScene;

export interface Plan {
  readonly title: string;
  /** What students can do afterwards, one each. */
  readonly goals: readonly string[];
  /** What the lecturer should know beforehand; empty for nothing. */
  readonly before: string;
  readonly scenes: readonly Scene[];
}

export const emptyPlan: Plan = { title: '', goals: [], before: '', scenes: [] };

const spoken: Spoken = { heading: '', question: '', note: '', minutes: 0 };
export const newText: TextScene = { kind: 'text', ...spoken, text: '', minutes: 2 };
export const newView = (view: string): ViewScene => ({
  kind: 'view',
  ...spoken,
  view,
  settings: '',
  ask: false,
  whole: false,
  minutes: 5,
});

export const minutesOf = (scenes: readonly Scene[]): number => scenes.reduce((sum, { minutes }) => sum + minutes, 0);

/** What stands above a scene. */
export const headingOf = (scene: Scene): string =>
  scene.heading || (scene.kind === 'view' ? (viewOf(scene.view)?.title ?? scene.view) : '');

class Refused extends Error {}
const refuse = (why: string): never => {
  throw new Refused(why);
};

type Fields = Readonly<Record<string, unknown>>;

/** A value as sentences quote it, whatever it is. */
export const quoted = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return inQuotes(text.length > 40 ? `${text.slice(0, 40)}…` : text);
};

function fieldsOf(value: unknown, what: string, names: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(words.noObject(what, quoted(value), names.join(', ')));
  const other = Object.keys(value).find((name) => !names.includes(name));
  if (other !== undefined) refuse(words.field(what, quoted(other), names.join(', ')));
  return value as Fields;
}

function textOf(value: unknown, what: string, length: number): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return refuse(words.noText(what, quoted(value)));
  if (value.length > length) refuse(words.longText(what, quoted(value), value.length, length));
  return value;
}

function listOf(value: unknown, what: string, length: number): readonly unknown[] {
  if (!Array.isArray(value)) return refuse(words.noList(what, quoted(value), length));
  if (value.length > length) refuse(words.longList(what, value.length, length));
  return value;
}

function minutesIn(value: unknown, what: string): number {
  if (value === undefined) return 0;
  if (typeof value !== 'number' || !(value >= 0 && value <= most.minutes))
    return refuse(words.minutes(what, quoted(value), most.minutes));
  return value;
}

const sceneFields = {
  view: ['kind', 'heading', 'view', 'settings', 'ask', 'whole', 'question', 'note', 'minutes'],
  text: ['kind', 'heading', 'text', 'question', 'note', 'minutes'],
};

function sceneOf(value: unknown, at: number): Scene {
  const what = words.scene(at + 1);
  const kind = (value as Partial<Scene> | null)?.kind;
  if (kind !== 'view' && kind !== 'text') return refuse(words.kind(what, quoted(kind)));
  const given = fieldsOf(value, what, sceneFields[kind]);
  const text = (name: 'heading' | 'question' | 'note' | 'text' | 'settings') =>
    textOf(given[name], `${what}: ${name}`, most[name]);
  const said: Spoken = {
    heading: text('heading'),
    question: text('question'),
    note: text('note'),
    minutes: minutesIn(given.minutes, `${what}: minutes`),
  };
  if (kind === 'text') return { kind, ...said, text: text('text') };
  const flag = (name: 'ask' | 'whole'): boolean => {
    const { [name]: value = false } = given;
    if (typeof value === 'boolean') return value;
    return refuse(words.flag(what, name, quoted(value)));
  };
  const { view } = given;
  if (typeof view !== 'string' || !viewOf(view)) return refuse(words.noView(what, quoted(view)));
  const settings = text('settings');
  const problem = problemWithSettings(view, settings);
  if (problem) refuse(`${what}: ${problem}`);
  return { kind, ...said, view, settings, ask: flag('ask'), whole: flag('whole') };
}

export type ReadPlan = { readonly plan: Plan } | { readonly problem: string };

/** Reads a plan from JSON of unknown origin. Never throws; a problem is part of a sentence: "it …" or "scene 3: …". */
export function readPlan(value: unknown): ReadPlan {
  try {
    const given = fieldsOf(value, words.plan, ['format', 'version', 'title', 'goals', 'before', 'scenes']);
    if (given.format !== planFormat) refuse(words.format(quoted(given.format), planFormat));
    if (given.version !== planVersion) refuse(words.version(quoted(given.version), planVersion));
    const goals = listOf(given.goals ?? [], 'goals', most.goals);
    return {
      plan: {
        title: textOf(given.title, 'title', most.title),
        goals: goals.map((goal, i) => textOf(goal, words.goal(i + 1), most.goal)),
        before: textOf(given.before, 'before', most.text),
        scenes: listOf(given.scenes ?? [], 'scenes', most.scenes).map(sceneOf),
      },
    };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.message };
    throw error;
  }
}

/** Reads the text of a plan's file. Never throws. */
export function readPlanText(text: string): ReadPlan {
  if (text.length > most.file) return { problem: words.long(text.length, most.file) };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: words.noJson(quoted(text.trim())) };
  }
  return readPlan(value);
}

const isSaid = ([name, value]: readonly [string, unknown]): boolean =>
  name === 'kind' || !(value === '' || value === 0 || value === false);

/** A plan for JSON: what is empty is left out. */
export const writtenPlan = ({ title, goals, before, scenes }: Plan): object => ({
  format: planFormat,
  version: planVersion,
  title,
  ...(goals.length > 0 ? { goals } : {}),
  ...(before ? { before } : {}),
  scenes: scenes.map((scene) => Object.fromEntries(Object.entries(scene).filter(isSaid))),
});
