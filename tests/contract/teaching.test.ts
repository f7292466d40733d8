/**
 * The teacher's notes, docs/teaching/<page>.md: between the marks of a question stands what the page asks and what the
 * recorded runs answer. "vitest -u" writes it anew, and adds what is missing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { chapters, loadChapters } from '../../src/app/chapters.ts';
import { type Question, QuestionCard, questionsOf } from '../../src/app/questions.tsx';
import { createPredictions } from '../../src/article/predict/store.ts';
import type { Recorded, RecordedEntry } from '../../src/contract/view.ts';
import { evidenceOf } from '../../src/figure/telling.ts';
import { reproducesId, shownPart } from '../../src/state/experiments.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { experiments } from './house.ts';
import { made, stateAt } from './markup.tsx';

vi.stubGlobal('document', { baseURI: 'https://a.example/dropout/' });
vi.stubGlobal('location', new URL('https://a.example/dropout/'));

const name = shownPart?.part.id ?? 'first';
const file = `docs/teaching/${name}.md`;
const notes = existsSync(file) ? readFileSync(file, 'utf8') : `# ${shownPart?.part.title ?? 'The Dropout Cloud'}\n`;

const readRecorded = <T>(run: string): T => JSON.parse(readFileSync(`public/recorded/${run}.json`, 'utf8')) as T;
const ids = experiments.map(({ id }) => id);
const entries = readRecorded<RecordedEntry[]>('index').filter(({ experiment }) => ids.includes(experiment));
const loaded = Object.fromEntries(
  entries.map((entry) => [entry.name, { ...entry, ...readRecorded<Recorded>(entry.name) } as Recorded]),
);
const views = Object.fromEntries(
  await Promise.all(experiments.map(async ({ id, view }) => [id, await view()] as const)),
);
await loadChapters();

const plain = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(made, '')
    .trim();

/** A question with its options and its answer, passed over. */
function told({ id }: Question): readonly string[] {
  const store = createPredictions(null);
  store.set(id, { answer: null });
  const nothing = () => {};
  const recordings = {
    entries,
    loaded,
    shown: {},
    of: () => [],
    want: nothing,
    wantAll: nothing,
    problem: null,
    problems: {},
  };
  const given = { id, store, state: defaultPageState, views, runs: {}, recordings: { ...recordings, retry: nothing } };
  const card = renderToStaticMarkup(createElement(QuestionCard, { ...given, lab: null as never }));
  const one = (pattern: RegExp) => plain(pattern.exec(card)?.[1] ?? '');
  const choices = card.matchAll(/<label( data-found="true")?>[\s\S]*?<span class="choice-text">([\s\S]*?)<\/span>/g);
  const options = [...choices].map(([, found, text]) => `${plain(text)}${found ? ' **← as recorded**' : ''}`);
  return [
    `**Asked:** ${one(/<p class="predict-ask"[^>]*>([\s\S]*?)<\/p>/)}`,
    ...options.map((option) => `- ${option}`),
    `**Answer:** ${one(/<p class="predict-told"[^>]*>([\s\S]*?)<\/p>/)}`,
  ];
}

/** What the view says of its first claim in its usual settings. */
function evidence(id: string): readonly string[] {
  const view = views[id];
  const entry = view.choose(
    entries.filter(({ experiment }) => experiment === id),
    defaultPageState,
  );
  if (!entry) return [];
  const shown = { recorded: loaded[entry.name], run: null, complete: true, beside: [] };
  return evidenceOf(view, shown, defaultPageState).map(({ text }) => `**The figure’s verdict:** ${plain(text)}`);
}

const open = (id: string) => `<!-- recorded: ${id} -->`;
const close = '<!-- end of recorded -->';

/** The notes with this question told anew, or added at their end. */
function filled(text: string, question: Question, view: string | undefined): string {
  const lines = [...told(question), ...(view ? evidence(view) : [])];
  const block = `${open(question.id)}\n\n${lines.map((line) => `> ${line}`).join('\n>\n')}\n\n${close}`;
  const from = text.indexOf(open(question.id));
  if (from < 0) return `${text}\n## ${question.question}\n\n${block}\n`;
  const to = text.indexOf(close, from) + close.length;
  return text.slice(0, from) + block + text.slice(to);
}

test('the notes tell every question and what was recorded', async () => {
  const asked = chapters.filter(({ asks }) => asks !== false);
  // A view that several chapters are about is judged in the last of them.
  const last = (chapter: (typeof asked)[number]) =>
    asked.filter(({ view }) => view === chapter.view).at(-1) === chapter;
  const all = [...asked, ...questionsOf(reproducesId)];
  const text = asked.reduce((before, one) => filled(before, one, last(one) ? one.view : undefined), notes);
  const whole = questionsOf(reproducesId).reduce((before, one) => filled(before, one, undefined), text);
  const ofNone = [...notes.matchAll(/<!-- recorded: (.*?) -->/g)].filter(([, id]) => !all.some((one) => one.id === id));
  expect(ofNone).toEqual([]);
  await expect(whole).toMatchFileSnapshot(`../../${file}`);
});

test('every address in the notes is understood', () => {
  const texts = [notes, readFileSync('docs/teaching.md', 'utf8')].join('\n');
  const addresses = [...texts.matchAll(/`view\/([\w-]+)\/(\?[^`]*)?`/g)].filter(([, view]) => ids.includes(view));
  for (const [, view, search = ''] of addresses)
    expect(() => stateAt(`?v=1&view=${view}&embed=1&${search.slice(1)}`)).not.toThrow();
});
