/** Headline numbers are called by names where a class hands them in: every one that a view's picture can show. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calledIn, numbersOf } from '../../src/classroom/called.ts';
import type { Recorded, RecordedEntry } from '../../src/contract/view.ts';
import { evidenceOf, shownIn } from './evidence.ts';
import { experiments } from './house.ts';
import { lookOf, looks, usual } from './looks.ts';
import { pictureOf, rooms, stateAt } from './markup.tsx';
import { networkStore } from './networks.ts';

const recordedAt = <T>(name: string): T => JSON.parse(readFileSync(`public/recorded/${name}.json`, 'utf8')) as T;

describe.each(experiments)('$id', (experiment) => {
  const { id } = experiment;
  const networks = networkStore();

  test('every number has a name, each its own', async () => {
    const view = await experiment.view();
    const entries = recordedAt<RecordedEntry[]>('index').filter((entry) => entry.experiment === id);
    const loaded = new Map(entries.map((entry) => [entry.name, { ...entry, ...recordedAt<Recorded>(entry.name) }]));
    const done = shownIn('done', experiment, await evidenceOf(experiment));
    const seen = new Set<string>();
    const look = async (address: string, shown: typeof done, room = rooms[1]) => {
      const picture = await pictureOf(view, shown, { state: stateAt(address), networks, room });
      for (const [, number] of picture.matchAll(/data-metric="([^"]*)"/g)) seen.add(number);
    };
    for (const room of rooms) await look(usual, done, room);
    for (const recorded of loaded.values()) await look(usual, { recorded, run: null, complete: false });
    for (const address of looks.map((one) => lookOf(one, id))) {
      const chosen = loaded.get(view.choose(entries, stateAt(address))?.name ?? '');
      if (chosen) await look(address, { recorded: chosen, run: null, complete: false });
    }
    const names = [...seen].map((number) => calledIn(id, number));
    expect([...seen].filter((number) => !numbersOf.get(id)?.has(number))).toEqual([]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});

test('a number that a view does not have is called by its id', () => {
  const { id } = experiments[0];
  expect(calledIn(id, 'number-from-elsewhere')).toBe('number from elsewhere');
  expect(calledIn('no-view', 'accuracy-scaled')).toBe('accuracy scaled');
});
