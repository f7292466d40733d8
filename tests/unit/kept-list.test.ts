/** What a visitor is told is kept, and which files are taken for runs. */
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { createPredictions } from '../../src/article/predict/store.ts';
import { specs } from '../../src/state/experiments.ts';
import { keyOf } from '../../src/state/kept.ts';
import { bytesOfNumbers, listKept, readRun } from '../../src/state/kept-list.ts';

vi.stubGlobal('document', { baseURI: 'https://a.example/dropout/' });
// As it is built.
vi.stubEnv('BASE_URL', './');

const read = (name: string) => readFileSync(new URL(`../../public/recorded/${name}.json`, import.meta.url), 'utf8');
const runOf = (id: string): string => {
  const entry = JSON.parse(read('index')).find((one: { readonly experiment: string }) => one.experiment === id);
  return JSON.stringify({ ...entry, ...JSON.parse(read(entry.name)) });
};

function storageOf(texts: Readonly<Record<string, string>>) {
  const map = new Map(Object.entries(texts));
  return {
    get length() {
      return map.size;
    },
    key: (i: number) => [...map.keys()][i] ?? null,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, text: string) => void map.set(key, text),
    removeItem: (key: string) => void map.delete(key),
  };
}

test('the list has this copy’s runs in the views’ order, its answers, and of others only how many', () => {
  const [first, second] = specs;
  const text = runOf(first.id);
  const list = listKept(
    storageOf({
      [keyOf('run:of-old')]: '{}',
      [keyOf(`run:${second.id}`)]: 'no run – really',
      [keyOf(`run:${first.id}`)]: text,
      [keyOf(`withheld:${first.id}`)]: text,
      [keyOf('prediction:one')]: '{"answer":null}',
      [keyOf('prediction:two')]: '{"answer":"up"}',
      [keyOf(`run:${first.id}`).replace(/:\d+:/, ':999:')]: text,
      [keyOf(`run:${first.id}`).replace('/dropout/', '/dropout/second/')]: text,
      'of another page': 'x',
    }),
    specs,
  );
  expect(list.runs.map(({ id, run, withheld }) => [id, run?.experiment, withheld])).toEqual([
    ['of-old', undefined, false],
    [first.id, first.id, false],
    [first.id, first.id, true],
    [second.id, undefined, false],
  ]);
  expect(list.runs[1].title).toBe(first.about.title);
  expect(list.runs.map(({ bytes }) => bytes)).toEqual([2, Buffer.byteLength(text), Buffer.byteLength(text), 17]);
  expect(list.answers).toHaveLength(2);
  expect(list.answersBytes).toBe(30);
  expect(list.keys).toHaveLength(6);
  expect(list.others).toBe(2);
});

test('networks are as large as their numbers', () => {
  const networks = [{ index: 6, networks: [{ values: new Float32Array(5), name: 'a' }], more: null }];
  expect(bytesOfNumbers(networks)).toBe(20);
});

test.each(specs.map(({ id }) => id))('a file of %s is its run', (id) => {
  const text = runOf(id);
  expect(readRun(text, specs)).toMatchObject({ spec: { id }, run: { experiment: id } });
  expect(readRun(text.slice(0, -1), specs)).toEqual({ problem: 'it is not JSON' });
});

test.each([
  ['', /^it is not JSON$/],
  ['null', /^it is not a record of a run$/],
  ['[1]', /^it is not a record of a run$/],
  ['{"experiment":7}', /^it is not a record of a run$/],
  ['{"experiment":"coins"}', /^its experiment, “coins”, is none of .*sampling/],
  [JSON.stringify({ ...JSON.parse(runOf('sampling')), seed: -1 }), /seed -1 is not/],
])('%.30s is refused, and it is said why', (text, why) => {
  const read = readRun(text, specs);
  expect(read).toHaveProperty('problem', expect.stringMatching(why));
});

test('answers that are deleted elsewhere are forgotten, what is chosen but not shown among them', () => {
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  const storage = storageOf({});
  const store = createPredictions(storage);
  const heard = vi.fn();
  store.subscribe(heard);
  store.set('one', { answer: 'up' });
  expect(heard).toHaveBeenLastCalledWith();
  storage.removeItem(keyOf('prediction:one'));
  const tell = (key: string) => page.dispatchEvent(Object.assign(new Event('storage'), { key, newValue: null }));
  tell(keyOf('run:one'));
  expect(store.get('one')).not.toBeNull();
  tell(keyOf('prediction:one'));
  expect(store.get('one')).toBeNull();
  expect(heard).toHaveBeenLastCalledWith(true);
});
