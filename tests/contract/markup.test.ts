/** Every view in every state, as it stands in tests/contract/markup: what a visitor sees is changed on purpose only. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Recorded, RecordedEntry } from '../../src/contract/view.ts';
import { addressNames, pageCodecs } from '../../src/state/codecs.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { difference } from './difference.ts';
import { evidenceOf, type State, shownIn, states } from './evidence.ts';
import { experiments } from './house.ts';
import { lookOf, looks, usual } from './looks.ts';
import { pictureOf, rooms, stateAt, wordsOf } from './markup.tsx';
import { emptyStore, networkStore } from './networks.ts';

const titled = (parts: readonly (readonly [title: string, text: string])[]): string => {
  const text = parts.map(([title, part]) => `===== ${title} =====\n${part}\n`).join('\n');
  expect(text).not.toMatch(/NaN|Infinity|undefined|\[object/);
  return text;
};

const recordedAt = <T>(name: string): T => JSON.parse(readFileSync(`public/recorded/${name}.json`, 'utf8')) as T;

test('every parameter of the address is tried', () => {
  const tried = looks.flatMap((look) => [...new URLSearchParams(look).keys()]);
  expect(Object.keys(pageCodecs).filter((name) => !tried.includes(addressNames[name] ?? name))).toEqual([]);
});

describe.each(experiments)('$id', (experiment) => {
  const { id } = experiment;
  const networks = networkStore();

  /** A view in every room and in words. */
  async function drawnIn(state: State): Promise<string> {
    const view = await experiment.view();
    const shown = shownIn(state, experiment, await evidenceOf(experiment));
    const store = state === 'none' ? emptyStore : networks;
    const page = stateAt(usual);
    const pictures: [string, string][] = [];
    for (const room of rooms)
      pictures.push([room, await pictureOf(view, shown, { room, networks: store, state: page })]);
    return titled([...pictures, ['words', await wordsOf(view, shown, page)]]);
  }

  test.each(states)('%s', async (state) => {
    const text = await drawnIn(state);
    const told = state === 'training' || state === 'run-only' ? difference(await drawnIn('done'), text) : text;
    await expect(`${told}\n`).toMatchFileSnapshot(`markup/${id}/${state}.txt`);
  });

  test('looked at in other ways', async () => {
    const view = await experiment.view();
    const shown = shownIn('done', experiment, await evidenceOf(experiment));
    const all = async (address: string, more = {}) => {
      const state = stateAt(address);
      const picture = await pictureOf(view, shown, { state, networks, ...more });
      return `${picture}\n${await wordsOf(view, shown, state)}`;
    };
    const before = await all(usual);
    const parts: [string, string][] = [];
    const add = async (title: string, now: Promise<string>) => parts.push([title, difference(before, await now)]);
    for (const look of looks) await add(look, all(lookOf(look, id)));
    await add('a unit pointed at', all(usual, { hovered: 2 }));
    await add(
      'a mark handed over',
      all(usual, { marks: [{ rate: 0.5, accuracy: 0.9, text: 'a network handed over' }] }),
    );
    const same = parts.filter(([, part]) => part === '').map(([title]) => title);
    const text = titled([...parts.filter(([, part]) => part !== ''), ['no difference', same.join('\n')]]);
    await expect(text).toMatchFileSnapshot(`markup/${id}/looks.txt`);
  });

  test('with the runs that are kept', async () => {
    const view = await experiment.view();
    const entries = recordedAt<RecordedEntry[]>('index').filter((entry) => entry.experiment === id);
    const loaded = entries.map((entry): Recorded => ({ ...entry, ...recordedAt<Recorded>(entry.name) }));
    const chosen = loaded.find(({ name }) => name === view.choose(entries, defaultPageState)?.name) ?? null;
    const shown = { recorded: chosen, run: null, complete: false };
    const parts: [string, string][] = [
      [`${chosen?.name}, page`, await pictureOf(view, shown, { networks, beside: loaded })],
      [`${chosen?.name}, words`, await wordsOf(view, shown)],
    ];
    for (const recorded of loaded.filter((one) => one !== chosen)) {
      const words = await wordsOf(view, { ...shown, recorded });
      parts.push([recorded.name, words.slice(0, words.indexOf('[table]'))]);
    }
    await expect(titled(parts)).toMatchFileSnapshot(`markup/${id}/kept.txt`);
  });
});
