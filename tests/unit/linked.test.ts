import { expect, test } from 'vitest';
import { type Linked, linkedIn, linkTo } from '../../src/app/linked.ts';
import { offerOf } from '../../src/app/linked-run.ts';
import type { AnyView } from '../../src/app/views.ts';
import { seedCodec } from '../../src/contract/parameters.ts';
import { readAddress } from '../../src/state/address.ts';
import { viewIds } from '../../src/state/experiments.ts';
import type { LabState } from '../../src/state/lab.ts';
import type { JobState } from '../../src/state/types.ts';

const home = 'https://a.example/dropout/';
const [id] = viewIds;
const opened = (link: string): Linked | null => {
  const url = new URL(link);
  return linkedIn(url, readAddress(url.search).state);
};

test('a link leads to the view it was copied at, and says whether it is of a run', () => {
  const page = { embed: false };
  expect(linkTo(home, id, page, false)).toBe(`${home}#${id}`);
  expect(linkTo(`${home}?v=1&seed=7#top`, id, page, true)).toBe(`${home}?v=1&seed=7&run=live#${id}`);
  expect(linkTo(home, id, page, true)).toBe(`${home}?v=1&run=live#${id}`);
  expect(linkTo(`${home}view/${id}/`, id, { embed: true }, false)).toBe(`${home}view/${id}/`);
  // What is added is read without a word.
  expect(readAddress('?v=1&run=live').notices).toEqual([]);
});

test('what an address asks for is found in it', () => {
  expect(opened(home)).toBeNull();
  expect(opened(`${home}?dropout=0.3&units=200#${id}`)).toBeNull();
  expect(opened(linkTo(home, id, { embed: false }, true))).toEqual({ marked: true, view: id });
  expect(opened(`${home}?seed=7`)).toEqual({ marked: false, view: null });
  expect(opened(`${home}?seed=7#nothing`)).toEqual({ marked: false, view: null });
  for (const quiet of ['run=recorded', 'autoplay=1', 'mode=present', 'hide=train', 'lock=train'])
    expect(opened(`${home}?seed=7&${quiet}`), quiet).toBeNull();
});

const view = {
  spec: {
    id,
    parameters: { seed: { codec: seedCodec, label: '', help: '', page: ({ seed }: { seed: number }) => seed } },
  },
  settings: ({ seed }: { seed: number }) => `Adam at 0.001, 500 steps, seed ${seed}`,
} as unknown as AnyView;

/** The offer on a page that shows a recorded run of seed 1, and perhaps a run of the visitor's. */
function offered(link: string, run: object | null = null, active: string | null = null, status = 'idle') {
  const { state } = readAddress(new URL(link).search);
  const lab = {
    jobs: { [id]: { run, complete: true, status } as JobState },
    active,
    waiting: [],
    fraction: 0,
    secondsLeft: null,
    backend: null,
    asked: [],
  } satisfies LabState;
  const linked = opened(link);
  if (!linked) return [];
  return offerOf({
    linked,
    views: [view],
    asked: [{ id, params: { seed: state.seed }, seconds: 42 }],
    state,
    lab,
    recordings: { shown: { [id]: { params: { seed: 1 } } } } as never,
    train: () => {},
    dismiss: () => {},
  });
}

test('a link to a run offers to train it again: settings, seed, time', () => {
  const [offer] = offered(`${home}?seed=7#${id}`);
  expect(offer.text).toContain('500 steps, seed 7');
  expect(offer.text).toContain('about 40 s');
  expect(offer.action?.label).toBe('Train this run');
  expect(offered(linkTo(`${home}?v=1&seed=1`, id, { embed: false }, true))).toHaveLength(1);
});

test('nothing is offered where what the link asks for is shown or under way', () => {
  expect(offered(`${home}?seed=7#${id}`, { params: { seed: 7 } })).toEqual([]);
  expect(offered(`${home}?seed=7#${id}`, { params: { seed: 8 } })).toHaveLength(1);
  expect(offered(`${home}?seed=7#${id}`, null, id)).toEqual([]);
  expect(offered(`${home}?seed=1&steps=20#${id}`)).toEqual([]);
});

test('where nothing can be trained, a link’s run is not offered: it is said why', () => {
  const [told] = offered(`${home}?seed=7#${id}`, null, null, 'unavailable');
  expect(told.action).toBeUndefined();
  expect(told.text).toContain('500 steps, seed 7. It cannot be trained again here: ');
  expect(told.text).toContain('background workers');
  expect(told.text).not.toContain('takes about');
  expect(told.dismiss).toBeDefined();
});
