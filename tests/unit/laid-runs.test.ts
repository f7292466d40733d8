/** Runs laid over each other: one axis that has room for all, and each chart over that of the same kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { Axis } from '../../src/charts/scale.ts';
import { compare } from '../../src/classroom/runs/differences.ts';
import { createLayers, type LaidChart, together } from '../../src/classroom/runs/over/layers.ts';
import { askedBy, shownAs } from '../../src/classroom/runs/over/shown-as.ts';
import { keepResult, resultOf } from '../../src/classroom/runs/results.ts';
import { entryOf, fileOf, readTable } from '../../src/classroom/runs/table.ts';
import { paramsOf, readSettings, saidOf, settingsOfRun } from '../../src/classroom/settings.ts';
import { viewOf } from '../../src/classroom/views.ts';
import type { Run } from '../../src/contract/run.ts';

const axis = (from: number, to: number, more: Partial<Axis> = {}): Axis => ({
  domain: [from, to],
  label: 'accuracy',
  format: String,
  ...more,
});
const chart = (y: Axis, x = axis(0, 1, { label: 'rate' })): LaidChart => ({ x, y, draw: () => y.domain.join() });
const drawnBy = ({ others }: { readonly others: readonly { readonly draw: LaidChart['draw'] }[] }) =>
  others.map(({ draw }) => draw({} as Parameters<LaidChart['draw']>[0]));

describe('one axis for several', () => {
  test('it is the first where that has room for all', () => {
    const first = axis(0, 10, { ticks: [0, 5, 10] });
    expect(together([first, axis(2, 8)])).toBe(first);
  });
  test('it takes the ticks of the one that has', () => {
    const wide = axis(-1, 20, { ticks: [0, 20] });
    expect(together([axis(0, 10, { ticks: [0, 5] }), wide])).toMatchObject({ domain: [-1, 20], ticks: [0, 20] });
  });
  test('where none has, it reaches from the lowest to the highest end, with the ticks of all', () => {
    const both = together([axis(0, 10, { ticks: [0, 5, 10] }), axis(5, 20, { ticks: [5, 10, 20] })]);
    expect(both).toMatchObject({ domain: [0, 20], ticks: [0, 5, 10, 20] });
    expect(together([axis(0, 10, { ticks: [0] }), axis(5, 20)]).ticks).toBeUndefined();
  });
});

describe('charts of several runs', () => {
  test('each lies over the one that measures the same, in the order of the page', () => {
    const layers = createLayers();
    const loss = axis(0, 2, { label: 'loss' });
    layers.put(0, 'a', chart(axis(0, 1)));
    layers.put(0, 'b', chart(loss));
    layers.put(0, 'c', chart(axis(0, 2)));
    layers.put(1, 'd', chart(axis(0, 3)));
    layers.put(1, 'e', chart(axis(0, 4)));
    const [first, other, second] = [axis(0, 1), loss, axis(0, 2)].map((y, i) => layers.laid('abc'[i], chart(y)));
    expect([drawnBy(first), drawnBy(other), drawnBy(second)]).toEqual([['0,3'], [], ['0,4']]);
    expect([first.y.domain, other.y.domain, second.y.domain]).toEqual([
      [0, 3],
      [0, 2],
      [0, 4],
    ]);
  });
  test('a linear chart does not lie over a logarithmic one', () => {
    const layers = createLayers();
    layers.put(0, 'a', chart(axis(1, 10)));
    layers.put(1, 'b', chart(axis(1, 100, { log: true })));
    expect(drawnBy(layers.laid('a', chart(axis(1, 10))))).toEqual([]);
  });
  test('a cursor follows the axis of its chart, and a chart that goes is no longer drawn', () => {
    const layers = createLayers();
    const own = chart(axis(0, 1), axis(0, 0.9, { label: 'rate' }));
    layers.put(0, 'a', own);
    layers.put(1, 'b', chart(axis(0, 1), axis(0, 5, { label: 'rate' })));
    expect(layers.axis(axis(0, 0.9, { label: 'rate, dropped' })).domain).toEqual([0, 5]);
    expect(layers.axis(axis(0, 7)).domain).toEqual([0, 7]);
    layers.put(1, 'b', null);
    expect(layers.axis(own.x).domain).toEqual([0, 0.9]);
    expect(drawnBy(layers.laid('a', own))).toEqual([]);
  });
  test('the picture in front tells the others of its axes, and not each time that it is drawn', async () => {
    const layers = createLayers();
    let told = 0;
    layers.subscribe(() => {
      told += 1;
    });
    for (const y of [axis(0, 1), axis(0, 1), axis(0, 1)]) layers.put(0, 'a', chart(y));
    await Promise.resolve();
    expect([told, layers.getVersion()]).toEqual([1, 1]);
    layers.put(0, 'a', chart(axis(0, 2)));
    await Promise.resolve();
    expect(told).toBe(2);
  });
});

const spec = (id: string) => {
  const found = viewOf(id)?.spec;
  if (!found) throw new Error(id);
  return found;
};
const made = (view: string, settings: string, more: object = {}) => {
  const asked = paramsOf(spec(view), readSettings(view, settings).values);
  const params = { ...('params' in asked ? asked.params : {}), ...more };
  const run = {
    how: 'made',
    params: JSON.stringify(params),
    backend: '',
    version: '',
    seconds: 1,
    at: '',
    id: '',
  } as const;
  return { entry: entryOf({ name: settings, view, settings, run, metrics: [] }), run: { params } as unknown as Run };
};

describe('what a run is shown with', () => {
  test('where a cursor stands is as in front; what another run was made with stays', () => {
    const [own, front] = ['v=1&dropout=0.8&noise=gaussian', 'v=1&dropout=0.2&measure=cross-entropy'].map(
      (settings) => readSettings('sampling', settings).values,
    );
    const shown = shownAs(spec('sampling'), own, front);
    expect(shown).toMatchObject({ dropout: 0.2, noise: 'gaussian' });
    expect(askedBy(spec('sampling'), shown)).toBe(askedBy(spec('sampling'), own));
  });
  test('a rate that the network is trained with is no cursor', () => {
    const [own, front] = ['v=1&dropout=0.8', ''].map((settings) => readSettings('mstd', settings).values);
    expect(shownAs(spec('mstd'), own, front)).toMatchObject({ dropout: 0.8 });
  });
  test('every view draws in the colours of the site, which are those of runs where these lie over each other', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
    const styles = files.filter((file) => /^(experiments|parts)\/.*\.css$/.test(file)).map((file) => `src/${file}`);
    expect(styles.length).toBeGreaterThan(15);
    expect(styles.filter((file) => /#[0-9a-f]{3,8}\b/i.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

describe('what tells runs apart', () => {
  test('it is what they were made with, in words; 0 where the budget decides is none', () => {
    const entries = [made('sampling', ''), made('sampling', '', { steps: 1500, budget: 'paper', rates: [0, 0.5] })].map(
      ({ entry }) => entry,
    );
    const texts = Object.fromEntries(compare(entries).differing.map(({ label, texts: all }) => [label, all]));
    expect(texts).toMatchObject({ Steps: ['default', '1,500'], Budget: ['Quick', 'Paper'] });
    expect(texts['Dropout rates'][1]).toBe('0, 0.5');
  });
});

test('of settings, what is as usual is not told', () => {
  expect(saidOf('ensemble', 'v=1&dropout=0.5&steps=20&seed=1&rates=0,0.5&theme=dark&nonsense=1')).toBe(
    'steps=20 rates=0,0.5',
  );
  expect(saidOf('ensemble', 'v=1&seed=1')).toBe('');
});

test('the settings of a run ask for it, whatever was changed since', () => {
  const { run } = made('ensemble', 'v=1&steps=20&seed=5');
  expect(settingsOfRun('ensemble', 'v=1&members=3&steps=20&seed=5', run.params)).toBe('v=1&members=3&steps=20&seed=5');
  expect(settingsOfRun('ensemble', 'v=1&steps=20&seed=9', run.params)).toContain('seed=5');
  expect(settingsOfRun('ensemble', 'v=1&seed=9', null)).toBe('v=1&seed=9');
});

describe('whole results', () => {
  test('one that finds no room is there until the page is left, and goes into the file', () => {
    vi.stubGlobal('document', { baseURI: 'https://a.example/site/' });
    const { entry, run } = made('ensemble', 'v=1&steps=20');
    const other = made('ensemble', 'v=1&steps=30');
    expect(globalThis.localStorage).toBeUndefined();
    expect(keepResult(entry, other.run)).toBe(false);
    expect(keepResult(entry, run)).toBe(true);
    expect([resultOf(entry), resultOf(other.entry)]).toEqual([run, null]);
    expect(JSON.parse(fileOf({ format: 1, title: '', list: [entry] }, resultOf)).results).toEqual({ [entry.id]: run });
  });
  test('a table of too many runs is refused by their number', () => {
    const { entry } = made('ensemble', '');
    const list = Array.from({ length: 201 }, (_, i) => ({ ...entry, id: `${i}` }));
    expect(readTable(JSON.stringify({ format: 1, title: '', list }))).toMatchObject({
      problem: expect.stringContaining('201 runs; allowed are 200'),
    });
  });
});
